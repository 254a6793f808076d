import { expect, test } from 'vitest'
import type { Playlist } from '#spotify/playlist.ts'
import { emptyList, type KeptList } from './kept.ts'
import { planScan, scannedShelves } from './scan-plan.ts'

const listOf = (id: string, total: number | null, change: Partial<Playlist> = {}): Playlist => ({
  ...{ id, uri: `spotify:playlist:${id}`, name: id, description: '', owner: { id: 'anna', name: null }, public: null },
  ...{ collaborative: false, snapshotId: 'a', pictures: [], total, readable: true },
  ...change,
})

const keptOf = (id: string, change: Partial<KeptList> = {}): KeptList => ({
  ...emptyList(id, 'playlist'),
  ...{ snapshotId: 'a', complete: true },
  ...change,
})

test.each([
  ['an empty list, which says so itself', 0, 0],
  ['a list of which nobody knows how long it is', null, 1],
  ['one page', 50, 1],
  ['two pages, and one look whether it has stood', 51, 3],
  ['10,000 items', 10_000, 201],
])('%s: of %s rows, costs %i', (_, total, requests) => {
  expect(planScan([listOf('one', total)], [], null)).toMatchObject({ here: 0, requests, jobs: [{ requests }] })
})

test.each<[string, Partial<KeptList>, number | null]>([
  ['whole and as it is now', {}, null],
  ['whole, of another snapshot', { snapshotId: 'b', loaded: 120 }, 4],
  ['half of it', { complete: false, loaded: 100 }, 2],
  ['all of it, but for the last look', { complete: false, loaded: 120 }, 1],
])('a list of which is kept: %s', (_, kept, requests) => {
  const plan = planScan([listOf('one', 120)], [keptOf('one', kept)], null)
  expect(plan.requests).toBe(requests ?? 0)
  expect([plan.here, plan.jobs.length]).toEqual(requests === null ? [1, 0] : [0, 1])
})

test('the small ones first; what is withheld is counted apart', () => {
  const lists = [listOf('big', 300), listOf('theirs', 5, { readable: false }), listOf('small', 5), listOf('here', 9)]
  const plan = planScan(lists, [keptOf('here'), keptOf('gone')], null)
  expect(plan.jobs.map(({ playlist }) => playlist.id)).toEqual(['small', 'big'])
  expect(plan).toMatchObject({ here: 1, withheld: 1, requests: 1 + 7 })
})

test('a scan looks at everything else that a person has', () => {
  expect(scannedShelves.map(({ id }) => id)).toEqual([
    ...['liked', 'albums', 'shows', 'episodes'],
    ...['top-artists:short_term', 'top-tracks:short_term', 'top-artists:medium_term', 'top-tracks:medium_term'],
    ...['top-artists:long_term', 'top-tracks:long_term', 'following'],
  ])
})

test('a list of somebody else is withheld, unless it is shared or here already', () => {
  const foreign = { ...listOf('one', 70), owner: { id: 'bo', name: 'Bo' } }
  const plan = (list: Playlist, kept: KeptList[] = []) => planScan([list], kept, 'ann')
  expect(plan(foreign)).toMatchObject({ jobs: [], withheld: 1, requests: 0 })
  expect(plan({ ...foreign, collaborative: true }).jobs).toHaveLength(1)
  expect(plan({ ...foreign, owner: { id: 'ann', name: null } }).jobs).toHaveLength(1)
  expect(plan(foreign, [keptOf('one')])).toMatchObject({ jobs: [], here: 1, withheld: 0 })
})

test('what Spotify refused is withheld for a month, unless it has changed, is here, or is asked for again', () => {
  const refused = (more: Partial<KeptList> = {}, days = 0) =>
    keptOf('one', { complete: false, refused: { snapshotId: 'a', at: Date.now() - days * 24 * 3_600_000 }, ...more })
  const plan = (kept: KeptList, list = listOf('one', 5)) => planScan([list], [kept], 'anna')
  expect(plan(refused())).toMatchObject({ jobs: [], withheld: 1, requests: 0 })
  expect(plan(refused({}, 31)).jobs).toHaveLength(1)
  expect(plan(refused(), listOf('one', 5, { snapshotId: 'b' })).jobs).toHaveLength(1)
  expect(plan(refused({ complete: true }))).toMatchObject({ here: 1, withheld: 0 })
  expect(planScan([listOf('one', 5)], [refused()], 'anna', { again: true }).jobs).toHaveLength(1)
})
