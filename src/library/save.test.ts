import 'fake-indexeddb/auto'
import { QueryClient } from '@tanstack/react-query'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Emulator } from '#demo/emulator.ts'
import { ids, track } from '#demo/small-library.ts'
import { newPage, openWorld, pass } from '#library/rehearsal.ts'

let spotify: Emulator
const uri = (number: number) => `spotify:track:${track(number).id}`
const library = () => spotify.accounts[0]!.library
const liked = () => library().liked.map(({ track }) => `spotify:track:${track.id}`)
const asked = () => spotify.log.filter(({ path }) => path.startsWith('/v1/me/library/contains'))
const writes = () => spotify.log.filter(({ method }) => method === 'PUT' || method === 'DELETE')

beforeEach(async () => {
  spotify = await openWorld('ann')
  library().liked = [0, 1, 2].map((number) => ({ track: track(number), addedAt: '2026-01-01T00:00:00Z' }))
})
afterEach(() => {
  vi.useRealTimers()
})

async function openPage() {
  newPage()
  const [{ savedQuery }, { changeSaved }, shelves, { playlistsQueries }] = await Promise.all([
    import('./saved.ts'),
    import('./save.ts'),
    import('./shelves.ts'),
    import('#spotify/playlists.ts'),
  ])
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } })
  const read = (numbers: readonly number[]) =>
    pass(Promise.all(numbers.map((number) => client.query(savedQuery(uri(number))))))
  const change = (what: string, wanted: boolean) => pass(changeSaved(client, what, wanted))
  const known = (what: string) => client.getQueryData(savedQuery(what).queryKey)
  return { client, read, change, changeSaved, known, ...shelves, playlistsQueries }
}

test('what is asked at the same time is asked in one request for each forty', async () => {
  const { read } = await openPage()
  const numbers = Array.from({ length: 60 }, (_, number) => number)
  expect(await read([...numbers, 2])).toEqual([...numbers.map((number) => number < 3), true])
  expect(asked()).toHaveLength(2)
})

test('nothing is asked that the copy knows', async () => {
  const { read, client, shelfQueries } = await openPage()
  await pass(client.query(shelfQueries.liked()))
  expect(await read([1, 7])).toEqual([true, false])
  expect(asked()).toEqual([])
})

test('the answer of a copy that is old is not taken for Spotify’s', async () => {
  const { read, client, shelfQueries } = await openPage()
  await pass(client.query(shelfQueries.liked()))
  await vi.advanceTimersByTimeAsync(3_700_000)
  library().liked = []
  expect(await read([1])).toEqual([false])
  expect(asked()).toHaveLength(1)
})

test('a song is liked with one request, read back, and unliked again', async () => {
  const { change, known } = await openPage()
  expect(await change(uri(9), true)).toBe('done')
  expect([liked()[0], known(uri(9)), writes().length, asked().length]).toEqual([uri(9), true, 1, 1])
  expect(await change(uri(9), false)).toBe('done')
  expect([liked().includes(uri(9)), known(uri(9))]).toEqual([false, false])
})

test('what is on screen follows', async () => {
  const { change, client, shelfQueries } = await openPage()
  await pass(client.query(shelfQueries.liked()))
  await change(uri(9), true)
  expect((await pass(client.query(shelfQueries.liked()))).total).toBe(4)
})

const pagesRead = () => spotify.log.filter(({ path }) => path.startsWith('/v1/me/tracks')).length
const like = (count: number) => {
  const liked = Array.from({ length: count }, (_, number) => ({
    track: track(number),
    addedAt: '2026-01-01T00:00:00Z',
  }))
  library().liked = liked
}

test('a shelf loses a row on screen and in the copy without being read, and one look is enough after', async () => {
  like(120)
  const { change, client, shelfQueries } = await openPage()
  await pass(client.query(shelfQueries.liked()))
  const before = pagesRead()
  await change(uri(60), false)
  const shown = client.getQueryData(shelfQueries.liked().queryKey)
  expect([shown?.total, shown?.rows.length, shown?.rows[60]?.position]).toEqual([119, 119, 60])
  expect(pagesRead()).toBe(before)
  const later = await openPage()
  const kept = await pass(later.client.query(later.shelfQueries.liked()))
  expect([kept.total, kept.loaded, kept.complete]).toEqual([119, 119, true])
  expect(kept.rows.some((row) => row?.content.kind === 'track' && row.content.uri === uri(60))).toBe(false)
  expect(pagesRead()).toBe(before + 1)
})

test('a look that is under way does not bring the row back', async () => {
  like(120)
  const { changeSaved, client, shelfQueries } = await openPage()
  const { queryKey } = shelfQueries.liked()
  await pass(client.query(shelfQueries.liked()))
  void client.refetchQueries({ queryKey })
  await pass(changeSaved(client, uri(60), false))
  expect(client.getQueryData(queryKey)?.total).toBe(119)
})

