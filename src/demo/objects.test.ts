// @vitest-environment node
import { expect, test } from 'vitest'
import { ids } from './small-library.ts'
import { ask, createSmallStandIn, logIn } from './small-stand-in.ts'
import type { WirePage, WireRow } from './wire.ts'

/** The rows of the list that has one of everything odd. */
const rows = async (query = 'additional_types=track,episode'): Promise<WireRow[]> => {
  const emulator = createSmallStandIn()
  const { access_token } = await logIn(emulator)
  const answer = await ask(emulator, access_token, `/playlists/${ids.odd}/items?${query}`)
  return ((await answer.json()) as WirePage<WireRow>).items
}

test('a track sits under item, with a boolean by the old name inside', async () => {
  const [first] = await rows()
  expect(first).toMatchObject({ is_local: false, primary_color: null, video_thumbnail: { url: null } })
  expect(first?.item).toMatchObject({
    type: 'track',
    track: true,
    episode: false,
    external_ids: { isrc: 'XXA010000001' },
  })
  expect(first).not.toHaveProperty('track')
  for (const name of ['popularity', 'available_markets', 'is_playable']) expect(first?.item).not.toHaveProperty(name)
})

test('the same track may stand in a list twice', async () => {
  const [first, second] = await rows()
  expect(second?.item?.uri).toBe(first?.item?.uri)
})

test('what is gone keeps its row, with nothing in it', async () => {
  expect((await rows())[2]).toMatchObject({ item: null, added_at: null, added_by: null, is_local: false })
})

test('a local file has a name and hardly anything else', async () => {
  const row = (await rows())[3]
  expect(row).toMatchObject({ is_local: true, added_by: { id: '', uri: 'spotify:user:' } })
  expect(row?.item).toMatchObject({
    ...{ id: null, href: null, external_urls: {}, external_ids: {}, uri: 'spotify:local:Me::Home%3A+take+2:61' },
    ...{ is_local: true, track_number: 0, artists: [{ id: null, name: 'Me' }] },
    album: { id: null, album_type: null, images: [], name: '', release_date: null },
  })
})

test('a local file whose name holds half a character is answered like any other', async () => {
  const emulator = createSmallStandIn()
  const [file] = emulator.accounts.flatMap(({ library }) =>
    library.playlists.flatMap((playlist) => playlist?.items.filter(({ content }) => content.kind === 'local') ?? []),
  )
  if (file?.content.kind !== 'local') throw new Error('No local file in the small library')
  file.content.name = 'cut \ud83d'
  const { access_token } = await logIn(emulator)
  const answer = await ask(emulator, access_token, `/playlists/${ids.odd}/items`)
  expect(answer.status).toBe(200)
  const { items } = (await answer.json()) as WirePage<WireRow>
  expect(items[3]?.item?.uri).toBe('spotify:local:Me::cut+%EF%BF%BD:61')
})

test('an episode is one for a client that asks for episodes', async () => {
  const item = (await rows())[4]?.item
  expect(item).toMatchObject({ type: 'episode', uri: 'spotify:episode:episode000000000000000', show: { name: 'Talk' } })
  expect(item).not.toHaveProperty('artists')
})

test('for another client it is dressed as a track of its show', async () => {
  const item = (await rows('')).at(4)?.item
  expect(item).toMatchObject({
    ...{ type: 'track', uri: 'spotify:episode:episode000000000000000', episode: true, track: false },
    ...{ album: { id: 'show000000000000000000' }, artists: [{ id: 'show000000000000000000', name: 'Talk' }] },
  })
})

test('a track that cannot be played says so', async () => {
  const item = (await rows())[5]?.item
  expect(item).toMatchObject({ is_playable: false, restrictions: { reason: 'market' }, external_ids: {} })
})

test('one that can says so where a market is named', async () => {
  expect((await rows('market=from_token'))[0]?.item).toMatchObject({ is_playable: true })
})

test('release dates are as exact as Spotify knows', async () => {
  const all = await rows()
  expect(all[0]?.item).toMatchObject({ album: { release_date: '1981', release_date_precision: 'year' } })
  expect(all[6]?.item).toMatchObject({ album: { release_date: '1981-12', release_date_precision: 'month' } })
})

test('a picture without an address is left out', async () => {
  const emulator = createSmallStandIn({
    pictureUrl: (id, size) => (id === 'cover' ? null : `blob:${id}-${String(size)}`),
  })
  const { access_token } = await logIn(emulator)
  const me = (await (await ask(emulator, access_token, '/me')).json()) as { images: unknown }
  expect(me.images).toEqual([
    { url: 'blob:me-300', width: 300, height: 300 },
    { url: 'blob:me-64', width: 64, height: 64 },
  ])
  expect(await (await ask(emulator, access_token, '/me/tracks?limit=1')).json()).toMatchObject({
    items: [{ track: { album: { images: [] } } }],
  })
})
