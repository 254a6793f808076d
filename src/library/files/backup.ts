import type { SavedAlbum } from '#spotify/album.ts'
import type { PlaylistItem } from '#spotify/playlist-items.ts'
import type { SavedShow } from '#spotify/show.ts'
import type { TopRange } from '#spotify/top.ts'
import type { KeptList, Store } from '#library/kept.ts'
import type { Person } from '#library/me.ts'
import type { ArtistRow } from '#library/shelf.ts'
import type { ShelfRow } from '#library/shelf-source.ts'
import { backupLists, type BackupList, type BackupQuestion, type GapReason } from './backup-lists.ts'
import { albumsCsv, artistsCsv, itemsCsv, showsCsv } from './csv.ts'
import type { FilePlaylist, ListStatus, Rows } from './document.ts'
import { toFileName } from './file-name.ts'
import { envelopeHead, envelopeTail, listJson, listKeys, playlistJson, playlistsEnd, topsJson } from './json.ts'
import { createZip, type ZipFile, type ZipWriter } from './zip-writer.ts'

export type BackupOptions = Omit<BackupQuestion, 'kept' | 'me'> & {
  store: Store
  person: Person | null
  signal: AbortSignal
  /** Told of each list that is written. */
  onProgress: (progress: { done: number; total: number }) => void
}

/** A list as the backup has it; `items` are the rows that are in it. */
export type BackupEntry = {
  id: string
  name: string
  file: string | null
  items: number
  status: ListStatus
  reason: GapReason | null
}

export type BackupFile = { blob: Blob; name: string; entries: readonly BackupEntry[] }

type Row = ShelfRow
type Csv = (rows: Rows<never>, order: readonly number[]) => Iterable<string>

/**
 * One ZIP of the copy as it is, list by list, for no request: `library.json`, a CSV of each list, and `manifest.json`, which says how
 * whole each is. Rejects with the reason of the signal.
 */
export async function buildBackup(options: BackupOptions): Promise<BackupFile> {
  const { store, person, signal, onProgress } = options
  const exportedAt = new Date().toISOString()
  const lists = backupLists({ ...options, kept: await store.lists(), me: person?.id ?? null })
  const zip = createZip(signal)
  const json = zip.add('library.json')
  const entries: BackupEntry[] = []

  const write = async <Kind extends Row>(list: BackupList): Promise<Rows<Kind> | null> => {
    const rows = await rowsOf(store, list)
    entries.push(toEntry(list, rows))
    await writeCsv(zip, list, rows)
    onProgress({ done: entries.length, total: lists.length })
    return rows as Rows<Kind> | null
  }

  await json.write(envelopeHead({ exportedAt, account: person }))
  await writePlaylists(json, lists, write)
  await writeShelves(json, lists, write)
  await json.write(envelopeTail(entries.flatMap(toGap)))
  json.end()
  const manifest = zip.add('manifest.json')
  await manifest.write(manifestOf(exportedAt, person, entries))
  manifest.end()
  return { blob: zip.finish(), name: toFileName(`Liner Notes backup ${exportedAt.slice(0, 10)}`, 'zip'), entries }
}

type Write = <Kind extends Row>(list: BackupList) => Promise<Rows<Kind> | null>

async function writeAll(file: ZipFile, pieces: Iterable<string>): Promise<void> {
  for (const piece of pieces) await file.write(piece)
}

async function writePlaylists(json: ZipFile, lists: readonly BackupList[], write: Write): Promise<void> {
  let isFirst = true
  for (const list of lists) {
    if (list.kind !== 'playlist' || list.kept === null) continue
    const rows = await write<PlaylistItem>(list)
    await writeAll(json, playlistJson(toFilePlaylist(list.kept, rows ?? []), isFirst))
    isFirst = false
  }
  await json.write(playlistsEnd)
}

