// @vitest-environment node
import { expect, test } from 'vitest'
import { createLargeAccounts } from './large-library.ts'
import type { DemoPlaylist } from './model.ts'

const [account] = createLargeAccounts()
const { library } = account!
const playlists = library.playlists.filter((playlist) => playlist !== null)
const contents = playlists.flatMap(({ items }) => items.map(({ content }) => content))
const tracks = contents.filter((content) => content.kind === 'track')

test('500 lists of one person hold 50,000 items, the first of them 10,000', () => {
  expect(playlists).toHaveLength(500)
  expect(contents).toHaveLength(50_000)
  expect(playlists[0]!.items).toHaveLength(10_000)
  expect(Math.min(...playlists.map(({ items }) => items.length))).toBeGreaterThan(0)
  expect(new Set(playlists.map(({ ownerId }) => ownerId))).toEqual(new Set([account!.id]))
  expect(new Set(playlists.map(({ id }) => id)).size).toBe(500)
})

test('nearly all tracks are different ones, in title and recording too', () => {
  const differ = (of: (track: (typeof tracks)[number]) => string | null) => new Set(tracks.map(of)).size
  expect(differ(({ id }) => id)).toBeGreaterThan(45_000)
  expect(differ(({ isrc }) => isrc)).toBeGreaterThan(43_000)
  expect(differ(({ name, artists }) => name + artists.map(({ id }) => id).join())).toBeGreaterThan(43_000)
})

test('there is something to find: doubles, local files, episodes, rows without a track, liked songs in no list', () => {
  expect(new Set(tracks.map(({ id }) => id)).size).toBeLessThan(tracks.length - 1000)
  for (const kind of ['gone', 'local', 'episode'] as const)
    expect(contents.filter((content) => content.kind === kind).length).toBeGreaterThan(100)
  const placed = new Set(tracks.map(({ id }) => id))
  expect(library.liked.filter(({ track }) => !placed.has(track.id))).toHaveLength(500)
})

test('it comes out the same each time', () => {
  const digest = (lists: readonly (DemoPlaylist | null)[]) =>
    lists.map((list) => [list?.id, list?.snapshotId, list?.items.length, list?.items.at(-1)])
  expect(digest(createLargeAccounts()[0]!.library.playlists)).toEqual(digest(library.playlists))
})
