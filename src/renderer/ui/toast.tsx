import {
  createContext,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
  type ReactNode,
} from 'react'
import { ToastBody } from './toast-body.tsx'
import styles from './toast.module.css'

export type Toast = Readonly<{
  text: ReactNode
  /** done: something good happened; plain: no judgement; failed: stays until it is dismissed. */
  tone?: 'done' | 'plain' | 'failed'
  action?: Readonly<{ label: string; keys?: string; run: () => void }>
}>

type Toasts = Readonly<{
  /** Shows a toast in place of the one before. */
  show: (toast: Toast) => void
  dismiss: () => void
}>

const LIFETIME_MS = 6000
const ToastContext = createContext<Toasts | null>(null)

/** To tell what was done, with its undo, or what failed and why. */
export function useToast(): Toasts {
  const toasts = useContext(ToastContext)
  if (toasts === null) throw new Error('useToast needs a ToastProvider above it')
  return toasts
}

type ToastProviderProps = Readonly<{
  /** Accessible name of the region. */
  label: string
  /** Name of the cross on failures. */
  dismissLabel: string
  children: ReactNode
}>

/** One toast at a time, for six seconds; the pointer or focus on it stops the clock. */
export function ToastProvider({ label, dismissLabel, children }: ToastProviderProps) {
  const [shown, setShown] = useState<{ toast: Toast; serial: number } | null>(null)
  const [held, setHeld] = useState(false)
  const serial = useRef(0)

  const dismiss = useCallback(() => {
    setShown(null)
    setHeld(false)
  }, [])
  const show = useCallback((toast: Toast) => {
    serial.current += 1
    setShown({ toast, serial: serial.current })
  }, [])
  const value = useMemo(() => ({ show, dismiss }), [show, dismiss])

  useEffect(() => {
    if (shown === null || held || shown.toast.tone === 'failed') return undefined
    const timer = setTimeout(dismiss, LIFETIME_MS)
    return () => clearTimeout(timer)
  }, [shown, held, dismiss])

  const body = shown !== null && (
    <ToastBody
      key={shown.serial}
      toast={shown.toast}
      dismissLabel={dismissLabel}
      onDismiss={dismiss}
    />
  )
  const failed = shown?.toast.tone === 'failed'
  return (
    <ToastContext value={value}>
      {children}
      <section aria-label={label} data-region="toast" className={styles.region}>
        <div
          role="none"
          onPointerEnter={() => setHeld(true)}
          onPointerLeave={() => setHeld(false)}
          onFocus={() => setHeld(true)}
          onBlur={() => setHeld(false)}
        >
          <div role="status">{!failed && body}</div>
          <div role="alert">{failed && body}</div>
        </div>
      </section>
    </ToastContext>
  )
}
