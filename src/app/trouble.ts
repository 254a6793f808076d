import type { RootOptions } from 'react-dom/client'
import { frameWords } from '#messages/en/frame.ts'
import { showToast } from '#ui/toast.tsx'

/** Code that did not arrive: the line is down, or a new deployment has taken it away. */
const missing = new WeakSet<Error>()

/** What an error boundary shows in full. */
const shown = new WeakSet<Error>()

export const isMissingCode = (error: unknown): boolean => error instanceof Error && missing.has(error)

/**
 * Says quietly that something has gone wrong where nobody was there to catch it. What exactly is for the browser's own
 * console: an error may name addresses. Returns the way to stop.
 */
export function watchTrouble(): () => void {
  const onMissing = ({ payload }: { payload: Error }) => void missing.add(payload)
  const onError = ({ error }: { error: unknown }) => tell(error)
  const onRejection = ({ reason }: { reason: unknown }) => tell(reason)
  window.addEventListener('vite:preloadError', onMissing)
  window.addEventListener('error', onError)
  window.addEventListener('unhandledrejection', onRejection)
  return () => {
    window.removeEventListener('vite:preloadError', onMissing)
    window.removeEventListener('error', onError)
    window.removeEventListener('unhandledrejection', onRejection)
  }
}

// An `error` event without an error is a browser's note (ResizeObserver) or a foreign script's: not ours to speak of.
function tell(error: unknown): void {
  if (error === null || error === undefined || (error instanceof Error && shown.has(error))) return
  showToast(isMissingCode(error) ? frameWords.missing : frameWords.hiccup)
}

/** React would print what a boundary caught; code that did not arrive is no fault to look for in a console. */
export const rootOptions: RootOptions = {
  onCaughtError: (error) => {
    if (isMissingCode(error)) return
    if (error instanceof Error) shown.add(error)
    reportError(error)
  },
}
