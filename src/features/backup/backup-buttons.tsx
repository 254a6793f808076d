import { useQueryClient } from '@tanstack/react-query'
import type { BackupPart } from '#library/backup-parts.ts'
import { backUpWhatIsHere, cancelBackup, resumeBackup } from '#library/backup-run.ts'
import type { BackupState } from '#library/backup-state.ts'
import { backupWords as words } from '#messages/en/backup.ts'
import { saveFile } from '#parts/export/save-file.ts'
import { Button } from '#ui/button.tsx'

type BackupButtonsProps = { backup: BackupState; parts: ReadonlySet<BackupPart>; isSomethingHere: boolean }

/** What can be done about a backup that is under way, or over. */
export function BackupButtons({ backup, parts, isSomethingHere }: BackupButtonsProps) {
  const client = useQueryClient()
  const cancel = (
    <Button kind="quiet" onClick={() => void cancelBackup(client)}>
      {words.cancel}
    </Button>
  )
  const resume = (
    <Button kind="main" onClick={() => void resumeBackup(client)}>
      {words.resume}
    </Button>
  )
  switch (backup.is) {
    case 'idle':
      return null
    case 'reading':
    case 'building':
      return cancel
    case 'cancelled':
      return resume
    case 'done':
      return (
        <Button kind="main" onClick={() => saveFile(backup.built.blob, backup.built.name)}>
          {words.downloadAgain}
        </Button>
      )
    case 'paused':
    case 'stopped':
    case 'elsewhere':
      return (
        <>
          {resume}
          {isSomethingHere && <Button onClick={() => void backUpWhatIsHere(client, parts)}>{words.whatIsHere}</Button>}
          {cancel}
        </>
      )
  }
}
