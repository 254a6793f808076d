// @vitest-environment node
import { expect, test } from 'vitest'
import { api, read, readJson } from './small-stand-in.ts'
import type { WireMe, WirePlays } from './wire.ts'

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

test('what a person follows must name a type', async () => {
  expect((await read('/me/following')).status).toBe(400)
})
