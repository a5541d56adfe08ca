import type { AddressPart, Role } from './role.ts'

// Names that programs and people give to columns, folded (`headerKey`), in English, German, French,
// Spanish, Portuguese, Italian, Dutch and a little of their neighbours.

type PlainRole = Extract<Role, { readonly is: 'name' | 'skip' }>['is']

const plainNames: Readonly<Partial<Record<PlainRole, string>>> = {
  name: `name|full name|fullname|display name|contact name|client name|customer name|client|customer|contact|person|
    person name|people|who|vollstandiger name|anzeigename|kunde|kundenname|kontakt|nom|nom complet|nom et prenom|
    nombre|nombre completo|nombre y apellidos|nome|nome completo|nome e cognome|naam|volledige naam|namn|navn|nimi|
    imie i nazwisko|jmeno a prijmeni|cliente|klant|contacto|contato|contatto|
    fio|polnoe imya|klient|kontaktnoe litso|imya i familiya|nazwa|imie nazwisko|celkove jmeno|zakaznik|氏名|名前|お名前|姓名|名字|客户|客户名称|客户姓名|ad soyad|adi soyadi|isim|musteri|onomateponymo|이름|성명`,
  givenName: `first name|firstname|first|given name|givenname|forename|fname|given|vorname|rufname|prenom|nombre de pila|
    primer nombre|primeiro nome|nome proprio|nome di battesimo|primo nome|voornaam|roepnaam|fornamn|fornavn|etunimi|imie|jmeno|
    krestni jmeno|keresztnev|prenume|
    imya|名|ad|adi|onoma|im ya|prenom usuel`,
  middleName: `middle name|middle|middle names|additional name|additional names|second name|zweiter vorname|
    weitere vornamen|deuxieme prenom|segundo nombre|segundo nome|secondo nome|tweede naam|tussenvoegsel|mellannamn|mellemnavn|
    otchestvo|drugie imie`,
  familyName: `last name|lastname|last|family name|familyname|surname|lname|second surname|nachname|familienname|zuname|
    nom de famille|nom de naissance|apellido|apellidos|primer apellido|sobrenome|apelido|ultimo nome|cognome|achternaam|
    familienaam|efternamn|efternavn|etternavn|sukunimi|nazwisko|prijmeni|vezeteknev|nume de familie|
    familiya|姓|soyad|soyadi|eponymo|prizvyshche`,
  nickname: `nickname|nick name|nick|preferred name|goes by|known as|alias|spitzname|surnom|apodo|alcunha|apelido carinhoso|
    soprannome|bijnaam|smeknamn`,
  organisation: `organisation|organization|organisation name|organization name|organization 1 name|company|company name|
    companies|business|business name|firm|employer|account name|associated company|company name associated|workplace|
    firma|unternehmen|firmenname|arbeitgeber|organisationsname|entreprise|societe|nom de l entreprise|raison sociale|
    empresa|compania|nombre de la empresa|nome da empresa|organizacion|organizacao|azienda|societa|ditta|organizzazione|
    ragione sociale|bedrijf|bedrijfsnaam|organisatie|werkgever|foretag|virksomhed|bedrift|yritys|spolecnost|cegnev|
    kompaniya|organizatsiya|nazvanie kompanii|firma nazwa|nazwa firmy|会社名|会社|勤務先|公司|公司名称|单位|sirket|etaireia|회사`,
  title: `job title|jobtitle|job|position|role|occupation|profession|organization title|organization 1 title|work title|
    title|titel beruf|beruf|berufsbezeichnung|stellung|funktion|fonction|poste|profession metier|puesto|cargo|profesion|
    profissao|funcao|posizione|professione|ruolo|qualifica|functie|beroep|functietitel|befattning|stilling|stanowisko|
    dolzhnost|役職|职位|职务|unvan|직책`,
  notes: `note|notes|notizen|notiz|bemerkung|bemerkungen|kommentar|kommentare|anmerkung|anmerkungen|comment|comments|
    remark|remarks|description|memo|about|bio|background|remarque|remarques|commentaire|commentaires|nota|notas|
    observaciones|comentario|comentarios|observacoes|anotacoes|commenti|commento|annotazioni|osservazioni|notitie|
    notities|opmerking|opmerkingen|anteckningar|noter|notat|uwagi|poznamky|poznamka|notatki|
    zametki|zametka|kommentariy|kommentarii|primechanie|primechaniya|メモ|備考|备注|notlar|not|aciklama|simeioseis|메모`,
  tags: `tag|tags|label|labels|category|categories|group|groups|group membership|gruppe|gruppen|kategorie|kategorien|
    schlagworte|etiketten|etiquette|etiquettes|groupe|groupes|categorie|etiqueta|etiquetas|grupo|grupos|categoria|
    categorias|etichette|gruppi|gruppo|categorie di contatto|labels en groepen|groep|groepen|lists|list membership|
    tegi|metki|gruppy|kategoriya|kategorii|kategorie kontaktow|タク|分类|标签|etiketler|etiquetas de contacto|libelles|marcadores`,
  stage: `stage|lifecycle stage|lifecyclestage|client stage|customer stage|phase|kundenphase|etape|etapa|fase`,
  cadence: `cadence|cadence days|keep in touch|keep in touch frequency|contact frequency|frequency|touch every|
    contact every|reach out every|cadencedays|rhythmus|kontaktrhythmus|kontaktintervall|frequence|frequencia|frecuencia|frequenza|
    keep in touch every|contact interval|follow up every`,
  lastTouch: `last touch|last contact|last contacted|last contact date|last contacted on|last interaction|
    last interaction date|last interaction on|last activity|last activity date|last spoke|last talked|last met|
    last meeting|last visit|last seen|lasttouchon|last touch on|letzter kontakt|zuletzt kontaktiert|letzter besuch|
    dernier contact|derniere interaction|derniere visite|ultimo contacto|ultimo contato|ultimo contatto|ultima visita|
    laatste contact|senaste kontakt|
    posledniy kontakt|poslednij kontakt|ostatni kontakt|posledni kontakt|最終連絡日|上次联系|derniere rencontre|ultima interaccion|ultimo incontro`,
  segment: `segment|segments|kundensegment|segmento|segmenti`,
  currency: `currency|currency code|wahrung|waehrung|devise|monnaie|moneda|moeda|valuta`,
  lifetimeValue: `lifetime value|lifetimevalue|ltv|clv|customer lifetime value|lifetime spend|lifetime revenue|
    total revenue|gesamtumsatz|kundenwert`,
}

