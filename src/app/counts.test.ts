import 'fake-indexeddb/auto'
import { QueryClient } from '@tanstack/react-query'
import { IDBFactory } from 'fake-indexeddb'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { readScopes } from '#auth/scopes.ts'
import { ownKey } from '#auth/storage.ts'
import { storeOf } from '#library/account.ts'
import { copyChanged } from '#library/copy-news.ts'
import { keepPlaylists } from '#library/keep-playlists.ts'
import { emptyList } from '#library/kept.ts'
import { profileQueries } from '#spotify/profile.ts'
import { countsQuery } from './counts-query.ts'
import { watchCounts } from './counts.ts'

const asked = vi.fn()
let client: QueryClient
let stop: () => void

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory())
  vi.stubGlobal('fetch', asked)
  const session = {
    ...{ accessToken: 'token', refreshToken: null, scope: readScopes, sample: false },
    ...{ expiresAt: Date.now() + 3_600_000, consentedAt: Date.now(), clientId: '0'.repeat(32) },
  }
  sessionStorage.setItem(ownKey('session'), JSON.stringify(session))
  client = new QueryClient()
})

afterEach(() => stop())

const counts = () => client.getQueryData(countsQuery().queryKey)
const listOf = (id: string) => ({
  ...{ id, uri: `spotify:playlist:${id}`, name: id, description: '', owner: { id: 'anna', name: null }, public: null },
  ...{ collaborative: false, snapshotId: 'a', pictures: [], total: 3, readable: true },
})

test('an account without a playlist has none, which is known once its lists have been seen', async () => {
  client.setQueryData(profileQueries.me().queryKey, { id: 'anna', accountId: 'acc', name: null, pictures: [] })
  const store = await storeOf(client)
  await keepPlaylists(store!, { total: 0, playlists: [], withheld: 0, complete: true })
  stop = watchCounts(client)
  await vi.waitFor(() => expect(counts()).toEqual({ '/playlists': '0' }), 5000)
})

test('counts what the copy knows once it is known whose it is, and asks nobody', async () => {
  stop = watchCounts(client)
  expect(counts()).toBeUndefined()
  client.setQueryData(profileQueries.me().queryKey, { id: 'anna', accountId: 'acc', name: null, pictures: [] })
  const store = await storeOf(client)
  await keepPlaylists(store!, { total: 3, playlists: [listOf('one'), listOf('two')], withheld: 1, complete: true })
  await store!.putList({ ...emptyList('liked', 'liked'), total: 2418, loaded: 50 })
  copyChanged()
  await vi.waitFor(() => expect(counts()).toEqual({ '/playlists': '2', '/liked': '2,418' }), 5000)
  expect(asked).not.toHaveBeenCalled()
})
