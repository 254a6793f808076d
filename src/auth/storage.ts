import { config } from '#config.ts'
import { StorageError } from './errors.ts'

export type StorageArea = 'session' | 'local'

/** The key under which we keep `name`: our prefix and the base path go before it. */
export const ownKey = (name: string): string => config.storagePrefix + name

// Looking a storage up can throw by itself: SecurityError in a foreign frame or with site data blocked.
const areaOf = (area: StorageArea): Storage =>
  area === 'session' ? globalThis.sessionStorage : globalThis.localStorage

/** The name of our database, or of the one of sample data: the base path keeps neighbours on the same origin apart. */
export const ownDatabase = (sample: boolean): string => ownKey(sample ? 'sample' : '').replace(/:$/, '')

/** What is kept under `name`; null if nothing is, or if storage may not be read. Never throws. */
export function readOwn(area: StorageArea, name: string): string | null {
  try {
    return areaOf(area).getItem(ownKey(name))
  } catch {
    return null
  }
}

/** The JSON object kept under `name`; null if there is none, or if it is anything else. Its fields are yet to be checked. */
export function readRecord(area: StorageArea, name: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(readOwn(area, name) ?? 'null')
    return typeof value === 'object' ? (value as Record<string, unknown> | null) : null
  } catch {
    return null
  }
}

/** Keeps `value` under `name`. Throws `StorageError`: `full` at the quota, `forbidden` for any other refusal. */
export function writeOwn(area: StorageArea, name: string, value: string): void {
  try {
    areaOf(area).setItem(ownKey(name), value)
  } catch (error) {
    throw new StorageError(isQuota(error) ? 'full' : 'forbidden')
  }
}

/** Never throws: what cannot be reached cannot be removed either. */
export function removeOwn(area: StorageArea, name: string): void {
  try {
    areaOf(area).removeItem(ownKey(name))
  } catch {
    // Storage is out of reach, and so is what it holds.
  }
}

/** The names (without our prefix) of all that we keep there; empty if storage may not be read. */
export function ownNames(area: StorageArea): string[] {
  try {
    return Object.keys(areaOf(area))
      .filter((key) => key.startsWith(config.storagePrefix))
      .map((key) => key.slice(config.storagePrefix.length))
  } catch {
    return []
  }
}

// Firefox once had a name of its own for it.
const isQuota = (error: unknown): boolean =>
  error instanceof Error && /^(QuotaExceededError|NS_ERROR_DOM_QUOTA_REACHED)$/.test(error.name)
