import { clientId } from '#auth/client-id.ts'
import { readRecord, removeOwn, writeOwn } from '#auth/storage.ts'

/** A quota is spent, or too much was asked in a short time. */
export type Why = 'quota' | 'rate-limit'

/**
 * What Spotify has asked this Client ID to wait for. `why` is the reason of a stop; null is a wait that ends by itself.
 * `until` is in ms since the epoch, null where Spotify does not say.
 */
export type Limit = { why: Why; until: number | null } | { why: null; until: number }

/** Where a limit outlives the page. */
export type LimitRecord = { read: () => Limit | null; write: (limit: Limit | null) => void }

const key = 'limit'

const isWhy = (value: unknown): value is Why => value === 'quota' || value === 'rate-limit'

/**
 * The record of this tab, so that a reload does not ask what Spotify has just refused. The limit of another Client ID, the
 * stand-in's included, is none of ours. Neither function throws.
 */
export function createLimitRecord(): LimitRecord {
  const owner = clientId()
  return {
    read: () => {
      const record = readRecord('session', key)
      if (record?.['clientId'] !== owner) return null
      const { why, until } = record
      const at = typeof until === 'number' && Number.isFinite(until) ? until : null
      if (isWhy(why)) return { why, until: at }
      return why === null && at !== null ? { why, until: at } : null
    },
    write: (limit) => {
      try {
        if (limit === null) removeOwn('session', key)
        else writeOwn('session', key, JSON.stringify({ clientId: owner, ...limit }))
      } catch {
        // The page remembers it as long as it lives.
      }
    },
  }
}

/** Keeps nothing: a limit ends with the page. */
export const noLimitRecord: LimitRecord = { read: () => null, write: () => undefined }
