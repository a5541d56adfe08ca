import type { AddressPart, Role } from './role.ts'

// Names that programs and people give to columns, folded (`headerKey`), in English, German, French,
// Spanish, Portuguese, Italian, Dutch, Polish and what is most usual in their neighbours’ languages.

type PlainRole = Extract<Role, { readonly is: 'name' | 'skip' }>['is']

const plainNames: Readonly<Partial<Record<PlainRole, string>>> = {
  name: `name|full name|fullname|display name|contact name|client name|customer name|client|customer|contact|person|
    person name|people|who|vollstandiger name|anzeigename|kunde|kundenname|kontakt|nom|nom complet|nom et prenom|
    nombre|nombre completo|nombre y apellidos|nome|nome completo|nome e cognome|naam|volledige naam|namn|navn|nimi|
    imie i nazwisko|jmeno a prijmeni|cliente|klant|contacto|contato|contatto|
    fio|polnoe imya|klient|kontaktnoe litso|imya i familiya|nazwa|imie nazwisko|celkove jmeno|zakaznik|氏名|名前|お名前|姓名|名字|客户|客户名称|客户姓名|ad soyad|adi soyadi|isim|musteri|onomateponymo|이름|성명|
    saved name|first and last name|first last name|name and surname|name surname|vor und nachname|vor und zuname|name vorname|
    nachname vorname|kontaktperson|ansprechpartner|ansprechpartnerin|ansprechperson|nom prenom|interlocuteur|
    persona de contacto|contactpersoon|klantnaam|referente|osoba kontaktowa|imya kontakta|kontaktna osoba|attendee|participant|member|member name|guest|guest name|student|
    student name|patient|patient name|subscriber|invitee|recipient|lead name|teilnehmer|teilnehmerin|teilnehmername|mitglied|patientin|
    gast|participante|participant e|alumno|paciente|deltager|deltagare|uczestnik|deelnemer|leerling|
    nume|nev|teljes nev|kapcsolattarto|nume complet|meno a priezvisko|ime i prezime|ime in priimek|nazev|nazov|yhteyshenkilo|
    kontaktni osoba|聯絡人|联系人|聯繫人|客戶|客戶名稱|客戶姓名|担当者|顧客名|고객명|담당자|الاسم|الاسم الكامل|الاسم كامل|שם|שם מלא`,
  givenName: `first name|firstname|first|given name|givenname|forename|fname|given|vorname|rufname|prenom|nombre de pila|
    primer nombre|primeiro nome|nome proprio|nome di battesimo|primo nome|voornaam|roepnaam|fornamn|fornavn|etunimi|imie|jmeno|
    krestni jmeno|keresztnev|prenume|
    imya|名|ad|adi|onoma|im ya|prenom usuel|meno|ime|الاسم الاول|שם פרטי`,
  middleName: `middle name|middle|middle names|additional name|additional names|second name|zweiter vorname|
    weitere vornamen|deuxieme prenom|segundo nombre|segundo nome|secondo nome|tweede naam|mellannamn|mellemnavn|
    otchestvo|drugie imie`,
  familyName: `last name|lastname|last|family name|familyname|surname|lname|nachname|familienname|zuname|
    nom de famille|nom de naissance|apellido|apellidos|primer apellido|sobrenome|apelido|ultimo nome|cognome|achternaam|
    familienaam|efternamn|efternavn|etternavn|sukunimi|nazwisko|prijmeni|vezeteknev|nume de familie|
    familiya|姓|soyad|soyadi|eponymo|prizvyshche|prizvishche|priezvisko|prezime|priimek|apellido paterno|csaladnev|اسم العايلة|שם משפחה`,
  familyPrefix: `tussenvoegsel|tussenvoegsels|tussenv|voorvoegsel|voorvoegsels|surname prefix|last name prefix|family name prefix|
    namenszusatz|vorsatzwort|particule`,
  secondFamilyName: `second surname|second last name|segundo apellido|apellido materno|2 apellido|apellido 2|apellidos 2|
    last name 2|surname 2`,
  nickname: `nickname|nick name|nick|preferred name|goes by|known as|alias|spitzname|surnom|apodo|alcunha|apelido carinhoso|
    soprannome|bijnaam|smeknamn|public name|push name|profile name|pseudonim|prezdivka|becenev|lempinimi|通称`,
  organisation: `organisation|organization|organisation name|organization name|organization 1 name|company|company name|
    companies|business|business name|firm|employer|account name|associated company|company name associated|workplace|
    firma|unternehmen|firmenname|arbeitgeber|organisationsname|entreprise|societe|nom de l entreprise|raison sociale|
    empresa|compania|nombre de la empresa|nome da empresa|organizacion|organizacao|azienda|societa|ditta|organizzazione|
    ragione sociale|bedrijf|bedrijfsnaam|organisatie|werkgever|foretag|virksomhed|bedrift|yritys|spolecnost|cegnev|
    kompaniya|organizatsiya|nazvanie kompanii|firma nazwa|nazwa firmy|org|org name|ceg|companie|spolocnost|spolka|tvrtka|podjetje|poduzece|kompania|nazwa organizacji|
    nombre comercial|razon social|razao social|nome fantasia|billing company|shipping company|default address company|企業名|公司名稱|公司名|单位名称|회사명|الشركة|اسم الشركة|חברה|שם החברה|会社名|会社|勤務先|公司|公司名称|单位|sirket|etaireia|회사`,
  title: `job title|jobtitle|job|position|role|occupation|profession|organization title|organization 1 title|work title|
    title|titel beruf|beruf|berufsbezeichnung|stellung|funktion|fonction|poste|profession metier|puesto|cargo|profesion|
    profissao|funcao|posizione|professione|ruolo|qualifica|functie|beroep|functietitel|befattning|stilling|stanowisko|
    dolzhnost|役職|职位|职务|unvan|직책|posada|职称|職稱|職位|頭銜|肩書き|肩書|직함|직급|직위|beosztas|munkakor|funkce|pozice|pracovna pozicia|tehtava|titteli|yrke|
    stillingsbetegnelse|radno mjesto|arbeitstitel|jobtitel|poste occupe|puesto de trabajo|المسمى الوظيفي|المنصب|תפקיד`,
  notes: `note|notes|notizen|notiz|bemerkung|bemerkungen|kommentar|kommentare|anmerkung|anmerkungen|comment|comments|
    remark|remarks|description|memo|about|bio|background|remarque|remarques|commentaire|commentaires|nota|notas|
    observaciones|comentario|comentarios|observacoes|anotacoes|commenti|commento|annotazioni|osservazioni|notitie|
    notities|opmerking|opmerkingen|anteckningar|noter|notat|uwagi|poznamky|poznamka|notatki|
    zametki|zametka|kommentariy|kommentarii|primechanie|primechaniya|メモ|備考|备注|notlar|not|aciklama|simeioseis|메모|primitki|notatka|
    client notes|customer notes|contact notes|internal notes|private notes|additional notes|general notes|details|background info|observations|observacion|
    bemaerkning|bemaerkninger|notater|merknad|megjegyzes|megjegyzesek|observatii|note interne|poznamky k|napomena|napomene|opombe|opomba|
    muistiinpanot|huomautukset|huomiot|備註|註記|비고|ملاحظات|הערות|infos|info`,
  tags: `tag|tags|label|labels|category|categories|group|groups|group membership|gruppe|gruppen|kategorie|kategorien|
    schlagworte|etiketten|etiquette|etiquettes|groupe|groupes|categorie|etiqueta|etiquetas|grupo|grupos|categoria|
    categorias|etichette|gruppi|gruppo|categorie di contatto|labels en groepen|groep|groepen|lists|list membership|
    tegi|metki|gruppy|kategoriya|kategorii|kategorie kontaktow|タク|分类|标签|etiketler|tag list|tags list|contact tags|customer tags|client tags|label list|schlagworter|stichworte|etiquetas de contacto|libelles|marcadores|etykiety|etykieta|grupy|grupa|stitky|skupiny|cimkek|csoportok|etichete|
    etiketter|grupper|tunnisteet|ryhmat|oznake|標籤|群組|分組|分组|クルーフ|태그|그룹`,
  stage: `stage|lifecycle stage|lifecyclestage|client stage|customer stage|phase|kundenphase|etape|etapa|fase`,
  cadence: `cadence|cadence days|keep in touch|keep in touch frequency|contact frequency|frequency|touch every|
    contact every|reach out every|cadencedays|rhythmus|kontaktrhythmus|kontaktintervall|frequence|frequencia|frecuencia|frequenza|
    keep in touch every|contact interval|follow up every|stay in touch|stay in touch frequency|stay in touch every|check in every|touch frequency`,
  lastTouch: `last touch|last contact|last contacted|last visited|last seen on|last reach|last contact date|last contacted on|last interaction|
    last interaction date|last interaction on|last activity|last activity date|last spoke|last talked|last met|
    last meeting|last visit|last seen|lasttouchon|last touch on|letzter kontakt|zuletzt kontaktiert|letzter besuch|
    dernier contact|derniere interaction|derniere visite|ultimo contacto|ultimo contato|ultimo contatto|ultima visita|
    laatste contact|laatst gesproken|laatst gezien|laatst bezocht|laatste gesprek|senaste kontakt|
    posledniy kontakt|poslednij kontakt|ostatni kontakt|posledni kontakt|最終連絡日|上次联系|derniere rencontre|ultima interaccion|ultimo incontro|
    last talked to|last spoken|last spoken to|last talk|last call|last called|last emailed|last appointment|last session|last booking|
    last activity time|last engagement|last touchpoint|letzter termin|letzte sitzung|letzte aktivitat|letzter anruf|letztes gesprach|
    dernier rendez vous|dernier rdv|ultima cita|ultima consulta|ultimo appuntamento|laatste afspraak|laatste bezoek|senaste besok|
    sidste kontakt|siste kontakt|utolso kapcsolat|ostatnia wizyta|ostatnia aktywnosc|ultimul contact|posledni navsteva|
    最終接触日|最後聯絡|마지막 연락`,
  segment: `segment|segments|kundensegment|segmento|segmenti`,
  currency: `currency|currency code|wahrung|waehrung|devise|monnaie|moneda|moeda|valuta`,
  lifetimeValue: `lifetime value|lifetimevalue|ltv|clv|customer lifetime value|lifetime spend|lifetime revenue|
    total revenue|gesamtumsatz|kundenwert`,
}

