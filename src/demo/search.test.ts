// @vitest-environment node
import { expect, test } from 'vitest'
import { createThings } from './things.ts'
import { readSearch, isInYears } from './search-query.ts'
import { ids, createSmallAccounts, track } from './small-library.ts'
import { ask, createSmallStandIn, error, logIn, read, readJson } from './small-stand-in.ts'
import type { WireSearch } from './search.ts'

const album = track(1).album
const music = () => [
  track(900, { name: 'Ferrymen, Sunday', isrc: 'SEABC1900001', album: { ...album, id: 'two', name: 'Two Oars' } }),
  track(901, { name: 'A Sunday', isrc: null, album: { ...album, id: 'new', name: 'Öppet', releaseDate: '1999-05' } }),
  track(902, { name: 'Monday', artists: [{ id: 'sun', name: 'Sunday Club', picture: null }] }),
]
const find = (query: Record<string, string>) =>
  readJson<WireSearch>(`/search?${new URLSearchParams({ type: 'track', ...query }).toString()}`, 'ann', { music })
const names = async (q: string) => (await find({ q })).tracks?.items.map(({ name }) => name)

test('five at a time unless said, ten at most, up to the thousandth', async () => {
  const { tracks } = await find({ q: 'song' })
  expect(tracks).toMatchObject({ limit: 5, offset: 0, total: 450, previous: null })
  expect(tracks?.next).toContain('/v1/search?type=track&q=song&offset=5&limit=5')
  expect((await find({ q: 'song', limit: '10', offset: '440' })).tracks?.items).toHaveLength(10)
  const refused = { limit: 'Invalid limit', offset: 'Invalid offset' }
  for (const [query, message] of [
    ['limit=11', refused.limit],
    ['limit=0', refused.limit],
    ['offset=1001', refused.offset],
    ['offset=x', refused.offset],
  ] as const) {
    const answer = await read(`/search?q=song&type=track&${query}`)
    expect([answer.status, JSON.parse(answer.text)]).toEqual([400, error(400, message)])
  }
})

test('a name that begins with the words comes before one that has them, and an artist after both', async () => {
  expect(await names('sunday')).toEqual(['Ferrymen, Sunday', 'A Sunday', 'Monday'])
  expect(await names('a sunday')).toEqual(['A Sunday', 'Ferrymen, Sunday', 'Monday'])
  expect(await names('oppet')).toEqual(['A Sunday'])
  expect(await names('nobody')).toEqual([])
})

test.each([
  ['artist:sunday', ['Monday']],
  ['sunday album:"two oars"', ['Ferrymen, Sunday']],
  ['sunday year:1990-2005', ['A Sunday']],
  ['sunday year:1981 artist:gro', ['Ferrymen, Sunday']],
  ['isrc:SEABC1900001', ['Ferrymen, Sunday']],
  ['sunday isrc:', []],
])('%s finds %j', async (q, found) => {
  expect(await names(q)).toEqual(found)
})

test('each type under its plural; episodes without their show, nulls among the playlists', async () => {
  const { episodes, playlists, shows, artists, albums } = await find({
    ...{ q: 'o', type: 'episode,playlist,show,artist,album' },
  })
  expect(episodes?.items).toMatchObject([{ name: 'One', type: 'episode' }])
  expect(episodes?.items[0]).not.toHaveProperty('show')
  expect(playlists?.items[0]).toMatchObject({ id: ids.odd })
  expect(playlists?.items).toContain(null)
  expect([shows?.total, artists, albums?.items[0]?.name]).toMatchObject([0, { total: 1 }, 'Öppet'])
  expect(artists?.href).toContain('type=artist')
})

test.each([
  ['q=', 'No search query'],
  ['q=x', 'Missing parameter type'],
  ['q=x&type=track,toString', 'Bad search type field toString'],
])('%s is refused', async (query, message) => {
  const answer = await read(`/search?${query}`)
  expect([answer.status, JSON.parse(answer.text)]).toEqual([400, error(400, message)])
})

test('no scope is needed', async () => {
  const emulator = createSmallStandIn()
  const { access_token } = await logIn(emulator, 'ann', 'user-top-read')
  expect((await ask(emulator, access_token, '/search?q=song&type=track')).status).toBe(200)
})

test('a field reaches to the next one, or to the quotation mark that closes it', () => {
  const asked = readSearch('Slow artist:"Halden & Frye" boats YEAR:1981-1990 tag:new')
  expect(asked.words).toEqual(['slow', 'boats'])
  expect([...asked.fields]).toEqual([
    ['artist', 'halden & frye'],
    ['year', '1981-1990'],
    ['tag', 'new'],
  ])
  expect([isInYears('1981-12', '1981'), isInYears(null, '1981'), isInYears('1991', '1981-1990')]).toEqual([
    ...[true, false, false],
  ])
})

test('what there is is listed once, also what somebody got since', () => {
  const people = createSmallAccounts()
  const things = createThings(people, music)
  expect(things.all('track')).toHaveLength(453)
  people[1]?.library.liked.push({ track: track(2000), addedAt: '2024-01-01T00:00:00Z' })
  expect(things.all('track')).toHaveLength(454)
})
