import { Component, type ReactNode } from 'react'

type FailureBoundaryProps = Readonly<{
  onFailed: (error: unknown) => void
  /** Shown in the place of what failed. */
  instead: ReactNode
  children: ReactNode
}>
type State = Readonly<{ hasFailed: boolean }>

/** Catches what is thrown while anything below is drawn. React knows no other form of this. */
export class FailureBoundary extends Component<FailureBoundaryProps, State> {
  static getDerivedStateFromError(): State {
    return { hasFailed: true }
  }

  override state: State = { hasFailed: false }

  override componentDidCatch(error: unknown): void {
    this.props.onFailed(error)
  }

  override render(): ReactNode {
    return this.state.hasFailed ? this.props.instead : this.props.children
  }
}
