import { expect, test } from 'vitest'
import type { Playlist } from '#spotify/playlist.ts'
import { emptyList } from './kept.ts'
import { changesOf, playlistsOf } from './kept-query.ts'

const details = { id: 'boats', name: 'Slow Boats' } as Playlist

test('only lists that were seen to change have a time', () => {
  const kept = [{ ...emptyList('boats', 'playlist'), changedAt: 7 }, emptyList('liked', 'liked')]
  expect([...changesOf(kept)]).toEqual([['boats', 7]])
})

test('lists that are no playlists are not among the playlists', () => {
  const kept = [{ ...emptyList('boats', 'playlist'), details }, emptyList('liked', 'liked')]
  expect(playlistsOf(kept)).toEqual([details])
})