async function writeShelves(json: ZipFile, lists: readonly BackupList[], write: Write): Promise<void> {
  const found = new Map(lists.map((list) => [list.id, list]))
  const take = async <Kind extends Row>(id: string): Promise<Rows<Kind> | null> => {
    const list = found.get(id)
    return list === undefined ? null : write<Kind>(list)
  }
  for (const key of listKeys) await writeAll(json, listJson(key, (await take(key)) as never))
  const topArtists = new Map<TopRange, Rows<ArtistRow>>()
  const topTracks = new Map<TopRange, Rows<PlaylistItem>>()
  for (const range of ['short_term', 'medium_term', 'long_term'] as const) {
    const artists = await take<ArtistRow>(`top-artists:${range}`)
    const tracks = await take<PlaylistItem>(`top-tracks:${range}`)
    if (artists !== null) topArtists.set(range, artists)
    if (tracks !== null) topTracks.set(range, tracks)
  }
  await writeAll(json, topsJson({ topArtists, topTracks }))
}

/** By position; null where nothing of it is here. */
async function rowsOf(store: Store, { kept, file }: BackupList): Promise<Rows<Row> | null> {
  if (kept === null || file === null) return null
  const pages = (await store.pages(kept.id, kept.snapshotId)) as readonly (readonly Row[] | undefined)[]
  const rows = new Array<Row | undefined>(kept.total).fill(undefined)
  for (const page of pages) for (const row of page ?? []) rows[row.position] = row
  return rows
}

async function writeCsv(zip: ZipWriter, { kind, file }: BackupList, rows: Rows<Row> | null): Promise<void> {
  if (file === null || rows === null) return
  const csv = zip.add(file)
  const order = rows.map((_, position) => position)
  await writeAll(csv, tables[kind](rows as Rows<never>, order))
  csv.end()
}

const tables: Readonly<Record<BackupList['kind'], Csv>> = {
  playlist: (rows: Rows<PlaylistItem>, order) => itemsCsv(rows, order),
  liked: (rows: Rows<PlaylistItem>, order) => itemsCsv(rows, order),
  episodes: (rows: Rows<PlaylistItem>, order) => itemsCsv(rows, order),
  'top-tracks': (rows: Rows<PlaylistItem>, order) => itemsCsv(rows, order),
  albums: (rows: Rows<SavedAlbum>, order) => albumsCsv(rows, order),
  shows: (rows: Rows<SavedShow>, order) => showsCsv(rows, order),
  following: (rows: Rows<ArtistRow>, order) => artistsCsv(rows, order),
  'top-artists': (rows: Rows<ArtistRow>, order) => artistsCsv(rows, order),
}

/** A list that is whole by its record, and is not any more: somebody has deleted the copy, say. */
function toEntry({ id, name, file, status, reason }: BackupList, rows: Rows<Row> | null): BackupEntry {
  const items = (rows ?? []).reduce((sum: number, row) => sum + (row === undefined ? 0 : 1), 0)
  const isShort = status === 'complete' && items < (rows?.length ?? 0)
  return { id, name, file, items, ...(isShort ? { status: 'partial', reason: 'unread' } : { status, reason }) }
}

const toGap = ({ id, name, status, reason }: BackupEntry) =>
  status === 'complete' ? [] : [{ id, name, status, reason }]

function toFilePlaylist({ id, details, snapshotId }: KeptList, items: Rows<PlaylistItem>): FilePlaylist {
  return {
    id,
    uri: details?.uri ?? `spotify:playlist:${id}`,
    name: details?.name ?? '',
    description: details?.description ?? '',
    owner: details?.owner ?? null,
    public: details?.public ?? null,
    collaborative: details?.collaborative ?? false,
    // Of the rows, where there are any.
    snapshotId: snapshotId === '' ? (details?.snapshotId ?? '') : snapshotId,
    image: null,
    items,
  }
}

/** What the archive holds, for whoever wants to know how whole it is. */
function manifestOf(exportedAt: string, account: Person | null, lists: readonly BackupEntry[]): string {
  const person = account && { id: account.id, name: account.name }
  return `${JSON.stringify({ format: 'liner-notes-manifest', version: 1, exportedAt, account: person, lists }, null, 2)}\n`
}
