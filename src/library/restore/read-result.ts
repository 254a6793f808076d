import { emptyDocument, type LibraryDocument } from '#library/files/document.ts'
import type { PlaylistItem } from '#spotify/item.ts'

/** Whose file it is, seen from what stands in it. */
export type FileFormat =
  | 'liner-notes-json'
  | 'liner-notes-zip'
  | 'liner-notes-csv'
  /** exportify.app, in whatever language; and exportify.net. */
  | 'exportify'
  | 'exportify-net'
  | 'spotify-backup'
  | 'spotify-backup-text'
  | 'spotmybackup'
  /** URIs or links, one or more a line. */
  | 'links'

/**
 * Something in a file that was not understood. `line`: its number, from 1; for JSON the number of the entry in `where`; 0 for a whole
 * file of an archive. `where`: the file of an archive or the part of a file, null where there is but one.
 */
export type Unread = { line: number; text: string; where: string | null }

export type ReadFile = { format: FileFormat; document: LibraryDocument; unread: readonly Unread[] }

/** The name of a file without folders and ending: what a list is called whose file does not say. Never ''. */
export function stemOf(fileName: string): string {
  const base = fileName.slice(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1)
  const stem = base.replace(/\.[0-9A-Za-z]{1,5}$/, '').trim()
  return stem === '' ? fileName : stem
}

/** How the programs that export them call the liked songs. */
export const isLikedName = (name: string): boolean => /^liked(?:[ _-]songs)?(?: \(\d+\)|_+)?$/i.test(name.trim())

/** Several files as one. Liked songs and saved albums that stand in several follow one another. */
export function mergeDocuments(documents: readonly LibraryDocument[]): LibraryDocument {
  const liked = documents.flatMap((document) => document.liked ?? [])
  const albums = documents.flatMap((document) => document.albums ?? [])
  return {
    ...emptyDocument,
    playlists: documents.flatMap(({ playlists }) => playlists),
    liked: documents.some((document) => document.liked !== null) ? liked.map(atPosition) : null,
    albums: documents.some((document) => document.albums !== null) ? albums.map(atPosition) : null,
    following: documents.find(({ following }) => following !== null)?.following ?? null,
    shows: documents.find(({ shows }) => shows !== null)?.shows ?? null,
    episodes: documents.find(({ episodes }) => episodes !== null)?.episodes ?? null,
  }
}

const atPosition = <Row extends Pick<PlaylistItem, 'position'>>(row: Row | undefined, position: number) =>
  row === undefined ? undefined : { ...row, position }
