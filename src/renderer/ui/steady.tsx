import { classNames } from './class-names.ts'
import styles from './steady.module.css'

type SteadyProps = Readonly<{ children: string; className?: string | undefined }>

/** Words that become bolder when they are chosen, with the room for that taken from the start. */
export function Steady({ children, className }: SteadyProps) {
  return (
    <span className={classNames(styles.steady, className)}>
      <span>{children}</span>
      <span aria-hidden="true" className={styles.room} data-words={children} />
    </span>
  )
}
