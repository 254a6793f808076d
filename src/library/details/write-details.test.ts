import 'fake-indexeddb/auto'
import { QueryClient } from '@tanstack/react-query'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { playlistsQueries } from '#spotify/playlists.ts'
import { createLocks } from '#auth/fake-locks.ts'
import type { Emulator } from '#demo/emulator.ts'
import type { DemoPlaylist } from '#demo/model.ts'
import { ids } from '#demo/small-library.ts'
import { newPage, openWorld, pass } from '#library/rehearsal.ts'
import type { Details } from './details.ts'

/** Details as a person edits them, against the stand-in of Spotify. Time is the test's. */

let spotify: Emulator
const begin = async (options: Parameters<typeof openWorld>[1] = {}) => {
  spotify = await openWorld('ann', options)
}
const listAt = (id: string): DemoPlaylist =>
  spotify.accounts.flatMap(({ library }) => library.playlists).find((one) => one?.id === id)!
const writes = () => spotify.log.filter(({ method }) => method === 'PUT')
const bodies = () => writes().map(({ body }) => JSON.parse(body ?? 'null') as unknown)

beforeEach(() => begin())
afterEach(() => {
  vi.useRealTimers()
})

async function openPage(id: string = ids.long) {
  newPage()
  const [{ writeDetails }, { readPlaylist, playlistQueries }, { sessionSignal }, { endSession }] = await Promise.all([
    import('./write-details.ts'),
    import('#spotify/playlist.ts'),
    import('#library/session-signal.ts'),
    import('#auth/session.ts'),
  ])
  const client = new QueryClient()
  const signal = sessionSignal()
  const before = await pass(readPlaylist(id, { signal }))
  const all = { total: 1, playlists: [before], withheld: 0, complete: true }
  client.setQueryData(playlistsQueries.all().queryKey, all)
  spotify.log.length = 0
  const write = (wanted: Partial<Details>, from = before) =>
    pass(writeDetails(client, from, { ...from, ...wanted }, { signal }))
  const shown = () => client.getQueryData(playlistQueries.one(id).queryKey)
  const listed = () => client.getQueryData(playlistsQueries.all().queryKey)?.playlists[0]
  return { before, write, shown, listed, endSession }
}

test('only what is new is sent, read back, and shown at once wherever the list is', async () => {
  const { write, shown, listed } = await openPage()
  const outcome = await write({ name: 'Tea' })
  expect(bodies()).toEqual([{ name: 'Tea' }])
  expect(spotify.log.map(({ method }) => method)).toEqual(['GET', 'PUT', 'GET'])
  expect(outcome).toMatchObject({ is: 'done', visibilityIgnored: false, now: { name: 'Tea' } })
  expect(shown()?.name).toBe('Tea')
  expect(listed()).toEqual(shown())
})

test.each(['R&B "live" <b>’n’ all</b>', '&amp; is written &amp;amp;', '🎸👩‍👩‍👧 café', "it's"])(
  'a description of %s comes back as it was typed, however often it is saved',
  async (description) => {
    const { before, write } = await openPage()
    const once = await write({ description })
    expect(once).toMatchObject({ is: 'done', now: { description } })
    const twice = await write({ description: `${description}!` }, once.now)
    const thrice = await write({ description }, twice.now)
    expect(thrice).toMatchObject({ is: 'done', now: { description, name: before.name } })
    expect(bodies()).toEqual([{ description }, { description: `${description}!` }, { description }])
  },
)

test('the undo is the same the other way round', async () => {
  const { before, write, shown } = await openPage()
  const { now } = await write({ name: 'Tea', public: false })
  expect(listAt(ids.long)).toMatchObject({ name: 'Tea', public: false })
  expect(await write(before, now)).toMatchObject({ is: 'done' })
  expect(listAt(ids.long)).toMatchObject({ name: before.name, public: before.public })
  expect(shown()).toMatchObject({ name: before.name })
})

