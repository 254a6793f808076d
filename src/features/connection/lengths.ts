import { connectionWords as words } from '#messages/en/connection.ts'
import { duration, t } from '#messages/t.ts'

/** How long something took, from ms: `212 ms`, `3.4 s`, `2:05 min`. */
export function took(ms: number): string {
  if (ms < 1000) return t(words.milliseconds, { count: Math.round(ms) })
  if (ms < 60_000) return t(words.seconds, { count: Math.round(ms / 100) / 10 })
  return t(words.minutes, { time: duration(ms) })
}
