import { request } from './client.ts'
import { SpotifyError } from './errors.ts'
import { isSpotifyId } from './links.ts'
import type { WriteOptions } from './playlist-writes.ts'
import { coverScopes } from './write-scopes.ts'

/** Spotify counts the base64 and takes 256 KB of it; this many bytes stay below that, whichever KB is meant. */
export const mostCoverBytes = 190_000

const lengthOf = (bytes: number): number => 4 * Math.ceil(bytes / 3)

/**
 * Gives a list a cover (§3.13, PUT /playlists/{id}/images). `jpeg` is base64 alone: no prefix, no line breaks. Spotify takes
 * it (202) and shows it a while later. Throws SpotifyError; `refused` with 400 or 413, without a request, for what Spotify
 * would not take. To send the same again does no harm.
 */
export async function putCover(id: string, jpeg: string, { signal }: WriteOptions): Promise<void> {
  if (!isSpotifyId(id)) throw new SpotifyError({ kind: 'not-found' })
  // How every JPEG begins.
  if (!/^\/9j\/[A-Za-z0-9+/]+={0,2}$/.test(jpeg)) throw new SpotifyError({ kind: 'refused', status: 400 })
  if (jpeg.length > lengthOf(mostCoverBytes)) throw new SpotifyError({ kind: 'refused', status: 413 })
  await request(`playlists/${id}/images`, { method: 'PUT', jpeg, signal, scope: coverScopes })
}
