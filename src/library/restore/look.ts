import type { QueryClient } from '@tanstack/react-query'
import type { LibraryDocument } from '#library/files/document.ts'
import { keptItems } from '#library/playlist-copy.ts'
import { keyOfRow, type ShelfRow } from '#library/shelf-source.ts'
import { shelfQueries } from '#library/shelves.ts'
import type { Shelf } from '#library/shelf.ts'
import type { Playlist } from '#spotify/playlist.ts'
import { playlistsQueries } from '#spotify/playlists.ts'
import { profileQueries } from '#spotify/profile.ts'
import type { Known } from './plan.ts'
import type { SaveKind } from './subject.ts'

/**
 * What is there already of what a file holds, as far as a plan has to know it: all lists of the person, the items of those that
 * might be filled, and what is saved of each kind that the file has. What is kept is not asked for again. Throws
 * SpotifyError, and the reason of `signal`.
 */
export async function lookAround(client: QueryClient, document: LibraryDocument, signal: AbortSignal): Promise<Known> {
  const { id: me } = await client.query(profileQueries.me())
  const { playlists } = await client.query(playlistsQueries.all())
  signal.throwIfAborted()
  const urisOf = new Map<string, ReadonlySet<string>>()
  for (const list of fillable(document, playlists, me)) {
    urisOf.set(list.id, await urisIn(client, list))
    signal.throwIfAborted()
  }
  const saved = new Map<SaveKind, ReadonlySet<string>>()
  for (const [kind, read] of savedIn(document)) {
    saved.set(kind, await read(client))
    signal.throwIfAborted()
  }
  return { me, playlists, urisOf, saved }
}

/** Own lists that a list of the file could be meant for, by id or by name. */
function fillable(document: LibraryDocument, playlists: readonly Playlist[], me: string): Playlist[] {
  const ids = new Set(document.playlists.map(({ id }) => id))
  const names = new Set(document.playlists.map(({ name }) => name))
  return playlists.filter(({ id, name, owner }) => owner.id === me && (ids.has(id) || names.has(name)))
}

async function urisIn(client: QueryClient, { id, snapshotId }: Playlist): Promise<ReadonlySet<string>> {
  const { pages } = await client.query(keptItems(id, snapshotId))
  const contents = pages.flatMap((page) => (page ?? []).map(({ content }) => content))
  return new Set(contents.flatMap((content) => ('uri' in content && content.uri !== '' ? content.uri : [])))
}

type Read = (client: QueryClient) => Promise<ReadonlySet<string>>

const keysOf = <Row extends ShelfRow>({ rows }: Shelf<Row>): string[] =>
  rows.flatMap((row) => (row === undefined ? [] : keyOfRow(row))).filter((key) => key !== '')

/** Of each kind that the file has, how to learn what is saved. */
function savedIn(document: LibraryDocument): [SaveKind, Read][] {
  const all: [SaveKind, boolean, Read][] = [
    ['liked', document.liked !== null, async (client) => new Set(keysOf(await client.query(shelfQueries.liked())))],
    ['albums', document.albums !== null, async (client) => new Set(keysOf(await client.query(shelfQueries.albums())))],
    ['shows', document.shows !== null, async (client) => new Set(keysOf(await client.query(shelfQueries.shows())))],
    [
      'episodes',
      document.episodes !== null,
      async (client) => new Set(keysOf(await client.query(shelfQueries.episodes()))),
    ],
    [
      'artists',
      document.following !== null,
      async (client) => {
        const ids = keysOf(await client.query(shelfQueries.following()))
        return new Set(ids.map((id) => `spotify:artist:${id}`))
      },
    ],
  ]
  return all.flatMap(([kind, isThere, read]) => (isThere ? [[kind, read]] : []))
}
