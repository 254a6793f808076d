import { queryOptions, type QueryClient, type QueryFunctionContext } from '@tanstack/react-query'
import * as v from 'valibot'
import { request } from './client.ts'
import { SpotifyError } from './errors.ts'
import { isSpotifyId } from './links.ts'
import { toPage, type Page } from './page.ts'
import { pageCount, pageSize, readPages } from './paging.ts'
import { playlistQueries, playlistScopes, readPlaylist, type Playlist } from './playlist.ts'
import { paced } from './paced.ts'
import { fold } from './text.ts'
import { toPlayable, type Playable } from './track.ts'
import { flag, record, textOrNull } from './wire.ts'

export type PlaylistItem = {
  /** From 0; the identity of a row within a snapshot, since a track may stand in a list twice. */
  position: number
  /** ISO 8601 as Spotify writes it; null on very old lists, 1970 on some. */
  addedAt: string | null
  /** The id of a user. */
  addedBy: string | null
  content: Playable
  /** Title, artists and album, folded, a line each: what a filter looks into. '' where there is nothing to read. */
  fold: string
}

/** A page that is read keeps its identity while others arrive. `loaded` counts rows; `complete` is said of whole lists only. */
export type PlaylistItems = {
  snapshotId: string
  total: number
  /** 50 rows each, the last one the rest; undefined is not here yet. */
  pages: readonly (readonly PlaylistItem[] | undefined)[]
  loaded: number
  complete: boolean
}

const rowWire = record({
  added_at: textOrNull,
  added_by: record({ id: textOrNull }),
  is_local: flag,
  item: v.optional(v.unknown()),
  track: v.optional(v.unknown()),
})

const isObject = (value: unknown): boolean => typeof value === 'object' && value !== null

// `item` was called `track` until February 2026; clients from before get both.
const contentOf = (row: { item?: unknown; track?: unknown }): unknown => (isObject(row.item) ? row.item : row.track)

/** Always three, or none; a line break in a name is a space here. */
function textsOf(content: Playable): string[] {
  if (content.kind === 'unavailable') return []
  if (content.kind === 'episode') return [content.name, content.show.name, content.show.name]
  const artists = content.artists.map((artist) => artist.name).join(', ')
  return [content.name, artists, content.kind === 'track' ? content.album.name : content.album]
}

const toFold = (content: Playable): string =>
  fold(
    textsOf(content)
      .map((text) => text.replaceAll('\n', ' '))
      .join('\n'),
  )

/** One row, whatever came: what cannot be read is `unavailable` and keeps its position. */
export function toPlaylistItem(wire: unknown, position: number): PlaylistItem {
  const row = v.parse(rowWire, wire)
  const content = toPlayable(row === null ? null : contentOf(row), row?.is_local)
  return {
    position,
    addedAt: row?.added_at ?? null,
    addedBy: row?.added_by?.id ?? null,
    content,
    fold: toFold(content),
  }
}

async function readPage(id: string, offset: number, signal: AbortSignal): Promise<Page<PlaylistItem>> {
  const asked = { limit: pageSize, offset }
  const query = { ...asked, additional_types: 'track,episode' }
  // The beginning is on screen; the rest of the list may wait for what else is.
  const priority = offset === 0 ? 'view' : 'rest'
  const wire = await request(`playlists/${id}/items`, { query, signal, priority, scope: playlistScopes })
  const page = toPage(wire, asked)
  return { total: page.total, rows: page.rows.map((row, index) => toPlaylistItem(row, offset + index)) }
}

/** Milliseconds between two showings of a list that grows: drawing it at each page would hold the next ones up. */
const pause = 120

const nothingOf = (snapshotId: string): PlaylistItems => ({
  snapshotId,
  total: 0,
  pages: [],
  loaded: 0,
  complete: false,
})

function withPage(list: PlaylistItems, index: number, page: Page<PlaylistItem>): PlaylistItems {
  const pages = list.loaded === 0 ? Array.from({ length: pageCount(page.total) }, () => undefined) : list.pages
  return {
    ...list,
    total: page.total,
    pages: pages.with(index, page.rows),
    loaded: list.loaded + page.rows.length,
  }
}