test('what is liked while nobody looks at the liked songs is in the copy for one request', async () => {
  like(120)
  const { change, client, shelfQueries } = await openPage()
  await pass(client.query(shelfQueries.liked()))
  const before = pagesRead()
  await change(uri(200), true)
  expect(pagesRead()).toBe(before + 1)
  const later = await openPage()
  const { savedQuery } = await import('./saved.ts')
  expect(await pass(later.client.query(savedQuery(uri(200))))).toBe(true)
  expect(asked()).toHaveLength(1)
})

test('a shelf that nobody has read is not read', async () => {
  const { change } = await openPage()
  await change(uri(9), true)
  expect(pagesRead()).toBe(0)
})

test('artists are taken off at once; followed again, they are read again', async () => {
  const { artists } = track(0)
  library().following = [...artists, ...library().following]
  const { change, client, shelfQueries } = await openPage()
  const { total } = await pass(client.query(shelfQueries.following()))
  const artist = `spotify:artist:${artists[0]!.id}`
  await change(artist, false)
  expect(client.getQueryData(shelfQueries.following().queryKey)?.total).toBe(total - 1)
  await change(artist, true)
  expect((await pass(client.query(shelfQueries.following()))).total).toBe(total)
})

test('a second press while the first is under way is none', async () => {
  const { changeSaved, client } = await openPage()
  const both = await pass(Promise.all([changeSaved(client, uri(9), true), changeSaved(client, uri(9), false)]))
  expect(both).toEqual(['done', null])
  expect(writes()).toHaveLength(1)
})

test('it is shown once Spotify has taken it, and not before', async () => {
  const { changeSaved, client, known } = await openPage()
  const seen: unknown[] = []
  const changing = changeSaved(client, uri(9), true, () => seen.push(known(uri(9))))
  expect(known(uri(9))).toBeUndefined()
  await pass(changing)
  expect(seen).toEqual([true])
})

test.each([
  ['after', 'done', true],
  ['before', 'unreachable', false],
] as const)('an answer that is lost %s it took effect is looked for: %s', async (when, end, isThere) => {
  const { changeSaved, client } = await openPage()
  spotify.faults.add({ what: 'reset', when, match: { method: 'PUT' } })
  const came = await pass(
    changeSaved(client, uri(9), true).catch((error: unknown) => (error as { failure: { kind: string } }).failure.kind),
  )
  expect(came).toBe(end)
  expect(liked().includes(uri(9))).toBe(isThere)
  expect(writes()).toHaveLength(1)
})

test('a list of one’s own that is unfollowed is gone, and followed again it is back', async () => {
  const { change, client, playlistsQueries } = await openPage()
  const list = `spotify:playlist:${ids.long}`
  await pass(client.query(playlistsQueries.all()))
  expect(await change(list, false)).toBe('done')
  const gone = client.getQueryData(playlistsQueries.all().queryKey)?.playlists.some(({ uri }) => uri === list)
  expect(gone).toBe(false)
  const shown = async () => (await pass(client.query(playlistsQueries.all()))).playlists.map(({ uri }) => uri)
  expect(await shown()).not.toContain(list)
  expect(await change(list, true)).toBe('done')
  expect(await shown()).toContain(list)
})

test('what the copy says of a list is not asked for, until it is unfollowed', async () => {
  const { client, playlistsQueries } = await openPage()
  const list = `spotify:playlist:${ids.long}`
  const [{ keepPlaylists }, { storeOf }] = await Promise.all([import('./keep-playlists.ts'), import('./account.ts')])
  const all = await pass(client.query(playlistsQueries.all()))
  await pass(keepPlaylists((await pass(storeOf(client)))!, all))
  const later = await openPage()
  const { savedQuery } = await import('./saved.ts')
  expect(await pass(later.client.query(savedQuery(list)))).toBe(true)
  expect(asked()).toHaveLength(0)
  await later.change(list, false)
  const last = await openPage()
  const again = await import('./saved.ts')
  expect(await pass(last.client.query(again.savedQuery(list)))).toBe(false)
})

test('artists that Spotify does not take are refused, and nothing is changed', async () => {
  spotify.settings.artistsInLibrary = false
  const { changeSaved, client } = await openPage()
  const artist = 'spotify:artist:4Z8W4fKeB5YxbusRsdQVPb'
  await expect(pass(changeSaved(client, artist, true))).rejects.toMatchObject({ failure: { kind: 'refused' } })
  expect(client.getQueryData(['library', 'saved', artist])).toBeUndefined()
})
