import { QueryClient, QueryObserver } from '@tanstack/react-query'
import { beforeEach, expect, test, vi } from 'vitest'
import type { Session } from '#auth/session.ts'
import type { Listing } from './listing-news.ts'
import { playlistQueries, type AllPlaylists, type Playlist } from '#spotify/playlist.ts'
import { playlistsQueries } from '#spotify/playlists.ts'

const accounts = vi.hoisted(() => new WeakMap<object, string>())
vi.mock('./account.ts', () => ({ accountOf: (client: object) => Promise.resolve(accounts.get(client)) }))

const listOf = (id: string, snapshotId = 'a'): Playlist => ({
  ...{ id, uri: `spotify:playlist:${id}`, name: `List ${id}`, description: '', owner: { id: 'anna', name: 'Anna' } },
  ...{ public: true, collaborative: false, snapshotId, total: 2, readable: true },
  pictures: [{ url: `https://mosaic.scdn.co/640/${id}`, width: 640, height: 640 }],
})
const all = (...playlists: Playlist[]): AllPlaylists => ({
  ...{ total: playlists.length, playlists, withheld: 0, complete: true },
})
const listsKey = playlistsQueries.all().queryKey

/** A tab of its own, with what it shows. */
async function openTab(account = 'anna') {
  vi.resetModules()
  const client = new QueryClient()
  accounts.set(client, account)
  const [news, { hearFindings }, { keepListing }, { createMemoryStore }, session] = await Promise.all([
    ...[import('./listing-news.ts'), import('./copy-news.ts'), import('./keep-playlists.ts')],
    ...[import('./memory-store.ts'), import('#auth/session.ts')],
  ] as const)
  logIn(session)
  const store = createMemoryStore()
  const tell = (listing: Listing) => keepListing(client, store, listing)
  hearFindings((finding) => void news.showFinding(client, finding))
  return { client, tell, ...news, ...session, shown: () => client.getQueryData<AllPlaylists>(listsKey)?.playlists }
}

const logIn = (session: { saveSession: (session: Session) => void }): void => {
  const token = { accessToken: 'token', refreshToken: null, scope: [], expiresAt: Date.now() + 60_000 }
  session.saveSession({ ...token, sample: false, consentedAt: 1, clientId: '0'.repeat(32) })
}

const pass = () => new Promise((resolve) => setTimeout(resolve, 30))

beforeEach(() => {
  sessionStorage.clear()
})

test('what one tab finds out the others of the same account show, pictures and all', async () => {
  const other = await openTab()
  other.client.setQueryData(listsKey, all(listOf('one')), { updatedAt: 1000 })
  const stranger = await openTab('ben')
  const { tell } = await openTab()
  await tell({ all: all(listOf('one'), listOf('two')), at: 2000 })
  await vi.waitFor(() => expect(other.shown()).toEqual([listOf('one'), listOf('two')]))
  expect(other.client.getQueryState(listsKey)?.dataUpdatedAt).toBe(2000)
  expect(stranger.shown()).toBeUndefined()
})

test('what is older than what a tab shows changes nothing', async () => {
  const { client, showListing, shown } = await openTab()
  client.setQueryData(listsKey, all(listOf('one')), { updatedAt: 3000 })
  showListing(client, { all: all(), at: 2000 })
  expect(shown()).toEqual([listOf('one')])
})

test('a list that is on screen with another snapshot is asked for once, others are not', async () => {
  const { client, showListing } = await openTab()
  const asked: string[] = []
  for (const id of ['one', 'two']) {
    client.setQueryData(playlistQueries.one(id).queryKey, listOf(id), { updatedAt: 1000 })
    const queryFn = () => {
      asked.push(id)
      return Promise.resolve(listOf(id, 'b'))
    }
    new QueryObserver(client, { ...playlistQueries.one(id), queryFn, staleTime: Infinity }).subscribe(() => undefined)
  }
  showListing(client, { all: all(listOf('one', 'b'), listOf('two'), listOf('three')), at: 2000 })
  await pass()
  expect(asked).toEqual(['one'])
})

test('after the end of a session nothing of it comes back', async () => {
  const other = await openTab()
  other.endSession('logged-out')
  other.client.clear()
  const { tell } = await openTab()
  await tell({ all: all(listOf('one')), at: 2000 })
  await pass()
  expect(other.shown()).toBeUndefined()
})

test('pages of sample data tell one another nothing', async () => {
  const other = await openTab()
  sessionStorage.setItem('liner-notes:/:sample', '1')
  const { tell } = await openTab()
  await tell({ all: all(listOf('one')), at: 2000 })
  await pass()
  expect(other.shown()).toBeUndefined()
})
