import 'fake-indexeddb/auto'
import { QueryClient } from '@tanstack/react-query'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Emulator } from '#demo/emulator.ts'
import { ids } from '#demo/small-library.ts'
import { newPage, openWorld, pass } from '#library/rehearsal.ts'

const jpeg = btoa(String.fromCharCode(0xff, 0xd8, 0xff, 0xe0, 0, 0xff, 0xd9))

let spotify: Emulator
const begin = async (options: Parameters<typeof openWorld>[1] = {}) => {
  spotify = await openWorld('ann', options)
}
const writes = () => spotify.log.filter(({ method }) => method === 'PUT')
const theirs = (id: string) => {
  const list = spotify.accounts.flatMap(({ library }) => library.playlists).find((one) => one?.id === id)
  if (list) list.pictures = ['somebody']
}

beforeEach(() => begin())
afterEach(() => {
  vi.useRealTimers()
})

async function openPage() {
  newPage()
  const [{ writeCover }, { readPlaylist, playlistQueries }] = await Promise.all([
    import('./write-cover.ts'),
    import('#spotify/playlist.ts'),
  ])
  const client = new QueryClient()
  const { signal } = new AbortController()
  const before = await pass(readPlaylist(ids.long, { signal }))
  spotify.log.length = 0
  const steps: number[] = []
  const write = () => pass(writeCover(client, before, jpeg, { signal, onStep: (done) => steps.push(done) }))
  return { before, write, steps, shown: () => client.getQueryData(playlistQueries.one(ids.long).queryKey) }
}

test('a cover is sent once and shown when Spotify shows it', async () => {
  await begin({ readLag: 6000 })
  const { before, write, steps, shown } = await openPage()
  const outcome = await write()
  expect(outcome.is).toBe('done')
  expect(outcome.now.pictures).not.toEqual(before.pictures)
  expect(shown()).toEqual(outcome.now)
  expect(writes()).toHaveLength(1)
  expect(steps).toEqual([1, 2, 3])
})

test('one that Spotify has taken and does not show yet is late', async () => {
  await begin({ readLag: 120_000 })
  expect((await (await openPage()).write()).is).toBe('late')
})

test('a cover that somebody else has given it meanwhile is not overwritten', async () => {
  const { write } = await openPage()
  theirs(ids.long)
  expect((await write()).is).toBe('changed')
  expect(writes()).toEqual([])
})

test.each([
  ['after', 'done'],
  ['before', 'unreachable'],
] as const)('an upload that breaks off %s it took effect is looked for: %s', async (when, end) => {
  const { write } = await openPage()
  spotify.faults.add({ what: 'reset', when, match: { method: 'PUT' } })
  const came = await write().then(
    ({ is }) => is,
    (error: unknown) => (error as { failure: { kind: string } }).failure.kind,
  )
  expect(came).toBe(end)
  expect(writes()).toHaveLength(1)
})

test('a scope that is missing is named, after two requests at most', async () => {
  await begin({ withheldScopes: ['ugc-image-upload'] })
  const { write } = await openPage()
  // Fetching the code takes real time, which the test's clock does not know of.
  await import('#auth/renewal.ts')
  await expect(write()).rejects.toMatchObject({ failure: { kind: 'missing-scope' } })
  expect(writes().map(({ status }) => status)).toEqual([401, 401])
})
