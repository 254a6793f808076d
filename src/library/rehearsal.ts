import { AsyncLocalStorage, AsyncResource } from 'node:async_hooks'
import { IDBFactory } from 'fake-indexeddb'
import { vi } from 'vitest'
import { readScopes } from '#auth/scopes.ts'
import { ownKey } from '#auth/storage.ts'
import type { Emulator } from '#demo/emulator.ts'
import type { FaultRule } from '#demo/faults.ts'
import { createRandom } from '#demo/random.ts'
import { allReadScopes, clientId, createSmallStandIn, logIn } from '#demo/small-stand-in.ts'

/** For tests: the app against the stand-in of Spotify, in a browser whose time is the test's. */

const writeScopes =
  'playlist-modify-private playlist-modify-public user-library-modify user-follow-modify ugc-image-upload'

/** Which page a call comes from: what a page that is gone still wanted never happens. */
const pages = new AsyncLocalStorage<number>()
const gone = new Set<number | undefined>()
let opened = 0
let answered: (() => Promise<void>) | null = null

/** What somebody else does after each request of ours, before its answer arrives; null for nothing, as in a new world. */
export const afterEachRequest = (act: typeof answered): void => void (answered = act)

async function asSeenByPages(spotify: Emulator, request: Request): Promise<Response> {
  if (gone.has(pages.getStore())) return new Promise(() => undefined)
  request.signal.throwIfAborted()
  const response = await spotify.answer(request)
  await answered?.()
  request.signal.throwIfAborted()
  if (response.type === 'error' || !response.headers.has('access-control-allow-origin'))
    throw new TypeError('Failed to fetch')
  if (!(response.headers.get('access-control-expose-headers') ?? '').includes('Retry-After'))
    response.headers.delete('retry-after')
  return response
}

/** A fresh browser and a stand-in with the small accounts, in which `person` may do everything. Ends with `vi.useRealTimers`. */
export async function openWorld(
  person: string,
  options: Parameters<typeof createSmallStandIn>[0] = {},
): Promise<Emulator> {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date', 'performance'] })
  const { setTimeout: fake } = globalThis
  // A timer belongs to the page that has set it.
  const bound = (act: () => void, ms?: number) => fake(AsyncResource.bind(act), ms)
  vi.stubGlobal('setTimeout', Object.assign(bound, fake))
  answered = null
  const spotify = createSmallStandIn({ now: () => Date.now(), ...options })
  vi.stubGlobal('fetch', (...how: Parameters<typeof fetch>) => asSeenByPages(spotify, new Request(...how)))
  vi.stubGlobal('indexedDB', new IDBFactory())
  localStorage.clear()
  await enter(spotify, person)
  return spotify
}

/** Logs somebody in, in the place of whoever was. */
export async function enter(spotify: Emulator, person: string): Promise<void> {
  sessionStorage.clear()
  const tokens = await logIn(spotify, person, `${allReadScopes} ${writeScopes}`)
  spotify.log.length = 0
  const session = {
    ...{ accessToken: tokens.access_token, refreshToken: tokens.refresh_token ?? null, sample: false },
    ...{ scope: [...readScopes, ...writeScopes.split(' ')], expiresAt: Date.now() + 3_600_000 },
    ...{ consentedAt: Date.now(), clientId },
  }
  sessionStorage.setItem(ownKey('session'), JSON.stringify(session))
}

/** Lets time pass until a promise is settled. */
export async function pass<Value>(promise: Promise<Value>): Promise<Value> {
  const settled = new AbortController()
  const end = (): void => settled.abort()
  promise.then(end, end)
  for (let turns = 0; turns < 200_000; turns += 1) {
    await new Promise((resolve) => setImmediate(resolve))
    if (settled.signal.aborted) return promise
    await vi.advanceTimersByTimeAsync(100)
  }
  throw new Error('it does not come to an end')
}

/** A page of its own: modules that are imported after this are new. `on` makes a function one of this page's. */
export function newPage() {
  vi.resetModules()
  const number = (opened += 1)
  return {
    on:
      <How extends unknown[], Result>(act: (...how: How) => Result) =>
      (...how: How): Result =>
        pages.run(number, () => act(...how)),
    /** The page goes, with all that it was about to do. */
    leave: () => void gone.add(number),
  }
}

