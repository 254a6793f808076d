import * as v from 'valibot'
import { pictures } from '#spotify/picture.ts'
import type { TopRange } from '#spotify/top.ts'
import { flag, list, record, text, textOrNull } from '#spotify/wire.ts'
import type { FileGap, FilePlaylist, LibraryDocument, Rows } from './document.ts'
import { FileError } from './errors.ts'
import { toAlbumRow, toArtistRow, toItem, toRows, toShowRow } from './json-rows.ts'

const ours = v.object({ format: v.literal('liner-notes'), version: v.pipe(v.number(), v.safeInteger(), v.minValue(1)) })

const person = record({ id: text, name: textOrNull })
const listOrNull = v.fallback(v.nullable(v.array(v.unknown())), null)
const ranges = record({ short_term: listOrNull, medium_term: listOrNull, long_term: listOrNull })

const envelope = record({
  exportedAt: textOrNull,
  account: person,
  playlists: list,
  liked: listOrNull,
  albums: listOrNull,
  shows: listOrNull,
  episodes: listOrNull,
  following: listOrNull,
  topArtists: ranges,
  topTracks: ranges,
  failures: list,
})

const playlistRecord = record({
  id: text,
  uri: text,
  name: text,
  description: text,
  owner: person,
  public: v.fallback(v.nullable(v.boolean()), null),
  collaborative: flag,
  snapshotId: text,
  image: textOrNull,
  items: list,
})

const gapRecord = record({
  id: text,
  name: text,
  status: v.fallback(v.picklist(['partial', 'withheld', 'failed']), 'partial'),
  reason: textOrNull,
})

/**
 * A file of ours, or part of one: a list that is not in it is null, a row that cannot be read is unavailable and keeps its place.
 * Throws FileError `empty`, `not-json`, `not-ours` or `newer-version`.
 */
export function parseDocument(source: string): LibraryDocument {
  const written = parseJson(source)
  checkOurs(written)
  const document = v.parse(envelope, written)
  return {
    exportedAt: document?.exportedAt ?? null,
    account: document?.account ?? null,
    playlists: (document?.playlists ?? []).map(toFilePlaylist),
    liked: rowsOrNull(document?.liked, toItem),
    albums: rowsOrNull(document?.albums, toAlbumRow),
    shows: rowsOrNull(document?.shows, toShowRow),
    episodes: rowsOrNull(document?.episodes, toItem),
    following: rowsOrNull(document?.following, toArtistRow),
    topArtists: toRanges(document?.topArtists ?? null, toArtistRow),
    topTracks: toRanges(document?.topTracks ?? null, toItem),
    gaps: (document?.failures ?? []).flatMap(toGap),
  }
}

function parseJson(source: string): unknown {
  if (/^\s*$/.test(source)) throw new FileError({ kind: 'empty' })
  try {
    return JSON.parse(source)
  } catch (cause) {
    throw new FileError({ kind: 'not-json' }, { cause })
  }
}

function checkOurs(written: unknown): void {
  const known = v.safeParse(ours, written)
  if (!known.success) throw new FileError({ kind: 'not-ours' })
  const { version } = known.output
  if (version > 1) throw new FileError({ kind: 'newer-version', version })
}

type ToRow<Row> = (row: unknown, position: number) => Row

const rowsOrNull = <Row>(rows: readonly unknown[] | null | undefined, toRow: ToRow<Row>): Rows<Row> | null =>
  rows === null || rows === undefined ? null : toRows(rows, toRow)

function toFilePlaylist(written: unknown): FilePlaylist {
  const playlist = v.parse(playlistRecord, written)
  const image = v.parse(pictures, [{ url: playlist?.image }])[0]?.url ?? null
  return {
    id: playlist?.id ?? '',
    uri: playlist?.uri ?? '',
    name: playlist?.name ?? '',
    description: playlist?.description ?? '',
    owner: playlist?.owner ?? null,
    public: playlist?.public ?? null,
    collaborative: playlist?.collaborative ?? false,
    snapshotId: playlist?.snapshotId ?? '',
    image,
    items: toRows(playlist?.items ?? [], toItem),
  }
}

const rangeNames: readonly TopRange[] = ['short_term', 'medium_term', 'long_term']

function toRanges<Row>(written: v.InferOutput<typeof ranges>, toRow: ToRow<Row>): ReadonlyMap<TopRange, Rows<Row>> {
  const found = rangeNames.flatMap((range) => {
    const rows = written?.[range] ?? null
    return rows === null ? [] : [[range, toRows(rows, toRow)] as const]
  })
  return new Map(found)
}

function toGap(written: unknown): FileGap[] {
  const gap = v.parse(gapRecord, written)
  return gap === null ? [] : [gap]
}