test('details that somebody else has changed are shown, not overwritten', async () => {
  const { write, shown } = await openPage()
  listAt(ids.long).name = 'Somebody’s'
  expect(await write({ description: 'x' })).toMatchObject({ is: 'changed', now: { name: 'Somebody’s' } })
  expect(writes()).toEqual([])
  expect(shown()?.name).toBe('Somebody’s')
})

test('an undo after somebody else’s change is refused', async () => {
  const { before, write } = await openPage()
  const { now } = await write({ name: 'Tea' })
  listAt(ids.long).name = 'Somebody’s'
  expect(await write(before, now)).toMatchObject({ is: 'changed', now: { name: 'Somebody’s' } })
  expect(listAt(ids.long).name).toBe('Somebody’s')
  expect(writes()).toHaveLength(1)
})

test('reads that lag behind are waited for, after a write and before the next', async () => {
  await begin({ readLag: 9000 })
  const { before, write } = await openPage()
  const { now, is } = await write({ name: 'Tea' })
  expect(is).toBe('done')
  expect(await write(before, now)).toMatchObject({ is: 'done' })
  expect(listAt(ids.long).name).toBe(before.name)
})

test('what Spotify has taken and does not show within half a minute is late, and shown by us', async () => {
  await begin({ readLag: 120_000 })
  const { write, shown } = await openPage()
  expect(await write({ name: 'Tea' })).toMatchObject({ is: 'late', now: { name: 'Tea' } })
  expect(shown()?.name).toBe('Tea')
  expect(writes()).toHaveLength(1)
})

test.each([{ public: false }, { public: false, name: 'Tea' }])(
  'a visibility that Spotify does not heed is noticed (%j)',
  async (wanted) => {
    await begin({ ignoresPublic: true })
    const { write } = await openPage()
    expect(await write(wanted)).toMatchObject({ is: 'done', visibilityIgnored: true, now: { public: true } })
  },
)

test.each(['after', 'before'] as const)(
  'a write that breaks off %s it took effect is looked for, and never sent again',
  async (when) => {
    const { before, write } = await openPage()
    spotify.faults.add({ what: 'reset', when, match: { method: 'PUT' } })
    const end = await write({ name: 'Tea' }).then(
      ({ is }) => is,
      () => 'failed',
    )
    const isThere = when === 'after'
    expect(end).toBe(isThere ? 'done' : 'failed')
    expect(listAt(ids.long).name).toBe(isThere ? 'Tea' : before.name)
    expect(writes()).toHaveLength(1)
  },
)

test('a description cannot be taken away: it is not sent, and said to stay', async () => {
  listAt(ids.long).description = 'Old'
  const { write } = await openPage()
  expect(await write({ description: ' ', name: 'Tea' })).toMatchObject({ is: 'done', descriptionStays: true })
  expect(bodies()).toEqual([{ name: 'Tea' }])
})

test('blanks that Spotify would tidy make no difference', async () => {
  const { before, write } = await openPage()
  await write({ name: ` ${before.name}  ` })
  expect(writes()).toEqual([])
})

test('after the end of the session nothing more is sent', async () => {
  const { write, endSession } = await openPage()
  const end = write({ name: 'Tea' }).catch((error: unknown) => error)
  endSession('logged-out')
  expect(await end).toBeInstanceOf(Error)
  expect(writes()).toEqual([])
})

test('another tab that is writing to the list is not written over', async () => {
  const { write } = await openPage()
  const locks = createLocks()
  vi.stubGlobal('navigator', { onLine: true, locks })
  const { takeLock } = await import('#auth/locks.ts')
  const { ownKey } = await import('#auth/storage.ts')
  const giveBack = await pass(takeLock(ownKey(`write:${ids.long}`), 100))
  await expect(write({ name: 'Tea' })).rejects.toThrow()
  expect(spotify.log).toEqual([])
  giveBack?.()
  expect(await write({ name: 'Tea' })).toMatchObject({ is: 'done' })
})
