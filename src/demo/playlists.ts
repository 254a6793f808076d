import type { DemoAccount, DemoPlaylist, DemoPlaylistItem } from './model.ts'
import { hrefTo, toImages, toItem, urlsTo, type Manner } from './objects.ts'
import { toPage } from './paging.ts'
import type { Stage } from './stage.ts'
import type { WireImage, WireOwner, WirePage, WirePlaylist, WirePlaylistRef, WireRow, WireUserRef } from './wire.ts'

const isOld = (stage: Stage): boolean => stage.settings.mode === 'grandfathered'

/** Spotify's own lists, editorial or made for one person: since November 2024 they do not exist for new clients. */
export const isSpotifysOwn = (id: string): boolean => id.startsWith('37i9')

/** Since February 2026 contents are for the owner and collaborators alone. */
export const mayRead = (stage: Stage, account: DemoAccount, playlist: DemoPlaylist): boolean =>
  isOld(stage) || playlist.ownerId === account.id || playlist.collaborative

/** A list by its id, as far as this person can see it: their own shelf, or what anyone has made public. */
export function findPlaylist(stage: Stage, account: DemoAccount, id: string): DemoPlaylist | null {
  if (isSpotifysOwn(id)) return null
  const isIt = (playlist: DemoPlaylist | null): boolean => playlist?.id === id
  const mine = account.library.playlists.find(isIt)
  if (mine) return mine
  const shelved = stage.accounts.flatMap(({ library }) => library.playlists.find(isIt) ?? [])
  const others = [...shelved, ...[...stage.unshelved].filter(isIt)]
  return others.find((playlist) => playlist.public !== false || playlist.ownerId === account.id) ?? null
}

/** A list as reads show it, which may be a while behind what was written. */
export const asRead = (stage: Stage, playlist: DemoPlaylist): DemoPlaylist =>
  stage.versions.seen(playlist, stage.settings.readLag)

/** A user as the adder of a row; the empty id is one of Spotify's own oddities. */
export const toUserRef = (stage: Stage, id: string): WireUserRef => ({
  external_urls: urlsTo('user', id),
  href: hrefTo(stage, 'user', id),
  id,
  type: 'user',
  uri: `spotify:user:${id}`,
})

export const toOwner = (stage: Stage, id: string, name: string | null): WireOwner => ({
  ...toUserRef(stage, id),
  display_name: name,
})

/** One picture is an uploaded cover, of which Spotify does not know the size; three are the sizes of a mosaic. */
export function toCovers(stage: Stage, playlist: DemoPlaylist): WireImage[] | null {
  const { pictures } = playlist
  if (pictures === null) return null
  if (pictures.length > 1) {
    const widths = [640, 300, 60]
    return pictures.flatMap((picture, index) => toImages(stage, picture, [widths[index] ?? 60]))
  }
  return pictures.flatMap((picture) =>
    toImages(stage, picture, [640]).map(({ url }) => ({ url, width: null, height: null })),
  )
}

export const toRow = (stage: Stage, row: DemoPlaylistItem, manner: Manner): WireRow => {
  const item = toItem(stage, row.content, manner)
  return {
    added_at: row.addedAt,
    added_by: row.addedBy === null ? null : toUserRef(stage, row.addedBy),
    is_local: row.content.kind === 'local',
    item,
    primary_color: null,
    ...(isOld(stage) ? { track: item } : {}),
    video_thumbnail: { url: null },
  }
}

const toHead = (stage: Stage, playlist: DemoPlaylist) => ({
  collaborative: playlist.collaborative,
  description: playlist.description,
  external_urls: urlsTo('playlist', playlist.id),
  href: hrefTo(stage, 'playlist', playlist.id),
  id: playlist.id,
  images: toCovers(stage, playlist),
  name: playlist.name,
  owner: toOwner(stage, playlist.ownerId, playlist.ownerName),
  primary_color: null,
  public: playlist.public,
  snapshot_id: playlist.snapshotId,
  type: 'playlist' as const,
  uri: `spotify:playlist:${playlist.id}`,
})

/** A list among others, with its length alone. */
export function toPlaylistRef(stage: Stage, playlist: DemoPlaylist): WirePlaylistRef {
  const total = playlist.items.length
  const href = hrefTo(stage, 'playlist', playlist.id)
  return {
    ...toHead(stage, playlist),
    items: { href: `${href}/items`, total },
    ...(isOld(stage) ? { tracks: { href: `${href}/tracks`, total } } : {}),
  }
}

/** One page of a list's rows. `name` is what the path calls them. */
export const toRows = (
  stage: Stage,
  playlist: DemoPlaylist,
  span: { query: URLSearchParams; offset: number; limit: number },
  name: 'items' | 'tracks' = 'items',
): WirePage<WireRow> => {
  const manner = mannerOf(span.query)
  const href = `${hrefTo(stage, 'playlist', playlist.id)}/${name}`
  return toPage(playlist.items, (row) => toRow(stage, row, manner), { ...span, href })
}

const mannerOf = (query: URLSearchParams): Manner => ({
  market: query.has('market'),
  episodes: (query.get('additional_types') ?? '').split(',').includes('episode'),
})

/** A list by itself, with its first hundred rows where this person may read them. */
export function toPlaylist(
  stage: Stage,
  account: DemoAccount,
  playlist: DemoPlaylist,
  query: URLSearchParams,
): WirePlaylist {
  const first = { query, offset: 0, limit: 100 }
  return {
    ...toHead(stage, playlist),
    ...(mayRead(stage, account, playlist) ? { items: toRows(stage, playlist, first) } : {}),
    ...(isOld(stage) ? { followers: { href: null, total: 0 }, tracks: toRows(stage, playlist, first, 'tracks') } : {}),
  }
}
