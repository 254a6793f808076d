import { onSessionEnd } from '#auth/session.ts'
import { watchExpiry } from '#auth/tokens.ts'
import { abortAll } from '#spotify/scheduler.ts'
import { keepPlace } from '#parts/place.ts'
import { queryClient } from './query-client.ts'

/** When a session ends, nothing of it may arrive late, and nothing of it may be seen by whoever logs in next. */
export function watchSession(): void {
  onSessionEnd((why) => {
    if (why === 'revoked') keepPlace()
    abortAll()
    void queryClient.cancelQueries()
    queryClient.clear()
  })
  watchExpiry()
}