const birthdayNames = `birthday|birth date|birthdate|date of birth|dob|bday|born|anniversaire|geburtstag|geburtsdatum|geb|geboren|
  anniversaire de naissance|date de naissance|naissance|ne le|fecha de nacimiento|cumpleanos|nacimiento|
  data de nascimento|nascimento|aniversario de nascimento|data di nascita|compleanno|nascita|geboortedatum|verjaardag|
  fodelsedag|fodelsedatum|fodselsdag|fodselsdato|syntymaaika|data urodzenia|urodziny|datum narozeni|szuletesnap|data nasterii|
  den rozhdeniya|data rozhdeniya|誕生日|生年月日|生日|出生日期|dogum tarihi|dogum gunu|genethlia|생일|date d anniversaire|date anniversaire|jour d anniversaire|d o b|data narodzhennya|den narodzhennya|imerominia gennisis|
    geb datum|geb dat|gebdatum|gebdat|geb am|geburtsdat|geb tag|date de naiss|ddn|f nacimiento|fecha nac|f nac|fecha de nac|data nasc|
    dt nascimento|data de nasc|data nascita|geb datum|gebdat|gebortedatum|fodd|fodt|fodselsdag|syntymapaiva|syntynyt|szuletesi datum|
    szuletesi ido|szuletes|data nasterii|datum narodenia|narozeniny|datum rodenja|datum rodjenja|datum rojstva|rojstni dan|date born|
    出生年月|出生年月日|생년월일|تاريخ الميلاد|תאריך לידה`
