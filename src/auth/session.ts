import { config } from '#config.ts'
import { toSession } from './session-record.ts'
import { ownNames, readOwn, readRecord, removeOwn, writeOwn } from './storage.ts'

export type Session = {
  accessToken: string
  /** ms epoch, by the clock of this device. */
  expiresAt: number
  /** Null where Spotify sent none, or where this tab is a copy of another one. */
  refreshToken: string | null
  /** As granted, which may be less than was asked. */
  scope: readonly string[]
  /** ms epoch of the login. Refreshing keeps it; Spotify lets a refresh token live six months from here. */
  consentedAt: number
  clientId: string
  /** True: these tokens are the stand-in's and mean nothing to Spotify. */
  sample: boolean
}

export type SessionEnd =
  | 'logged-out'
  | 'client-changed'
  | 'sample-started'
  | 'sample-left'
  /** Another login has taken its place. */
  | 'replaced'
  /** Spotify does not renew it any more. */
  | 'revoked'
  /** The access token has ended, and there is nothing to renew it with: this tab is a copy, or Spotify gave nothing. */
  | 'spent'
  /** Twelve hours without a click or a key. */
  | 'idle'
  /** An hour in the background. */
  | 'hidden'

type EndListener = (why: SessionEnd, ended: Session) => void

const key = 'session'
/** What lives and dies with the session in sessionStorage: how it began, whose it is, when it was last used or looked at. */
export const sessionKeys = {
  loginRecord: 'login-record',
  activity: 'activity',
  hiddenSince: 'hidden-since',
  account: 'account',
  job: 'job',
  restore: 'restore',
  edit: 'edit',
  steps: 'steps',
  chosen: 'chosen',
} as const
const sampleMark = 'sample'

/**
 * In localStorage from a log out to the next login. It makes that login send `show_dialog`, and it holds the consent
 * time of the session that was ended, so that a copy of the tab knows that its session is over too.
 */
export const loggedOutMark = 'show-dialog'

/** Undefined: storage has not been read yet. */
let current: Session | null | undefined
/** False: storage refused the latest tokens, and this page alone holds them. */
let kept = true
let last: SessionEnd | null = null

const listeners = new Set<() => void>()
const endListeners = new Set<EndListener>()

/** Who is logged in, null for nobody. The same object until something about it changes. */
export function getSession(): Session | null {
  if (current === undefined) current = readSession()
  return current
}

/** Calls `listener` after each start, refresh and end. Returns the way to stop. */
export function subscribeSession(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Calls `listener` at each end, at once and before the subscribers. Returns the way to stop. */
export function onSessionEnd(listener: EndListener): () => void {
  endListeners.add(listener)
  return () => endListeners.delete(listener)
}

/** True for an end that the person did not ask for: they are to log in again and go on where they were. */
export const isByItself = (why: SessionEnd): boolean =>
  why === 'revoked' || why === 'spent' || why === 'idle' || why === 'hidden'

/** Begins a session, in the place of any other. Throws `StorageError`, and then nothing has begun. */
export function saveSession(session: Session): void {
  const before = getSession()
  writeOwn('session', key, JSON.stringify(session))
  if (!session.sample) removeOwn('local', loggedOutMark)
  last = null
  kept = true
  current = session
  if (before !== null && before.consentedAt !== session.consentedAt) announceEnd('replaced', before)
  announce()
}

/**
 * Takes over fresh tokens for the session that runs. Where storage refuses them they live in this page alone, and the
 * old ones leave storage: a refresh token that has been replaced is worse than none.
 */
export function updateSession(session: Session): void {
  try {
    writeOwn('session', key, JSON.stringify(session))
    kept = true
  } catch {
    removeOwn('session', key)
    kept = false
  }
  become(session)
}

/**
 * Ends the session, if there is one, and wipes what we hold in sessionStorage, logins that are under way included.
 * The mark of sample data stays. An end by itself takes only what belongs to the session.
 */
export function endSession(why: SessionEnd): void {
  const ended = getSession()
  kept = true
  forget()
  if (!isByItself(why)) wipe()
  if (ended === null) return
  if (why === 'logged-out' && !ended.sample) rememberLogOut(ended)
  last = why
  current = null
  announceEnd(why, ended)
  announce()
}

/** How the last session of this page ended; null if none did, or if another has begun since. */
export const lastEnd = (): SessionEnd | null => last

/**
 * Looks at storage again: another page of this tab, or another tab, may have ended or replaced the session while this
 * one lay in the back-forward cache.
 */
export function rereadSession(): void {
  if (!current || !kept) return
  const before = current
  const now = readSession()
  if (JSON.stringify(now) === JSON.stringify(before)) return
  current = now
  if (now === null) last = 'logged-out'
  if (now?.consentedAt !== before.consentedAt) announceEnd(now === null ? 'logged-out' : 'replaced', before)
  announce()
}

/** True while this tab shows sample data, whether or not its session has begun. */
export const isSample = (): boolean => readOwn('session', sampleMark) !== null

/** Ends any session and loads `/profile` anew with sample data. Throws `StorageError`, and then nothing has changed. */
export function startSample(): void {
  getSession()
  writeOwn('session', sampleMark, '1')
  endSession('sample-started')
  globalThis.location.assign(`${config.base}profile`)
}

/** Ends sample data and loads home anew. */
export function leaveSample(): void {
  getSession()
  endSession('sample-left')
  removeOwn('session', sampleMark)
  globalThis.location.assign(config.base)
}

function readSession(): Session | null {
  if (readOwn('session', key) === null) return null
  const session = toSession(readRecord('session', key))
  if (session?.sample === isSample() && !isLoggedOut(session)) return session
  forget()
  return null
}

const isLoggedOut = ({ consentedAt }: Session): boolean => readOwn('local', loggedOutMark) === String(consentedAt)

const rememberLogOut = ({ consentedAt }: Session): void => {
  try {
    writeOwn('local', loggedOutMark, String(consentedAt))
  } catch {
    // The next login will not offer the choice of account; that is no reason to stay logged in.
  }
}

const forget = (): void => {
  for (const name of [key, ...Object.values(sessionKeys)]) removeOwn('session', name)
}

const wipe = (): void => {
  for (const name of ownNames('session')) if (name !== sampleMark) removeOwn('session', name)
}

const become = (session: Session): void => {
  current = session
  announce()
}

const announceEnd = (why: SessionEnd, ended: Session): void => {
  for (const listener of [...endListeners]) calmly(() => listener(why, ended))
}

const announce = (): void => {
  for (const listener of [...listeners]) calmly(listener)
}

/** A listener that throws must not keep the others from clearing what they hold. */
const calmly = (call: () => void): void => {
  try {
    call()
  } catch (error) {
    queueMicrotask(() => {
      throw error
    })
  }
}
