// @vitest-environment node
import { expect, test } from 'vitest'
import type { Playlist } from '#spotify/playlist.ts'
import { matching } from './matching.ts'

const playlist = (name: string, owner: string | null): Playlist => ({
  id: name,
  uri: '',
  name,
  description: '',
  owner: { id: 'ida', name: owner },
  public: true,
  collaborative: false,
  snapshotId: '',
  pictures: [],
  total: 0,
  readable: true,
})
const playlists = [playlist('Kitchen, After Nine', 'Ida Marlowe'), playlist('Été à la mer', null)]
const names = (filter: string) => matching(playlists, filter).map(({ name }) => name)

test('an empty filter leaves the very list it was given', () => {
  expect(matching(playlists, ' ')).toBe(playlists)
})

test('every word must be in the name or in that of the owner, whatever case and accents', () => {
  expect(names('nine kitchen')).toEqual(['Kitchen, After Nine'])
  expect(names('ETE')).toEqual(['Été à la mer'])
  expect(names('marlowe nine')).toEqual(['Kitchen, After Nine'])
  expect(names('nine mer')).toEqual([])
})
