import { useId, useRef, useState } from 'react'
import type { Request } from '#shared/contract/index.ts'
import type { ClientId } from '#shared/ids.ts'
import type { PlainDate } from '#shared/time.ts'
import { useWords } from '#renderer/api/words-context.tsx'
import { useAnnounce } from '#renderer/ui/announcer.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { SectionLabel } from '#renderer/ui/section-label.tsx'
import { useFocusNext } from '#renderer/ui/use-focus-next.ts'
import { useShortcuts } from '#renderer/ui/use-shortcuts.ts'
import { MergePairDialog } from './merge-pair-dialog.tsx'
import { PairCard } from './pair-card.tsx'
import { pairKey, type Duplicates, type Pair } from './use-duplicates.ts'
import { usePairDeeds } from './use-pair-deeds.ts'
import styles from './duplicates.module.css'

type PairListProps = Readonly<{
  pairs: readonly Pair[]
  duplicates: Duplicates
  dismissed: boolean
  today: PlainDate
  onOpen: (id: ClientId) => void
}>

/** The pairs one after the other, certain ones first, dealt with by keyboard or pointer. */
export function PairList({ pairs, duplicates, dismissed, today, onOpen }: PairListProps) {
  const { t } = useWords()
  const announce = useAnnounce()
  const deeds = usePairDeeds()
  const [current, setCurrent] = useState<string | null>(null)
  const [merging, setMerging] = useState<Pair | null>(null)
  const id = useId()
  const focusNext = useFocusNext()
  const cards = useRef(new Map<string, HTMLDivElement>())
  // Whoever stood here may have gone by another way: then the first pair is the one.
  const here = pairs.find((pair) => pairKey(pair) === current) ?? pairs[0]

  function stand(pair: Pair): void {
    setCurrent(pairKey(pair))
    focusNext(() => cards.current.get(pairKey(pair)))
  }
  function move(by: number): void {
    if (here === undefined) return
    const place = pairs.indexOf(here) + by
    const to = pairs[Math.min(Math.max(place, 0), pairs.length - 1)]
    if (to !== undefined) stand(to)
    if (place >= pairs.length && duplicates.hasMore) duplicates.more()
  }
  /** Does it, and goes on to the next pair; the last gives way to the one before. */
  async function finish(pair: Pair, deed: () => Promise<boolean>): Promise<void> {
    const place = pairs.indexOf(pair)
    const next = pairs[place + 1] ?? pairs[place - 1]
    if (!(await deed())) return
    duplicates.takeAway(pair)
    announce(t('duplicates.left', { n: Math.max(0, duplicates.total - 1) }))
    if (next !== undefined) stand(next)
  }
  const dismiss = (pair: Pair): void => void finish(pair, () => deeds.dismiss(pair))
  const restore = (pair: Pair): void => void finish(pair, () => deeds.restore(pair))
  function merge(request: Request<'clients.merge'>): void {
    const pair = merging
    setMerging(null)
    if (pair !== null) void finish(pair, () => deeds.merge(request))
  }

  useShortcuts(
    {
      j: () => move(1),
      ArrowDown: () => move(1),
      k: () => move(-1),
      ArrowUp: () => move(-1),
    },
    { repeats: true },
  )
  useShortcuts({
    m: () => here !== undefined && !dismissed && setMerging(here),
    d: () => here !== undefined && (dismissed ? restore(here) : dismiss(here)),
  })

  const groups = [
    { name: 'certain', pairs: pairs.filter((pair) => pair.certain) },
    { name: 'possible', pairs: pairs.filter((pair) => !pair.certain) },
  ] as const
  return (
    <>
      <div data-region="list">
        {groups
          .filter((group) => group.pairs.length > 0)
          .map((group) => (
            <section key={group.name} className={styles.group}>
              <SectionLabel id={`${id}-${group.name}`}>
                {t(`duplicates.${group.name}`)}
              </SectionLabel>
              <div role="grid" aria-labelledby={`${id}-${group.name}`}>
                {group.pairs.map((pair) => {
                  const key = pairKey(pair)
                  return (
                    <PairCard
                      key={key}
                      ref={(element) => {
                        if (element === null) cards.current.delete(key)
                        else cards.current.set(key, element)
                      }}
                      pair={pair}
                      today={today}
                      place={pairs.indexOf(pair) + 1}
                      of={duplicates.total}
                      current={pair === here}
                      dismissed={dismissed}
                      onFocus={() => setCurrent(key)}
                      onOpen={onOpen}
                      onMerge={() => setMerging(pair)}
                      onDismiss={() => dismiss(pair)}
                      onRestore={() => restore(pair)}
                    />
                  )
                })}
              </div>
            </section>
          ))}
      </div>
      {duplicates.hasMore && (
        <div className={styles.more}>
          <Button onClick={duplicates.more}>{t('duplicates.more')}</Button>
        </div>
      )}
      {merging !== null && (
        <MergePairDialog
          pair={merging}
          pairs={pairs}
          onClose={() => setMerging(null)}
          onMerge={merge}
        />
      )}
    </>
  )
}
