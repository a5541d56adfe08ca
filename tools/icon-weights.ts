/** The weights in which the window draws its icons; `ui/icon.tsx` offers no other. */
const wanted = new Set(['bold', 'fill', 'regular'])

const isDefinition = (id: string) => /@phosphor-icons[/\\]react[/\\]dist[/\\]defs[/\\]/.test(id)

/** The text of an icon’s definition without the weights that nothing draws: half of it. */
export const withWantedWeights = (code: string): string => {
  const [head = '', ...entries] = code.split(/(?=\[\s*"(?:bold|duotone|fill|light|regular|thin)",)/)
  const last = entries.pop()
  const end = last?.lastIndexOf(']);') ?? -1
  if (last === undefined || end < 0) throw new Error('An icon is defined in another way than known')
  const kept = [...entries, last.slice(0, end)].filter((entry) =>
    wanted.has(/^\[\s*"(\w+)"/.exec(entry)?.[1] ?? ''),
  )
  return `${head}${kept.join('')}${last.slice(end)}`
}

/** A plugin of Vite: leaves the unused weights of icons out of the bundle. */
export const wantedIconWeights = () => ({
  name: 'wanted-icon-weights',
  transform: (code: string, id: string) =>
    isDefinition(id) ? { code: withWantedWeights(code), map: null } : null,
})
