import { coverWords as words } from '#messages/en/cover.ts'
import { coverScopes } from '#spotify/write-scopes.ts'
import { CoverDialog } from './cover-dialog.tsx'
import type { EditorProps } from './edit-button.tsx'
import { OnceAllowed } from './once-allowed.tsx'

/** Asks for what an upload needs, then shows the form. */
export const CoverEditor = ({ playlist, open, onClose }: EditorProps) => (
  <OnceAllowed scopes={coverScopes} why={words.why} tool="cover" open={open} onClose={onClose}>
    {(isOpen) => <CoverDialog playlist={playlist} open={isOpen} onClose={onClose} />}
  </OnceAllowed>
)
