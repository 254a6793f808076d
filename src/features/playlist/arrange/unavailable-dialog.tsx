import { unavailableWords as words } from '#messages/en/unavailable.ts'
import { Busy } from '#parts/create/busy.tsx'
import { CreateRun } from '#parts/create/create-run.tsx'
import { Failure } from '#parts/failure.tsx'
import type { PlaylistItem } from '#spotify/playlist-items.ts'
import type { Playlist } from '#spotify/playlist.ts'
import { Blank } from '#ui/blank.tsx'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { Name } from '#ui/name.tsx'
import { rich } from '#ui/rich.tsx'
import { UnavailableButtons } from './unavailable-buttons.tsx'
import { UnavailableForm } from './unavailable-form.tsx'
import { useUnavailable } from './use-unavailable.ts'

export type UnavailableDialogProps = {
  playlist: Pick<Playlist, 'name'>
  rows: readonly PlaylistItem[]
  open: boolean
  onClose: () => void
  /** The positions of what is to be removed, and why, by position. */
  onReview: (going: ReadonlySet<number>, reasons: ReadonlyMap<number, string>) => void
}

/**
 * Takes out what is unavailable. Where that is to be kept in a list of its own, the list is made first, and nothing that is not
 * in it goes.
 */
export function UnavailableDialog({ playlist: { name }, rows, open, onClose, onReview }: UnavailableDialogProps) {
  const listName = name === '' ? words.untitled : name
  const { found, form, setForm, run, result, mayGoOn, requests, goOn, reviewKept } = useUnavailable({
    ...{ listName, rows, open },
    onReview: (going) => onReview(new Set(going), new Map(going.map((at) => [at, words.reason]))),
  })
  const { restore, isRunning, failure } = run
  const isNothing = found.named.length + found.nameless.length === 0
  // No choice here would let anything go.
  const isStuck = found.named.length === 0 && !found.mayTakeNameless
  const isBusy = run.isBusy && form.keeps
  const close = () => {
    run.leave()
    onClose()
  }
  const actions = isRunning ? (
    <UnavailableButtons restore={restore} onClose={close} onReview={reviewKept} />
  ) : (
    <>
      <Button onClick={close}>{isStuck || isBusy ? words.close : words.cancel}</Button>
      {!isStuck && !isBusy && (
        <Button kind="main" aria-disabled={!mayGoOn} onClick={goOn}>
          {form.keeps ? words.create : words.review}
        </Button>
      )}
    </>
  )
  const ofList = (text: string) => rich(text, { name: () => <Name>{listName}</Name> })
  return (
    <>
      <Dialog title={words.title} open={open} onClose={close} actions={actions}>
        {isRunning ? (
          <>
            <CreateRun restore={restore} name={form.name.trim()} onFollow={close} />
            <p>{ofList(reviewKept ? words.next : isGoing(restore.is) ? words.waits : words.untouched)}</p>
            {reviewKept && (result?.refused.length ?? 0) > 0 && <p>{words.onlyAdded}</p>}
          </>
        ) : isNothing ? (
          <Blank icon="check" title={words.none}>
            <p>{words.noneWhy}</p>
          </Blank>
        ) : (
          <>
            <UnavailableForm form={form} onChange={setForm} found={found} size={rows.length} requests={requests} />
            {isBusy && <Busy />}
            {failure !== null && <Failure error={failure} onRetry={run.apply} />}
          </>
        )}
      </Dialog>
      {run.dialog}
    </>
  )
}

/** Whether the list may still be made. */
const isGoing = (is: string): boolean => ['running', 'pausing', 'paused', 'stopped', 'elsewhere'].includes(is)
