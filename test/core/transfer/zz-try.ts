import { importFile, withFile } from './support.ts'
import { namedPerson } from '#core/transfer/person.ts'
const base=namedPerson('') as any
const show=(csv:string|Uint8Array,ans={})=>{const {plan,created}=withFile(csv,p=>importFile(p,ans));
 console.log('----',plan.refused?.code??'',plan.layout,plan.encoding,JSON.stringify(plan.delimiter),plan.headerLine,JSON.stringify(plan.counts).slice(0,60),plan.asks.map(a=>a.code+':'+a.lines).join(' '),plan.columns.map(c=>c.header+'>'+c.target).join(' | '));
 for(const w of plan.warnings)console.log('  w',w.line,w.code,w.message);for(const w of plan.rejects)console.log('  r',w.line,w.code)
 for(const [l,p] of created)console.log('  ',l,JSON.stringify(Object.fromEntries(Object.entries(p).filter(([k,v])=>JSON.stringify(v)!==JSON.stringify(base[k])))))}
show('"Anrede";"Vorname";"Nachname";"Firma";"Position";"Straße geschäftlich";"Ort geschäftlich";"Postleitzahl geschäftlich";"Land/Region geschäftlich";"Straße privat";"Telefon geschäftlich";"Mobiltelefon";"E-Mail-Adresse";"E-Mail-Typ";"E-Mail 2: Adresse";"Geburtstag";"Notizen";"Kategorien"\n"Frau";"Käthe";"Müßig";"Müßig AG";"Leiterin";"Weg 1";"Köln";"50667";"Deutschland";"";"0221 1234567";"";"k@example.de";"SMTP";"k2@example.de";"0.0.00";"x";"A;B"\n')
show('Customer ID,First Name,Last Name,Email,Accepts Email Marketing,Default Address Company,Default Address Address1,Default Address Address2,Default Address City,Default Address Province Code,Default Address Country Code,Default Address Zip,Default Address Phone,Phone,Accepts SMS Marketing,Total Spent,Total Orders,Note,Tax Exempt,Tags\n\'123,Ada,Quill,a@example.com,yes,Quill,1 Road,Flat 2,Town,CA,US,90001,\'+12125550142,,no,12.00,3,hi,no,"vip, x"\n')
show('Salutation,First Name,Last Name,Title,Account Name,Mailing Street,Mailing City,Mailing State/Province,Mailing Zip/Postal Code,Mailing Country,Phone,Mobile,Email,Birthdate\nMs.,Ada,Quill,Printer,Quill,1 Rd,Town,CA,90001,US,(212) 555-0142,="0044 20 1234",a@example.com,3/25/1980\n')
show('Title,Name,E-mail\nMrs,Ada Quill,a@example.com\nDr.,Ben,b@example.com\n')
show('name;phone\n"Ada ""the"" Q";123\n')
show('# export of 2024\n# by me\nName,Email\nAda,a@example.com\nTotal: 1\n')
show('Name\nAda\nBen\n')
show('Ada\nBen\n')
show('a@example.com\nb@example.com\n')
show("'Name','Email'\n'Ada, Q','a@example.com'\n")
show('Name,Email\nRenÃ© Dâ€™Arc,a@example.com\nSÃO PAULO,b@example.com\n')
show(Buffer.from('Name;Ort\nJos\xe9;Le\xf3n\n','latin1'))
show('Name,Phone\nAda,"Mobile: 555-0100; Home: 555-0101"\nBen,call my wife\n')
show('Name,Birthday\nA,03/04/1990\nB,1990-01-02\nC,3.4.1990\nD,5/5/1990\n')
show('Nom,Prénom,Téléphone,Courriel,Anniversaire\nLefèvre,François,06 12 34 56 78,f@example.fr,12/03/1980\n',{region:'FR'})
show('Name,Email,\nAda,a@example.com,\nBen,b@example.com,x\n')
show('Name:Email:Phone\nAda:a@example.com:555-0100\n')
show('Name,Name,Email\nAda,Quill,a@example.com\n')
show('First Name,Last Name,Email\r\rAda,Quill,a@example.com\r')
show('\n\n\nName,Email\nAda,a@example.com\n')
show('Name,"Email"\nAda,"a@example.com"\n\x1a')
