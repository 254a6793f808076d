import { watchSessionLimit } from '#auth/session-limit.ts'
import { isByItself, onSessionEnd, type SessionEnd } from '#auth/session.ts'
import { watchExpiry } from '#auth/tokens.ts'
import { storeOf } from '#library/account.ts'
import { getCopyState, noteRead, subscribeCopyState, wipeCopy } from '#library/copy.ts'
import { watchPlaylists } from '#library/watch-playlists.ts'
import { frameWords } from '#messages/en/frame.ts'
import { profileQueries } from '#spotify/profile.ts'
import { abortAll, getPace } from '#spotify/scheduler.ts'
import { keepPlace } from '#parts/place.ts'
import { showToast } from '#ui/toast.tsx'
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
    if (wipes.includes(why)) void wipeCopy()
  })
  const stopTelling = subscribeCopyState(tellOfAnother)
  const stopWatching = [watchAccount(), watchPlaylists(queryClient), watchExpiry(), watchSessionLimit({ isBusy })]
  const stops = [stopClearing, stopTelling, ...stopWatching]
  return () => stops.forEach((stop) => stop())
}

/** The ends that take the copy along: any other keeps it for the next login of the same account. */
const wipes: readonly SessionEnd[] = ['logged-out', 'sample-left']

/** Another account's copy goes as soon as it is known who is here, and not only when a view needs the copy. */
function watchAccount(): () => void {
  const key = JSON.stringify(profileQueries.me().queryKey)
  return queryClient.getQueryCache().subscribe(({ type, query }) => {
    if (type === 'updated' && query.queryHash === key && query.state.data !== undefined) void storeOf(queryClient)
  })
}

/** At most one account's copy is on the device: whoever logs in as another is told that the first one's is gone. */
function tellOfAnother(): void {
  if (!getCopyState().replacedAnother) return
  noteRead()
  showToast(frameWords.anotherCopyDeleted)
}

const isBusy = (): boolean => ['working', 'waiting'].includes(getPace().state)