const anniversaryNames = `anniversary|wedding anniversary|wedding|wedding day|wedding date|jahrestag|hochzeitstag|
  anniversaire de mariage|aniversario|aniversario de boda|aniversario de casamento|anniversario|trouwdag|jubileum|
  bryllupsdag|brollopsdag|rocznica|rocznica slubu|godovschina|godovshchina|speciale datum|hochzeit|mariage|boda|anniv|matrimonio|huwelijksdatum|huwelijk`
const metNames = `connected on|met on|date met|first met|kennengelernt am|rencontre le`

function keys(list: string): readonly string[] {
  return list.split('|').map((key) => key.trim())
}

/** Columns that are known by their whole name. */
export const knownNames: ReadonlyMap<string, Role> = new Map<string, Role>([
  ...Object.entries<string | undefined>(plainNames).flatMap(([is, list]) =>
    // Object.entries forgets that the keys are those of the record.
    keys(list ?? '').map((key): [string, Role] => [key, { is: is as PlainRole }]),
  ),
  ...keys(birthdayNames).map((key): [string, Role] => [
    key,
    { is: 'date', kind: 'birthday', label: null },
  ]),
  ...keys(anniversaryNames).map((key): [string, Role] => [
    key,
    { is: 'date', kind: 'anniversary', label: null },
  ]),
  ...keys(metNames).map((key): [string, Role] => [key, { is: 'date', kind: 'met', label: null }]),
  ['birth year', { is: 'birth', part: 'year' }],
  ['birth month', { is: 'birth', part: 'month' }],
  ['birth day', { is: 'birth', part: 'day' }],
  ...birthParts(
    'year',
    'year of birth|geburtsjahr|annee de naissance|ano de nacimiento|ano de nascimento|anno di nascita|geboortejaar|rok urodzenia',
  ),
  ...birthParts(
    'month',
    'month of birth|geburtsmonat|mois de naissance|mes de nacimiento|mes de nascimento|mese di nascita|geboortemaand|miesiac urodzenia',
  ),
  ...birthParts(
    'day',
    'day of birth|jour de naissance|dia de nacimiento|dia de nascimento|giorno di nascita|geboortedag|dzien urodzenia',
  ),
])

