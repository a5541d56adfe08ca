import type { WordKey } from '#shared/words/catalogue.ts'
import { useWords } from '#renderer/api/words-context.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { Kbd, keysInWords } from '#renderer/ui/kbd.tsx'
import { SectionLabel } from '#renderer/ui/section-label.tsx'
import { VisuallyHidden } from '#renderer/ui/visually-hidden.tsx'
import styles from './keys-dialog.module.css'

type PlainKey = Extract<WordKey, `window.key${string}`>
type Row = Readonly<{ does: PlainKey; keys: readonly string[] }>

/** Every key there is, by place. A key that does nothing yet is not listed. */
const groups: readonly Readonly<{ title: PlainKey; rows: readonly Row[] }>[] = [
  {
    title: 'window.keys.anywhere',
    rows: [
      { does: 'window.key.search', keys: ['$mod+K'] },
      { does: 'window.key.undo', keys: ['$mod+Z'] },
      { does: 'window.key.redo', keys: ['Shift+$mod+Z'] },
      { does: 'window.key.go-today', keys: ['G T', '$mod+1'] },
      { does: 'window.key.go-clients', keys: ['G C', '$mod+2'] },
      { does: 'window.key.go-segments', keys: ['G S', '$mod+3'] },
      { does: 'window.key.go-outreach', keys: ['G O', '$mod+4'] },
      { does: 'window.key.go-duplicates', keys: ['G D'] },
      { does: 'window.key.go-review', keys: ['G R', '$mod+5'] },
      { does: 'window.key.go-insights', keys: ['G I', '$mod+6'] },
      { does: 'window.key.settings', keys: ['$mod+,'] },
      { does: 'window.key.lock', keys: ['$mod+L'] },
      { does: 'window.key.regions', keys: ['F6'] },
      { does: 'window.key.all', keys: ['?'] },
      { does: 'window.key.back', keys: ['Escape'] },
    ],
  },
  {
    title: 'window.keys.today',
    rows: [
      { does: 'window.key.move', keys: ['J', 'K'] },
      { does: 'window.key.open', keys: ['Enter'] },
      { does: 'window.key.log', keys: ['L'] },
      { does: 'window.key.call', keys: ['C'] },
      { does: 'window.key.email', keys: ['E'] },
      { does: 'window.key.message', keys: ['M'] },
      { does: 'window.key.snooze', keys: ['S'] },
      { does: 'window.key.skip', keys: ['X'] },
      { does: 'window.key.pause', keys: ['P'] },
      { does: 'window.key.why', keys: ['W'] },
    ],
  },
  {
    title: 'window.keys.clients',
    rows: [
      { does: 'window.key.move', keys: ['J', 'K'] },
      { does: 'window.key.open', keys: ['Enter'] },
      { does: 'window.key.find-here', keys: ['/'] },
      { does: 'window.key.filter', keys: ['F'] },
      { does: 'window.key.save-view', keys: ['V'] },
      { does: 'window.key.quick-look', keys: ['Q'] },
      { does: 'window.key.choose', keys: ['Space'] },
      { does: 'window.key.choose-all', keys: ['$mod+A'] },
      { does: 'window.key.log-many', keys: ['L'] },
      { does: 'window.key.tag-many', keys: ['T'] },
      { does: 'window.key.pause-many', keys: ['P'] },
      { does: 'window.key.outreach-many', keys: ['O'] },
      { does: 'window.key.export-many', keys: ['E'] },
      { does: 'window.key.merge-many', keys: ['M'] },
      { does: 'window.key.new-client', keys: ['N'] },
    ],
  },
  {
    title: 'window.keys.segments',
    rows: [
      { does: 'window.key.move', keys: ['J', 'K'] },
      { does: 'window.key.new-segment', keys: ['N'] },
    ],
  },
  {
    title: 'window.keys.outreach',
    rows: [
      { does: 'window.key.move', keys: ['J', 'K'] },
      { does: 'window.key.mail-next', keys: ['$mod+Enter'] },
      { does: 'window.key.mark-sent', keys: ['M'] },
      { does: 'window.key.leave-out', keys: ['X'] },
      { does: 'window.key.change-letter', keys: ['E'] },
      { does: 'window.key.copy-letter', keys: ['Shift+$mod+C'] },
      { does: 'window.key.use-known', keys: ['1', '2', '3'] },
      { does: 'window.key.new-outreach', keys: ['N'] },
    ],
  },
  {
    title: 'window.keys.drifted',
    rows: [
      { does: 'window.key.move', keys: ['J', 'K'] },
      { does: 'window.key.revive', keys: ['R', 'Enter'] },
      { does: 'window.key.loosen', keys: ['L'] },
      { does: 'window.key.let-go', keys: ['X'] },
    ],
  },
  {
    title: 'window.keys.client',
    rows: [
      { does: 'window.key.compose', keys: ['I'] },
      { does: 'window.key.remind', keys: ['R'] },
      { does: 'window.key.pause', keys: ['P'] },
      { does: 'window.key.neighbours', keys: ['[', ']'] },
      { does: 'window.key.find-here', keys: ['$mod+F'] },
    ],
  },
  {
    title: 'window.keys.review',
    rows: [
      { does: 'window.key.move', keys: ['J', 'K'] },
      { does: 'window.key.chapters', keys: ['ArrowLeft', 'ArrowRight'] },
      { does: 'window.key.settle', keys: ['F'] },
      { does: 'window.key.release', keys: ['R'] },
      { does: 'window.key.plan-today', keys: ['T'] },
      { does: 'window.key.plan-day', keys: ['D'] },
      { does: 'window.key.log', keys: ['L'] },
      { does: 'window.key.call', keys: ['C'] },
      { does: 'window.key.email', keys: ['E'] },
      { does: 'window.key.snooze', keys: ['S'] },
      { does: 'window.key.skip', keys: ['X'] },
      { does: 'window.key.pause', keys: ['P'] },
    ],
  },
  {
    title: 'window.keys.insights',
    rows: [
      { does: 'window.key.marks', keys: ['ArrowLeft', 'ArrowRight'] },
      { does: 'window.key.people', keys: ['Enter'] },
      { does: 'window.key.table', keys: ['T'] },
    ],
  },
  {
    title: 'window.keys.duplicates',
    rows: [
      { does: 'window.key.move', keys: ['J', 'K'] },
      { does: 'window.key.merge', keys: ['M'] },
      { does: 'window.key.dismiss', keys: ['D'] },
    ],
  },
]

type KeysDialogProps = Readonly<{ open: boolean; onClose: () => void }>

export function KeysDialog({ open, onClose }: KeysDialogProps) {
  const { t } = useWords()
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={t('window.keys')}
      closeLabel={t('window.close')}
      width={640}
    >
      <div className={styles.groups}>
        {groups.map((group) => (
          <section key={group.title}>
            <SectionLabel level={3}>{t(group.title)}</SectionLabel>
            <dl className={styles.list}>
              {group.rows.map(({ does, keys }) => (
                <div key={does} className={styles.row}>
                  <dt>{t(does)}</dt>
                  <dd>
                    {keys.map((key) => (
                      <Kbd key={key} keys={key} />
                    ))}
                    <VisuallyHidden>
                      {keys.map(keysInWords).join(` ${t('window.keys.or')} `)}
                    </VisuallyHidden>
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  )
}
