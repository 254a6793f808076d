import type { QueryClient } from '@tanstack/react-query'
import { getSession, sessionKeys } from '#auth/session.ts'
import { readRecord, writeOwn } from '#auth/storage.ts'
import { profileQueries } from '#spotify/profile.ts'
import { openCopy } from './copy.ts'
import type { Store } from './kept.ts'

/** The account of this session, as far as it is known without asking. */
function knownAccount(): string | null {
  const record = readRecord('session', sessionKeys.account)
  if (record?.['consentedAt'] !== getSession()?.consentedAt) return null
  return typeof record?.['account'] === 'string' ? record['account'] : null
}

/**
 * By which the copy of this session is kept: Spotify's `account_id`, else the id. The first time it takes the profile,
 * which the frame reads in any case. Throws SpotifyError.
 */
export async function accountOf(client: QueryClient): Promise<string> {
  const known = knownAccount()
  if (known !== null) return known
  const { consentedAt } = getSession() ?? {}
  const { accountId, id } = await client.query(profileQueries.me())
  const account = accountId ?? id
  try {
    writeOwn('session', sessionKeys.account, JSON.stringify({ consentedAt, account }))
  } catch {
    // It is asked for again with the next page.
  }
  return account
}

/** How long a list waits to be told whose it is, in ms; then it is read without a copy. */
const patience = 3000

const tooLate = (): Promise<null> => new Promise((resolve) => setTimeout(() => resolve(null), patience))

/** The copy of whoever is logged in; null where nobody knows soon enough who that is. Never rejects. */
export const storeOf = (client: QueryClient): Promise<Store | null> =>
  Promise.race([
    accountOf(client)
      .then(openCopy)
      .catch(() => null),
    tooLate(),
  ])