/** What has been sent since a place in the log that was to change something. */
export const writesSince = (spotify: Emulator, from = 0) =>
  spotify.log.slice(from).filter(({ method }) => !['GET', 'OPTIONS'].includes(method))

/** What can go wrong with one request; `unclear` ones take effect half the time. */
const troubles: readonly FaultRule[] = [
  { what: 'reset', when: 'before' },
  { what: 'reset', when: 'after' },
  { what: 'rate-limit', seconds: 2 },
  { what: 'rate-limit-unreadable' },
  { what: 'rate-limit-no-cors' },
  { what: 'status', status: 502 },
  { what: 'status', status: 503, when: 'after' },
  { what: 'html', when: 'after' },
  { what: 'empty', when: 'after' },
  { what: 'truncated' },
  { what: 'unauthorized' },
  { what: 'quota' },
]

/** What is drawn from one seed: a number from 0 to 1, a whole one below another, and one of several. */
export type Chance = {
  random: () => number
  below: (end: number) => number
  oneOf: <Value>(values: readonly Value[]) => Value
}

export function createChance(seed: number): Chance {
  const random = createRandom(seed)
  const below = (end: number): number => Math.floor(random() * end)
  return {
    ...{ random, below },
    oneOf: (values) => {
      const value = values[below(values.length)]
      if (value === undefined) throw new RangeError('nothing to draw from')
      return value
    },
  }
}

/** Lets one request by one of `methods` go wrong in some way, after up to `mostAfter` others by the same. */
export function strike(
  spotify: Emulator,
  { below, oneOf }: Chance,
  { methods, mostAfter }: { methods: readonly string[]; mostAfter: (method: string) => number },
): void {
  const rule = oneOf(troubles)
  const method = oneOf(methods)
  spotify.faults.add({ ...rule, match: { method }, after: below(mostAfter(method)) })
}

/** So many seeds as `<NAME>_SEEDS` in the environment says, from `<NAME>_SEED` on. */
export function seedsFor(name: string, usual: number): number[] {
  const first = Number(process.env[`${name}_SEED`] ?? 1)
  return Array.from({ length: Number(process.env[`${name}_SEEDS`] ?? usual) }, (_, at) => first + at)
}

/** Says which seed it was with which it went wrong. */
export async function withEach(seeds: readonly number[], rehearse: (seed: number) => Promise<void>): Promise<void> {
  for (const seed of seeds)
    await rehearse(seed).catch((cause: unknown) => {
      throw new Error(`seed ${seed}`, { cause })
    })
}

type Rehearsed = { leave: () => void; tryAgain: () => void }

type Insisting<Page> = {
  spotify: Emulator
  chance: Chance
  press: (page: Page) => Promise<void>
  isThrough: (page: Page) => boolean
  isStopped: (page: Page) => boolean
  /** The page after a reload, with what it recalls. */
  reopen: () => Promise<Page>
  /** How many pages may go on the way. */
  reloads: number
  /** Whether a person may change their mind while a page is gone. */
  mayGiveUp?: boolean
  /** Whatever has to be true after each press. */
  check: (page: Page) => void
}

/**
 * Presses a button until it is through, as a person would who does not give up; Spotify may be struck, and pages may go at
 * any request. Resolves to the page that is there then.
 */
export async function insist<Page extends Rehearsed>(page: Page, how: Insisting<Page>): Promise<Page> {
  const { spotify, chance } = how
  const { random, below } = chance
  let reloads = how.reloads
  for (let tries = 0; !how.isThrough(page); tries += 1) {
    if (tries > 12) throw new Error('it does not come to an end')
    const going = how.press(page)
    if (reloads > 0 && random() < 0.7) {
      reloads -= 1
      const until = spotify.log.length + below(15)
      const isFar = (): boolean => spotify.log.length >= until
      await pass(Promise.race([going, vi.waitUntil(isFar, { interval: 1, timeout: 60_000 })]))
      if (random() < 0.3) spotify.expireAccessTokens()
      page.leave()
      page = await how.reopen()
      if (how.mayGiveUp === true && random() < 0.3) return page
    } else await pass(going)
    how.check(page)
    if (how.isStopped(page)) {
      // As long as Spotify has asked to wait; where it does not say, a person tries.
      await vi.advanceTimersByTimeAsync(120_000)
      page.tryAgain()
    }
  }
  return page
}