function birthParts(
  part: 'year' | 'month' | 'day',
  list: string,
): readonly (readonly [string, Role])[] {
  return keys(list).map((key) => [key, { is: 'birth', part }] as const)
}

function wordSet(list: string): ReadonlySet<string> {
  return new Set(keys(list))
}

export const emailWords = wordSet(
  'email|emails|emailadres|mailadres|e mail|mail|mails|emailadresse|mailadresse|courriel|correo|correio|mejl|epost|sahkoposti|emailaddress|posta elettronica|correo electronico|correio eletronico|e post|messagerie|pochta|eposta|メールアトレス|メール|电子邮件|邮箱|이메일|emaily|poshta|epostadress|epostadresse|epostadres|epostiosoite|adresemail|電子郵件|電子信箱|電郵|信箱|电邮|電子メール|메일|البريد الالكتروني|ايميل|אימייל|מייל|דוא',
)
export const phoneWords = wordSet(
  'phone|phones|telephone|tel|mobile|cell|cellphone|handy|mobil|mobiltelefon|telefon|telefonnummer|rufnummer|handynummer|mobilnummer|festnetz|telefono|telefone|portable|movil|celular|cellulare|telemovel|telefoon|telefoonnummer|gsm|mobiel|fax|telefax|pager|telex|callback|isdn|puhelin|whatsapp|phonenumber|telefonu|telephonu|teleph|mobilni|komorka|komorkowy|telefony|sotovyi|sotovyy|mobilnyi|mobilnyy|電話番号|電話|携帯電話|携帯|电话|手机|手机号|联系电话|전화|전화번호|휴대폰|telefonos|tfno|tlf|tlfn|telefonnr|telefoonnr|mobilnr|mobiltlf|mobiele|mob|handynr|telefonszam|mobilszam|mobiltelefonszam|puhelinnumero|matkapuhelin|kannykka|kannykkanumero|tilefono|kinito|mobitel|mobiltel|portavel|携帯番号|手機|手機號碼|手机号码|行動電話|移动电话|聯絡電話|電話號碼|电话号码|连絡先|연락처|핸드폰|휴대전화|휴대폰번호|الهاتف|الجوال|الموبايل|المحمول|הטלפון|טלפון|נייד|סלולרי',
)
export const mobileWords = wordSet(
  'mobile|cell|cellphone|handy|mobil|mobiltelefon|handynummer|mobilnummer|portable|movil|celular|cellulare|telemovel|gsm|mobiel|mobilni|komorka|komorkowy|sotovyi|sotovyy|mobilnyi|mobilnyy|cep|携帯電話|携帯|手机|手机号|휴대폰|mobiele|mob|mobilnr|mobiltlf|handynr|mobilszam|mobiltelefonszam|matkapuhelin|kannykka|kannykkanumero|kinito|mobitel|mobiltel|携帯番号|手機|手機號碼|手机号码|行動電話|移动电话|핸드폰|휴대전화|휴대폰번호|الجوال|الموبايل|المحمول|נייד|סלולרי',
)
export const urlWords = wordSet(
  'website|websites|web|url|homepage|webpage|web page|site|web site|site web|sitio web|pagina web|sito|sito web|webseite|internetseite|webseiten|strona|strona www|strona web|strona internetowa|webova stranka|weboldal|kotisivu|hemsida|hjemmeside|www|linkedin|twitter|facebook|instagram|xing|mastodon|github|youtube|tiktok|blog',
)

