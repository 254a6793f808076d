import { AsyncLocalStorage, AsyncResource } from 'node:async_hooks'
import { IDBFactory } from 'fake-indexeddb'
import { vi } from 'vitest'
import { readScopes } from '#auth/scopes.ts'
import { ownKey } from '#auth/storage.ts'
import type { Emulator } from '#demo/emulator.ts'
import { allReadScopes, clientId, createSmallStandIn, logIn } from '#demo/small-stand-in.ts'

/** For tests: the app against the stand-in of Spotify, in a browser whose time is the test's. */

const writeScopes =
  'playlist-modify-private playlist-modify-public user-library-modify user-follow-modify ugc-image-upload'

/** Which page a call comes from: what a page that is gone still wanted never happens. */
const pages = new AsyncLocalStorage<number>()
const gone = new Set<number | undefined>()
let opened = 0

async function asSeenByPages(spotify: Emulator, request: Request): Promise<Response> {
  if (gone.has(pages.getStore())) return new Promise(() => undefined)
  request.signal.throwIfAborted()
  const response = await spotify.answer(request)
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
  for (let turns = 0; turns < 20_000; turns += 1) {
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
