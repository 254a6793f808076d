import { useSyncExternalStore } from 'react'
import { lastRefresh, subscribeRefreshes } from '#auth/refreshes.ts'
import { connectionWords } from '#messages/en/connection.ts'
import { clockSeconds, t } from '#messages/t.ts'
import { took } from './lengths.ts'

const words = connectionWords.tokens

/** When the latest refresh was, how long it took and what came of it. */
export function LastRefresh() {
  const refresh = useSyncExternalStore(subscribeRefreshes, lastRefresh)
  if (refresh === null) return words.noneYet
  const { at, tookMs, outcome } = refresh
  return t(words.lastText, { time: clockSeconds(at), took: took(tookMs), outcome: words.outcomes[outcome] })
}
