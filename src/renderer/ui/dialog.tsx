import { useEffect, useId, useRef, type ReactNode } from 'react'
import { classNames } from './class-names.ts'
import { IconButton } from './icon-button.tsx'
import { XIcon } from './icons.ts'
import styles from './dialog.module.css'

type DialogProps = Readonly<{
  open: boolean
  onClose: () => void
  title: string
  /** For dialogs whose first field says what they are. */
  hideTitle?: boolean
  children: ReactNode
  /** Buttons at the foot, the safest first in reading order; mark it `data-autofocus`. */
  actions?: ReactNode
  /** Accessible name of the cross; without it there is no cross. */
  closeLabel?: string
  /** Pixels; 440 unless told. */
  width?: number
  /** top: hangs from the upper third, as the search does. */
  place?: 'middle' | 'top'
  className?: string | undefined
}>

/**
 * A modal dialog on the browser's own element: focus stays inside, Escape and a click outside
 * close it, and focus returns to where it was. It lands on `[data-autofocus]`, else on the first
 * control of the content, else on the dialog. The content is mounted only while it is open.
 */
export function Dialog(props: DialogProps) {
  return props.open ? <OpenDialog {...props} /> : null
}

// The cross stands first in the page but is nobody's first wish.
const firstControl =
  ':scope > :not(header) :is(input, textarea, select, button, a[href]):not(:disabled)'

function OpenDialog({
  onClose,
  title,
  hideTitle = false,
  children,
  actions,
  closeLabel,
  width = 440,
  place = 'middle',
  className,
}: DialogProps) {
  const element = useRef<HTMLDialogElement>(null)
  const id = useId()

  useEffect(() => {
    const dialog = element.current
    if (dialog === null) return undefined
    const before = document.activeElement
    dialog.showModal()
    const first =
      dialog.querySelector<HTMLElement>('[data-autofocus]') ??
      dialog.querySelector<HTMLElement>(firstControl) ??
      dialog
    // Its foot is in view wherever it is scrolled, and it opens at its beginning.
    first.focus()
    if (first.closest('footer') !== null) dialog.scrollTop = 0
    return () => {
      dialog.close()
      // close() gives focus back only while the element is still in the page.
      if (before instanceof HTMLElement && before.isConnected) before.focus()
    }
  }, [])

  return (
    <dialog
      ref={element}
      closedby="any"
      tabIndex={-1}
      aria-labelledby={`${id}-title`}
      className={classNames(styles.dialog, styles[place], className)}
      style={{ inlineSize: width }}
      onCancel={(event) => {
        // A file or date picker inside cancels too; only the dialog's own closes it.
        if (event.target !== element.current) return
        event.preventDefault()
        onClose()
      }}
    >
      <header className={hideTitle ? styles.hiddenHead : styles.head}>
        <h2 id={`${id}-title`} className={styles.title}>
          {title}
        </h2>
        {closeLabel !== undefined && (
          <IconButton label={closeLabel} icon={XIcon} small onClick={onClose} />
        )}
      </header>
      {children}
      {actions !== undefined && <footer className={styles.actions}>{actions}</footer>}
    </dialog>
  )
}
