import { useWords } from '#renderer/api/words-context.tsx'
import { Avatar } from '#renderer/ui/avatar.tsx'
import { UserIcon, WarningCircleIcon } from '#renderer/ui/icons.ts'
import { Kbd } from '#renderer/ui/kbd.tsx'
import { Name } from '#renderer/ui/name.tsx'
import { tellApart } from '#renderer/reading/apart.ts'
import type { ClientMatch } from '#renderer/reading/use-matches.ts'
import { Row } from './read-back.tsx'
import type { Picked } from '#renderer/reading/line.ts'
import styles from './capture.module.css'

type WhoRowProps = Readonly<{
  /** The name as written; null where nobody is named. */
  name: string | null
  client: Picked | null
  /** Who else took part. */
  others: readonly Picked[]
  /** Whom it may mean, where they are several. */
  several: readonly ClientMatch[]
  onChoose: (client: Picked) => void
}>

/** Alt chooses among so many. */
const CHOICES = 4

/** Whom the line is about: shown, or asked where a name means several. */
export function WhoRow({ name, client, others, several, onChoose }: WhoRowProps) {
  const { t } = useWords()
  if (client !== null) {
    return (
      <Row
        icon={UserIcon}
        label={t('capture.with')}
        value={
          <span className={styles.who}>
            {[client, ...others].map((one) => (
              <span key={one.id} className={styles.who}>
                <Avatar id={one.id} name={one.name} kind={one.kind} size={22} />
                <Name size="s">{one.name}</Name>
              </span>
            ))}
          </span>
        }
      />
    )
  }
  if (name === null || several.length < 2) return null
  return (
    <Row
      asked
      icon={WarningCircleIcon}
      label={t('capture.with')}
      value={
        <span className={styles.whoAsked} role="group" aria-label={t('capture.which', { name })}>
          {several.slice(0, CHOICES).map((one, place) => (
            <button
              key={one.id}
              type="button"
              className={styles.whoChoice}
              onClick={() => onChoose(one)}
            >
              <Name>{one.name}</Name>
              <Apart one={one} among={several} />
              <Kbd keys={`Alt+${place + 1}`} bare />
            </button>
          ))}
        </span>
      }
    />
  )
}

/** What the buttons of two people of one name cannot say by the name. */
function Apart({ one, among }: Readonly<{ one: ClientMatch; among: readonly ClientMatch[] }>) {
  const mark = tellApart(one, among)
  return mark === null ? null : <span className={styles.apart}>{mark}</span>
}
