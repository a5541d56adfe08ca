import { Fragment } from 'react'
import { escapeBraces } from '#shared/domain/merge-fields.ts'
import { formats } from '#shared/words/format.ts'
import { useAppInfo } from '#renderer/api/app-info.tsx'
import { useWords } from '#renderer/api/words-context.tsx'
import { Avatar } from '#renderer/ui/avatar.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { classNames } from '#renderer/ui/class-names.ts'
import { Icon } from '#renderer/ui/icon.tsx'
import { FlagPennantIcon, LightbulbIcon, StarFourIcon } from '#renderer/ui/icons.ts'
import { Kbd } from '#renderer/ui/kbd.tsx'
import { Name } from '#renderer/ui/name.tsx'
import { Warmth } from '#renderer/ui/warmth.tsx'
import { GapFiller } from './gap-filler.tsx'
import type { Letter } from './use-outreach-deeds.ts'
import styles from './outreach.module.css'

const knownIcons = { wish: StarFourIcon, aim: FlagPennantIcon, fact: LightbulbIcon } as const

type LetterViewProps = Readonly<{
  letter: Letter
  others: number
  onWrite: (text: Readonly<{ subject: string; body: string }>) => void
  onUse: (text: string) => void
  onText: () => void
}>

/** An empty line becomes the space between two paragraphs. */
const inParagraphs = (text: string) =>
  text.split('\n\n').map((part, at) => (
    // A text is drawn anew as a whole: its parts never change places.
    <Fragment key={at}>
      {at > 0 && <span className={styles.apart} />}
      {part}
    </Fragment>
  ))

/** One letter as it will be read: what was put in stands out, what is missing stands in its place. */
export function LetterView({ letter, others, onWrite, onUse, onText }: LetterViewProps) {
  const { t, locale } = useWords()
  const { today } = useAppInfo()
  const { client, email, row, known, hints, share, source } = letter
  function fill(name: string, text: string): void {
    const put = (part: string) => part.replaceAll(`{${name}}`, () => escapeBraces(text))
    onWrite({ subject: put(source.subject), body: put(source.body) })
  }
  const drawn = (pieces: Letter['body']) =>
    pieces.map((piece, at) => {
      const key = `${at}-${piece.kind}`
      switch (piece.kind) {
        case 'text':
          return <span key={key}>{inParagraphs(piece.text)}</span>
        case 'filled':
        case 'fallback':
          return (
            <span key={key} className={styles.filled} title={piece.name}>
              {piece.text}
            </span>
          )
        case 'missing':
        case 'unknown':
          return (
            <GapFiller
              key={key}
              name={piece.name}
              isUnknown={piece.kind === 'unknown'}
              onFill={(text) => fill(piece.name, text)}
            />
          )
      }
    })
  const isEmpty = source.subject === '' && source.body === ''
  return (
    <div className={styles.page}>
      <dl className={styles.head}>
        <dt>{t('outreach.to')}</dt>
        <dd>
          <Avatar id={client.id} name={client.name} kind={client.kind} size={22} />
          <span className={styles.name}>
            <Name>{client.name}</Name>
          </span>
          {email !== null && (
            <span className={classNames(styles.email, styles.quiet)} title={email}>
              {email}
            </span>
          )}
          <span className={styles.standing}>
            <Warmth level={row.warmthLevel} value={row.warmth} size={14} />
            {row.nextDueOn !== null &&
              t('outreach.next-touch', {
                warmth: row.warmth ?? -1,
                date: formats(locale).day(row.nextDueOn, today),
              })}
          </span>
        </dd>
        <dt>{t('outreach.subject')}</dt>
        <dd>
          {letter.subject.length === 0 ? (
            <span className={styles.quiet}>{t('outreach.no-subject')}</span>
          ) : (
            <span>{drawn(letter.subject)}</span>
          )}
        </dd>
      </dl>
      {isEmpty ? (
        <div className={styles.blank}>
          <p className={styles.blankTitle}>{t('outreach.no-text')}</p>
          <p>{t('outreach.no-text.text', { example: `{${t('outreach.no-text.example')}}` })}</p>
          <Button variant="primary" onClick={onText}>
            {t('outreach.write-text')}
          </Button>
        </div>
      ) : (
        <div className={styles.letter}>{drawn(letter.body)}</div>
      )}
      {!isEmpty && hints.length > 0 && (
        <section className={styles.aside}>
          <h2>{t('outreach.hints')}</h2>
          <ul>
            {hints.map((hint) => (
              <li key={hint}>
                {t('outreach.hint', { hint, percent: Math.round(share * 100), others })}
              </li>
            ))}
          </ul>
        </section>
      )}
      {!isEmpty && known.length > 0 && (
        <section className={styles.aside}>
          <h2>{t('outreach.known')}</h2>
          <ul>
            {known.map(({ kind, text }, at) => (
              <li key={text}>
                <Icon of={knownIcons[kind]} />
                <span>{text}</span>
                <button type="button" className={styles.use} onClick={() => onUse(text)}>
                  {t('outreach.use')}
                  <Kbd keys={String(at + 1)} />
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}
