import * as v from 'valibot'
import { emptyDocument, type FilePlaylist } from '#library/files/document.ts'
import { toSavedAlbum } from '#spotify/album.ts'
import { toPlaylistItem, type PlaylistItem } from '#spotify/item.ts'
import { isSpotifyId } from '#spotify/links.ts'
import { decodeEntities } from '#spotify/text.ts'
import { flag, list, record, text, textOrNull } from '#spotify/wire.ts'
import { toRow, toList } from './foreign-row.ts'
import type { ReadFile, Unread } from './read-result.ts'

// caseychu/spotify-backup writes Spotify's own objects: an array of playlists whose `tracks` are rows (`added_at`, `track`), or, since
// it also saves what is liked, `{playlists, albums}` with a first list `Liked Songs` that has no id.
// SpotMyBackup writes `{playlists: {NAME: {name, id, tracks: [{id, uri}]}}, saved: [{id, uri}]}`, at times with `starred`.

const rootWire = record({
  playlists: v.optional(v.unknown()),
  albums: v.optional(v.unknown()),
  saved: v.optional(v.unknown()),
  starred: v.optional(v.unknown()),
})

const pageWire = record({ items: v.optional(v.unknown()) })

const listWire = record({
  id: text,
  name: text,
  description: text,
  owner: record({ id: textOrNull, display_name: textOrNull }),
  public: v.fallback(v.nullable(v.boolean()), null),
  collaborative: flag,
  snapshot_id: text,
  images: list,
  tracks: v.optional(v.unknown()),
  items: v.optional(v.unknown()),
})

const imageWire = record({ url: textOrNull })
const bareWire = record({ id: textOrNull, uri: text, name: text })

type Wire = NonNullable<v.InferOutput<typeof listWire>>

/** The library that is in the JSON of another program; null if it is none that we know. */
export function readForeignJson(json: unknown): ReadFile | null {
  const root = v.parse(rootWire, Array.isArray(json) ? { playlists: json } : json)
  if (root === null) return null
  const isKeyed = typeof root.playlists === 'object' && root.playlists !== null && !Array.isArray(root.playlists)
  if (root.saved !== undefined || root.starred !== undefined || isKeyed) return readSpotMyBackup(root)
  return Array.isArray(root.playlists) ? readSpotifyBackup(root.playlists, root.albums) : null
}

function readSpotifyBackup(lists: readonly unknown[], albums: unknown): ReadFile | null {
  const unread: Unread[] = []
  const read = readLists(lists, unread)
  if (read.length === 0 && lists.length > 0) return null
  // Its own list has no id; one of Spotify's always has.
  const liked = read.find(({ id, name }) => id === '' && name === 'Liked Songs')
  const document = {
    ...emptyDocument,
    playlists: read.filter((one) => one !== liked),
    liked: liked?.items ?? null,
    albums: Array.isArray(albums) ? albums.map(toSavedAlbum) : null,
  }
  return { format: 'spotify-backup', document, unread }
}

function readSpotMyBackup(root: NonNullable<v.InferOutput<typeof rootWire>>): ReadFile {
  const unread: Unread[] = []
  const named = Array.isArray(root.playlists)
    ? root.playlists
    : Object.entries(root.playlists ?? {}).map(([name, one]) => withName(name, one))
  const lists = readLists(named, unread)
  const starred =
    Array.isArray(root.starred) && root.starred.length > 0 ? [toList('Starred', toRows(root.starred))] : []
  const liked = Array.isArray(root.saved) ? toRows(root.saved) : null
  return { format: 'spotmybackup', document: { ...emptyDocument, playlists: [...lists, ...starred], liked }, unread }
}

/** The name is the key; it stands inside too, as a rule. */
const withName = (name: string, one: unknown): unknown =>
  typeof one === 'object' && one !== null ? { name, ...one } : one

function readLists(wires: readonly unknown[], unread: Unread[]): FilePlaylist[] {
  return wires.flatMap((wire, index) => {
    const one = v.parse(listWire, wire)
    const rows = one === null ? null : rowsOf(one)
    if (one !== null && rows !== null) return [toPlaylist(one, rows)]
    unread.push({ line: index + 1, text: JSON.stringify(wire).slice(0, 200), where: 'playlists' })
    return []
  })
}

/** Its rows, or null where it has none that we could find. Some keep Spotify's page around them. */
function rowsOf({ tracks, items }: Wire): readonly unknown[] | null {
  const found = tracks ?? items
  return arrayOrNull(found) ?? arrayOrNull(v.parse(pageWire, found)?.items)
}

const arrayOrNull = (value: unknown): readonly unknown[] | null => (Array.isArray(value) ? (value as unknown[]) : null)

const toRows = (rows: readonly unknown[]): PlaylistItem[] => rows.map(toItem)

function toItem(row: unknown, position: number): PlaylistItem {
  if (typeof row !== 'object' || row === null || 'track' in row || 'item' in row) return toPlaylistItem(row, position)
  const bare = v.parse(bareWire, row)
  const uri = bare?.uri === '' && bare.id !== null ? `spotify:track:${bare.id}` : (bare?.uri ?? '')
  return toRow({ uri, name: bare?.name ?? '' }, position)
}

const toPlaylist = (wire: Wire, rows: readonly unknown[]): FilePlaylist =>
  toList(wire.name, toRows(rows), {
    ...(isSpotifyId(wire.id) ? { id: wire.id, uri: `spotify:playlist:${wire.id}` } : {}),
    description: decodeEntities(wire.description),
    owner: toOwner(wire.owner),
    ...{ public: wire.public, collaborative: wire.collaborative, snapshotId: wire.snapshot_id },
    image: v.parse(imageWire, wire.images[0])?.url ?? null,
  })

const toOwner = (owner: Wire['owner']): FilePlaylist['owner'] =>
  owner?.id === undefined || owner.id === null ? null : { id: owner.id, name: owner.display_name }
