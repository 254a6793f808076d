import { useQueryClient } from '@tanstack/react-query'
import type { RestoreState } from '#library/restore/restore-state.ts'
import { pauseRestore, rollBackRestore, startRestore } from '#library/restore/run.ts'
import { createPlaylistWords as words } from '#messages/en/create-playlist.ts'
import { tryAgain } from '#spotify/scheduler.ts'
import { Button } from '#ui/button.tsx'

/** What can be done while a list is made, and afterwards. */
export function RunButtons({ restore, onClose }: { restore: RestoreState; onClose: () => void }) {
  const client = useQueryClient()
  const press = (act: (client: ReturnType<typeof useQueryClient>) => Promise<void>) => () => {
    // After a stop one request finds out whether Spotify lets us go on.
    tryAgain()
    void act(client)
  }
  const undo = <Button onClick={press(rollBackRestore)}>{words.undo}</Button>
  const close = (
    <Button kind="main" onClick={onClose}>
      {words.close}
    </Button>
  )
  const goOn = (label: string) => (
    <Button kind="main" onClick={press(startRestore)}>
      {label}
    </Button>
  )
  const hasFailed = 'report' in restore && restore.report.results.some(({ failure }) => failure !== null)
  switch (restore.is) {
    case 'running':
    case 'rolling-back':
      return (
        <>
          <Button onClick={pauseRestore}>{words.pause}</Button>
          {close}
        </>
      )
    case 'paused':
    case 'stopped':
      return (
        <>
          <Button onClick={onClose}>{words.close}</Button>
          {undo}
          {goOn(words.resume)}
        </>
      )
    case 'elsewhere':
      return (
        <>
          <Button onClick={onClose}>{words.close}</Button>
          {goOn(words.resume)}
        </>
      )
    case 'done':
      return (
        <>
          {hasFailed && <Button onClick={press(startRestore)}>{words.again}</Button>}
          {undo}
          {close}
        </>
      )
    case 'undone':
      return (
        <>
          {hasFailed && <Button onClick={press(rollBackRestore)}>{words.again}</Button>}
          {close}
        </>
      )
    default:
      return close
  }
}
