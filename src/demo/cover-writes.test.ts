// @vitest-environment node
import { expect, test } from 'vitest'
import { ids } from './small-library.ts'
import { allReadScopes, allScopes, api, createSmallStandIn, logIn } from './small-stand-in.ts'
import type { WireImage } from './wire.ts'

/** As short as one can be that begins and ends like a JPEG. */
const jpeg = btoa(String.fromCharCode(0xff, 0xd8, 0xff, 0xe0, 0, 0xff, 0xd9))
const png = btoa('\x89PNG\r\n\x1a\n')

async function setUp({ scope = allScopes } = {}) {
  const emulator = createSmallStandIn()
  const { access_token } = await logIn(emulator, 'ann', scope)
  const headers = { authorization: `Bearer ${access_token}` }
  const put = async (id: string, body: string, type = 'image/jpeg') => {
    const init = { method: 'PUT', body, headers: { ...headers, 'content-type': type } }
    const answer = await emulator.answer(new Request(`${api}/v1/playlists/${id}/images`, init))
    return { status: answer.status, text: await answer.text() }
  }
  const read = async (path: string): Promise<unknown> =>
    (await emulator.answer(new Request(`${api}/v1${path}`, { headers }))).json()
  return { emulator, put, read }
}

test('a cover is taken without a word, and shows with an address of its own and no size', async () => {
  const { emulator, put, read } = await setUp()
  expect(await put(ids.long, jpeg)).toEqual({ status: 202, text: '' })
  const images = (await read(`/playlists/${ids.long}/images`)) as WireImage[]
  expect(images).toEqual([{ url: expect.stringContaining('ab67706c') as string, width: null, height: null }])
  expect(await read(`/playlists/${ids.long}`)).toMatchObject({ images })
  const picture = images[0]?.url.split('/').at(-1) ?? ''
  expect([...(emulator.uploads.get(picture) ?? [])]).toEqual([0xff, 0xd8, 0xff, 0xe0, 0, 0xff, 0xd9])
  await put(ids.long, jpeg)
  expect(await read(`/playlists/${ids.long}/images`)).not.toEqual(images)
})

test.each([
  ['a line break at its end', `${jpeg}\n`, 'image/jpeg'],
  ['wrapped lines', `${jpeg.slice(0, 4)}\n${jpeg.slice(4)}`, 'image/jpeg'],
  ['a data: prefix', `data:image/jpeg;base64,${jpeg}`, 'image/jpeg'],
  ['another kind of picture', png, 'image/jpeg'],
  ['another type', jpeg, 'application/json'],
  ['nothing in it', '', 'image/jpeg'],
])('a body with %s is refused', async (_, body, type) => {
  const { put, read } = await setUp()
  const before = await read(`/playlists/${ids.long}/images`)
  expect(await put(ids.long, body, type)).toMatchObject({ status: 400 })
  expect(await read(`/playlists/${ids.long}/images`)).toEqual(before)
})

test('more than 256 KB of base64 is too large', async () => {
  const { put } = await setUp()
  expect(await put(ids.long, 'A'.repeat(256 * 1024 + 4))).toMatchObject({ status: 413 })
})

test('the scope for pictures that is missing is a 401, that for the list a 403', async () => {
  const withoutPictures = await setUp({ scope: `${allReadScopes} playlist-modify-public` })
  const refused = await withoutPictures.put(ids.long, jpeg)
  expect(refused.status).toBe(401)
  expect(refused.text).toContain('Unauthorized.')
  const withoutLists = await setUp({ scope: `${allReadScopes} ugc-image-upload` })
  expect(await withoutLists.put(ids.long, jpeg)).toMatchObject({ status: 403 })
})

test('only the owner gives a list its cover', async () => {
  const { put } = await setUp()
  expect(await put(ids.followed, jpeg)).toMatchObject({ status: 403 })
  expect(await put(ids.hidden, jpeg)).toMatchObject({ status: 404 })
})
