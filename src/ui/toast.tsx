import { useSyncExternalStore, type ReactNode } from 'react'
import { classes } from './classes.ts'
import css from './toast.module.css'
import { useKeptFocus } from './use-kept-focus.ts'

/** How long a sentence stays: time to read it twice. */
const stay = 6_000

/** What makes a sentence stay until somebody presses a button or another one comes. */
type Staying = { role: 'status' | 'alert'; actions: ReactNode }

type Toast = { id: number; text: string; staying: Staying | null }

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

/**
 * Says briefly that something is done. One sentence at a time: a new one takes the place of the last. One with buttons stays,
 * and whoever shows it takes it away.
 */
export function showToast(text: string, staying: Staying | null = null): void {
  clearTimeout(timer)
  show({ id: (shown?.id ?? 0) + 1, text, staying })
  if (staying === null) timer = setTimeout(hideToast, stay)
}

export function hideToast(): void {
  clearTimeout(timer)
  show(null)
}

let pinned: readonly [edit?: ReactNode, restore?: ReactNode] = []

/** Puts something at the foot of every view: how an edit stands, or, in a place of its own, a restore. */
export function pin(what: ReactNode, isRestore = false): void {
  pinned = isRestore ? [pinned[0], what] : [what, pinned[1]]
  for (const listener of listeners) listener()
}

const nothing = () => null

let slot: HTMLElement | null = null

function setSlot(element: HTMLElement | null): void {
  slot = element
  for (const listener of listeners) listener()
}

/** The element for what a page puts beside the toasts; null where there are none. */
export const useSlot = (): HTMLElement | null => useSyncExternalStore(subscribe, () => slot, nothing)

/**
 * The place where toasts appear; once per page, there from the start so that a screen reader listens. What else is at the foot
 * of the window stands beside them or above, and nothing covers another.
 */
export function Toasts() {
  const toast = useSyncExternalStore(subscribe, () => shown, nothing)
  const kept = useKeptFocus()
  const [edit, restore] = useSyncExternalStore(
    subscribe,
    () => pinned,
    () => pinned,
  )
  return (
    <div className={css['floor']} data-floor="">
      {edit}
      {restore}
      <div className={css['side']}>
        <div className={css['slot']} ref={setSlot} />
        <div className={css['place']} aria-live="polite" {...kept}>
          {toast && (
            <div
              className={classes(css['toast'], toast.staying && css['staying'])}
              key={toast.id}
              role={toast.staying?.role}
            >
              <p>{toast.text}</p>
              {toast.staying?.actions}
            </div>
          )}
        </div>
      </div>
    </div>
  )
}
