import { Component, type ReactNode } from 'react'
import { Broken } from './broken.tsx'

type ErrorBoundaryProps = {
  children: ReactNode
  /** Where the person is: going somewhere else is a new beginning. */
  at?: string
  /** Stands in a page that has its landmarks already. */
  within?: boolean
}

type ErrorBoundaryState = { failed: { error: unknown } | null; at: string | undefined }

/** Keeps what breaks in `children` from taking more of the page with it. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, ErrorBoundaryState> {
  override state: ErrorBoundaryState = { failed: null, at: this.props.at }

  static getDerivedStateFromError = (error: unknown) => ({ failed: { error } })

  static getDerivedStateFromProps = ({ at }: ErrorBoundaryProps, state: ErrorBoundaryState) =>
    at === state.at ? null : { failed: null, at }

  override render() {
    const { failed } = this.state
    return failed ? <Broken error={failed.error} within={this.props.within ?? false} /> : this.props.children
  }
}
