import { editButtonWords as words } from '#messages/en/edit-buttons.ts'
import type { Playlist } from '#spotify/playlist.ts'
import { EditButton } from './edit-button.tsx'

const load = async () => (await import('./cover-editor.tsx')).CoverEditor

/** The picture of a list of one's own. */
export const UploadCoverButton = ({ playlist }: { playlist: Playlist }) => (
  <EditButton playlist={playlist} tool="cover" label={words.cover} load={load} />
)
