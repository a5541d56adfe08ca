import { useState, type FormEvent, type RefObject } from 'react'
import { useWords } from '#renderer/api/words-context.tsx'
import { Avatar } from '#renderer/ui/avatar.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { Field } from '#renderer/ui/field.tsx'
import { Icon } from '#renderer/ui/icon.tsx'
import {
  BinocularsIcon,
  ClockClockwiseIcon,
  GearSixIcon,
  HardDriveIcon,
  TrayArrowDownIcon,
  UserPlusIcon,
  WifiSlashIcon,
} from '#renderer/ui/icons.ts'
import { Kbd } from '#renderer/ui/kbd.tsx'
import { Tag } from '#renderer/ui/tag.tsx'
import { Warmth } from '#renderer/ui/warmth.tsx'
import { classNames } from '#renderer/ui/class-names.ts'
import styles from './welcome.module.css'

type WelcomeProps = Readonly<{
  nameField: RefObject<HTMLInputElement | null>
  /** Something has begun: nothing else can, and what was pressed keeps the keyboard. */
  isBusy: boolean
  isFilling: boolean
  isRestoring: boolean
  /** Only into an empty file go the demo set and, without a question, a backup. */
  isEmpty: boolean
  onImport: () => void
  onAdd: (name: string) => void
  onLookAround: () => void
  onRestore: () => void
  onSettings: () => void
}>

const programs = ['Excel', 'Google', 'Outlook', 'LinkedIn'] as const

// Faces to look at, not people: the initials hint at what is behind the third door.
const faces = [
  { id: 'f1', name: 'Ailsa Orr', kind: 'person' },
  { id: 'f4', name: 'Femi Hassan', kind: 'person' },
  { id: 'f7', name: 'Katya Morozova', kind: 'person' },
  { id: 'f2', name: 'Niamh Hughes', kind: 'person' },
  { id: 'f3', name: 'Çetin Yalçın', kind: 'person' },
  { id: 'f6', name: 'Stockbridge Bakery', kind: 'organisation' },
] as const

export function Welcome({
  nameField,
  isBusy,
  isFilling,
  isRestoring,
  isEmpty,
  onImport,
  onAdd,
  onLookAround,
  onRestore,
  onSettings,
}: WelcomeProps) {
  const { t } = useWords()
  const [name, setName] = useState('')
  const [isMissing, setMissing] = useState(false)

  function submit(event: FormEvent): void {
    event.preventDefault()
    if (isBusy) return
    if (name.trim() === '') {
      setMissing(true)
      nameField.current?.focus()
    } else onAdd(name.trim())
  }

  return (
    <main className={styles.screen}>
      <div className={styles.drag} aria-hidden="true" />
      <div className={styles.welcome}>
        <p className={styles.mark}>
          <Warmth level="warm" value={72} size={26} />
          Rapport
        </p>
        <h1 className={styles.title}>{t('first-run.title')}</h1>
        <p className={styles.promise}>{t('first-run.promise')}</p>

        <section className={styles.doors} aria-label={t('first-run.doors')}>
          <button type="button" className={styles.door} onClick={onImport} aria-disabled={isBusy}>
            <Icon of={TrayArrowDownIcon} size={26} />
            <Kbd keys="1" />
            <span className={styles.name}>{t('first-run.import')}</span>
            <span className={styles.text}>{t('first-run.import.text')}</span>
            <span className={styles.types}>
              {[...programs, t('first-run.import.any'), 'vCard', t('first-run.import.archive')].map(
                (type) => (
                  <Tag key={type}>{type}</Tag>
                ),
              )}
            </span>
          </button>

          <form className={classNames(styles.door, styles.form)} onSubmit={submit} noValidate>
            <Icon of={UserPlusIcon} size={26} />
            <Kbd keys="2" />
            <h2 className={styles.name}>{t('first-run.add')}</h2>
            <p className={styles.text}>{t('first-run.add.text')}</p>
            <div className={styles.nameLine}>
              <Field
                ref={nameField}
                label={t('first-run.add.name')}
                hideLabel
                placeholder={t('first-run.add.name')}
                value={name}
                onChange={(next) => {
                  setName(next)
                  setMissing(false)
                }}
                error={isMissing ? t('first-run.add.missing') : undefined}
                maxLength={4000}
              />
              {name.trim() !== '' && (
                <Button type="submit" variant="primary" aria-disabled={isBusy}>
                  {t('first-run.add.submit')}
                </Button>
              )}
            </div>
          </form>

          <button
            type="button"
            className={styles.door}
            onClick={onLookAround}
            disabled={!isEmpty}
            aria-disabled={isBusy}
          >
            <Icon of={BinocularsIcon} size={26} />
            <Kbd keys="3" />
            <span className={styles.name}>{t('first-run.demo')}</span>
            <span className={styles.text}>
              {t(isFilling ? 'first-run.demo.filling' : 'first-run.demo.text')}
            </span>
            <span className={styles.faces}>
              {faces.map((face) => (
                <Avatar key={face.id} {...face} size={30} />
              ))}
            </span>
          </button>
        </section>

        <footer className={styles.foot}>
          <span>
            <Icon of={HardDriveIcon} />
            {t('first-run.one-file')}
          </span>
          <span>
            <Icon of={WifiSlashIcon} />
            {t('first-run.offline')}
          </span>
          <div className={styles.ways}>
            <Button
              variant="ghost"
              icon={ClockClockwiseIcon}
              disabled={!isEmpty}
              aria-disabled={isBusy}
              onClick={onRestore}
            >
              {t('first-run.restore')}
            </Button>
            <Button variant="ghost" icon={GearSixIcon} onClick={onSettings}>
              {t('first-run.settings')}
            </Button>
          </div>
        </footer>
        <p role="status" className={styles.working}>
          {isRestoring && t('backups.working')}
        </p>
      </div>
    </main>
  )
}
