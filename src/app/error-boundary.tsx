import { Component, type ReactNode } from 'react'
import { frameWords } from '#messages/en/frame.ts'
import styles from './frame.module.css'

/** The last resort: no stack, no address, nothing of the person's, and a way on. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { broken: boolean }> {
  override state = { broken: false }

  static getDerivedStateFromError() {
    return { broken: true }
  }

  override render() {
    if (!this.state.broken) return this.props.children
    return (
      <main className={styles['broken']} role="alert">
        <h1>{frameWords.broken}</h1>
        <p>{frameWords.brokenWhat}</p>
        <button type="button" onClick={() => location.reload()}>
          {frameWords.reload}
        </button>
      </main>
    )
  }
}
