import { own } from './own-properties.ts'

// What the properties of cards are called: by the standards, by the programs that write them, and
// here.

/** Of the machine and not about the person. */
export const machinery = new Set(
  [
    'VERSION PRODID REV UID KIND MEMBER SOURCE NAME PROFILE XML CLIENTPIDMAP SORT-STRING MAILER',
    'X-ADDRESSBOOKSERVER-KIND X-ADDRESSBOOKSERVER-MEMBER X-ABLABEL X-ABADR X-ABUID X-ABSHOWAS',
    'X-IMAGETYPE X-IMAGEHASH X-SHARED-PHOTO-DISPLAY-PREF X-MS-OL-DESIGN X-MOZILLA-HTML',
    'X-MS-OL-DEFAULT-POSTAL-ADDRESS X-EVOLUTION-FILE-AS X-PRODID X-ACCOUNT X-LAST-UPDATE',
    'X-PHOTO-DISPLAY-PREF X-WALLPAPER X-MS-SIGNATURE X-CLASS X-ABPHOTO X-DROID-CONTACT-ID BEGIN END',
    `${own.dateKind} ${own.dateLabel}`,
  ].flatMap((line) => line.split(' ')),
)
export const pictures = new Set(['PHOTO', 'LOGO', 'SOUND', 'KEY', 'X-MS-CARDPICTURE'])

/** What a value is kept under where no field of a client takes it. */
export const fieldNames: ReadonlyMap<string, string> = new Map([
  ['FN', 'Name'],
  ['N', 'Name parts'],
  ['NICKNAME', 'Nickname'],
  ['ORG', 'Organisation'],
  ['TITLE', 'Job title'],
  ['NOTE', 'Note'],
  ['ADR', 'Address'],
  ['EMAIL', 'E-mail'],
  ['TEL', 'Phone'],
  ['URL', 'Link'],
  ['BDAY', 'Birthday'],
  ['ROLE', 'Role'],
  ['GENDER', 'Gender'],
  ['X-GENDER', 'Gender'],
  ['IMPP', 'Instant messaging'],
  ['LANG', 'Language'],
  ['GEO', 'Location'],
  ['TZ', 'Time zone'],
  ['RELATED', 'Related'],
  ['X-ABRELATEDNAMES', 'Related'],
  ['AGENT', 'Agent'],
  ['CLASS', 'Class'],
  ['CALURI', 'Calendar'],
  ['CALADRURI', 'Calendar address'],
  ['FBURL', 'Free and busy times'],
  ['BIRTHPLACE', 'Place of birth'],
  ['DEATHPLACE', 'Place of death'],
  ['DEATHDATE', 'Date of death'],
  ['HOBBY', 'Hobby'],
  ['INTEREST', 'Interest'],
  ['EXPERTISE', 'Expertise'],
  ['X-SPOUSE', 'Spouse'],
  ['X-MS-SPOUSE', 'Spouse'],
  ['X-EVOLUTION-SPOUSE', 'Spouse'],
  ['X-ASSISTANT', 'Assistant'],
  ['X-MS-ASSISTANT', 'Assistant'],
  ['X-EVOLUTION-ASSISTANT', 'Assistant'],
  ['X-MANAGER', 'Manager'],
  ['X-MS-MANAGER', 'Manager'],
  ['X-EVOLUTION-MANAGER', 'Manager'],
  ['X-KADDRESSBOOK-X-SPOUSESNAME', 'Spouse'],
  ['X-KADDRESSBOOK-X-ASSISTANTSNAME', 'Assistant'],
  ['X-KADDRESSBOOK-X-MANAGERSNAME', 'Manager'],
  ['X-KADDRESSBOOK-X-PROFESSION', 'Profession'],
  ['X-KADDRESSBOOK-X-OFFICE', 'Office'],
  ['X-MS-CHILD', 'Child'],
  ['X-PHONETIC-FIRST-NAME', 'Phonetic given name'],
  ['X-PHONETIC-MIDDLE-NAME', 'Phonetic middle name'],
  ['X-PHONETIC-LAST-NAME', 'Phonetic family name'],
  ['X-MAIDENNAME', 'Maiden name'],
  ['X-AIM', 'AIM'],
  ['X-ICQ', 'ICQ'],
  ['X-JABBER', 'Jabber'],
  ['X-MSN', 'MSN'],
  ['X-QQ', 'QQ'],
  ['X-SKYPE', 'Skype'],
  ['X-SKYPE-USERNAME', 'Skype'],
  ['X-YAHOO', 'Yahoo'],
  ['X-GOOGLE-TALK', 'Google Talk'],
  ['X-MS-IMADDRESS', 'Instant messaging'],
])

export const dateKinds: ReadonlyMap<string, string> = new Map([
  ['BDAY', 'birthday'],
  ['ANNIVERSARY', 'anniversary'],
  ['X-ANNIVERSARY', 'anniversary'],
  ['X-MS-ANNIVERSARY', 'anniversary'],
  ['X-EVOLUTION-ANNIVERSARY', 'anniversary'],
  ['X-KADDRESSBOOK-X-ANNIVERSARY', 'anniversary'],
])
export const dateNames: ReadonlyMap<string, string> = new Map([
  ['birthday', 'Birthday'],
  ['anniversary', 'Anniversary'],
])

export const networks: ReadonlyMap<string, string> = new Map([
  ['linkedin', 'LinkedIn'],
  ['youtube', 'YouTube'],
  ['github', 'GitHub'],
  ['whatsapp', 'WhatsApp'],
  ['tiktok', 'TikTok'],
])
