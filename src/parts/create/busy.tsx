import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { isRestoreUnfinished, type RestoreState } from '#library/restore/restore-state.ts'
import { recallRestore } from '#library/restore/run.ts'
import { createPlaylistWords as words } from '#messages/en/create-playlist.ts'
import { paths } from '#paths.ts'
import { ButtonLink } from '#ui/button-link.tsx'
import { Notice } from '#ui/notice.tsx'

/** Whether the place of the one plan there can be is taken. */
export const isTaken = (restore: RestoreState): boolean =>
  isRestoreUnfinished(restore) || restore.is === 'waiting' || restore.is === 'elsewhere'

/** Says that another job has to be seen to first, and where. */
export const Busy = () => (
  <Notice
    kind="info"
    role="status"
    title={words.busy}
    actions={<ButtonLink to={paths.backup}>{words.toBackup}</ButtonLink>}
  >
    <p>{words.busyWhy}</p>
  </Notice>
)

/** An earlier page may have begun a job; nothing is begun before that is known. */
export function useRecalled(open: boolean): boolean {
  const client = useQueryClient()
  const [isRecalled, setRecalled] = useState(false)
  useEffect(() => {
    if (open) void recallRestore(client).finally(() => setRecalled(true))
  }, [client, open])
  return isRecalled
}