const birthdayNames = `birthday|birth date|birthdate|date of birth|dob|bday|born|anniversaire|geburtstag|geburtsdatum|geb|geboren|
  anniversaire de naissance|date de naissance|naissance|ne le|fecha de nacimiento|cumpleanos|nacimiento|
  data de nascimento|nascimento|aniversario de nascimento|data di nascita|compleanno|nascita|geboortedatum|verjaardag|
  fodelsedag|fodelsedatum|fodselsdag|fodselsdato|syntymaaika|data urodzenia|urodziny|datum narozeni|szuletesnap|data nasterii|
  den rozhdeniya|data rozhdeniya|誕生日|生年月日|生日|出生日期|dogum tarihi|dogum gunu|genethlia|생일`
const anniversaryNames = `anniversary|wedding anniversary|wedding|wedding day|wedding date|jahrestag|hochzeitstag|
  anniversaire de mariage|aniversario|aniversario de boda|aniversario de casamento|anniversario|trouwdag|jubileum|
  bryllupsdag|brollopsdag|rocznica|rocznica slubu|godovschina|godovshchina`
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
  ['geburtsjahr', { is: 'birth', part: 'year' }],
])

function wordSet(list: string): ReadonlySet<string> {
  return new Set(keys(list))
}

export const emailWords = wordSet(
  'email|emails|emailadres|mailadres|e mail|mail|mails|emailadresse|mailadresse|courriel|correo|correio|mejl|epost|sahkoposti|emailaddress|posta elettronica|correo electronico|correio eletronico|e post|messagerie|pochta|eposta|メールアトレス|メール|电子邮件|邮箱|이메일',
)
export const phoneWords = wordSet(
  'phone|phones|telephone|tel|mobile|cell|cellphone|handy|mobil|mobiltelefon|telefon|telefonnummer|rufnummer|handynummer|mobilnummer|festnetz|telefono|telefone|portable|movil|celular|cellulare|telemovel|telefoon|telefoonnummer|gsm|mobiel|fax|telefax|pager|telex|callback|isdn|puhelin|whatsapp|phonenumber|telefonu|telephonu|teleph|mobilni|komorka|komorkowy|telefony|sotovyi|sotovyy|mobilnyi|mobilnyy|電話番号|電話|携帯電話|携帯|电话|手机|手机号|联系电话|전화|전화번호|휴대폰',
)
export const mobileWords = wordSet(
  'mobile|cell|cellphone|handy|mobil|mobiltelefon|handynummer|mobilnummer|portable|movil|celular|cellulare|telemovel|gsm|mobiel|mobilni|komorka|komorkowy|sotovyi|sotovyy|mobilnyi|mobilnyy|cep|携帯電話|携帯|手机|手机号|휴대폰',
)
export const urlWords = wordSet(
  'website|websites|web|url|homepage|webpage|web page|site|web site|site web|sitio web|pagina web|sito|sito web|webseite|internetseite|linkedin|twitter|facebook|instagram|xing|mastodon|github|youtube|tiktok|blog',
)

