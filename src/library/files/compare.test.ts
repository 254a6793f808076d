import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fileOf, nothing, trackOf } from '#library/example-lists.ts'
import { toBareItem } from '#spotify/item.ts'
import type { Playable } from '#spotify/track.ts'
import { compare, isSame, type Comparison } from './compare.ts'
import { comparisonCsv } from './compare-csv.ts'
import { compareRows, type RowChange, type Thing } from './compare-rows.ts'
import { parseCsv } from './csv.ts'
import { emptyDocument, type FilePlaylist, type LibraryDocument } from './document.ts'

const rowsOf = (contents: readonly (Playable | undefined)[]) =>
  contents.map((content, position) => (content === undefined ? undefined : toBareItem(content, position)))

const list = (name: string, contents: readonly (Playable | undefined)[], id = name): FilePlaylist => ({
  ...{ id, uri: '', name, description: '', owner: null, public: null, collaborative: false, snapshotId: '' },
  ...{ image: null, items: rowsOf(contents) },
})

const library = (playlists: readonly FilePlaylist[], more: Partial<LibraryDocument> = {}): LibraryDocument => ({
  ...emptyDocument,
  playlists,
  ...more,
})

const [a, b, c, d] = [trackOf('A'), trackOf('B'), trackOf('C'), trackOf('D')]

/** The changes of the one list that differs. */
const changes = (before: readonly Playable[], after: readonly Playable[]) =>
  compare(library([list('Boats', before)]), library([list('Boats', after)])).lists.flatMap(({ rows }) =>
    rows.map(({ kind, name, from, to }) => [kind, name, from, to]),
  )

test('lists are new, gone or renamed', () => {
  const before = library([list('Boats', [a], 'one'), list('Old', [a, b], 'two')])
  const after = library([list('Ships', [a], 'one'), list('New', [c], 'three')])
  expect(compare(before, after)).toEqual({
    newLists: [{ id: 'three', name: 'New', items: 1 }],
    goneLists: [{ id: 'two', name: 'Old', items: 2 }],
    lists: [{ id: 'one', name: 'Ships', renamed: 'Boats', rows: [] }],
    ...{ shelves: new Map(), uncompared: [] },
  })
})

test('a list without an id is known by its name, one with an id never becomes another', () => {
  const withId = list('Boats', [a], 'one')
  expect(isSame(compare(library([list('Boats', [a], '')]), library([withId])))).toBe(true)
  const { newLists, goneLists } = compare(library([list('Boats', [a], 'two')]), library([withId]))
  expect([newLists.length, goneLists.length]).toEqual([1, 1])
})

test('of two lists of one name without ids the first is the first', () => {
  const before = library([list('Boats', [a], ''), list('Boats', [b], '')])
  expect(isSame(compare(before, before))).toBe(true)
})

test('one song that is put elsewhere is the one that has moved', () => {
  expect(changes([a, b, c, d], [d, a, b, c])).toEqual([['moved', 'D', 3, 0]])
  expect(changes([a, b, c, d], [b, c, a, d])).toEqual([['moved', 'A', 0, 2]])
})

test('what is only pushed on by others has not moved', () => {
  expect(changes([a, b, c], [d, b, c])).toEqual([
    ['added', 'D', null, 0],
    ['removed', 'A', 0, null],
  ])
})

test('a song that stands there twice is two rows', () => {
  expect(changes([a, b], [a, b, a])).toEqual([['added', 'A', null, 2]])
  expect(changes([a, b, a, a], [a, b])).toEqual([
    ['removed', 'A', 2, null],
    ['removed', 'A', 3, null],
  ])
})

test('files without a URI are known by name, unavailable rows by being that', () => {
  const noUri = (name: string) => ({ ...fileOf(name), uri: '' })
  expect(changes([noUri('x'), nothing, nothing], [noUri('y'), nothing])).toEqual([
    ['added', 'y', null, 0],
    ['removed', 'x', 0, null],
    ['removed', '', 2, null],
  ])
})

test('of what is saved only coming and going counts, and a list that one does not have is not compared', () => {
  const artist = (id: string) => ({ position: 0, fold: '', artist: { id, name: id, pictures: [] } })
  const before = library([], { liked: rowsOf([a, b]), following: [artist('x')], episodes: [] })
  const after = library([], { liked: rowsOf([b, a, c]), following: [artist('y')] })
  const { shelves, uncompared } = compare(before, after)
  expect(shelves.get('liked')).toEqual([
    { kind: 'added', name: 'C', by: 'Halden & Frye', uri: 'spotify:track:C', from: null, to: 2 },
  ])
  expect(shelves.get('following')?.map(({ kind, uri }) => [kind, uri])).toEqual([
    ['added', 'spotify:artist:y'],
    ['removed', 'spotify:artist:x'],
  ])
  expect(uncompared).toEqual(['episodes'])
})

test('albums and shows are known by their URI', () => {
  const album = { ...a.album, kind: 'album', uri: 'spotify:album:x', name: 'Low Tide', totalTracks: null } as const
  const show = {
    kind: 'show',
    id: null,
    uri: 'spotify:show:x',
    name: 'Tone',
    totalEpisodes: null,
    pictures: [],
  } as const
  const row = { position: 0, addedAt: null, fold: '' }
  const before = library([], { albums: [{ ...row, album }], shows: [{ ...row, show: nothing }] })
  const after = library([], { albums: [{ ...row, album: nothing }], shows: [{ ...row, show }] })
  const { shelves } = compare(before, after)
  expect(shelves.get('albums')?.map(({ kind, name }) => [kind, name])).toEqual([
    ['added', ''],
    ['removed', 'Low Tide'],
  ])
  expect(shelves.get('shows')?.map(({ kind, name }) => [kind, name])).toEqual([
    ['added', 'Tone'],
    ['removed', ''],
  ])
})

