import { useSyncExternalStore } from 'react'
import css from './toast.module.css'

/** How long a sentence stays: time to read it twice. */
const stay = 6_000

type Toast = { id: number; text: string }

let shown: Toast | null = null
let timer: ReturnType<typeof setTimeout> | undefined
const listeners = new Set<() => void>()

const show = (toast: Toast | null): void => {
  shown = toast
  for (const listener of listeners) listener()
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Says briefly that something is done. One sentence at a time: a new one takes the place of the last. */
export function showToast(text: string): void {
  clearTimeout(timer)
  show({ id: (shown?.id ?? 0) + 1, text })
  timer = setTimeout(() => show(null), stay)
}

/** The place where toasts appear; once per page, there from the start so that a screen reader listens. */
export function Toasts() {
  const toast = useSyncExternalStore(
    subscribe,
    () => shown,
    () => null,
  )
  return (
    <div className={css['place']} aria-live="polite">
      {toast && (
        <p className={css['toast']} key={toast.id}>
          {toast.text}
        </p>
      )}
    </div>
  )
}
