import { unfinishedJobs, type Job } from '#library/jobs.ts'
import { logOutWords as words } from '#messages/en/log-out.ts'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'

const weights: readonly Job[] = ['scan', 'backup', 'restore', 'edit']

/** A backup has a scan in it, and what is lost with a restore is more than time. */
const weightiest = (): Job => weights.findLast((job) => unfinishedJobs().includes(job)) ?? 'scan'

/** Asks before a job that is not finished is given up. */
export const ReallyLogOut = ({ onStay, onLogOut }: { onStay: () => void; onLogOut: () => void }) => (
  <Dialog
    title={words.title}
    open
    onClose={onStay}
    actions={
      <>
        <Button onClick={onStay}>{words.stay}</Button>
        <Button kind="danger" onClick={onLogOut}>
          {words.stopAndLogOut}
        </Button>
      </>
    }
  >
    <p>{words.unfinished[weightiest()]}</p>
  </Dialog>
)
