import { commonWords } from '#messages/en/common.ts'
import { refusalWords } from '#messages/en/refusal.ts'
import { Button } from '#ui/button.tsx'
import { tryAgain } from './foreign-worker.ts'
import { Stopped } from './stopped.tsx'

/** In the app's place while a neighbour's service worker cannot be got rid of: there is no login through it. */
export const WorkerStays = () => (
  <Stopped
    title={refusalWords.worker}
    text={refusalWords.workerWhat}
    actions={<Button onClick={tryAgain}>{commonWords.tryAgain}</Button>}
  />
)
