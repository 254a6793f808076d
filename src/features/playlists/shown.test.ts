// @vitest-environment node
import { expect, test } from 'vitest'
import type { Playlist } from '#spotify/playlist.ts'
import { sumsOf, toRows, toShown, type Kinds } from './shown.ts'

const playlist = (name: string, more: Partial<Playlist> = {}): Playlist => ({
  id: name,
  uri: '',
  name,
  description: '',
  owner: { id: 'ida', name: 'Ida Marlowe' },
  public: true,
  collaborative: false,
  snapshotId: '',
  pictures: [],
  total: 0,
  readable: true,
  ...more,
})

const kitchen = playlist('Kitchen, After Nine', { total: 214 })
const sea = playlist('Été à la mer', { owner: { id: 'odd', name: null }, total: null })
const ferry = playlist('Ferry Timetable', { owner: { id: 'saoirse', name: 'Saoirse' }, total: 9, collaborative: true })
const nameless = playlist('', { total: 1000 })
const changes = new Map([
  [kitchen.id, 100],
  [ferry.id, 200],
])
const rows = toRows([kitchen, sea, ferry, nameless], changes)
const all: Kinds = { whose: null, collaborative: false }

const names = (wanted: Partial<Parameters<typeof toShown>[1]>) =>
  toShown(rows, { filter: '', kinds: all, sort: null, me: 'ida', ...wanted }).map((row) => row.playlist.name)

test("nothing asked for leaves all in Spotify's order", () => {
  expect(names({})).toEqual([kitchen.name, sea.name, ferry.name, ''])
})

test('every word must be in the name or in that of the owner, whatever case and accents', () => {
  expect(names({ filter: 'nine kitchen' })).toEqual([kitchen.name])
  expect(names({ filter: 'ETE' })).toEqual([sea.name])
  expect(names({ filter: 'marlowe nine' })).toEqual([kitchen.name])
  expect(names({ filter: 'odd' })).toEqual([sea.name])
  expect(names({ filter: 'nine mer' })).toEqual([])
})

test('a list is mine or followed, and collaborative narrows either', () => {
  expect(names({ kinds: { whose: 'mine', collaborative: false } })).toEqual([kitchen.name, ''])
  expect(names({ kinds: { whose: 'followed', collaborative: false } })).toEqual([sea.name, ferry.name])
  expect(names({ kinds: { whose: 'followed', collaborative: true } })).toEqual([ferry.name])
  expect(names({ kinds: { whose: 'mine', collaborative: true } })).toEqual([])
})

test('while nobody knows who the person is, all lists are shown', () => {
  expect(names({ kinds: { whose: 'mine', collaborative: false }, me: null })).toHaveLength(4)
})

test('names sort without regard to accents, and a list without a name comes last either way', () => {
  expect(names({ sort: { column: 'name', order: 'asc' } })).toEqual([sea.name, ferry.name, kitchen.name, ''])
  expect(names({ sort: { column: 'name', order: 'desc' } })).toEqual([kitchen.name, ferry.name, sea.name, ''])
})

test('a size that is not known comes last either way', () => {
  expect(names({ sort: { column: 'size', order: 'asc' } })).toEqual([ferry.name, kitchen.name, '', sea.name])
  expect(names({ sort: { column: 'size', order: 'desc' } })).toEqual(['', kitchen.name, ferry.name, sea.name])
})

test('owners sort by name, else by id, and equal ones keep the order of Spotify', () => {
  expect(names({ sort: { column: 'owner', order: 'asc' } })).toEqual([kitchen.name, '', sea.name, ferry.name])
})

test('lists that were never seen to change come last either way', () => {
  expect(names({ sort: { column: 'changed', order: 'desc' } })).toEqual([ferry.name, kitchen.name, sea.name, ''])
  expect(names({ sort: { column: 'changed', order: 'asc' } })).toEqual([kitchen.name, ferry.name, sea.name, ''])
})

test('the sums tell what they do not know', () => {
  expect(sumsOf(rows)).toEqual({ items: 1223, sized: 3, unsized: 1 })
})
