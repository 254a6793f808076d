import { useMemo } from 'react'
import type { EditRow } from '#library/edit/edit.ts'
import type { EditVersions } from '#library/edit/edit-state.ts'
import { reviewWords as words } from '#messages/en/review.ts'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { diffOf, matchVersions } from './diff.ts'
import { DiffList, type ShownRow } from './diff-list.tsx'

type VersionsDialogProps = { versions: EditVersions; open: boolean; onClose: () => void }

const shown = (row: EditRow): ShownRow => ({ ...row, pictures: [] })

/** How somebody else has changed a list. */
export function VersionsDialog({ versions: { was, now }, open, onClose }: VersionsDialogProps) {
  const lines = useMemo(() => diffOf(was.length, matchVersions(was, now)), [was, now])
  const byUri = useMemo(() => new Map(now.map((row) => [row.uri, shown(row)])), [now])
  return (
    <Dialog
      title={words.differenceTitle}
      open={open}
      onClose={onClose}
      wide
      actions={
        <Button kind="main" onClick={onClose}>
          {words.close}
        </Button>
      }
    >
      <p>{words.differenceText}</p>
      <DiffList
        lines={lines}
        rowAt={(row) => was[row] && shown(was[row])}
        newRow={(uri) => byUri.get(uri) ?? shown({ uri, addedAt: null, kind: 'track', name: '', by: '' })}
      />
    </Dialog>
  )
}
