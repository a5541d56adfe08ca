import { useId, type ReactNode } from 'react'
import { FieldError } from '#renderer/ui/field-error.tsx'
import styles from './settings.module.css'

type SectionProps = Readonly<{ id: string; title: string; children: ReactNode }>

export function Section({ id, title, children }: SectionProps) {
  return (
    <section id={id} className={styles.section} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`} className={styles.sectionTitle} tabIndex={-1}>
        {title}
      </h2>
      {children}
    </section>
  )
}

type OptionProps = Readonly<{
  title: string
  text?: ReactNode
  error?: string | undefined
  /** The control, given the id of the title that names it. */
  children: ReactNode | ((titleId: string) => ReactNode)
}>

/** One choice: what it is, what it does, and its control at the right. */
export function Option({ title, text, error, children }: OptionProps) {
  const id = useId()
  return (
    <div className={styles.option}>
      <div className={styles.words}>
        <h3 id={id}>{title}</h3>
        {text !== undefined && <p>{text}</p>}
      </div>
      <div className={styles.control} role="group" aria-labelledby={id}>
        {typeof children === 'function' ? children(id) : children}
      </div>
      {error !== undefined && (
        <div className={styles.error}>
          <FieldError>{error}</FieldError>
        </div>
      )}
    </div>
  )
}
