import type { BrowserContext, Page } from '@playwright/test'
import type { Emulator } from '../src/demo/emulator.ts'
import type { StandIn } from '../src/demo/node-server.ts'
import { createRandom } from '../src/demo/random.ts'
import { expectWholeCopy } from './copy.ts'
import { apiRequests, expect, goTo, logIn } from './test.ts'

/**
 * What breaks a scan off or holds it up, each with how many pages may be lost to it: those on their way from Spotify.
 */
const kinds = [
  ['reload', 3],
  ['rate-limit', 0],
  ['rate-limit-unreadable', 0],
  ['rate-limit-no-cors', 0],
  ['quota', 3],
  ['tokens-expired', 0],
  ['offline', 3],
] as const

type Kind = (typeof kinds)[number][0]

/** `after`: how many requests of the scan go by first. */
type Strike = { kind: Kind; lost: number; after: number }

/** Where a scan of `requests` is struck: once by everything, in an order and at points that `seed` draws. */
function planOf(seed: number, requests: number): Strike[] {
  const random = createRandom(seed)
  const drawn = kinds.map(([kind, lost]) => ({ kind, lost, after: Math.floor(random() * requests) }))
  return drawn.sort((one, other) => one.after - other.after)
}

export const openLibrary = async (page: Page): Promise<void> => {
  await goTo(page, 'Library')
  await expect(page.getByRole('heading', { level: 1, name: 'Library' })).toBeVisible()
}

export const upToDate = (page: Page) => page.getByText('Library is up to date')

/** Waits for so many requests since a place in the log, at the pace of the scan itself. */
export async function requestsPassed(spotify: Emulator, from: number, count: number): Promise<void> {
  const patience = Date.now() + 30_000
  while (apiRequests(spotify, from).length < count) {
    if (Date.now() > patience) throw new Error(`${String(count)} requests did not come`)
    await new Promise((resolve) => setTimeout(resolve, 4))
  }
}

const pagesOf = (count: number): number => Math.ceil(count / 50)

const isPage = (path: string): boolean =>
  /^\/v1\/playlists\/\w+\/items\?/.test(path) ||
  (/^\/v1\/me\/(?!playlists)/.test(path) && /[?&]offset=[1-9]/.test(path))

/**
 * The pages that came whole, by address, each as often as it was answered: those of playlists, and of what is liked or
 * saved those behind the first, which every scan looks at.
 */
export const pagesRead = (spotify: Emulator, from: number): string[] =>
  apiRequests(spotify, from)
    .filter(({ path, status }) => status === 200 && isPage(path))
    .map(({ path }) => path)

export const repeats = (paths: readonly string[]): number => paths.length - new Set(paths).size

type Journey = { page: Page; context: BrowserContext; spotify: Emulator; standIn: StandIn }

/** As quick as Spotify never is; without any, pages come sooner than a browser writes them down. */
const latencyMs = 30

async function strike({ page, context, spotify }: Journey, kind: Kind): Promise<void> {
  const resume = page.getByRole('button', { name: 'Resume' })
  if (kind === 'reload') await page.reload()
  else if (kind === 'tokens-expired') spotify.expireAccessTokens()
  else if (kind === 'offline') {
    await context.setOffline(true)
    await expect(resume).toBeVisible()
    await context.setOffline(false)
    await resume.click()
  } else {
    spotify.faults.add({ what: kind, seconds: 1 })
    if (kind !== 'quota') return
    await resume.click()
  }
}

/**
 * A scan of the whole library, struck at points and in ways that `seed` draws: it ends with the library of the stand-in,
 * and nothing was read twice but what was on its way when it was struck.
 */
export async function killScan(journey: Journey, seed: number): Promise<void> {
  const { page, spotify, standIn } = journey
  const account = spotify.accounts[0]!
  const { playlists, liked, albums, shows, episodes } = account.library
  const own = playlists.flatMap((list) => (list?.ownerId === account.id ? [list.items] : []))
  const requests = [...own, liked, albums, shows, episodes].reduce((sum, { length }) => sum + pagesOf(length), 0)
  await logIn(page)
  await openLibrary(page)
  await page.waitForLoadState('networkidle')
  standIn.latencyMs = latencyMs
  const from = spotify.log.length
  await page.getByRole('button', { name: 'Scan library' }).click()
  const plan = planOf(seed, requests)
  for (const { kind, after } of plan) {
    await requestsPassed(spotify, from, after)
    await strike(journey, kind)
  }
  await expect(upToDate(page), JSON.stringify(plan)).toBeVisible({ timeout: 60_000 })
  await expectWholeCopy(page, account)
  const lost = plan.reduce((sum, strike) => sum + strike.lost, 0)
  expect(repeats(pagesRead(spotify, from)), JSON.stringify(plan)).toBeLessThanOrEqual(lost)
}
