import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { backupParts, type BackupPart } from '#library/backup-parts.ts'
import { prepareBackup, recallBackup } from '#library/backup-run.ts'
import type { BackupState } from '#library/backup-state.ts'
import { keptQuery } from '#library/kept-query.ts'
import { backupWords as words } from '#messages/en/backup.ts'
import { Failure } from '#parts/failure.tsx'
import { useFreshKept } from '#parts/use-fresh.ts'
import { SpotifyError } from '#spotify/errors.ts'
import { JobPanel } from '#ui/job-panel.tsx'
import { BackupButtons } from './backup-buttons.tsx'
import { BackupChoices } from './backup-choices.tsx'
import { BackupGaps } from './backup-gaps.tsx'
import { BackupProgress } from './backup-progress.tsx'
import { BackupText } from './backup-text.tsx'
import { useBackup } from './use-backup.ts'

/** The backup: what goes in and what that costs, how far it is, what came of it. */
export function BackupSection() {
  const client = useQueryClient()
  const backup = useBackup()
  const [parts, setParts] = useState<ReadonlySet<BackupPart>>(() => new Set(backupParts))
  useFreshKept()
  const kept = useQuery(keptQuery()).data ?? null
  const isSomethingHere = kept?.some(({ loaded }) => loaded > 0) ?? false
  useEffect(() => {
    void recallBackup(client)
    void prepareBackup()
  }, [client])
  const title = useKeptFocus(backup.is)

  return (
    <JobPanel
      label={words.backup}
      text={<BackupText backup={backup} titleRef={title} />}
      buttons={<BackupButtons backup={backup} parts={parts} isSomethingHere={isSomethingHere} />}
    >
      {backup.is === 'stopped' && backup.failure !== null && <Failure error={new SpotifyError(backup.failure)} />}
      <BackupProgress backup={backup} />
      {backup.is === 'done' && <BackupGaps built={backup.built} />}
      {isOpen(backup) && (
        <BackupChoices {...{ parts, kept, isSomethingHere }} onChange={setParts} isFirst={backup.is === 'idle'} />
      )}
    </JobPanel>
  )
}

/** Another backup can be begun. */
const isOpen = ({ is }: BackupState): boolean => is === 'idle' || is === 'cancelled' || is === 'done'

/** The button that was pressed goes with its state: whoever uses a keyboard is led to what is said now. */
function useKeptFocus(state: BackupState['is']) {
  const title = useRef<HTMLHeadingElement>(null)
  const last = useRef(state)
  useEffect(() => {
    if (last.current === state) return
    last.current = state
    if (document.activeElement === document.body) title.current?.focus({ preventScroll: true })
  }, [state])
  return title
}