// The last word of a numbered column, as address books export them: `E-Mail 1 - Wert`.
export const valueWords = wordSet('value|wert|valeur|valor|valore|waarde')
export const labelWords = wordSet(
  'label|type|typ|etikett|bezeichnung|libelle|etiquette|etiqueta|rotulo|marcador|tipo|etichetta|soort',
)
export const nameWords = wordSet('name|nom|nombre|nome|naam')
export const titleWords = wordSet('title|titel|titre|titulo|titolo|fonction|cargo|puesto')
export const formattedWords = wordSet(
  'formatted|full|formatiert|formate|formatee|formateado|formateada|formatado|formatada|formattato|formatato',
)
export const eventWords = wordSet('event|significant date|ereignis|evenement|evento|gebeurtenis')
export const customWords = wordSet(
  'custom field|relation|user defined|benutzerdefiniertes feld|beziehung|champ personnalise|campo personalizado|relacion|relacao|campo personalizzato|relazione|aangepast veld|relatie',
)

/** Words that make a column with one of the words above something else. */
export const notTheValue = wordSet(
  'status|subscription|subscribed|opt|optin|marketing|count|number of|sent|opened|clicked|verified|owner|date|time|bounce|consent|count of|source|hash|domain|code|extension|ext|rating|score|type of|quarantined|eligible|preference|preferences|frequency|unsubscribed|id|valid|validation|notes|note|template|campaign|provider|format',
)

export const addressWords: ReadonlyMap<string, AddressPart> = new Map([
  ...parts(
    'formatted',
    'address|adresse|anschrift|direccion|endereco|morada|indirizzo|adres|mailing address|postal address|full address|postanschrift|adress|postadresse|osoite|adresa|domicilio|adres zamieszkania|pochtovyi adres|住所|地址|주소',
  ),
  ...parts(
    'street',
    'street|street address|address line|strasse|strasse und hausnummer|strasse hausnummer|rue|calle|rua|straat|straat en huisnummer|extended address|gata|gatuadress|katuosoite|ulica|ulice|address street|ulitsa|via|indirizzo via|vej',
  ),
  ...parts(
    'box',
    'po box|pobox|p o box|postfach|boite postale|apartado|caixa postal|casella postale|postbus|address po box',
  ),
  ...parts(
    'city',
    'city|town|locality|ort|stadt|wohnort|ville|ciudad|poblacion|localidad|cidade|localidade|citta|comune|plaats|woonplaats|stad|kaupunki|miasto|mesto|city town|gorod|城市|sehir|poli',
  ),
  ...parts(
    'region',
    'region|state|province|county|state province|bundesland|kanton|departement|provincia|estado|comunidad autonoma|distrito|regione|provincie|fylke|wojewodztwo|state region|province code|state code|region code|state abbreviation|oblast|kraj wojewodztwo',
  ),
  ...parts(
    'postalCode',
    'postal code|postalcode|postcode|zip|zip code|zipcode|zip postal code|plz|postleitzahl|code postal|cp|codigo postal|cep|cap|codice postale|postnummer|postinumero|kod pocztowy|psc|indeks|pochtovyi indeks|郵便番号|邮编|posta kodu',
  ),
  ...parts(
    'country',
    'country|country region|land|land region|pays|pais|paese|nazione|maa|kraj|zeme|country code|strana|国家|ulke',
  ),
])

function parts(part: AddressPart, list: string): readonly (readonly [string, AddressPart])[] {
  return keys(list).map((key) => [key, part] as const)
}

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
  }),
)
