// What Android has no property for, it writes as a row of its own table of contacts:
// `X-ANDROID-CUSTOM:vnd.android.cursor.item/relation;Olga;14;;…`. The numbers are those of
// `ContactsContract.CommonDataKinds`.

export type AndroidCustom =
  | { readonly is: 'nickname'; readonly value: string }
  | { readonly is: 'date'; readonly kind: string; readonly value: string }
  | { readonly is: 'field'; readonly name: string; readonly value: string }

const eventKinds: ReadonlyMap<string, string> = new Map([
  ['1', 'anniversary'],
  ['2', 'other'],
  ['3', 'birthday'],
])
const relations =
  'Assistant|Brother|Child|Domestic partner|Father|Friend|Manager|Mother|Parent|Partner|Referred by|Relative|Sister|Spouse'.split(
    '|',
  )

/** What the parts of such a value say; null for what is not known. */
export function readAndroidCustom(parts: readonly string[]): AndroidCustom | null {
  const [kind = '', value = '', type = '', label = ''] = parts.map((part) => part.trim())
  if (value === '') return null
  switch (kind.replace(/^.*\//, '')) {
    case 'nickname':
      return { is: 'nickname', value }
    case 'contact_event':
      return { is: 'date', kind: eventKinds.get(type) ?? (label || 'other'), value }
    case 'relation': {
      const known = relations[Number(type) - 1]
      return { is: 'field', name: label || known || 'Related', value }
    }
    case 'contact_user_defined_field':
      return type === '' ? null : { is: 'field', name: value, value: type }
    default:
      return null
  }
}
