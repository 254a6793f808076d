// @vitest-environment node
import { expect, test } from 'vitest'
import { ids } from './small-library.ts'
import { allReadScopes, api, ask, createSmallStandIn, error, logIn, read } from './small-stand-in.ts'

const needs: [path: string, scope: string][] = [
  ['/me', 'user-read-private'],
  ['/me/top/artists', 'user-top-read'],
  ['/me/top/tracks', 'user-top-read'],
  ['/me/player/recently-played', 'user-read-recently-played'],
  ['/me/following?type=artist', 'user-follow-read'],
  ['/me/playlists', 'playlist-read-private'],
  [`/playlists/${ids.long}/items`, 'playlist-read-private'],
  [`/playlists/${ids.secret}`, 'playlist-read-private'],
  [`/playlists/${ids.shared}`, 'playlist-read-collaborative'],
  ['/me/tracks', 'user-library-read'],
  ['/me/albums', 'user-library-read'],
  ['/me/shows', 'user-library-read'],
  ['/me/episodes', 'user-library-read'],
]

test.each(needs)('%s needs %s', async (path, scope) => {
  const emulator = createSmallStandIn()
  const without = await logIn(emulator, 'ann', allReadScopes.replace(scope, ''))
  const refused = await ask(emulator, without.access_token, path)
  expect([refused.status, await refused.json()]).toEqual([403, error(403, 'Insufficient client scope')])
  const { access_token } = await logIn(emulator)
  expect((await ask(emulator, access_token, path)).status).toBe(200)
})

test('a public playlist needs no scope', async () => {
  const emulator = createSmallStandIn()
  const { access_token } = await logIn(emulator, 'ann', 'user-top-read')
  for (const path of [`/playlists/${ids.long}`, `/playlists/${ids.long}/images`])
    expect((await ask(emulator, access_token, path)).status).toBe(200)
})

test.each([
  ['GET', '/tracks?ids=1'],
  ['GET', '/albums'],
  ['GET', '/artists'],
  ['GET', '/episodes'],
  ['GET', '/shows'],
  ['GET', '/audiobooks'],
  ['GET', '/chapters'],
  ['GET', '/artists/1/top-tracks'],
  ['GET', '/markets'],
  ['GET', '/browse/new-releases'],
  ['GET', '/browse/categories'],
  ['GET', '/browse/categories/1'],
  ['GET', '/users/ann'],
  ['GET', '/users/ann/playlists'],
  ['POST', '/users/ann/playlists'],
  ['PUT', '/me/tracks'],
  ['DELETE', '/me/albums'],
  ['GET', '/me/episodes/contains'],
  ['PUT', '/me/following'],
  ['GET', '/me/following/contains'],
  ['PUT', '/playlists/1/followers'],
  ['GET', '/playlists/1/followers/contains'],
  ['GET', `/playlists/${ids.long}/tracks`],
  ['POST', `/playlists/${ids.long}/tracks`],
  ['PUT', `/playlists/${ids.long}/tracks`],
  ['DELETE', `/playlists/${ids.long}/tracks`],
])('%s %s was taken from new clients', async (method, path) => {
  const emulator = createSmallStandIn()
  const { access_token } = await logIn(emulator)
  const answer = await ask(emulator, access_token, path, method)
  expect([answer.status, await answer.json()]).toEqual([403, error(403, 'Forbidden')])
})

test.each([
  ['GET', '/nothing'],
  ['HEAD', '/me'],
  ['GET', '/me/'],
  ['GET', `/playlists/${ids.editorial}`],
  ['GET', `/playlists/${ids.editorial}/items`],
  ['GET', `/playlists/${ids.hidden}`],
  ['GET', '/playlists/unknown'],
])('%s %s is not found', async (method, path) => {
  const emulator = createSmallStandIn()
  const { access_token } = await logIn(emulator)
  const answer = await ask(emulator, access_token, path, method)
  expect([answer.status, await answer.json()]).toEqual([404, error(404, 'Resource not found')])
})

test('without a good token the answer is 401, in one text for all cases', async () => {
  const emulator = createSmallStandIn()
  for (const authorization of [null, 'Bearer', 'Bearer made-up', 'Basic YTpi']) {
    const headers = authorization === null ? {} : { authorization }
    const answer = await emulator.answer(new Request(`${api}/v1/me`, { headers }))
    expect([answer.status, await answer.json()]).toEqual([401, error(401, 'Missing/invalid/expired access token')])
    expect(answer.headers.get('access-control-allow-origin')).toBe('*')
  }
})

test('older clients hear three texts', async () => {
  const emulator = createSmallStandIn({ mode: 'grandfathered' })
  const { access_token } = await logIn(emulator)
  emulator.expireAccessTokens()
  const expired = await ask(emulator, access_token, '/me')
  const unknown = await ask(emulator, 'made-up', '/me')
  expect(await expired.json()).toEqual(error(401, 'The access token expired'))
  expect(await unknown.json()).toEqual(error(401, 'Invalid access token'))
})

test('someone whom the owner has not listed can log in, and is then refused in plain text', async () => {
  const { status, text, headers } = await read('/me', 'uma')
  expect(status).toBe(403)
  expect(headers.get('content-type')).toContain('text/plain')
  expect(text).toMatch(/^The user is not registered for this application\./)
})
