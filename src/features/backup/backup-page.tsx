import { backupWords as words } from '#messages/en/backup.ts'
import { SignedOut } from '#parts/signed-out.tsx'
import { TabTitle } from '#parts/tab-title.tsx'
import { Waiting } from '#parts/waiting.tsx'
import { Head } from '#ui/head.tsx'
import css from './backup-page.module.css'
import { BackupSection } from './backup-section.tsx'
import { OpenBackup } from './open/open-backup.tsx'
import { RestoreRun } from './restore/restore-run.tsx'
import './watch.ts'

/** The library into a file, and back out of one. */
export const BackupPage = () => (
  <>
    <TabTitle page={words.backup} />
    <Head catalogue={[<b key="what">{words.catalogue}</b>]} title={words.backup} />
    <div className={css['said']}>
      <Waiting />
    </div>
    <BackupSection />
    <RestoreRun />
    <OpenBackup />
  </>
)

/** The same for somebody who is not logged in: a file can be looked into all the same. */
export const ClosedBackupPage = () => (
  <>
    <SignedOut />
    <OpenBackup />
  </>
)
