import { isRapportHeader } from '../rapport-layout.ts'
import { headerKey } from './header-key.ts'
import { roleOfHeader } from './header-role.ts'
import type { Role } from './role.ts'

/** A program whose columns are known by more than their names. */
export type Layout = {
  readonly id: string
  /** As the owner knows it. */
  readonly name: string
  /** Keys of columns that together no other program writes. */
  readonly signature: readonly string[]
  /** Columns that mean something else here than their name says, by key. */
  readonly roles: Readonly<Record<string, Role>>
  /** How month and day without a year stand. */
  readonly dayMonth: 'mdy' | null
  /** Values that stand for "nothing", by key of the column. */
  readonly fillers: Readonly<Record<string, string>>
}

const custom = (name: string): Role => ({ is: 'custom', name, group: null })
const skip: Role = { is: 'skip' }

function layout(
  id: string,
  name: string,
  signature: readonly string[],
  more: Partial<Pick<Layout, 'roles' | 'dayMonth' | 'fillers'>> = {},
): Layout {
  return { id, name, signature, roles: {}, dayMonth: null, fillers: {}, ...more }
}

const outlookFillers = {
  gender: 'Unspecified',
  sensitivity: 'Normal',
  private: 'False',
  priority: 'Normal',
}
/** What the same columns hold in Outlooks of other languages where nobody wrote anything, by key. */
const localFillers = {
  geschlecht: 'Keine Angabe',
  prioritat: 'Normal',
  vertraulichkeit: 'Normal',
  privat: 'Aus',
  sexe: 'Non spécifié',
  priorite: 'Normale',
  sexo: 'Sin especificar',
  prioridad: 'Normal',
  sesso: 'Non specificato',
  priorita: 'Normale',
  geslacht: 'Niet opgegeven',
  prioriteit: 'Normaal',
  vertrouwelijkheid: 'Normaal',
  prive: 'Onwaar',
  prioridade: 'Normal',
  privado: 'Falso',
  plec: 'Nieokreślona',
  priorytet: 'Normalny',
}
const outlookRoles: Readonly<Record<string, Role>> = {
  title: custom('Title'),
  suffix: custom('Suffix'),
  'email type': skip,
  'email 2 type': skip,
  'email 3 type': skip,
  'email display name': skip,
  'email 2 display name': skip,
  'email 3 display name': skip,
  location: custom('Location'),
}

export const rapportLayout = layout('rapport', 'Rapport', [])

const layouts: readonly Layout[] = [
  layout(
    'google-2024',
    'Google Contacts',
    ['organization name', 'email 1 label', 'email 1 value', 'labels'],
    { roles: { photo: skip, 'file as': custom('File As') } },
  ),
  layout(
    'google-classic',
    'Google Contacts, before 2024',
    ['given name', 'group membership', 'email 1 type', 'email 1 value'],
    {
      roles: {
        photo: skip,
        occupation: custom('Occupation'),
        location: custom('Location'),
        'organization 1 location': custom('Organization 1 - Location'),
      },
    },
  ),
  layout('outlook-classic', 'Outlook for Windows', ['email type', 'email display name', 'user 1'], {
    roles: outlookRoles,
    fillers: outlookFillers,
  }),
  layout(
    'outlook-web',
    'Outlook.com',
    ['given yomi', 'surname yomi', 'business street', 'imaddress'],
    {
      roles: outlookRoles,
      fillers: outlookFillers,
    },
  ),
  layout('linkedin', 'LinkedIn', ['first name', 'last name', 'position', 'connected on']),
  layout('hubspot', 'HubSpot', ['record id', 'lifecycle stage', 'create date']),
  layout('pipedrive', 'Pipedrive', ['name', 'open deals', 'closed deals', 'next activity date']),
  layout('mailchimp', 'Mailchimp', ['email address', 'member rating', 'leid', 'euid'], {
    dayMonth: 'mdy',
    roles: { region: custom('REGION'), cc: custom('CC') },
  }),
  layout('stripe', 'Stripe', ['id', 'email', 'created utc', 'delinquent']),
  layout('square', 'Square', ['square customer id', 'creation source']),
  layout('thunderbird', 'Thunderbird', ['display name', 'primary email', 'birth year', 'custom 1']),
]

const googleLocal = layout('google-local', 'Google Contacts', [], {
  roles: { photo: skip, foto: skip },
})

/**
 * Whether the columns stand as Google Contacts writes them in any language: a first name, labels,
 * and `E-Mail 1 - Label` beside `E-Mail 1 - Wert`, or the same of a telephone.
 */
function isGoogleShaped(header: readonly string[]): boolean {
  const roles = header.map(roleOfHeader)
  const has = (is: Role['is']) => roles.some((role) => role?.is === is)
  return (
    // "Nome" beside "Cognome" is the given name.
    (has('givenName') || has('familyName')) &&
    has('tags') &&
    roles.some((role, at) => {
      const next = roles[at + 1]
      if (role?.is !== 'labelOf' || (role.of !== 'email' && role.of !== 'phone')) return false
      const isPair = next?.is === role.of && next.group === role.group
      return isPair && / 1 [-–] /.test(header[at] ?? '')
    })
  )
}

const emailIn = /\b(e ?mail|messagerie|correo|correio|posta|mail)/
const typeIn = /(^| |email)(typ|type|tipo|soort|typu|tyyppi|tipus)\b/
const shownIn =
  /\b(display|angezeigter|anzeigename|complet|pantalla|visualizzato|weergavenaam|apresentar|exibicao|wyswietlana|visningsnavn|visningsnamn|nayttonimi|zobrazovane)\b/

/**
 * Outlook in any language writes what kind an address is, and the name shown for it, in columns of
 * their own beside the address. They say nothing of the person that does not stand elsewhere.
 */
function outlookOf(header: readonly string[]): Layout | null {
  const keys = header.map(headerKey).filter((key) => emailIn.test(key))
  const [types, shown] = [typeIn, shownIn].map((pattern) => keys.filter((key) => pattern.test(key)))
  if (types === undefined || shown === undefined) return null
  if (types.length === 0 || shown.length === 0) return null
  return layout('outlook-local', 'Outlook for Windows', [], {
    roles: Object.fromEntries([...types, ...shown].map((key) => [key, skip])),
    fillers: localFillers,
  })
}

/** The program that wrote these column names, or null. */
export function findLayout(header: readonly string[]): Layout | null {
  if (isRapportHeader(header)) return rapportLayout
  const keys = new Set(header.map(headerKey))
  const known = layouts.find((one) => one.signature.every((key) => keys.has(key)))
  return known ?? (isGoogleShaped(header) ? googleLocal : outlookOf(header))
}
