import * as v from 'valibot'
import { pictures } from '#spotify/picture.ts'
import type { TopRange } from '#spotify/top.ts'
import { flag, list, record, text, textOrNull } from '#spotify/wire.ts'
import type { FileGap, FilePlaylist, LibraryDocument, Rows } from './document.ts'
import { FileError } from './errors.ts'
import { toAlbumRow, toArtistRow, toItem, toRows, toShowRow } from './json-rows.ts'
import { createBreaks } from './pieces.ts'

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
 * A large one is read in stretches, between which the page goes on. Rejects with FileError `empty`, `not-json`, `not-ours` or
 * `newer-version`.
 */
export async function parseDocument(source: string): Promise<LibraryDocument> {
  return toDocument(parseJson(source))
}

/** The same of JSON that has been parsed. */
export async function toDocument(written: unknown): Promise<LibraryDocument> {
  checkOurs(written)
  const document = v.parse(envelope, written)
  const rows = createReader()
  const playlists: FilePlaylist[] = []
  for (const playlist of document?.playlists ?? []) playlists.push(await toFilePlaylist(playlist, rows))
  return {
    exportedAt: document?.exportedAt ?? null,
    account: document?.account ?? null,
    playlists,
    liked: await rowsOrNull(document?.liked, (written) => rows(written, toItem)),
    albums: await rowsOrNull(document?.albums, (written) => rows(written, toAlbumRow)),
    shows: await rowsOrNull(document?.shows, (written) => rows(written, toShowRow)),
    episodes: await rowsOrNull(document?.episodes, (written) => rows(written, toItem)),
    following: await rowsOrNull(document?.following, (written) => rows(written, toArtistRow)),
    topArtists: await toRanges(document?.topArtists ?? null, (written) => rows(written, toArtistRow)),
    topTracks: await toRanges(document?.topTracks ?? null, (written) => rows(written, toItem)),
    gaps: (document?.failures ?? []).flatMap(toGap),
  }
}

export function parseJson(source: string): unknown {
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

type ReadRows = <Row>(written: readonly unknown[], toRow: (row: unknown, position: number) => Row) => Promise<Rows<Row>>

/** All lists of a file share their breaks: many short ones are as much work as a long one. */
function createReader(): ReadRows {
  const takeBreak = createBreaks()
  return async (written, toRow) => {
    await takeBreak()
    return toRows(written, toRow, takeBreak)
  }
}

type ToRows<Row> = (written: readonly unknown[]) => Promise<Rows<Row>>

const rowsOrNull = async <Row>(
  written: readonly unknown[] | null | undefined,
  read: ToRows<Row>,
): Promise<Rows<Row> | null> => (written === null || written === undefined ? null : read(written))

async function toFilePlaylist(written: unknown, rows: ReadRows): Promise<FilePlaylist> {
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
    items: await rows(playlist?.items ?? [], toItem),
  }
}

const rangeNames: readonly TopRange[] = ['short_term', 'medium_term', 'long_term']

async function toRanges<Row>(
  written: v.InferOutput<typeof ranges>,
  read: ToRows<Row>,
): Promise<ReadonlyMap<TopRange, Rows<Row>>> {
  const found = new Map<TopRange, Rows<Row>>()
  for (const range of rangeNames) {
    const rows = await rowsOrNull(written?.[range], read)
    if (rows !== null) found.set(range, rows)
  }
  return found
}

function toGap(written: unknown): FileGap[] {
  const gap = v.parse(gapRecord, written)
  return gap === null ? [] : [gap]
}
