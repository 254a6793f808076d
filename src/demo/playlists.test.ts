// @vitest-environment node
import { expect, test } from 'vitest'
import { ids } from './small-library.ts'
import { api, ask, createSmallStandIn, error, logIn, read, readJson } from './small-stand-in.ts'
import type { WirePage, WirePlaylistRef } from './wire.ts'

test('the list of playlists holds nulls for what Spotify no longer shows, and counts them', async () => {
  const page = await readJson<WirePage<WirePlaylistRef | null>>('/me/playlists?limit=50')
  expect(page.items.map((entry) => entry?.id ?? null)).toEqual([
    ids.long,
    ids.odd,
    null,
    ids.secret,
    null,
    ids.shared,
    ids.followed,
  ])
  expect(page.total).toBe(7)
  expect(page.href).toContain('/v1/users/ann/playlists?')
})

test('its next page has an address that new clients may not use', async () => {
  const { next } = await readJson<WirePage<unknown>>('/me/playlists?limit=3')
  expect(next).toBe(`${api}/v1/users/ann/playlists?limit=3&offset=3`)
  expect((await read(next?.slice(`${api}/v1`.length) ?? '')).status).toBe(403)
})

test('without the collaborative scope shared playlists are missing from it', async () => {
  const emulator = createSmallStandIn()
  const { access_token } = await logIn(emulator, 'ann', 'playlist-read-private')
  const page = (await (await ask(emulator, access_token, '/me/playlists')).json()) as WirePage<unknown>
  expect(page.total).toBe(6)
  expect(JSON.stringify(page)).not.toContain(ids.shared)
})

test('covers come as three sizes, as one of unknown size, as null', async () => {
  const { items } = await readJson<WirePage<WirePlaylistRef | null>>('/me/playlists')
  const widths = items.map((entry) => entry?.images?.map(({ width }) => width))
  expect(widths.slice(0, 4)).toEqual([[640, 300, 60], undefined, undefined, [null]])
  expect(items[1]?.images).toBeNull()
  expect(await readJson(`/playlists/${ids.odd}/images`)).toEqual([])
})

test('entities and tags in a description are left as they are', async () => {
  const { description } = await readJson<WirePlaylistRef>(`/playlists/${ids.odd}`)
  expect(description).toBe('Rock &amp; <a href="spotify:user:x">roll</a>')
})

test('a playlist comes with its first hundred rows', async () => {
  const { items } = await readJson<{ items: WirePage<unknown> }>(`/playlists/${ids.long}`)
  expect(items).toMatchObject({ limit: 100, offset: 0, total: 450 })
  expect(items.items).toHaveLength(100)
  expect(items.next).toContain(`/playlists/${ids.long}/items?`)
})

test.each([
  ['name,snapshot_id,items(total)', { name: 'long', snapshot_id: `snapshot-${ids.long}`, items: { total: 450 } }],
  ['owner.id,items.limit', { owner: { id: 'ann' }, items: { limit: 100 } }],
  ['tracks.total', {}],
])('fields=%s leaves the rest out', async (fields, expected) => {
  expect(await readJson(`/playlists/${ids.long}?fields=${encodeURIComponent(fields)}`)).toEqual(expected)
})

test('fields work on rows as well', async () => {
  const path = `/playlists/${ids.long}/items?limit=1&fields=${encodeURIComponent('items(item(id,album(name))),total')}`
  expect(await readJson(path)).toEqual({
    items: [{ item: { id: 'track00000000000000000', album: { name: 'Low Water' } } }],
    total: 450,
  })
  expect((await read(`/playlists/${ids.long}?fields=items(`)).status).toBe(400)
})

test('a playlist of someone else shows its details but not its contents', async () => {
  const one = await readJson<Record<string, unknown>>(`/playlists/${ids.followed}`)
  expect(one).toMatchObject({ id: ids.followed, owner: { id: 'bob', display_name: null } })
  expect(one).not.toHaveProperty('items')
  const items = await read(`/playlists/${ids.followed}/items`)
  expect([items.status, JSON.parse(items.text)]).toEqual([403, error(403, 'Forbidden')])
  expect((await read(`/playlists/${ids.long}`, 'eve')).status).toBe(200)
})

test('a collaborative playlist of someone else can be read', async () => {
  expect(await readJson(`/playlists/${ids.shared}/items`)).toMatchObject({ total: 1 })
})

test('grandfathered clients read everything, by both names', async () => {
  const old = { mode: 'grandfathered' } as const
  const one = await readJson<Record<string, { items: Record<string, unknown>[] }>>(
    `/playlists/${ids.followed}`,
    'ann',
    old,
  )
  expect(one['tracks']?.items[0]?.['track']).toEqual(one['items']?.items[0]?.['item'])
  expect(one['tracks']?.items[0]?.['track']).toMatchObject({ popularity: 37, track: true })
  expect(await readJson(`/playlists/${ids.long}/tracks?limit=100`, 'ann', old)).toMatchObject({
    limit: 100,
    total: 450,
  })
  expect(await readJson('/users/ann/playlists', 'ann', old)).toMatchObject({ total: 7 })
  expect(await readJson('/me/playlists', 'ann', old)).toMatchObject({
    items: [{ tracks: { total: 450 }, items: { total: 450 } }, {}, null, {}, null, {}, {}],
  })
})
