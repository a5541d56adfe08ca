import type { ComponentProps, ReactNode } from 'react'
import styles from './dialog.module.css'

type FormProps = Readonly<Pick<ComponentProps<'form'>, 'onSubmit'> & { children: ReactNode }>
type PartProps = Readonly<{ children: ReactNode }>

/** The content of a dialog that is filled in. What is wrong is said in words of our own. */
export function DialogForm({ onSubmit, children }: FormProps) {
  return (
    <form className={styles.form} onSubmit={onSubmit} noValidate>
      {children}
    </form>
  )
}

/** Two fields beside each other. */
export function FieldPair({ children }: PartProps) {
  return <div className={styles.pair}>{children}</div>
}

/** The buttons at its foot, the safest first in reading order; in view wherever it is scrolled. */
export function DialogActions({ children }: PartProps) {
  return <footer className={styles.actions}>{children}</footer>
}
