// @vitest-environment node
import { expect, test } from 'vitest'
import { api, read, readJson } from './small-stand-in.ts'
import type { WireFollowing, WireMe, WirePage, WirePlays, WireSavedAlbum, WireSavedShow } from './wire.ts'

test('the profile has the account id, and nothing that was taken away in 2026', async () => {
  const me = await readJson<WireMe>('/me')
  expect(me).toMatchObject({
    id: 'ann',
    account_id: 'account-ann',
    display_name: 'Ann <A>',
    type: 'user',
    uri: 'spotify:user:ann',
  })
  expect(me.images.map(({ width }) => width)).toEqual([300, 64])
  for (const name of ['country', 'email', 'product', 'explicit_content', 'followers'])
    expect(me).not.toHaveProperty(name)
})

test('a grandfathered client still gets the old fields of the profile', async () => {
  expect(await readJson('/me', 'ann', { mode: 'grandfathered' })).toMatchObject({ country: 'SE', product: 'premium' })
})

test('plays come newest first, and a full page promises one more that is empty', async () => {
  const plays = await readJson<WirePlays>('/me/player/recently-played?limit=50')
  expect(plays.items).toHaveLength(50)
  expect(plays.cursors?.after).toBe('1700000000000')
  expect(plays.next).toContain(`before=${plays.cursors?.before ?? ''}`)
  const end = await readJson<WirePlays>((plays.next ?? '').slice(`${api}/v1`.length))
  expect(end).toMatchObject({ items: [], next: null, cursors: null })
  expect(plays).not.toHaveProperty('total')
})

test('cursors of plays are exclusive', async () => {
  const path = '/me/player/recently-played?limit=2'
  const older = await readJson<WirePlays>(`${path}&before=1700000000000`)
  expect(older.items.map(({ played_at }) => Date.parse(played_at))).toEqual([1_699_999_940_000, 1_699_999_880_000])
  const newer = await readJson<WirePlays>(`${path}&after=1699999880000`)
  expect(newer.items.map(({ played_at }) => Date.parse(played_at))).toEqual([1_700_000_000_000, 1_699_999_940_000])
  expect((await read(`${path}&after=1&before=2`)).status).toBe(400)
})

test('top lists follow the range, six months unless said', async () => {
  expect(await readJson('/me/top/tracks')).toMatchObject({ total: 2 })
  expect(await readJson('/me/top/tracks?time_range=short_term')).toMatchObject({ total: 1 })
  expect(await readJson('/me/top/artists?time_range=long_term&limit=50')).toMatchObject({ total: 60, limit: 50 })
  expect((await read('/me/top/artists?time_range=ever')).status).toBe(400)
})

test('liked songs still say track', async () => {
  expect(await readJson('/me/tracks')).toMatchObject({ total: 3, items: [{ track: { name: 'Song 0' } }, {}, {}] })
})

test('saved albums are whole albums, of which some have no name or date', async () => {
  const page = await readJson<WirePage<WireSavedAlbum>>('/me/albums?limit=50')
  expect(page).toMatchObject({ total: 2, limit: 50, offset: 0, next: null, previous: null })
  const [first, second] = page.items
  expect(first).toMatchObject({
    added_at: '2024-03-01T00:00:00Z',
    album: {
      ...{ album_type: 'album', name: 'Low Water', type: 'album', uri: 'spotify:album:album00000000000000000' },
      ...{ release_date: '1981', release_date_precision: 'year', total_tracks: 9, genres: [], copyrights: [] },
      artists: [{ name: 'Gro & the Øres', type: 'artist' }],
      tracks: { items: [], total: 9, offset: 0, previous: null },
    },
  })
  expect(first?.album.images.map(({ width }) => width)).toEqual([640, 300, 64])
  for (const name of ['available_markets', 'label', 'popularity']) expect(first?.album).not.toHaveProperty(name)
  expect(second?.album).toMatchObject({ name: '', release_date: null, release_date_precision: null })
  expect(await readJson('/me/albums', 'ann', { mode: 'grandfathered' })).toMatchObject({
    items: [{ album: { label: '', popularity: 23 } }, {}],
  })
})

test('saved shows are shows, and saved episodes bring theirs', async () => {
  const show = { type: 'show', name: 'Talk', total_episodes: 3, uri: 'spotify:show:show000000000000000000' }
  const shows = await readJson<WirePage<WireSavedShow>>('/me/shows')
  expect(shows).toMatchObject({ total: 1, items: [{ added_at: '2023-01-01T00:00:00Z', show }] })
  expect(shows.items[0]?.show).not.toHaveProperty('publisher')
  expect(await readJson('/me/episodes')).toMatchObject({
    total: 1,
    items: [
      { added_at: '2023-01-02T00:00:00Z', episode: { type: 'episode', name: 'One', release_date: '2024-05-06', show } },
    ],
  })
})

test('what a person follows must name a type', async () => {
  expect((await read('/me/following')).status).toBe(400)
  expect((await read('/me/following?type=user')).status).toBe(400)
})

test('those who are followed come by cursor: the id of the last artist, and none at the end', async () => {
  const names: string[] = []
  const totals = new Set<number>()
  let path: string | null = '/me/following?type=artist&limit=2'
  let pages = 0
  while (path !== null && pages < 9) {
    const { artists }: WireFollowing = await readJson<WireFollowing>(path)
    pages += 1
    totals.add(artists.total)
    names.push(...artists.items.map(({ name }) => name))
    expect(artists.cursors.after).toBe(artists.next === null ? null : artists.items.at(-1)?.id)
    path = artists.next?.slice(`${api}/v1`.length) ?? null
  }
  expect([pages, names]).toEqual([3, ['Band 0', 'Band 1', 'Band 2', 'Band 3', 'Band 4']])
  expect([...totals]).toEqual([5])
})

test('a page of artists that ends with the last one says so, and an unknown cursor leads to the end', async () => {
  const whole = await readJson<WireFollowing>('/me/following?type=artist&limit=5')
  expect(whole.artists).toMatchObject({ items: { length: 5 }, next: null, cursors: { after: null }, limit: 5 })
  expect(await readJson('/me/following?type=artist&after=nobody')).toMatchObject({
    artists: { items: [], next: null, cursors: { after: null }, total: 5 },
  })
  expect((await read('/me/following?type=artist&limit=51')).status).toBe(400)
})
