import { watchSessionLimit } from '#auth/session-limit.ts'
import { isByItself, onSessionEnd } from '#auth/session.ts'
import { watchExpiry } from '#auth/tokens.ts'
import { abortAll, getPace } from '#spotify/scheduler.ts'
import { keepPlace } from '#parts/place.ts'
import { queryClient } from './query-client.ts'

/**
 * When a session ends, nothing of it may arrive late, and nothing of it may be seen by whoever logs in next. Returns the
 * way to stop.
 */
export function watchSession(): () => void {
  const stopClearing = onSessionEnd((why) => {
    if (isByItself(why)) keepPlace()
    abortAll()
    void queryClient.cancelQueries()
    queryClient.clear()
  })
  const stops = [stopClearing, watchExpiry(), watchSessionLimit({ isBusy })]
  return () => stops.forEach((stop) => stop())
}

const isBusy = (): boolean => ['working', 'waiting'].includes(getPace().state)
