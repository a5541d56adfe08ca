/** Every region the runtime knows, by its name in a language: `[{ value: 'PT', label: 'Portugal' }]`. */
export function regionsIn(
  locale: string,
): readonly { readonly value: string; readonly label: string }[] {
  const names = new Intl.DisplayNames(locale, { type: 'region', fallback: 'none' })
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'.split('')
  return letters
    .flatMap((first) => letters.map((second) => first + second))
    .flatMap((code) => {
      const label = notCountries.has(code) ? undefined : names.of(code)
      return label === undefined ? [] : [{ value: code, label }]
    })
    .sort((a, b) => a.label.localeCompare(b.label, locale))
}

/** Codes with a name that no telephone number comes from. */
const notCountries: ReadonlySet<string> = new Set(
  'AC AN AQ BU BV CP CQ CS DD DG EA EU EZ FX HM IC NT QO SU TF TP UN XA XB YD YU ZR ZZ'.split(' '),
)
