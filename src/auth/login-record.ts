import { isFiniteNumber, isTextList } from './session-record.ts'
import { getSession, sessionKeys } from './session.ts'
import { readRecord, writeOwn } from './storage.ts'

/** What may be shown of a secret: its first characters, four at most and never more than half of it, and its length. */
export type Shortened = { start: string; length: number }

/** How the session that runs was begun, step by step. */
export type LoginRecord = {
  clientId: string
  redirectUri: string
  /** The scopes asked for. */
  asked: readonly string[]
  /** As the token reply said; what was asked for where it did not say. */
  granted: readonly string[]
  /** Whole: it has been spent. */
  state: string
  /** Whole: the verifier cannot be computed from it. */
  codeChallenge: string
  codeVerifier: Shortened
  code: Shortened
  accessToken: Shortened
  refreshToken: Shortened | null
  showDialog: boolean
  /** How the authorization server named itself (RFC 9207); null where it did not. */
  iss: string | null
  /** ms epoch: left for Spotify. */
  askedAt: number
  /** ms epoch: came back. */
  returnedAt: number
  /** ms epoch: the tokens were here. */
  exchangedAt: number
  /** How long the token request took. */
  exchangeMs: number
  /** Seconds that the first access token was to live. */
  expiresIn: number
  /** Joins the record to its session. */
  consentedAt: number
  sample: boolean
}

const startAtMost = 4

/** A secret cut down to what may be shown of it. */
export const toShortened = (secret: string): Shortened => ({
  start: secret.slice(0, Math.min(startAtMost, Math.floor(secret.length / 2))),
  length: secret.length,
})

/** Keeps the record with the session. Never throws: a record that does not fit is not worth a failed login. */
export function writeLoginRecord(record: LoginRecord): void {
  try {
    writeOwn('session', sessionKeys.loginRecord, JSON.stringify(record))
  } catch {
    // The session runs all the same, and the steps of its login cannot be shown.
  }
}

/** The record of the login that began the session; null if there is none, or if any of it is not as we would write it. */
export function readLoginRecord(): LoginRecord | null {
  const session = getSession()
  const record = readRecord('session', sessionKeys.loginRecord)
  if (session === null || record === null) return null
  const isOfSession = record['consentedAt'] === session.consentedAt && record['sample'] === session.sample
  return isOfSession ? toLoginRecord(record) : null
}

function toLoginRecord(record: Readonly<Record<string, unknown>>): LoginRecord | null {
  const fields = Object.entries(checks).map(([name, isGood]) => [name, record[name], isGood(record[name])] as const)
  if (fields.some(([, , isGood]) => !isGood)) return null
  return Object.fromEntries(fields.map(([name, value]) => [name, value])) as LoginRecord
}

const isText = (value: unknown): value is string => typeof value === 'string'
const isFlag = (value: unknown): value is boolean => typeof value === 'boolean'

const isShortened = (value: unknown): value is Shortened => {
  if (typeof value !== 'object' || value === null || Object.keys(value).length !== 2) return false
  const { start, length } = value as Partial<Record<keyof Shortened, unknown>>
  return isText(start) && isFiniteNumber(length) && start.length <= Math.min(startAtMost, length / 2)
}

const checks: { [Name in keyof LoginRecord]: (value: unknown) => value is LoginRecord[Name] } = {
  clientId: isText,
  redirectUri: isText,
  asked: isTextList,
  granted: isTextList,
  state: isText,
  codeChallenge: isText,
  codeVerifier: isShortened,
  code: isShortened,
  accessToken: isShortened,
  refreshToken: (value): value is Shortened | null => value === null || isShortened(value),
  showDialog: isFlag,
  iss: (value): value is string | null => value === null || isText(value),
  askedAt: isFiniteNumber,
  returnedAt: isFiniteNumber,
  exchangedAt: isFiniteNumber,
  exchangeMs: isFiniteNumber,
  expiresIn: isFiniteNumber,
  consentedAt: isFiniteNumber,
  sample: isFlag,
}
