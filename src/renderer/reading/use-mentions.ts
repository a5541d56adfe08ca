import {
  useId,
  useLayoutEffect,
  useRef,
  useState,
  type ChangeEvent,
  type KeyboardEvent,
  type RefObject,
  type SyntheticEvent,
} from 'react'
import type { ClientId } from '#shared/ids.ts'
import type { ApiFailure } from '#renderer/api/failure.ts'
import { useApi } from '#renderer/api/api-provider.tsx'
import { optionId } from './client-picker.tsx'
import { withPicked, type Line, type Picked } from './line.ts'
import { openMention, withMention, type OpenMention } from './mention.ts'
import { useMatches, type ClientMatch } from './use-matches.ts'

type MentionsOptions = Readonly<{
  line: Line
  field: RefObject<HTMLTextAreaElement | null>
  /** Whose page it is: offered to nobody, since the line is about them. */
  without?: ClientId
  onChange: (line: Line) => void
  /** A new client could not be made. */
  onFailed: (failure: ApiFailure, again: () => void) => void
}>

export type Mentions = Readonly<{
  /** The list of clients for the name being written; null while none is open. */
  open: Readonly<{
    id: string
    query: string
    matches: readonly ClientMatch[]
    current: number
  }> | null
  /** Spread over the field. */
  field: Readonly<{
    'aria-autocomplete': 'list'
    'aria-controls': string | undefined
    'aria-activedescendant': string | undefined
    onChange: (event: ChangeEvent<HTMLTextAreaElement>) => void
    onSelect: (event: SyntheticEvent<HTMLTextAreaElement>) => void
  }>
  /** Whether the key was for the list, open or on its way. */
  onKey: (event: KeyboardEvent) => boolean
  /** The match of the list, in the place of what was typed of it. */
  pick: (match: ClientMatch) => void
  /** A new client of the name that was typed. */
  pickNew: () => void
  /** Somebody in the place of what stands written of their name. */
  take: (who: Picked, where: OpenMention) => void
}>

/** Names after an @ in a line: listed as one types, picked by key or pointer. */
export function useMentions(options: MentionsOptions): Mentions {
  const { line, field, without, onChange, onFailed } = options
  const api = useApi()
  const list = useId()
  const [caret, setCaret] = useState(0)
  const [place, setPlace] = useState(0)
  /** A list that was closed stays closed until the name goes on. */
  const [closed, setClosed] = useState<string | null>(null)
  /** As it stands when an answer arrives: one may have typed on. */
  const written = useRef(line)
  useLayoutEffect(() => {
    written.current = line
  })
  /** Where the caret goes once the picked name stands in the field. */
  const caretTo = useRef<number | null>(null)
  useLayoutEffect(() => {
    if (caretTo.current === null) return
    field.current?.setSelectionRange(caretTo.current, caretTo.current)
    caretTo.current = null
  })

  const mention = openMention(line.text, caret, line.picked)
  const found = useMatches(mention?.query ?? '')
  const open =
    mention !== null && found !== undefined && closed !== mention.query
      ? { mention, matches: found.filter(({ id }) => id !== without) }
      : null
  const lines = open === null ? 0 : open.matches.length + 1
  const current = Math.min(place, Math.max(0, lines - 1))

  function take(who: Picked, where: OpenMention): void {
    const now = written.current
    const next = withMention(now.text, where, who.name)
    const caretAt = now.text === line.text ? next.caret : next.text.length
    caretTo.current = caretAt
    setCaret(caretAt)
    setPlace(0)
    onChange(withPicked(now, who, next.text))
    field.current?.focus()
  }
  async function takeNew(where: OpenMention): Promise<void> {
    const name = where.query.trim()
    if (name === '') return
    try {
      const { client: made } = await api.call('clients.add', { name })
      take({ id: made.id, name: made.name, kind: made.kind }, where)
    } catch (failure) {
      onFailed(failure as ApiFailure, () => void takeNew(where))
    }
  }
  function onListKey(event: KeyboardEvent): boolean {
    if (open === null) return false
    const isMod = event.ctrlKey || event.metaKey
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    const match = open.matches[current]
    if (step !== 0) setPlace((current + step + lines) % lines)
    else if (event.key === 'Escape') setClosed(open.mention.query)
    else if ((event.key === 'Enter' || event.key === 'Tab') && !isMod && !event.shiftKey) {
      if (match === undefined) void takeNew(open.mention)
      else take(match, open.mention)
    } else if (event.key.toLowerCase() === 'n' && isMod) void takeNew(open.mention)
    else return false
    return true
  }

  return {
    open:
      open === null
        ? null
        : { id: list, query: open.mention.query, matches: open.matches, current },
    field: {
      'aria-autocomplete': 'list',
      'aria-controls': open === null ? undefined : list,
      'aria-activedescendant': open === null ? undefined : optionId(list, current),
      onChange: (event) => {
        setCaret(event.target.selectionStart)
        setPlace(0)
        onChange({ ...line, text: event.target.value })
      },
      onSelect: (event) => setCaret(event.currentTarget.selectionStart),
    },
    onKey: (event) => {
      // The list is on its way: Enter means one of it, and not yet which.
      const isAwaited = mention !== null && mention.query !== '' && found === undefined
      if (!onListKey(event) && !(event.key === 'Enter' && isAwaited)) return false
      event.preventDefault()
      return true
    },
    pick: (match) => open !== null && take(match, open.mention),
    pickNew: () => open !== null && void takeNew(open.mention),
    take,
  }
}
