import { itemsWords } from '#messages/en/items.ts'
import { t } from '#messages/t.ts'

export type Count = {
  /** How many rows are here. */
  loaded: number
  /** How many there are at Spotify. */
  total: number
  complete: boolean
  /** How many the filter leaves; null without one. */
  shown: number | null
}

/** How many items: `10,000 items` when all are in, before `3,150 of 10,000 items`; filtered `12 of 10,000 items`. */
export function tally({ loaded, total, complete, shown }: Count): string {
  if (shown !== null) return t(itemsWords.some, { some: shown, total })
  return complete ? t(itemsWords.all, { count: total }) : t(itemsWords.some, { some: loaded, total })
}

/**
 * How the reading goes on: `63 of 200 requests, about 40 seconds left`; without the time where `seconds` is null. A time
 * in seconds is rounded to 5, one of more than 90 seconds to minutes.
 */
export function pageTally(done: number, total: number, seconds: number | null): string {
  if (seconds === null) return t(itemsWords.requests, { done, total })
  const left =
    seconds > 90
      ? t(itemsWords.minutesLeft, { count: Math.round(seconds / 60) })
      : t(itemsWords.secondsLeft, {
          count: seconds < 5 ? Math.max(1, Math.ceil(seconds)) : Math.round(seconds / 5) * 5,
        })
  return t(itemsWords.requestsLeft, { done, total, left })
}

/** A moment (ms) at which so many pages were here. */
export type Mark = { at: number; done: number }

/** The seconds that the rest will take at the pace from `first` to `now`; null before three pages have shown the pace. */
export function secondsLeft(first: Mark, now: Mark, total: number): number | null {
  const read = now.done - first.done
  if (read < 3 || now.at <= first.at) return null
  return ((now.at - first.at) / read / 1000) * (total - now.done)
}