/** How long the list is: certain once a page of it has come, or if it is empty; before that what the list itself says. */
function expectedTotal(client: QueryClient, id: string, list: PlaylistItems) {
  if (list.loaded > 0) return { total: list.total, certain: true }
  const playlist = client.getQueryData(playlistQueries.one(id).queryKey)
  if (playlist?.snapshotId !== list.snapshotId || playlist.total === null) return undefined
  return { total: playlist.total, certain: playlist.total === 0 }
}

const isChanged = (error: unknown): boolean => error instanceof SpotifyError && error.failure.kind === 'changed'

/** How many readings of a list in a row have met a change. */
const changes = new WeakMap<QueryClient, Map<string, number>>()

function changesOf(client: QueryClient): Map<string, number> {
  const known = changes.get(client) ?? new Map<string, number>()
  changes.set(client, known)
  return known
}

type Context = QueryFunctionContext & { id: string; snapshotId: string }

/** Puts the list as it is now into the cache, which moves whoever looks at it on to the items of its new snapshot. */
function moveOn({ client, id }: Context, playlist: Playlist): void {
  client.setQueryData(playlistQueries.one(id).queryKey, playlist)
}

const readNow = ({ id, signal }: Context): Promise<Playlist> => readPlaylist(id, { signal, fresh: true })

/** Drops what was read, for it may be a mixture of two lists. After three times the next step is the person's. */
async function giveUp(context: Context, now?: Playlist): Promise<never> {
  const { client, queryKey, id, snapshotId } = context
  client.setQueryData(queryKey, nothingOf(snapshotId))
  const times = (changesOf(client).get(id) ?? 0) + 1
  changesOf(client).set(id, times % 3)
  if (times < 3) moveOn(context, now ?? (await readNow(context)))
  throw new SpotifyError({ kind: 'changed' })
}

/** Reads the pages that are not here yet, shows them as they come, and returns the list with all of them. */
async function readMissing({ client, queryKey, id, snapshotId, signal }: Context): Promise<PlaylistItems> {
  let list = client.getQueryData<PlaylistItems>(queryKey) ?? nothingOf(snapshotId)
  // A query that is gone was cleared away with its session; nothing of it may come back.
  const showing = paced(() => {
    if (client.getQueryState(queryKey) !== undefined) client.setQueryData(queryKey, list)
  }, pause)
  try {
    const total = await readPages({
      read: (offset, signal) => readPage(id, offset, signal),
      onPage: (index, page) => {
        list = withPage(list, index, page)
        showing.soon()
      },
      has: (index) => list.pages[index] !== undefined,
      expected: expectedTotal(client, id, list),
      signal,
    })
    return { ...list, total }
  } finally {
    showing.now()
  }
}

async function readItems(context: Context): Promise<PlaylistItems> {
  const { client, queryKey, id, snapshotId } = context
  if (!isSpotifyId(id)) throw new SpotifyError({ kind: 'not-found' })
  if (isChanged(client.getQueryState(queryKey)?.error)) {
    const now = await readNow(context)
    moveOn(context, now)
    if (now.snapshotId !== snapshotId) throw new SpotifyError({ kind: 'changed' })
  }

  const list = await readMissing(context).catch((error: unknown) => {
    if (isChanged(error)) return giveUp(context)
    throw error
  })
  const now = await readNow(context)
  if (now.snapshotId !== snapshotId) return giveUp(context, now)
  moveOn(context, now)
  changesOf(client).delete(id)
  return { ...list, complete: true }
}

export const playlistItemQueries = {
  /**
   * The items of one snapshot of a list, streamed: the data grows page by page while `isFetching`. ⌈n/50⌉ requests and
   * one that sees whether the snapshot stood. After an error or an abort what has come stays, and the next fetch (a
   * `refetch`, the next mount) asks for the rest alone. Ends in `changed` when the list changed meanwhile: then
   * `playlistQueries.one(id)` holds the new snapshot, unless that happened three times in a row.
   */
  items: (id: string, snapshotId: string) =>
    queryOptions({
      queryKey: ['spotify', 'playlists', 'items', id, snapshotId],
      queryFn: (context) => readItems({ ...context, id, snapshotId }),
      // A snapshot never changes; one that is not all here may be gone on with at any time.
      staleTime: (query) => (query.state.data?.complete === true ? 'static' : 0),
      gcTime: 30 * 60_000,
      structuralSharing: false,
    }),
}