// The last word of a numbered column, as address books export them: `E-Mail 1 - Wert`.
export const valueWords = wordSet(
  'value|wert|valeur|valor|valore|waarde|wartosc|hodnota|vaerdi|verdi|varde|arvo|ertek|valoare|deger|znachenie|値|值|값',
)
export const labelWords = wordSet(
  'label|type|typ|etikett|bezeichnung|libelle|etiquette|etiqueta|rotulo|marcador|tipo|etichetta|soort|etykieta|stitek|popisek|etiket|cimke|eticheta|tunniste|yarlyk|metka|ラヘル|标签|標籤|레이블|라벨',
)
export const nameWords = wordSet('name|nom|nombre|nome|naam|nazwa|navn|namn|nazev|nimi|nev')
export const titleWords = wordSet(
  'title|titel|titre|titulo|titolo|fonction|cargo|puesto|tytul|stanowisko',
)
export const formattedWords = wordSet(
  'formatted|full|formatiert|formate|formatee|formateado|formateada|formatado|formatada|formattato|formatato',
)
export const eventWords = wordSet(
  'event|significant date|ereignis|evenement|evento|gebeurtenis|wydarzenie|handelse|begivenhed|udalost',
)
export const customWords = wordSet(
  'custom field|relation|user defined|benutzerdefiniertes feld|beziehung|champ personnalise|campo personalizado|relacion|relacao|campo personalizzato|relazione|aangepast veld|relatie|pole niestandardowe|relacja|relacia|vztah',
)

/** Words that make a column with one of the words above something else. */
export const notTheValue = wordSet(
  'status|subscription|subscribed|opt|optin|marketing|count|number of|sent|opened|clicked|verified|owner|date|time|bounce|consent|count of|source|hash|domain|code|extension|ext|rating|score|type of|quarantined|eligible|preference|preferences|frequency|unsubscribed|id|valid|validation|notes|note|template|campaign|provider|format',
)

export const addressWords: ReadonlyMap<string, AddressPart> = new Map([
  ...parts(
    'formatted',
    'address|adresse|anschrift|direccion|endereco|morada|indirizzo|adres|mailing address|postal address|full address|postanschrift|adress|postadresse|osoite|adresa|domicilio|adres zamieszkania|pochtovyi adres|住所|地址|주소|dieythynsi|lakcim|adresse postale|adresse complete|complete address|full postal address|adresa trvaleho bydliste|العنوان|כתובת',
  ),
  ...parts(
    'street',
    'street|street address|address line|strasse|strasse und hausnummer|strasse hausnummer|rue|calle|rua|straat|straat en huisnummer|extended address|gata|gatuadress|katuosoite|ulica|ulice|address street|ulitsa|via|indirizzo via|vej|street name|strassenname|strasse nr|strasse u hausnummer|strasse und nr|strasse hausnr|str|numero et rue|via e numero|ulica i numer|ulica i numer domu|utca|strada|straatnaam|calle y numero|gatunavn|gateadresse|adresse ligne|ligne adresse|apartment|apt|suite|addressline',
  ),
  ...parts(
    'box',
    'po box|pobox|p o box|postfach|boite postale|apartado|caixa postal|casella postale|postbus|address po box',
  ),
  ...parts(
    'houseNumber',
    'house number|house no|house nr|hausnummer|hausnr|haus nr|hnr|huisnummer|huisnr|numero de rue|numero de casa|numero civico|civico|numer domu|numer budynku|husnummer|husnr|cislo domu|street number',
  ),
  ...parts(
    'city',
    'city|town|locality|ort|stadt|wohnort|ville|ciudad|poblacion|localidad|cidade|localidade|citta|comune|plaats|woonplaats|stad|kaupunki|miasto|mesto|city town|gorod|城市|sehir|poli|misto|suburb|village|municipality|municipio|miejscowosc|varos|oras|localitate|localitatea|obec|grad|kraj mesto|poststed|postort|市区町村|市|縣市|도시|المدينة|עיר',
  ),
  ...parts(
    'region',
    'region|state|province|county|state province|bundesland|kanton|departement|provincia|estado|comunidad autonoma|distrito|regione|provincie|fylke|wojewodztwo|state region|province code|state code|region code|state abbreviation|oblast|kraj wojewodztwo|bundesland kanton|state province region|prov|uf|regio|judet|judetul|zupanija|maakunta|stato provincia|estado provincia|distrito estado|departamento estado|都道府県|省|省份',
  ),
  ...parts(
    'postalCode',
    'postal code|postalcode|postcode|zip|zip code|zipcode|zip postal code|postal zip code|plz|postleitzahl|code postal|cp|codigo postal|cep|cap|codice postale|postnummer|postinumero|kod pocztowy|psc|indeks|pochtovyi indeks|郵便番号|邮编|posta kodu|zip postal|zip postcode|post code|postnr|c p|cod postal|codpostal|iranyitoszam|postanski broj|postna stevilka|tk|postcode huisnummer|postal|pin code|pincode|eircode|郵遞區號|邮政编码|우편번호|מיקוד',
  ),
  ...parts(
    'country',
    'country|country region|land|land region|pays|pais|paese|nazione|maa|kraj|zeme|country code|strana|国家|ulke|land regio|pais regiao|pais region|paese area geografica|kraj region|orszag|tara|krajina|drzava|krajina statu|chora|國家|국가|الدولة|البلد',
  ),
])

