import { logOutWords as words } from '#messages/en/log-out.ts'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'

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
    <p>{words.jobUnfinished}</p>
  </Dialog>
)
