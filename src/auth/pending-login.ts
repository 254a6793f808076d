import { isFiniteNumber, isTextList } from './session-record.ts'
import { ownNames, readOwn, readRecord, removeOwn, writeOwn } from './storage.ts'

/** What we must still know when Spotify sends the browser back. It waits in sessionStorage under the login's `state`. */
export type PendingLogin = {
  /** The secret of the code challenge (RFC 7636 §4.1). */
  verifier: string
  /** What was sent of it. */
  challenge: string
  redirectUri: string
  /** What was asked for. */
  scope: readonly string[]
  returnTo: string
  /** CSS pixels. */
  scroll: number
  /** ms epoch. */
  startedAt: number
  clientId: string
  /** Whether the choice of account was asked for. */
  showDialog: boolean
  sample: boolean
}

/** Why a state that this tab once knew is of no use any more. */
export type Spent = 'already-used' | 'expired'

const prefix = 'login:'
const spentKey = 'spent-logins'
const lifetime = 15 * 60_000
const spentAtMost = 20

/** Throws `StorageError`: nobody may be sent to Spotify by a login that cannot be finished. */
export function savePendingLogin(state: string, login: PendingLogin): void {
  writeOwn('session', prefix + state, JSON.stringify(login))
}

/** The login of this state, which is forgotten by asking; null if there is none that we could have written. */
export function takePendingLogin(state: string): PendingLogin | null {
  if (readOwn('session', prefix + state) === null) return null
  const login = readPendingLogin(state)
  forget(state, 'already-used')
  return login
}

/** A login is old after fifteen minutes, and so is one from a future that the clock has left again. */
export const isOld = ({ startedAt }: PendingLogin): boolean => Math.abs(Date.now() - startedAt) > lifetime

/** Forgets the logins that have waited too long. */
export function sweepOldLogins(): void {
  for (const state of pendingStates()) {
    const login = readPendingLogin(state)
    if (login === null || isOld(login)) forget(state, 'expired')
  }
}

/** Forgets every login that is under way: another one has just been finished. */
export function forgetPendingLogins(): void {
  for (const state of pendingStates()) forget(state, 'already-used')
}

export const hasPendingLogins = (): boolean => pendingStates().length > 0

/** Why this state is of no use; null if this tab never knew it. */
export const whySpent = (state: string): Spent | null => spentLogins().get(toShort(state)) ?? null

const pendingStates = (): string[] =>
  ownNames('session')
    .filter((name) => name.startsWith(prefix))
    .map((name) => name.slice(prefix.length))

function forget(state: string, why: Spent): void {
  removeOwn('session', prefix + state)
  const latest = [...spentLogins(), [toShort(state), why]].slice(-spentAtMost)
  try {
    writeOwn('session', spentKey, JSON.stringify(Object.fromEntries(latest)))
  } catch {
    // Then a second use is called unknown instead of spent, and refused all the same.
  }
}

// 96 bits are enough to recognise a state, and too few to be one.
const toShort = (state: string): string => state.slice(0, 16)

function spentLogins(): ReadonlyMap<string, Spent> {
  const entries = Object.entries(readRecord('session', spentKey) ?? {})
  return new Map(entries.filter((entry): entry is [string, Spent] => isSpent(entry[1])))
}

const isSpent = (why: unknown): why is Spent => why === 'already-used' || why === 'expired'

function readPendingLogin(state: string): PendingLogin | null {
  const record = readRecord('session', prefix + state)
  if (record === null) return null
  const { verifier, challenge, redirectUri, scope, returnTo, scroll, startedAt, clientId, showDialog, sample } = record
  if (!isText(verifier) || !isText(challenge) || !isText(redirectUri)) return null
  if (!isText(returnTo) || !isText(clientId) || !isTextList(scope)) return null
  if (!isFiniteNumber(scroll) || !isFiniteNumber(startedAt)) return null
  if (typeof showDialog !== 'boolean' || typeof sample !== 'boolean') return null
  return { verifier, challenge, redirectUri, scope, returnTo, scroll, startedAt, clientId, showDialog, sample }
}

const isText = (value: unknown): value is string => typeof value === 'string' && value !== ''
