import type { AuthFailure } from './errors.ts'
import { onSessionEnd } from './session.ts'

/** `renewed`: the old refresh token goes on. `rotated`: a new one came with the tokens. Else why no token came. */
export type RefreshOutcome = 'renewed' | 'rotated' | AuthFailure

export type Refresh = {
  /** ms epoch of the answer. */
  at: number
  tookMs: number
  outcome: RefreshOutcome
}

let last: Refresh | null = null
const listeners = new Set<() => void>()

/** The latest refresh of this session in this page; null if there was none. The same object until the next one. */
export const lastRefresh = (): Refresh | null => last

/** Calls `listener` after each refresh. Returns the way to stop. */
export function subscribeRefreshes(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export function noteRefresh(refresh: Refresh): void {
  become(refresh)
}

const become = (next: Refresh | null): void => {
  last = next
  for (const listener of [...listeners]) listener()
}

onSessionEnd(() => become(null))
