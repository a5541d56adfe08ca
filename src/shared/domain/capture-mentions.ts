// Who a line is about: "@Amara", "@Maria de la Cruz", "@Jo/@Ann".

export type MentionReading = {
  /** The name as written, without the @. */
  readonly name: string
  readonly start: number
  readonly end: number
}

const particles =
  'van|von|vom|zu|zum|zur|de|del|della|der|den|di|da|das|do|dos|du|la|le|el|al|bin|ibn|ter|ten'
const namePattern = new RegExp(
  `(?:(?:Dr|Mrs?|Ms|Prof|St)\\.? (?=\\p{Lu}))?(?:(?:${particles}) (?=(?:(?:${particles}) ){0,2}\\p{Lu})){0,3}\\p{L}[\\p{L}\\p{M}\\p{N}’'-]*(?: (?:(?:${particles}) ){0,3}\\p{Lu}[\\p{L}\\p{M}’'-]*)*`,
  'uy',
)
/** Where an @ begins a name; not inside an address or a link. */
const mentionPattern =
  /(?<![^\s(["“„‘\u200e\u200f\u202a-\u202e\u2066-\u2069])@(?=\S)|(?<=[,/&+])@(?=\S)/gu

/** "@Amara", "@Yuki Tanaka": the first word in any case, further ones while they are names. */
export function readMentions(line: string, names: readonly string[]): readonly MentionReading[] {
  const known = names.filter((name) => name !== '').toSorted((a, b) => b.length - a.length)
  const mentions: MentionReading[] = []
  for (const { index } of line.matchAll(mentionPattern)) {
    // "@Jo/@Ann", but not "example.com/@jo": only right after another name.
    const isJoined = /[,/&+]/u.test(line.charAt(index - 1))
    if (isJoined && mentions.at(-1)?.end !== index - 1) continue
    const rest = line.slice(index + 1)
    const picked = known.find(
      (name) =>
        rest.slice(0, name.length).toLowerCase() === name.toLowerCase() &&
        !/^[\p{L}\p{M}\p{N}]/u.test(rest.slice(name.length)),
    )
    namePattern.lastIndex = index + 1
    const written = namePattern.exec(line)?.[0].replace(/[’'](?:s$|$)/u, '')
    const name = picked === undefined ? written : rest.slice(0, picked.length)
    if (name === undefined || index < (mentions.at(-1)?.end ?? 0)) continue
    mentions.push({ name, start: index, end: index + 1 + name.length })
  }
  return mentions
}

/** What may stand between the names of a list. */
const joinPattern = /^(?:\s*[,/&+]\s*(?:and\s+)?|\s+(?:(?:and|with|plus)\s+)?)$/iu

/** The first client named and those named in one breath with it: "met @Amara, @Tom and @Yuki". */
export function companyOf({
  line,
  mentions,
}: {
  readonly line: string
  readonly mentions: readonly MentionReading[]
}): readonly MentionReading[] {
  const apart = mentions.findIndex((mention, index) => {
    const before = mentions[index - 1]
    return before !== undefined && !joinPattern.test(line.slice(before.end, mention.start))
  })
  return apart < 0 ? mentions : mentions.slice(0, apart)
}
