import type { Toast } from './toast.tsx'
import { classNames } from './class-names.ts'
import { Icon } from './icon.tsx'
import { CheckCircleIcon, WarningCircleIcon, XIcon } from './icons.ts'
import { Kbd } from './kbd.tsx'
import styles from './toast.module.css'

type ToastBodyProps = Readonly<{ toast: Toast; dismissLabel: string; onDismiss: () => void }>

/** What a toast looks like; the region around it decides how long it stays. */
export function ToastBody({ toast, dismissLabel, onDismiss }: ToastBodyProps) {
  const { text, action, tone = 'done' } = toast
  return (
    <div className={classNames(styles.toast, styles[tone])}>
      {tone === 'done' && <Icon of={CheckCircleIcon} weight="fill" />}
      {tone === 'failed' && <Icon of={WarningCircleIcon} weight="fill" />}
      <span className={styles.text}>{text}</span>
      {action !== undefined && (
        <button
          type="button"
          className={styles.action}
          onClick={() => {
            onDismiss()
            action.run()
          }}
        >
          {action.label}
          {action.keys !== undefined && <Kbd keys={action.keys} bare />}
        </button>
      )}
      {tone === 'failed' && (
        <button
          type="button"
          className={styles.dismiss}
          aria-label={dismissLabel}
          onClick={onDismiss}
        >
          <Icon of={XIcon} size={14} />
        </button>
      )}
    </div>
  )
}
