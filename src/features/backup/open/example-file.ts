// Files as a person could open them, for tests alone.
import { emptyDocument, type FilePlaylist, type LibraryDocument } from '#library/files/document.ts'
import { documentJson } from '#library/files/json.ts'
import { toSavedAlbum } from '#spotify/album.ts'
import { toBareItem } from '#spotify/item.ts'
import type { Playable } from '#spotify/track.ts'

export const rowsOf = (contents: readonly (Playable | undefined)[]) =>
  contents.map((content, position) => (content === undefined ? undefined : toBareItem(content, position)))

/** A playlist of a file; its name is its id too. Undefined is a row that was not read. */
export const playlistOf = (
  name: string,
  contents: readonly (Playable | undefined)[],
  more: Partial<FilePlaylist> = {},
): FilePlaylist => ({
  ...{ id: name, uri: '', name, description: '', owner: null, public: null, collaborative: false, snapshotId: '' },
  ...{ image: null, items: rowsOf(contents), ...more },
})

export const albumOf = (name: string, artist: string, position = 0) =>
  toSavedAlbum({ album: { id: null, name, artists: [{ id: null, name: artist }], album_type: 'single' } }, position)

export const documentOf = (more: Partial<LibraryDocument> = {}): LibraryDocument => ({
  ...emptyDocument,
  exportedAt: '2026-03-14T12:00:00Z',
  account: { id: 'ida', name: 'Ida Marlowe' },
  ...more,
})

export const jsonFile = (document: LibraryDocument, name = 'library.json'): File =>
  new File([...documentJson(document)], name)
