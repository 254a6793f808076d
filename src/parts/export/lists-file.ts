import { itemsCsv, type CsvColumn } from '#library/files/csv.ts'
import {
  emptyDocument,
  type FileGap,
  type FilePlaylist,
  type LibraryDocument,
  type Rows,
} from '#library/files/document.ts'
import { toFileName, uniqueFileNames } from '#library/files/file-name.ts'
import {
  envelopeHead,
  envelopeTail,
  listJson,
  listKeys,
  playlistJson,
  playlistsEnd,
  topsJson,
} from '#library/files/json.ts'
import { toBlob } from '#library/files/pieces.ts'
import { createZip } from '#library/files/zip-writer.ts'
import { exportWords, listsExportWords as words } from '#messages/en/export.ts'
import { t } from '#messages/t.ts'
import type { PlaylistItem } from '#spotify/playlist-items.ts'
import type { Playlist } from '#spotify/playlist.ts'
import { toFilePlaylist } from './document-of.ts'
import type { Format } from './exported.ts'
import { endings, itemPieces, types } from './to-file.ts'

/** Playlists to be saved from the copy. */
export type ListsToSave = {
  lists: readonly Playlist[]
  format: Format
  columns: readonly CsvColumn[]
  /** The items of one of them. */
  read: (list: Playlist) => Promise<Rows<PlaylistItem>>
  account: LibraryDocument['account']
  /** Those without items, of which JSON tells. */
  gaps: readonly { playlist: Playlist; gap: FileGap }[]
}

export const nameOf = ({ name }: Playlist): string => (name === '' ? exportWords.untitled : name)

/** The name of each file with a list in it, in their order. */
export const fileNamesOf = (lists: readonly Playlist[], format: Format): readonly string[] =>
  uniqueFileNames(lists.map(nameOf), endings[format])

/** One file: of a single list, of all of them as JSON, else a ZIP with a file for each. */
export async function listsFile(save: ListsToSave, signal: AbortSignal): Promise<{ name: string; blob: Blob }> {
  const { lists, format } = save
  const [only] = lists
  const single = only !== undefined && lists.length === 1 && save.gaps.length === 0
  const together = t(words.lists, { count: lists.length + (format === 'json' ? save.gaps.length : 0) })
  const name = single ? nameOf(only) : together
  if (format === 'json')
    return { name: toFileName(name, 'json'), blob: await toBlob(envelope(save), types.json, signal) }
  if (only !== undefined && lists.length === 1) {
    const pieces = piecesOf(await save.read(only), save)
    return { name: toFileName(nameOf(only), endings[format]), blob: await toBlob(pieces, types[format], signal) }
  }
  return { name: toFileName(name, 'zip'), blob: await zipOf(save, signal) }
}

function piecesOf(rows: Rows<PlaylistItem>, { format, columns }: ListsToSave): Iterable<string> {
  const order = rows.map((_, position) => position)
  return format === 'm3u8' || format === 'text' ? itemPieces(rows, order, format) : itemsCsv(rows, order, columns)
}

async function zipOf(save: ListsToSave, signal: AbortSignal): Promise<Blob> {
  const zip = createZip(signal)
  const names = fileNamesOf(save.lists, save.format)
  for (const [index, list] of save.lists.entries()) {
    const file = zip.add(names[index] ?? '')
    for (const piece of piecesOf(await save.read(list), save)) await file.write(piece)
    file.end()
  }
  return zip.finish()
}

async function* envelope(save: ListsToSave): AsyncGenerator<string, void> {
  const { lists, gaps, account, read } = save
  const toFile = (list: Playlist, rows: Rows<PlaylistItem>): FilePlaylist =>
    toFilePlaylist(list.id, nameOf(list), list, rows)
  yield envelopeHead({ exportedAt: new Date().toISOString(), account })
  for (const [index, list] of lists.entries()) yield* playlistJson(toFile(list, await read(list)), index === 0)
  for (const [index, { playlist }] of gaps.entries())
    yield* playlistJson(toFile(playlist, []), lists.length === 0 && index === 0)
  yield playlistsEnd
  for (const key of listKeys) yield* listJson(key, emptyDocument[key])
  yield* topsJson(emptyDocument)
  yield envelopeTail(gaps.map(({ gap }) => gap))
}
