// @vitest-environment node
import { expect, test } from 'vitest'
import { ids } from './small-library.ts'
import { api, ask, createSmallStandIn, error, logIn, read, readJson } from './small-stand-in.ts'
import type { WirePage } from './wire.ts'

const saved = ['/me/albums', '/me/shows', '/me/episodes']

test('an account with nothing in it gets empty lists, not errors', async () => {
  for (const path of ['/me/playlists', '/me/top/artists', '/me/tracks', '/me/player/recently-played', ...saved])
    expect(await readJson(path, 'eve')).toMatchObject({ items: [], next: null })
  expect(await readJson('/me/following?type=artist', 'eve')).toMatchObject({
    artists: { items: [], total: 0, next: null },
  })
})

test.each([
  ['limit=51', 'Invalid limit'],
  ['limit=0', 'Invalid limit'],
  ['limit=-1', 'Invalid limit'],
  ['limit=ten', 'Invalid limit'],
  ['limit=', 'Invalid limit'],
  ['limit=1.5', 'Invalid limit'],
  ['offset=-1', 'Invalid offset'],
  ['offset=x', 'Invalid offset'],
  ['offset=100001', 'Invalid offset'],
])('%s is a bad request: %s', async (query, message) => {
  for (const path of ['/me/playlists', `/playlists/${ids.long}/items`, '/me/tracks', '/me/top/tracks', ...saved]) {
    const { status, text } = await read(`${path}?${query}`)
    expect([status, JSON.parse(text)]).toEqual([400, error(400, message)])
  }
})

test('pages lead from one to the next and end', async () => {
  const emulator = createSmallStandIn()
  const { access_token } = await logIn(emulator)
  const names: string[] = []
  let path: string | null = `/playlists/${ids.long}/items?limit=50&additional_types=track,episode`
  while (path !== null) {
    const page = (await (await ask(emulator, access_token, path)).json()) as WirePage<{ item: { name: string } }>
    names.push(...page.items.map(({ item }) => item.name))
    expect(page.total).toBe(450)
    if (page.next !== null) expect(new URL(page.next).searchParams.get('additional_types')).toBe('track,episode')
    path = page.next === null ? null : page.next.slice(`${api}/v1`.length)
  }
  expect(emulator.log.filter(({ method }) => method === 'GET')).toHaveLength(9)
  expect(names).toEqual(Array.from({ length: 450 }, (_, index) => `Song ${String(index)}`))
})

test('what is saved has pages like any other list', async () => {
  const first = await readJson<WirePage<unknown>>('/me/albums?limit=1')
  expect(first).toMatchObject({ total: 2, next: `${api}/v1/me/albums?limit=1&offset=1`, previous: null })
  expect(await readJson('/me/albums?limit=1&offset=1')).toMatchObject({
    ...{ total: 2, next: null, previous: `${api}/v1/me/albums?limit=1&offset=0` },
    items: [{ album: { id: 'album11111111111111111' } }],
  })
})

test('a page in the middle knows both neighbours; one past the end is empty', async () => {
  const path = `/playlists/${ids.long}/items`
  const middle = await readJson<WirePage<unknown>>(`${path}?limit=20&offset=10`)
  expect(middle).toMatchObject({ offset: 10, limit: 20, total: 450 })
  expect(new URL(middle.next ?? '').searchParams.get('offset')).toBe('30')
  expect(new URL(middle.previous ?? '').searchParams.get('offset')).toBe('0')
  expect(await readJson(`${path}?offset=450`)).toMatchObject({ items: [], next: null, total: 450, limit: 20 })
})

test('only the rows of the page are made, and none for who asks for the total alone', async () => {
  const emulator = createSmallStandIn()
  const { access_token } = await logIn(emulator)
  const list = emulator.accounts[0]?.library.playlists[0]
  let touched = 0
  list?.items.splice(
    0,
    Infinity,
    ...Array.from({ length: 10_000 }, () => ({
      get content() {
        touched += 1
        return { kind: 'gone' } as const
      },
      addedAt: null,
      addedBy: null,
    })),
  )
  await ask(emulator, access_token, `/playlists/${ids.long}/items?limit=50&offset=9000`)
  expect(touched).toBeGreaterThanOrEqual(50)
  expect(touched).toBeLessThanOrEqual(150)
  touched = 0
  await ask(emulator, access_token, `/playlists/${ids.long}?fields=items(total)`)
  expect(touched).toBe(0)
})
