import { request, type RequestOptions } from './client.ts'
import { SpotifyError } from './errors.ts'
import { isSpotifyId } from './links.ts'
import { toPlaylist, type Playlist } from './playlist.ts'
import { isItemUri } from './uris.ts'
import { record, textOrNull } from './wire.ts'
import { playlistWriteScopes } from './write-scopes.ts'
import { checkUris } from './writing.ts'
import * as v from 'valibot'

/** Spotify takes at most that many URIs in one request that adds, removes or replaces. */
export const mostItems = 100

export type WriteOptions = { signal: AbortSignal }

export type PlaylistDetails = { name: string; description: string; public: boolean }

/**
 * Creates a list with nothing in it, owned by the person (§3.8, POST /me/playlists). `public` is where it is shown and no
 * access control, and Spotify may ignore false: what it says it did is in the answer, and must be read again. Throws
 * SpotifyError; after an unclear outcome (`outcomeOf`) the list may exist.
 */
export async function createPlaylist(details: PlaylistDetails, { signal }: WriteOptions): Promise<Playlist> {
  const { name, description } = details
  const body = { name, public: details.public, ...(description !== '' && { description }) }
  const playlist = toPlaylist(
    await request('me/playlists', { method: 'POST', body, signal, scope: playlistWriteScopes }),
  )
  if (playlist === null) throw new SpotifyError({ kind: 'unreadable' })
  return playlist
}

/**
 * Changes what is given and nothing else (§3.9, PUT /playlists/{id}); only the owner may. Spotify refuses an empty
 * description, so one cannot be taken away. Throws SpotifyError.
 */
export async function changePlaylist(
  id: string,
  details: Partial<PlaylistDetails>,
  { signal }: WriteOptions,
): Promise<void> {
  await write(pathTo(id), { method: 'PUT', body: details, signal })
}

/**
 * Adds 1 to 100 tracks or episodes before `position`, or at the end (§3.10, POST /playlists/{id}/items), and resolves to
 * the new snapshot id. Adding is not idempotent: after an unclear outcome read back, never repeat. Throws SpotifyError;
 * `refused`, without a request, for what cannot be added, such as local files.
 */
export async function addItems(
  id: string,
  uris: readonly string[],
  { signal, position }: WriteOptions & { position?: number },
): Promise<string> {
  checkUris(uris, { most: mostItems, isFit: isItemUri })
  const body = { uris, ...(position !== undefined && { position }) }
  return writeItems(id, { method: 'POST', body, signal })
}

/**
 * Removes every occurrence of 1 to 100 URIs (§3.11, DELETE /playlists/{id}/items), and resolves to the new snapshot id.
 * One occurrence among several cannot be named, nor can a local file. Throws SpotifyError.
 */
export async function removeItems(
  id: string,
  uris: readonly string[],
  { signal, snapshotId }: WriteOptions & { snapshotId?: string },
): Promise<string> {
  checkUris(uris, { most: mostItems, isFit: isItemUri })
  const body = {
    items: uris.map((uri) => ({ uri })),
    ...(snapshotId !== undefined && { snapshot_id: snapshotId }),
  }
  return writeItems(id, { method: 'DELETE', body, signal })
}

/**
 * Puts 0 to 100 items in the place of all that the list has (§3.12, PUT /playlists/{id}/items, `Replace`), and resolves to
 * the new snapshot id. All added dates are lost, also of what was there before. Throws SpotifyError.
 */
export async function replaceItems(id: string, uris: readonly string[], { signal }: WriteOptions): Promise<string> {
  checkUris(uris, { least: 0, most: mostItems, isFit: isItemUri })
  return writeItems(id, { method: 'PUT', body: { uris }, signal })
}

export type Move = {
  /** Where the first row to be moved stands. */
  rangeStart: number
  /** Before which row they go, counted while they are still in their old place; the length of the list for its end. */
  insertBefore: number
  /** How many rows, 1 unless said. */
  rangeLength?: number
  snapshotId?: string
}

/**
 * Moves a run of rows and keeps their added dates (§3.12, PUT /playlists/{id}/items, `Reorder`); resolves to the new
 * snapshot id. Throws SpotifyError.
 */
export async function reorderItems(id: string, move: Move, { signal }: WriteOptions): Promise<string> {
  const { rangeStart, insertBefore, rangeLength = 1, snapshotId } = move
  const body = {
    range_start: rangeStart,
    insert_before: insertBefore,
    range_length: rangeLength,
    ...(snapshotId !== undefined && { snapshot_id: snapshotId }),
  }
  return writeItems(id, { method: 'PUT', body, signal })
}

function pathTo(id: string): string {
  if (!isSpotifyId(id)) throw new SpotifyError({ kind: 'not-found' })
  return `playlists/${id}`
}

const write = (path: string, options: RequestOptions): Promise<unknown> =>
  request(path, { ...options, scope: playlistWriteScopes })

const snapshotWire = record({ snapshot_id: textOrNull })

async function writeItems(id: string, options: RequestOptions): Promise<string> {
  const snapshotId = v.parse(snapshotWire, await write(`${pathTo(id)}/items`, options))?.snapshot_id ?? null
  if (snapshotId === null) throw new SpotifyError({ kind: 'unreadable' })
  return snapshotId
}
