import * as v from 'valibot'
import type { Scope } from '#auth/scopes.ts'
import { request } from './client.ts'
import { SpotifyError } from './errors.ts'
import type { Priority } from './job.ts'
import type { WriteOptions } from './playlist-writes.ts'
import { uriKind, type UriKind } from './uris.ts'
import { saveScopes } from './write-scopes.ts'
import { checkUris } from './writing.ts'

/** Spotify takes at most that many URIs in one request to the library. */
export const mostSaved = 40

const readScopeOf: Record<UriKind, Scope> = {
  track: 'user-library-read',
  episode: 'user-library-read',
  album: 'user-library-read',
  show: 'user-library-read',
  artist: 'user-follow-read',
  playlist: 'playlist-read-private',
}

/**
 * Saves or follows 1 to 40 things (§3.14, PUT /me/library): songs, albums, shows and episodes are saved, lists and artists
 * followed. What is there already stays as it is. All songs of one request get the same date, and nothing says in which
 * order they come to stand. Whether artists are taken is not known for certain. Throws SpotifyError.
 */
export async function saveToLibrary(uris: readonly string[], { signal }: WriteOptions): Promise<void> {
  await request('me/library', { method: 'PUT', signal, ...asked(uris, saveScopes) })
}

/** The opposite (§3.14, DELETE /me/library). To unfollow a list of one's own is to delete it. Throws SpotifyError. */
export async function removeFromLibrary(uris: readonly string[], { signal }: WriteOptions): Promise<void> {
  await request('me/library', { method: 'DELETE', signal, ...asked(uris, saveScopes) })
}

/**
 * Which of 1 to 40 things are saved or followed, in the order asked (§3.14, GET /me/library/contains). `fresh`: the answer
 * is from after this call, as it has to be after a write. Throws SpotifyError.
 */
export async function areSaved(
  uris: readonly string[],
  how: WriteOptions & { fresh?: boolean; priority?: Priority },
): Promise<boolean[]> {
  const answer = v.safeParse(
    v.pipe(v.array(v.boolean()), v.length(uris.length)),
    await request('me/library/contains', { ...how, ...asked(uris, readScopeOf) }),
  )
  if (!answer.success) throw new SpotifyError({ kind: 'unreadable' })
  return answer.output
}

/** The URIs go in the query: a body is not read (§3.14). */
function asked(uris: readonly string[], scopes: Record<UriKind, Scope>) {
  checkUris(uris, { most: mostSaved, isFit: (uri) => uriKind(uri) !== null })
  const kinds = uris.map(uriKind).filter((kind) => kind !== null)
  return { query: { uris: uris.join(',') }, scope: [...new Set(kinds.map((kind) => scopes[kind]))] }
}
