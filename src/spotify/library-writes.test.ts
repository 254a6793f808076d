import { beforeEach, expect, test, vi } from 'vitest'
import { SpotifyError } from './errors.ts'
import { areSaved, removeFromLibrary, saveToLibrary } from './library-writes.ts'

const request = vi.hoisted(() => vi.fn())
vi.mock('./client.ts', () => ({ request }))

const signal = new AbortController().signal
const uris = (count: number) => Array.from({ length: count }, (_, index) => `spotify:track:t${index}`)
const failureOf = (promise: Promise<unknown>) =>
  promise.then(
    () => null,
    (error: unknown) => (error instanceof SpotifyError ? error.failure : error),
  )

beforeEach(() => {
  request.mockReset().mockResolvedValue(null)
})

test.each([
  ['saveToLibrary', saveToLibrary, 'PUT'],
  ['removeFromLibrary', removeFromLibrary, 'DELETE'],
] as const)('%s names all in the query, sends no body and takes an empty answer', async (_, write, method) => {
  await write(['spotify:track:a', 'spotify:album:b'], { signal })
  const query = { uris: 'spotify:track:a,spotify:album:b' }
  expect(request.mock.calls).toEqual([['me/library', { signal, method, query, scope: ['user-library-modify'] }]])
})

test('each kind brings the scope that it needs, once', async () => {
  const kinds = ['track', 'album', 'episode', 'show', 'artist', 'artist', 'playlist']
  await saveToLibrary(
    kinds.map((kind, index) => `spotify:${kind}:x${index}`),
    { signal },
  )
  const scope = ['user-library-modify', 'user-follow-modify', 'playlist-modify-public']
  expect(request.mock.calls[0]?.[1]).toMatchObject({ scope })
})

test('what is saved is answered in the order asked', async () => {
  request.mockResolvedValue([true, false, true])
  const asked = ['spotify:track:a', 'spotify:artist:b', 'spotify:playlist:c']
  expect(await areSaved(asked, { signal, fresh: true })).toEqual([true, false, true])
  const scope = ['user-library-read', 'user-follow-read', 'playlist-read-private']
  expect(request.mock.calls).toEqual([
    ['me/library/contains', { signal, fresh: true, query: { uris: asked.join(',') }, scope }],
  ])
})

test.each([null, [true], [true, false, true], [true, 'false'], { 0: true, 1: false }])(
  'an answer of %j for two is not understood',
  async (answer) => {
    request.mockResolvedValue(answer)
    expect(await failureOf(areSaved(uris(2), { signal }))).toEqual({ kind: 'unreadable' })
  },
)

test.each([saveToLibrary, removeFromLibrary, areSaved])('%o sends nothing that Spotify would refuse', async (ask) => {
  for (const bad of [[], uris(41), ['spotify:local:Me::Home:61'], ['spotify:track:a', 'spotify:track:b,c']])
    expect(await failureOf(ask(bad, { signal }))).toEqual({ kind: 'refused', status: 400 })
  expect(request).not.toHaveBeenCalled()
  await failureOf(ask(uris(40), { signal }))
  expect(request).toHaveBeenCalledOnce()
})