function parts(part: AddressPart, list: string): readonly (readonly [string, AddressPart])[] {
  return keys(list).map((key) => [key, part] as const)
}

/** Words for a firm beside a word for its name or for a title: `nome organizzazione`. */
export const organisationWords = wordSet(
  'organisation|organization|organizacion|organizacao|organizzazione|organisatie|organizacji|organizatsii|organisaation|company|firma|firmy',
)

/** Whose column it is where a table has one person in a row: `Invitee Email`, `Patient Name`. */
export const whoseWords = wordSet(
  'contact|person|customer|client|invitee|guest|attendee|participant|member|patient|student|subscriber|donor|recipient|buyer|lead|prospect|kontakt|kunden|kunde|teilnehmer|mitglied|patienten|klant|cliente|client s|customer s|membre|invite|deltager|klient',
)

/** What may follow the name of a date: `letzter Kontakt am`, `Last contacted on`. */
export const dateEndings =
  /^(.+) (?:on|at|date|time|day|am|datum|le|el|em|op|il|den|dato|data|fecha)$/

/** First parts of words written as one: `Privatadresse`, `werktelefoon`, `hemtelefon`. */
export const compoundSides =
  'privat|geschafts|firmen|dienst|arbeits|buro|heim|rechnungs|liefer|werk|huis|thuis|prive|bezoek|factuur|post|woon|hem|arbets|hjem|arbejds|arbeids|jobb|kontakt|haupt'

/** What stands before the part of an address, and what it is called as a label. */
export const placeWords: ReadonlyMap<string, string> = new Map(
  Object.entries({
    home: 'Home',
    work: 'Work',
    business: 'Work',
    office: 'Work',
    other: 'Other',
    company: 'Company',
    mailing: 'Mailing',
    mail: 'Mailing',
    billing: 'Billing',
    shipping: 'Shipping',
    personal: 'Personal',
    private: 'Private',
    privat: 'Home',
    geschaftlich: 'Work',
    bureau: 'Work',
    domicile: 'Home',
    trabajo: 'Work',
    trabalho: 'Work',
    particular: 'Home',
    casa: 'Home',
    ufficio: 'Work',
    abitazione: 'Home',
    werk: 'Work',
    thuis: 'Home',
    primary: 'Primary',
    postal: 'Postal',
    permanent: 'Permanent',
    default: 'Default',
    weitere: 'Other',
    dienstlich: 'Work',
    dienst: 'Work',
    arbeit: 'Work',
    huis: 'Home',
    prive: 'Home',
    zakelijk: 'Work',
    perso: 'Home',
    personnelle: 'Home',
    pro: 'Work',
    professionnelle: 'Work',
    emprego: 'Work',
    comercial: 'Work',
    residencia: 'Home',
    residencial: 'Home',
    uff: 'Work',
    ab: 'Home',
    lavoro: 'Work',
    sluzbowy: 'Work',
    sluzbowa: 'Work',
    domowy: 'Home',
    domowa: 'Home',
    rechnung: 'Billing',
    facturation: 'Billing',
    facturacion: 'Billing',
    fatturazione: 'Billing',
    factuur: 'Billing',
    lieferung: 'Shipping',
    livraison: 'Shipping',
    envio: 'Shipping',
    spedizione: 'Shipping',
    bezorg: 'Shipping',
    delivery: 'Shipping',
    invoice: 'Billing',
    rechnungs: 'Billing',
    liefer: 'Shipping',
    geschafts: 'Work',
    firmen: 'Work',
    arbeits: 'Work',
    arbets: 'Work',
    heim: 'Home',
    hem: 'Home',
    hjem: 'Home',
    arbejds: 'Work',
    arbeids: 'Work',
  }),
)
