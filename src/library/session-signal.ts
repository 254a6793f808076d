import { onSessionEnd } from '#auth/session.ts'

/** The session has ended while something was under way: nobody is to be told. */
export class SessionOver extends Error {}

let current = new AbortController()

onSessionEnd(() => {
  current.abort(new SessionOver())
  current = new AbortController()
})

/** Aborts when this session ends: what was begun in it is neither gone on with nor written down. */
export const sessionSignal = (): AbortSignal => current.signal
