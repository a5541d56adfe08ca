/**
 * What is said of a file that is imported, and of its rows. Composed where it is shown: reading a
 * file yields keys and what fills them (see `remark.ts`), and reports are kept that way.
 */
export const remarks = {
  'remark.refused.not-found': 'There is no such file.',
  'remark.refused.folder': 'This is a folder. Choose a file in it.',
  'remark.refused.not-a-file': 'This is a device and not a file with contacts.',
  'remark.refused.unreadable':
    'The file cannot be read. It may be locked or belong to somebody else.',
  'remark.refused.empty-file': 'The file is empty.',
  'remark.refused.too-large':
    'The file is larger than {n, number} {unit, select, gb {GB} other {MB}}. Split it and import the parts.',
  'remark.refused.archive': 'This is a packed archive. Unpack it and import the file inside.',
  'remark.refused.spreadsheet':
    'Rapport does not read this kind of spreadsheet file: an older one, a protected one or one of OpenDocument. Open it and save it as .xlsx or as CSV.',
  'remark.refused.damaged-workbook':
    'This spreadsheet file cannot be read: it is damaged, protected or of another program. Open it and save it as CSV.',
  'remark.refused.large-workbook':
    'This spreadsheet file is too large to be read in one piece. Open it and save it as CSV.',
  'remark.refused.pdf': 'This is a PDF. It holds pages and no rows.',
  'remark.refused.html':
    'This is a web page. The download may have failed: sign in there and export again.',
  'remark.refused.xml': 'This is an XML file, which Rapport does not read.',
  'remark.refused.json': 'This is a JSON file, but no archive of Rapport.',
  'remark.refused.damaged-archive':
    'The archive is damaged{line, plural, =0 {} other { on line #}}. Export it again, or use another copy.',
  'remark.refused.cut-archive':
    'The archive is cut off{line, plural, =0 {} other { on line #}}: it has no end. Use another copy.',
  'remark.refused.newer-archive':
    'The archive was written by a newer version of Rapport. Update Rapport and import it again.',
  'remark.refused.sealed': 'This archive is sealed with a passphrase.',
  'remark.refused.wrong-passphrase': 'That is not the passphrase of this archive.',
  'remark.refused.damaged-seal': 'This sealed archive is damaged or not whole. Use another copy.',
  'remark.refused.database': 'This is a database file and no table of contacts.',
  'remark.refused.ldif':
    'This is an address book in LDIF. Export it as CSV or vCard, which every address book can.',
  'remark.refused.field-list':
    'Here the fields of a client stand below each other. Rapport reads tables with one client a row: in a spreadsheet, put the names of the fields into the first row and each client into a row of its own (Paste special, Transpose), and save it as .xlsx or CSV.',
  'remark.refused.address-line':
    'These are the addresses of a message, all in a row. Put each of them on a line of its own.',
  'remark.refused.fixed-width':
    'The columns of this table are made with blanks. Open it in a spreadsheet as text with columns of fixed width, and save it as .xlsx or CSV.',
  'remark.refused.paragraphs':
    'This is text with a paragraph for each client and no table. Put the clients into a spreadsheet, each into a row of its own, and save it as .xlsx or CSV.',
  'remark.refused.no-separator':
    'Names stand in one line with addresses or numbers, and nothing Rapport knows separates them. Put a semicolon or a tab between them, or each into a cell of a spreadsheet.',
  'remark.refused.picture': 'This is a picture.',
  'remark.refused.binary': 'This is not a text file.',
  'remark.refused.unknown-encoding': 'There is no encoding of that name.',
  'remark.refused.too-many-columns':
    'The file has more than {limit, number} columns. The separator may have been read wrongly.',
  'remark.refused.line-too-long':
    '{line, plural, =0 {A line} other {Line #}} is longer than 32 MB. The file may be no table.',
  'remark.refused.open-quote':
    'A quotation mark{line, plural, =0 {} other { on line #}} opens and never closes. Close it there and import the file again.',
  'remark.refused.changed': 'The file changed while it was read. Import it again.',

  'remark.reject.no-name': 'No name, email address, phone number or organisation.',
  'remark.reject.repeated-header': 'The names of the columns again.',
  'remark.reject.second-header':
    'Names of columns in the middle of the file: two exports may have been joined.',
  'remark.reject.other-columns':
    'Stands below other names of columns: two exports were joined. Import that part as a file of its own.',
  'remark.reject.not-a-row': 'A remark and no client.',
  'remark.reject.too-many-columns': 'More than 5,000 cells.',
  'remark.too-long': '{field} is longer than {limit, number} letters.',
  'remark.twice-in-archive': 'This client stands in the archive a second time.',
  'remark.unknown-keys':
    'The archive has parts that this version does not know and did not read: {keys}.',
  'remark.unknown-place': '“{path}” ({n, plural, one {once} other {# times}})',
  'remark.unknown-more': '{n, number} more',
  'remark.no-record': 'This is no client of an archive.',
  'remark.damaged-field': '“{field}” is missing or is not what it should be.',

  'remark.field':
    '{field, select, name {The name} givenName {The given name} familyName {The family name} nickname {The nickname} organisation {The organisation} title {The job title} notes {The note} stage {The stage} tier {The tier} cadence {The cadence} latestDays {The latest days} lastTouchOn {The last touch} currency {The currency} lifetimeValueMinor {The lifetime value} birthday {The birthday} anniversary {The anniversary} contact {An address or number} label {A label} tag {A tag} segment {A segment} dateKind {The kind of a date} other {A field}}',
  'remark.quoted': '“{text}”',
  'remark.plain': '{text}',
  'remark.line': 'line {line, number}',

  'remark.bad-date':
    '{why, select, impossible {“{text}” is no day of the calendar.} placeholder {“{text}” is how programs write an empty date.} dayNumber {“{text}” may be a spreadsheet’s number for a day; Rapport does not guess.} future {“{text}” has not come yet.} other {“{text}” could not be read as a date.}} It is kept as text under “{column}”.',
  'remark.against-order':
    '“{text}” under “{column}” only works with day and month the other way round, and was read so.',
  'remark.not-an-email': '“{text}” is no email address. It is kept as text under “{column}”.',
  'remark.not-a-phone':
    '“{text}” is {cut, select, yes {a number that a spreadsheet has cut short} other {no phone number}}. It is kept as text under “{column}”.',
  'remark.kept-as-text':
    '“{text}” could not be read as {what, select, kind {a kind of client} stage {a stage} tier {a tier} latestDays {a number of days} currency {a currency} cadence {a rhythm} money {an amount of a known currency} flag {a flag} other {a list of fields}}. It is kept as text under “{column}”.',
  'remark.kept-marks':
    '“{text}” under “{column}” was kept as it is, with {what, select, apostrophe {the apostrophe that spreadsheets put before a text} other {signs spelt out as in web pages}}.',
  'remark.extra-cells': 'More cells than columns; left out: {cells}.',
  'remark.issue.stray-quote':
    'A quotation mark in the middle of a cell; it was read as part of the text.',
  'remark.issue.open-quote':
    'A quotation mark opens and never closes; the line was read on its own.',
  'remark.issue.nul': 'Invisible zero characters were removed.',
  'remark.issue.encoding': 'A letter could not be read and is shown as �.',
  'remark.issue.garbled':
    'Letters such as é were garbled before this file was written. Rapport leaves them as they are.',
  'remark.long-name': 'The name of a column is very long; its field is called “{name}”.',
  'remark.of-others':
    'Under “{column}” stand addresses of others, kept as text: {addresses}. No client was made of them.',
  'remark.name-by-content':
    'No column is called a name. The values under “{column}” look like names and were taken as such.',
  'remark.preamble': 'Stands above the names of the columns and was not read.',
  'remark.no-rows': 'The file has names of columns and no rows.',
  'remark.more': '{n, number} more warnings of these kinds.',

  'remark.kept-existing': '{field} stays “{stored}”; the file says “{offered}”.',
  'remark.evidence':
    '{evidence, select, email {the same email address} phone {the same phone number} other {the same name}}',
  'remark.possible-duplicate': 'May be {of}: {evidence}. Kept apart.',
  'remark.folded': 'The same as {of}.',
  'remark.folded-by': 'The same as {of}: {evidence}.',
  'remark.value.stage': '{stage, select, lead {Lead} active {Active} other {Past}}',
  'remark.value.days': '{n, plural, one {# day} other {# days}}',
  'remark.value.months': '{n, plural, one {# month} other {# months}}',
  'remark.value.no-cadence': 'No cadence',
  'remark.left-out': 'Left out, as you said; {of} stays as before.',
  'remark.skipped-known': '{name} is there already and was left out.',
  'remark.adds': 'Adds {fields}.',
  'remark.gain':
    '{field, select, emails {an email address} phones {a phone number} addresses {an address} urls {a link} tags {tags} segments {segments} dates {a date} name {the name} givenName {the given name} familyName {the family name} nickname {the nickname} organisation {the organisation} title {the job title} notes {a note} stage {the stage} tier {the tier} cadence {the cadence} latestDays {the latest days} lastTouchOn {the last touch} currency {the currency} lifetimeValueMinor {the lifetime value} other {what happened}}',
  'remark.gain.year':
    'the year of {kind, select, birthday {the birthday} anniversary {the anniversary} other {“{name}”}}',

  'remark.ask.date-order':
    'Dates such as those on {n, plural, one {line {lines}} other {lines {lines}}} can be read day first or month first. Which is it?',
  'remark.ask.date-order-contradiction':
    'Line {dayFirst, number} only works with the day first, line {monthFirst, number} only with the month first. Which holds for the others?',
  'remark.ask.century':
    'Years of two digits, as on {n, plural, one {line {lines}} other {lines {lines}}}, may be of this century or the last. Which?',
  'remark.ask.encoding':
    'The letters look like {encoding}, but that is a guess. Are the accents right?',
  'remark.ask.header': 'Is the first row the names of the columns, or already a client?',
  'remark.ask.sheet':
    'The file has {n, number} sheets with something in them; “{sheet}” is shown. Which is it to be?',
  'remark.ask.duplicates':
    '{folded, plural, =0 {} one {# row repeats another and is folded into it. } other {# rows repeat another and are folded into it. }}{inFile, plural, =0 {} one {# row may be the person of an earlier row and stays apart. } other {# rows may be people of earlier rows and stay apart. }}{known, plural, =0 {} one {# row may be somebody who is here already and stays apart.} other {# rows may be people who are here already and stay apart.}}',
  'remark.ask.region':
    'Some phone numbers do not say their country. They are kept as written; name the country to complete them.',
  'remark.ask.trashed':
    '{names} {n, plural, one {is} other {are}} in Trash. Restore, make new clients, or leave out?',
  'remark.ask.unknown-people':
    '{names}{more, plural, =0 {} one { and one more} other { and # more}} {n, plural, one {is no client. Their date is left out} other {are no clients. Their dates are left out}}, unless you have {n, plural, one {a client} other {clients}} made of them.',

  'remark.card.unfinished':
    'The card has no end: the file may have been cut there, or two cards run together.',
  'remark.card.too-long': 'The card has more than 5,000 lines or is longer than 32 MB.',
  'remark.card.nested': 'A card inside this one was left out.',
  'remark.card.nameless-group': 'A group without a name: its members get no tag.',
  'remark.card.picture': 'Pictures, sounds and keys are not taken over.',
  'remark.card.picture-address': 'A picture at “{address}” is not taken over; nothing was fetched.',
  'remark.card.stray': 'Stands in no card and was not read.',
  'remark.card.none': 'The file has no cards.',
  'remark.card.not-a-property': '“{text}” is no line of a card and was left out.',
  'remark.card.newer':
    'Line {line, number} has a newer card of the same person; what it says holds.',
  'remark.card.members-missing':
    '{n, number} of the members of “{group}” {n, plural, one {is} other {are}} not in this file.',
  'remark.card.group':
    'A group: it becomes a tag of its {n, plural, one {member} other {# members}}.',

  'remark.event.unfinished-event': 'The event has no end: the file may have been cut there.',
  'remark.event.too-long-event': 'The event has more than 5,000 lines or is longer than 32 MB.',
  'remark.event.cancelled-event': 'The event was cancelled: it did not take place.',
  'remark.event.no-start': 'The event has no day on which it begins.',
  'remark.event.nobody-named': 'The event names nobody.',
  'remark.event.declined': 'All who are named declined.',
  'remark.event.no-occurrence': 'No occurrence of the event is left.',
  'remark.event.no-event': 'A task or a journal entry and no event; it was not read.',
  'remark.event.none': 'The calendar has no events.',
  'remark.event.own-reminder': 'A reminder of Rapport. Reminders come back with an archive.',
  'remark.event.newer': 'Line {line, number} has a newer version of the same event.',
  'remark.event.unknown-zone': 'The time zone “{zone}” is not known; the time was read as yours.',
  'remark.event.birthday-year':
    'The calendar begins in {year}: the day was taken and the year of birth left open.',
  'remark.event.rule-not-read':
    '“{rule}” says when it comes again in a way that is not understood; only its first day was taken.',
  'remark.event.many-occurrences':
    'The event took place very often; the newest {n, number} times were taken.',

  'remark.mail.too-long-headers': 'The head of the message is longer than 512 KB.',
  'remark.mail.no-sender': 'The message does not say whom it is from.',
  'remark.mail.no-date': 'The message has no date that could be read.',
  'remark.mail.mail-ahead': 'The message is dated ahead of today.',
  'remark.mail.only-owner': 'The message names nobody but you.',
  'remark.mail.no-own-address':
    'Which address is yours is not known: only messages from clients are taken. Name it to take what you wrote.',
  'remark.mail.own-address': '“{address}” was taken for your own address: most messages name it.',

  'remark.nobody-known': 'None of those it names is a client.',
  'remark.several-of-name': 'Several clients are called “{name}”, and nothing says which is meant.',
  'remark.filed-with':
    '{what, select, date {A date} other {{n, plural, one {An interaction} other {# interactions}}}} of {names}{more, plural, =0 {} other { and # more}}.',
} as const
