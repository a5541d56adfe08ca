import type { WordKey } from '#shared/words/catalogue.ts'
import { useCall } from '#renderer/api/use-call.ts'
import { useWords } from '#renderer/api/words-context.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { Kbd, keysInWords } from '#renderer/ui/kbd.tsx'
import { SectionLabel } from '#renderer/ui/section-label.tsx'
import { isSingleKey } from '#renderer/ui/use-shortcuts.ts'
import { VisuallyHidden } from '#renderer/ui/visually-hidden.tsx'
import styles from './keys-dialog.module.css'

type PlainKey = Extract<WordKey, `keys.${string}`>
type Row = Readonly<{ does: PlainKey; keys: readonly string[] }>

type Group = Readonly<{ title: PlainKey; rows: readonly Row[] }>

/** Every key there is, by place. A key that does nothing yet is not listed. */
const groups: readonly Group[] = [
  {
    title: 'keys.place.anywhere',
    rows: [
      { does: 'keys.do.search', keys: ['$mod+K'] },
      { does: 'keys.do.undo', keys: ['$mod+Z'] },
      { does: 'keys.do.redo', keys: ['Shift+$mod+Z'] },
      { does: 'keys.do.go-today', keys: ['G T', '$mod+1'] },
      { does: 'keys.do.go-clients', keys: ['G C', '$mod+2'] },
      { does: 'keys.do.go-segments', keys: ['G S', '$mod+3'] },
      { does: 'keys.do.go-outreach', keys: ['G O', '$mod+4'] },
      { does: 'keys.do.go-duplicates', keys: ['G D'] },
      { does: 'keys.do.go-review', keys: ['G R', '$mod+5'] },
      { does: 'keys.do.go-insights', keys: ['G I', '$mod+6'] },
      { does: 'keys.do.settings', keys: ['$mod+,'] },
      { does: 'keys.do.lock', keys: ['$mod+L'] },
      { does: 'keys.do.regions', keys: ['F6'] },
      { does: 'keys.do.all', keys: ['?'] },
      { does: 'keys.do.back', keys: ['Escape'] },
    ],
  },
  {
    title: 'keys.place.today',
    rows: [
      { does: 'keys.do.move', keys: ['J', 'K'] },
      { does: 'keys.do.open', keys: ['Enter'] },
      { does: 'keys.do.log', keys: ['L'] },
      { does: 'keys.do.call', keys: ['C'] },
      { does: 'keys.do.email', keys: ['E'] },
      { does: 'keys.do.message', keys: ['M'] },
      { does: 'keys.do.snooze', keys: ['S'] },
      { does: 'keys.do.skip', keys: ['X'] },
      { does: 'keys.do.pause', keys: ['P'] },
      { does: 'keys.do.why', keys: ['W'] },
    ],
  },
  {
    title: 'keys.place.clients',
    rows: [
      { does: 'keys.do.move', keys: ['J', 'K'] },
      { does: 'keys.do.open', keys: ['Enter'] },
      { does: 'keys.do.find-here', keys: ['/'] },
      { does: 'keys.do.filter', keys: ['F'] },
      { does: 'keys.do.save-view', keys: ['V'] },
      { does: 'keys.do.quick-look', keys: ['Q'] },
      { does: 'keys.do.choose', keys: ['Space'] },
      { does: 'keys.do.choose-all', keys: ['$mod+A'] },
      { does: 'keys.do.log-many', keys: ['L'] },
      { does: 'keys.do.tag-many', keys: ['T'] },
      { does: 'keys.do.pause-many', keys: ['P'] },
      { does: 'keys.do.outreach-many', keys: ['O'] },
      { does: 'keys.do.export-many', keys: ['E'] },
      { does: 'keys.do.merge-many', keys: ['M'] },
      { does: 'keys.do.delete-many', keys: ['Delete'] },
      { does: 'keys.do.new-client', keys: ['N'] },
    ],
  },
  {
    title: 'keys.place.segments',
    rows: [
      { does: 'keys.do.move', keys: ['J', 'K'] },
      { does: 'keys.do.new-segment', keys: ['N'] },
    ],
  },
  {
    title: 'keys.place.outreach',
    rows: [
      { does: 'keys.do.move', keys: ['J', 'K'] },
      { does: 'keys.do.mail-next', keys: ['$mod+Enter'] },
      { does: 'keys.do.mark-sent', keys: ['M'] },
      { does: 'keys.do.leave-out', keys: ['X'] },
      { does: 'keys.do.change-letter', keys: ['E'] },
      { does: 'keys.do.copy-letter', keys: ['Shift+$mod+C'] },
      { does: 'keys.do.use-known', keys: ['1', '2', '3'] },
      { does: 'keys.do.new-outreach', keys: ['N'] },
    ],
  },
  {
    title: 'keys.place.drifted',
    rows: [
      { does: 'keys.do.move', keys: ['J', 'K'] },
      { does: 'keys.do.revive', keys: ['R', 'Enter'] },
      { does: 'keys.do.loosen', keys: ['L'] },
      { does: 'keys.do.let-go', keys: ['X'] },
    ],
  },
  {
    title: 'keys.place.client',
    rows: [
      { does: 'keys.do.compose', keys: ['I'] },
      { does: 'keys.do.remind', keys: ['R'] },
      { does: 'keys.do.pause', keys: ['P'] },
      { does: 'keys.do.neighbours', keys: ['[', ']'] },
      { does: 'keys.do.find-here', keys: ['$mod+F'] },
    ],
  },
  {
    title: 'keys.place.capture',
    rows: [
      { does: 'keys.do.name-client', keys: ['@'] },
      { does: 'keys.do.name-tag', keys: ['#'] },
      { does: 'keys.do.name-promise', keys: ['!'] },
      { does: 'keys.do.name-reminder', keys: ['?'] },
      { does: 'keys.do.file', keys: ['Enter'] },
      { does: 'keys.do.file-open', keys: ['$mod+Enter'] },
      { does: 'keys.do.meaning', keys: ['Alt+1', 'Alt+2', 'Alt+3', 'Alt+4'] },
      { does: 'keys.do.keep-draft', keys: ['Escape'] },
    ],
  },
  {
    title: 'keys.place.offerings',
    rows: [{ does: 'keys.do.new-offering', keys: ['N'] }],
  },
  {
    title: 'keys.place.import',
    rows: [
      { does: 'keys.do.go-on', keys: ['$mod+Enter'] },
      { does: 'keys.do.back', keys: ['Escape'] },
    ],
  },
  {
    title: 'keys.place.review',
    rows: [
      { does: 'keys.do.move', keys: ['J', 'K'] },
      { does: 'keys.do.chapters', keys: ['ArrowLeft', 'ArrowRight'] },
      { does: 'keys.do.settle', keys: ['F'] },
      { does: 'keys.do.release', keys: ['R'] },
      { does: 'keys.do.plan-today', keys: ['T'] },
      { does: 'keys.do.plan-day', keys: ['D'] },
      { does: 'keys.do.log', keys: ['L'] },
      { does: 'keys.do.call', keys: ['C'] },
      { does: 'keys.do.email', keys: ['E'] },
      { does: 'keys.do.snooze', keys: ['S'] },
      { does: 'keys.do.skip', keys: ['X'] },
      { does: 'keys.do.pause', keys: ['P'] },
    ],
  },
  {
    title: 'keys.place.insights',
    rows: [
      { does: 'keys.do.marks', keys: ['ArrowLeft', 'ArrowRight'] },
      { does: 'keys.do.people', keys: ['Enter'] },
      { does: 'keys.do.table', keys: ['T'] },
    ],
  },
  {
    title: 'keys.place.duplicates',
    rows: [
      { does: 'keys.do.move', keys: ['J', 'K'] },
      { does: 'keys.do.merge', keys: ['M'] },
      { does: 'keys.do.dismiss', keys: ['D'] },
    ],
  },
]

type KeysDialogProps = Readonly<{ open: boolean; onClose: () => void }>

export function KeysDialog({ open, onClose }: KeysDialogProps) {
  const { t } = useWords()
  const isOff = useCall('settings.get', {}).data?.singleKeys === false
  const shown = isOff ? groups.map(withoutSingleKeys).filter(({ rows }) => rows.length > 0) : groups
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={t('keys.title')}
      closeLabel={t('window.close')}
      width={640}
    >
      {isOff && <p className={styles.off}>{t('keys.off', { mod: keysInWords('$mod') })}</p>}
      <div className={styles.groups}>
        {shown.map((group) => (
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
                      {keys.map(keysInWords).join(` ${t('keys.or')} `)}
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

function withoutSingleKeys({ title, rows }: Group): Group {
  const left = rows.map(({ does, keys }) => ({
    does,
    keys: keys.filter((key) => !isSingleKey(key)),
  }))
  return { title, rows: left.filter(({ keys }) => keys.length > 0) }
}
