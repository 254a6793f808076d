import type { ReactNode } from 'react'
import { sendWorkersAway } from './foreign-worker.ts'
import { Framed } from './framed.tsx'
import type { Obstacle } from './obstacle.ts'
import { WorkerStays } from './worker-stays.tsx'

/** What stands in the app's place; null where the page is about to load anew. */
export async function refusal(obstacle: Obstacle): Promise<ReactNode> {
  if (obstacle === 'frame') return <Framed />
  return (await sendWorkersAway(navigator.serviceWorker)) === 'stays' ? <WorkerStays /> : null
}
