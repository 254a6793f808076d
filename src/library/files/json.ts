import type { TopRange } from '#spotify/top.ts'
import type { FileGap, FilePlaylist, LibraryDocument, Rows } from './document.ts'
import { fileArtist, fileItem, filePlay, fileSavedAlbum, fileSavedShow } from './json-rows.ts'

export { parseDocument, parseJson, toDocument } from './json-reading.ts'

/** The lists that everybody has one of, in the order of the file. */
type SoleLists = Pick<LibraryDocument, 'liked' | 'albums' | 'shows' | 'episodes' | 'following'>

/** How many rows are written at a stretch: a few milliseconds. */
const sliceSize = 200

/**
 * A whole file, in pieces. A backup that has not all of it at hand writes the same from parts, in this order: `envelopeHead`,
 * `playlistJson` for each, `playlistsEnd`, `listJson` for each of the five, `topsJson`, `envelopeTail`.
 */
export function* documentJson(document: LibraryDocument): Generator<string, void> {
  yield envelopeHead(document)
  for (const [index, playlist] of document.playlists.entries()) yield* playlistJson(playlist, index === 0)
  yield playlistsEnd
  for (const key of listKeys) yield* listJson(key, document[key])
  yield* topsJson(document)
  if (document.plays !== undefined) {
    yield ',\n"plays":'
    yield* rowsJson(document.plays, filePlay)
  }
  yield envelopeTail(document.gaps)
}

/** Whatever comes before the playlists. */
export function envelopeHead({ exportedAt, account }: Pick<LibraryDocument, 'exportedAt' | 'account'>): string {
  const person = account === null ? null : { id: account.id, name: account.name }
  const head = JSON.stringify({ format: 'liner-notes', version: 1, exportedAt, account: person })
  return `${head.slice(0, -1)},\n"playlists":[`
}

/** A playlist and its items. `isFirst`: none was written before. */
export function* playlistJson(playlist: FilePlaylist, isFirst: boolean): Generator<string, void> {
  const { id, uri, name, description, owner, collaborative, snapshotId, image } = playlist
  const person = owner === null ? null : { id: owner.id, name: owner.name }
  const head = { id, uri, name, description, owner: person, public: playlist.public, collaborative, snapshotId, image }
  yield `${isFirst ? '' : ','}\n${JSON.stringify(head).slice(0, -1)},"items":`
  yield* rowsJson(playlist.items, fileItem)
  yield '}'
}

export const playlistsEnd = ']'

export const listKeys = ['liked', 'albums', 'shows', 'episodes', 'following'] as const

/** One of the lists that everybody has one of; null where it is not in the file. */
export function* listJson<Key extends keyof SoleLists>(key: Key, rows: SoleLists[Key]): Generator<string, void> {
  yield `,\n"${key}":`
  yield* writers[key](rows)
}

/** The top artists and tracks of those ranges that there are. */
export function* topsJson(tops: Pick<LibraryDocument, 'topArtists' | 'topTracks'>): Generator<string, void> {
  yield ',\n"topArtists":'
  yield* rangesJson(tops.topArtists, fileArtist)
  yield ',\n"topTracks":'
  yield* rangesJson(tops.topTracks, fileItem)
}

/** What is not whole, and the end. */
export function envelopeTail(gaps: readonly FileGap[]): string {
  const failures = gaps.map(({ id, name, status, reason }) => JSON.stringify({ id, name, status, reason }))
  return `,\n"failures":[${failures.join(',\n')}]}\n`
}

const writers: { [Key in keyof SoleLists]: (rows: SoleLists[Key]) => Generator<string, void> } = {
  liked: (rows) => rowsJson(rows, fileItem),
  albums: (rows) => rowsJson(rows, fileSavedAlbum),
  shows: (rows) => rowsJson(rows, fileSavedShow),
  episodes: (rows) => rowsJson(rows, fileItem),
  following: (rows) => rowsJson(rows, fileArtist),
}

/** A row a line, so that two files can be compared by any program. */
function* rowsJson<Row>(rows: Rows<Row> | null, toFile: (row: Row) => object): Generator<string, void> {
  if (rows === null) {
    yield 'null'
    return
  }
  yield '['
  for (let start = 0; start < rows.length; start += sliceSize) {
    const slice = Array.from(rows.slice(start, start + sliceSize), (row) =>
      row === undefined ? 'null' : JSON.stringify(toFile(row)),
    )
    yield `${start === 0 ? '' : ','}\n${slice.join(',\n')}`
  }
  yield ']'
}

function* rangesJson<Row>(
  ranges: ReadonlyMap<TopRange, Rows<Row>>,
  toFile: (row: Row) => object,
): Generator<string, void> {
  for (const [index, [range, rows]] of [...ranges].entries()) {
    yield `${index === 0 ? '{' : ','}\n"${range}":`
    yield* rowsJson(rows, toFile)
  }
  yield ranges.size === 0 ? '{}' : '}'
}
