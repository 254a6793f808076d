import {
  following,
  likedTracks,
  me,
  myPlaylists,
  onePlaylist,
  playlistImages,
  playlistItems,
  playlistTracks,
  recentlyPlayed,
  savedAlbums,
  savedEpisodes,
  savedShows,
  topArtists,
  topTracks,
  type Call,
} from './handlers.ts'
import type { Grant } from './grants.ts'
import { putCover } from './cover-writes.ts'
import { areSaved, removeFromLibrary, saveToLibrary } from './library-writes.ts'
import { addItems, changePlaylist, createPlaylist, putItems, removeItems } from './playlist-writes.ts'
import { apiError, json, plain, Refusal, texts } from './replies.ts'
import { search } from './search.ts'
import type { Ask, Stage } from './stage.ts'

type Route = { method: string; pattern: RegExp; scope: readonly string[]; handle: (call: Call) => unknown }

/** A path as a pattern, `:id` for one part of it. */
const toPattern = (path: string): RegExp => new RegExp(`^${path.replaceAll(':id', '([^/]+)')}$`)

const get = (path: string, scope: readonly string[], handle: Route['handle']): Route => ({
  method: 'GET',
  pattern: toPattern(path),
  scope,
  handle,
})

/** Which scope a write needs depends on what it is about, so the handler looks. */
const write = (method: 'POST' | 'PUT' | 'DELETE', path: string, handle: Route['handle']): Route => ({
  method,
  pattern: toPattern(path),
  scope: [],
  handle,
})

const routes: readonly Route[] = [
  get('/me', ['user-read-private'], me),
  get('/me/top/artists', ['user-top-read'], topArtists),
  get('/me/top/tracks', ['user-top-read'], topTracks),
  get('/me/player/recently-played', ['user-read-recently-played'], recentlyPlayed),
  get('/me/following', ['user-follow-read'], following),
  get('/me/playlists', ['playlist-read-private'], myPlaylists),
  get('/me/tracks', ['user-library-read'], likedTracks),
  get('/me/albums', ['user-library-read'], savedAlbums),
  get('/me/shows', ['user-library-read'], savedShows),
  get('/me/episodes', ['user-library-read'], savedEpisodes),
  get('/search', [], search),
  get('/playlists/:id', [], onePlaylist),
  get('/playlists/:id/items', ['playlist-read-private'], playlistItems),
  get('/playlists/:id/images', [], playlistImages),
  get('/me/library/contains', [], areSaved),
  write('PUT', '/me/library', saveToLibrary),
  write('DELETE', '/me/library', removeFromLibrary),
  write('POST', '/me/playlists', createPlaylist),
  write('PUT', '/playlists/:id', changePlaylist),
  write('POST', '/playlists/:id/items', addItems),
  write('DELETE', '/playlists/:id/items', removeItems),
  write('PUT', '/playlists/:id/items', putItems),
  write('PUT', '/playlists/:id/images', putCover),
]

/** What only a Client ID from before February 2026 still finds. */
const oldRoutes: readonly Route[] = [
  get('/playlists/:id/tracks', ['playlist-read-private'], playlistTracks),
  get('/users/:id/playlists', ['playlist-read-private'], myPlaylists),
]

/** What Spotify took from new clients in February 2026: methods, and the paths that now answer 403. */
const removed: readonly (readonly [methods: string, pattern: RegExp])[] = [
  ['GET', toPattern('/(?:tracks|albums|artists|episodes|shows|audiobooks|chapters)')],
  ['GET', toPattern('/artists/:id/top-tracks')],
  ['GET', toPattern('/markets')],
  ['GET', toPattern('/browse/(?:new-releases|categories|categories/:id)')],
  ['GET', toPattern('/users/:id')],
  ['GET POST', toPattern('/users/:id/playlists')],
  ['PUT DELETE', toPattern('/me/(?:tracks|albums|episodes|shows|audiobooks)')],
  ['GET', toPattern('/me/(?:tracks|albums|episodes|shows|audiobooks)/contains')],
  ['PUT DELETE', toPattern('/me/following')],
  ['GET', toPattern('/me/following/contains')],
  ['PUT DELETE', toPattern('/playlists/:id/followers')],
  ['GET', toPattern('/playlists/:id/followers/contains')],
  ['GET POST PUT DELETE', toPattern('/playlists/:id/tracks')],
]

const isRemoved = (method: string, path: string): boolean =>
  removed.some(([methods, pattern]) => methods.split(' ').includes(method) && pattern.test(path))

/** The 401 of late 2026 has one text for all cases; before, each had its own. */
const unauthorized = (stage: Stage, oldText: string): Response => {
  const answer = apiError(401, stage.settings.mode === 'grandfathered' ? oldText : texts.token)
  const error = oldText === 'No token provided' ? '' : ', error="invalid_token"'
  answer.headers.set('www-authenticate', `Bearer realm="spotify"${error}`)
  return answer
}

/** The token in a request to the Web API, empty where there is none. */
export const bearerOf = (request: Request): string =>
  /^Bearer (\S+)$/i.exec(request.headers.get('authorization') ?? '')?.[1] ?? ''

const admit = (stage: Stage, request: Request): Grant | Response => {
  const token = bearerOf(request)
  if (token === '') return unauthorized(stage, 'No token provided')
  const grant = stage.grants.readAccess(token)
  if (grant === 'unknown') return unauthorized(stage, 'Invalid access token')
  return grant === 'expired' ? unauthorized(stage, 'The access token expired') : grant
}

/**
 * The Web API. All that every path shares is decided here, in Spotify's order: who asks, whether the app's owner has
 * listed them, whether the path still exists, whether the token's scope reaches that far.
 */
export function answerApi(stage: Stage, { request, url, body }: Ask): Response {
  if (request.method === 'OPTIONS') return new Response(null, { status: 204 })
  const grant = admit(stage, request)
  if (grant instanceof Response) return grant
  const account = stage.accounts.find(({ id }) => id === grant.accountId)
  if (!account?.registered) return plain(texts.notRegistered, 403)

  const path = url.pathname.slice('/v1'.length)
  const isOld = stage.settings.mode === 'grandfathered'
  if (!isOld && isRemoved(request.method, path)) return apiError(403, texts.forbidden)
  for (const { method, pattern, scope, handle } of isOld ? [...routes, ...oldRoutes] : routes) {
    const match = method === request.method ? pattern.exec(path) : null
    if (match === null) continue
    if (!scope.every((name) => grant.scope.includes(name))) return apiError(403, texts.scope)
    const id = match[1] ?? ''
    const type = request.headers.get('content-type') ?? ''
    return tryTo(handle, { stage, account, scope: grant.scope, path, id, query: url.searchParams, body, type })
  }
  return apiError(404, texts.notFound)
}

const tryTo = (handle: Route['handle'], call: Call): Response => {
  try {
    const answer = handle(call)
    return answer instanceof Response ? answer : json(answer)
  } catch (error) {
    if (error instanceof Refusal) return error.response
    throw error
  }
}
