import type { InputHTMLAttributes } from 'react'
import styles from './radio.module.css'

type RadioProps = Readonly<
  Omit<InputHTMLAttributes<HTMLInputElement>, 'className' | 'onChange' | 'type'> & {
    name: string
    checked: boolean
    onChange: () => void
  }
>

/** One of several that stand apart, each in a label of its own; side by side it is a Segmented. */
export function Radio(props: RadioProps) {
  return <input {...props} type="radio" className={styles.radio} />
}