test('what may stand in a row that was not read is neither added nor removed', () => {
  const whole = library([list('Boats', [a, b])], { liked: rowsOf([a]) })
  const holed = library([list('Boats', [undefined, c])], { liked: rowsOf([undefined, b]) })
  const kinds = ({ lists, shelves }: Comparison) =>
    [...lists.flatMap(({ rows }) => rows), ...(shelves.get('liked') ?? [])].map(({ kind, name }) => `${kind} ${name}`)
  expect(kinds(compare(whole, holed))).toEqual(['added C', 'added B'])
  expect(kinds(compare(holed, whole))).toEqual(['removed C', 'removed B'])
  expect(compare(holed, whole).uncompared).toEqual(['liked', { id: 'Boats', name: 'Boats', items: 2 }])
})

test('a list that one of the files has not whole loses nothing by it', () => {
  const whole = library([list('Boats', [a, b])])
  const gaps = [{ id: 'Boats', name: 'Boats', status: 'withheld', reason: null } as const]
  const { lists, uncompared } = compare(whole, library([list('Boats', [])], { gaps }))
  expect([lists, uncompared]).toEqual([[], [{ id: 'Boats', name: 'Boats', items: 0 }]])
})

const thing = (key: string, position: number): Thing => ({ position, key, name: key, by: '', uri: key })
const things = fc.array(fc.constantFrom('A', 'B', 'C', 'D', 'E'), { maxLength: 12 }).map((keys) => keys.map(thing))

/** Does to a list what the changes say. */
function apply(before: readonly Thing[], changes: readonly RowChange[], length: number): (string | undefined)[] {
  const leaving = new Set(changes.flatMap(({ from }) => from ?? []))
  const staying = before.filter(({ position }) => !leaving.has(position)).map(({ key }) => key)
  const placed = new Map(changes.flatMap(({ to, uri }) => (to === null ? [] : [[to, uri] as const])))
  return Array.from({ length }, (_, position) => placed.get(position) ?? staying.shift())
}

test('a list has not changed from itself', () => {
  fc.assert(fc.property(things, (rows) => compareRows(rows, rows).length === 0))
})

test('what is told accounts for the whole difference', () => {
  fc.assert(
    fc.property(things, things, (before, after) => {
      const changes = compareRows(before, after)
      expect(apply(before, changes, after.length)).toEqual(after.map(({ key }) => key))
      const count = (kind: RowChange['kind']) => changes.filter((change) => change.kind === kind).length
      expect(before.length + count('added') - count('removed')).toBe(after.length)
    }),
  )
})

test('there and back tells the same the other way round', () => {
  fc.assert(
    fc.property(things, things, (before, after) => {
      const kinds = (rows: readonly RowChange[], kind: string) => rows.filter((row) => row.kind === kind).length
      const [there, back] = [compareRows(before, after), compareRows(after, before)]
      expect(kinds(there, 'added')).toBe(kinds(back, 'removed'))
      expect(kinds(there, 'removed')).toBe(kinds(back, 'added'))
    }),
  )
})

test('10,000 items are compared while nobody notices', () => {
  const names = Array.from({ length: 10_000 }, (_, index) => `T${(index * 7919) % 9000}`)
  const [before, after] = [names.map(thing), names.toReversed().map(thing)]
  const same = Array.from({ length: 10_000 }, (_, index) => thing('one', index))
  const times = [1, 2, 3].map(() => {
    const start = performance.now()
    compareRows(before, after)
    compareRows(same, same.slice(1))
    return performance.now() - start
  })
  expect(Math.min(...times)).toBeLessThan(200)
})

test('the table has a row for each change, guarded, in pieces of 200', () => {
  const before = library([list('Boats', [a, fileOf('=1+1')], 'one'), list('Old', [], 'two')], { shows: [] })
  const after = library([list('@Ships', [b], 'one'), list('New', [], 'three')], { liked: rowsOf([a]) })
  const { records, unread } = parseCsv([...comparisonCsv(compare(before, after))].join(''))
  expect(unread).toEqual([])
  expect(records.map(({ cells }) => cells.join('|'))).toEqual([
    'New|three|list added|||||',
    'Old|two|list removed|||||',
    "'@Ships|one|list renamed|Boats||||",
    "'@Ships|one|added|B|Halden & Frye|spotify:track:B||1",
    "'@Ships|one|removed|A|Halden & Frye|spotify:track:A|1|",
    "'@Ships|one|removed|'=1+1|Halden & Frye|spotify:local:=1+1|2|",
    'Liked songs||not compared|||||',
    'Saved shows||not compared|||||',
  ])
  const many: Comparison = compare(
    library([list('Boats', [])]),
    library([
      list(
        'Boats',
        Array.from({ length: 450 }, () => a),
      ),
    ]),
  )
  expect([...comparisonCsv(many)]).toHaveLength(1 + 3)
})
