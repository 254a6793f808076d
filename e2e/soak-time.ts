import type { Page, Request } from '@playwright/test'
import type { Emulator } from '../src/demo/emulator.ts'
import type { StandIn } from '../src/demo/node-server.ts'
import { waitEnd, type Timeline } from './soak-log.ts'
import { isLastView, readScreen, type Screen } from './soak-screen.ts'

export const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

/** The page's clock and the stand-in's, moved together; a clock that is set is the page's alone. */
export function createTime(page: Page, spotify: Emulator) {
  let moved = 0
  let set = 0
  let pending = 0
  const move = async (ms: number, how: 'runFor' | 'fastForward'): Promise<void> => {
    moved += ms
    spotify.clock.advance(ms)
    pending = ms
    await page.clock[how](ms)
    pending = 0
  }
  return {
    /** How far the page's clock has been moved, set or not. */
    moved: (): number => moved + set,
    /** How far the stand-in's clock is ahead while the page's is being moved. */
    pending: (): number => pending,
    /** Every timer rings in its time. */
    run: (ms: number): Promise<void> => move(ms, 'runFor'),
    /** As if the device had slept: what was due rings once. */
    leap: (ms: number): Promise<void> => move(ms, 'fastForward'),
    /** Somebody sets the clock of the device. */
    set: async (by: number): Promise<void> => {
      set += by
      await page.clock.setSystemTime((await page.evaluate(() => Date.now())) + by)
    },
    /** Both go with real time too, but a busy page falls behind: the stand-in follows what the page shows. */
    follow: ({ now }: Screen): void => {
      const behind = now - set - spotify.clock.now()
      if (behind > 0) spotify.clock.advance(behind)
    },
  }
}

export type Time = ReturnType<typeof createTime>

const underWay = ({ traffic }: StandIn): number =>
  traffic.passages.filter(({ end, url }) => end === null && /\/v1\/|\/api\/token/.test(url)).length

const isAtRest = ({ pace }: Screen): boolean => pace === null || /^(?:Nothing|Stopped)/.test(pace)

/** Waits that end before anyone has read about them need no word. */
const unnoticed = 2000

/** A screen that lacks something because Spotify has us wait, and does not say so. */
const isMute = ({ now, pace, bones, statuses, alerts }: Screen): boolean => {
  const until = /^Waiting until (\d\d):(\d\d):(\d\d)$/.exec(pace ?? '')
  if (until === null || bones === 0 || [...statuses, ...alerts].join().includes('wait')) return false
  const [hours, minutes, seconds] = until.slice(1).map(Number) as [number, number, number]
  return new Date(now).setHours(hours, minutes, seconds) - now > unnoticed
}

/** Something is announced that is not there: rows that come from this device, or the sentences for a failure. */
const isExpecting = ({ text, bones, busy, alerts }: Screen): boolean =>
  alerts.length === 0 && (bones > 0 || busy > 0 || text.includes('for the reason given above'))

/** The code of a page may still be on its way, or what this device keeps: both take real time. */
const isUnfinished = (screen: Screen): boolean => screen.text.length < 20 || isLastView(screen) || isExpecting(screen)

/** Counts what of the app's own code is still on its way; the page of a link waits for it. */
export function countCode(page: Page): () => number {
  const onTheWay = new Set<Request>()
  page.on('request', (request) => {
    if (new URL(request.url()).pathname.endsWith('.js')) onTheWay.add(request)
  })
  page.on('requestfinished', (request) => onTheWay.delete(request))
  page.on('requestfailed', (request) => onTheWay.delete(request))
  return () => onTheWay.size
}

const isSame = (one: Screen, other: Screen | null): boolean =>
  JSON.stringify({ ...one, now: 0 }) === JSON.stringify({ ...other, now: 0 })

type Ground = { code: () => number; page: Page; standIn: StandIn; spotify: Emulator; time: Time; timeline: Timeline }

/**
 * Lets time pass until nothing moves any more, and returns the screen. A wait that Spotify has asked for is walked up to
 * its very end first, so that a request that comes too soon is seen to. Throws where no rest is found.
 */
export async function settle({ code, page, standIn, spotify, time, timeline }: Ground): Promise<Screen> {
  let quiet = 0
  let stuck = 0
  let mute = 0
  let unfinished = 0
  let before: Screen | null = null
  for (let look = 0; look < 500; look += 1) {
    const screen = await readScreen(page)
    time.follow(screen)
    const sent = timeline.length
    mute = isMute(screen) ? mute + 1 : 0
    unfinished = isUnfinished(screen) ? unfinished + 1 : 0
    if (mute > 12) throw new Error(`waits without a word: ${screen.text}`)
    if (underWay(standIn) > 0) {
      quiet = 0
      await pause(8)
      stuck = sent === timeline.length ? stuck + 1 : 0
      if (stuck > 20) await time.run(5000)
    } else if (!isAtRest(screen)) {
      quiet = 0
      stuck = 0
      const end = waitEnd(timeline, spotify.clock.now())
      // Only a wait that the app itself is in: after a stop that a person has broken, requests are on their way.
      const left = end === null || screen.pace?.startsWith('Waiting') !== true ? 0 : end - spotify.clock.now()
      await time.run(left > 300 ? left - 200 : left > 0 ? 400 : 700)
      await pause(4)
    } else if (code() > 0 || (unfinished > 0 && unfinished < 100)) {
      await pause(10)
    } else {
      quiet = isSame(screen, before) ? quiet + 1 : 0
      if (quiet > 1) return screen
      // React holds back what comes late for 300 ms, so that a page does not flicker.
      if (quiet === 0) await time.run(500)
      await pause(8)
    }
    before = screen
  }
  throw new Error('does not come to rest')
}
