import { editButtonWords as words } from '#messages/en/edit-buttons.ts'
import type { Playlist } from '#spotify/playlist.ts'
import { EditButton } from './edit-button.tsx'

const load = async () => (await import('./details-editor.tsx')).DetailsEditor

/** Name, description and visibility of a list of one's own. */
export const EditDetailsButton = ({ playlist }: { playlist: Playlist }) => (
  <EditButton playlist={playlist} tool="details" label={words.details} load={load} />
)
