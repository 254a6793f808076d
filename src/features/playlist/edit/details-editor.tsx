import { detailsWords as words } from '#messages/en/edit-details.ts'
import { playlistWriteScopes } from '#spotify/write-scopes.ts'
import { DetailsDialog } from './details-dialog.tsx'
import type { EditorProps } from './edit-button.tsx'
import { OnceAllowed } from './once-allowed.tsx'

/** Asks for what a change of details needs, then shows the form. */
export const DetailsEditor = ({ playlist, open, onClose }: EditorProps) => (
  <OnceAllowed scopes={playlistWriteScopes} why={words.why} tool="details" open={open} onClose={onClose}>
    {(isOpen) => <DetailsDialog playlist={playlist} open={isOpen} onClose={onClose} />}
  </OnceAllowed>
)
