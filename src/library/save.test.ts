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
  const [{ savedQuery }, { changeSaved }, shelves, { playlistQueries }] = await Promise.all([
    import('./saved.ts'),
    import('./save.ts'),
    import('./shelves.ts'),
    import('#spotify/playlist.ts'),
  ])
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } })
  const read = (numbers: readonly number[]) =>
    pass(Promise.all(numbers.map((number) => client.query(savedQuery(uri(number))))))
  const change = (what: string, wanted: boolean) => pass(changeSaved(client, what, wanted))
  const known = (what: string) => client.getQueryData(savedQuery(what).queryKey)
  return { client, read, change, changeSaved, known, ...shelves, playlistQueries }
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
  const { change, client, playlistQueries } = await openPage()
  const list = `spotify:playlist:${ids.long}`
  await pass(client.query(playlistQueries.all()))
  expect(await change(list, false)).toBe('done')
  const shown = async () => (await pass(client.query(playlistQueries.all()))).playlists.map(({ uri }) => uri)
  expect(await shown()).not.toContain(list)
  expect(await change(list, true)).toBe('done')
  expect(await shown()).toContain(list)
})

test('artists that Spotify does not take are refused, and nothing is changed', async () => {
  spotify.settings.artistsInLibrary = false
  const { changeSaved, client } = await openPage()
  const artist = 'spotify:artist:4Z8W4fKeB5YxbusRsdQVPb'
  await expect(pass(changeSaved(client, artist, true))).rejects.toMatchObject({ failure: { kind: 'refused' } })
  expect(client.getQueryData(['library', 'saved', artist])).toBeUndefined()
})
