import { test as base, expect, type ConsoleMessage, type Page } from '@playwright/test'
import { servePages } from '../scripts/pages-server.mjs'
import { makeCertificate, resolverRules } from '../scripts/world.mjs'
import type { Emulator } from '../src/demo/emulator.ts'
import { startStandIn, type StandIn } from '../src/demo/node-server.ts'
import { createDemoEmulator } from '../src/demo/sample.ts'
import { neighbours } from './neighbours.ts'
import { expectNoLeaks, learn, noSecrets, type Secrets } from './secrets.ts'
import { site } from './site.ts'

export { expect } from '@playwright/test'

const newSpotify = (): Emulator =>
  createDemoEmulator({
    accountsOrigin: 'https://accounts.spotify.com',
    apiOrigin: 'https://api.spotify.com',
    clients: { [site.clientId]: [`${site.url}callback`] },
    seed: 7,
  })

/** A picture that costs nothing to draw: Spotify's are JPEG, decoded beside the page; the sample's own SVG is laid out in it. */
const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
)

type World = { standIn: StandIn; pagesPort: number }

/** What a journey may meet in the console: network lines of answers that it asked for. */
export type Expected = readonly (number | 'cors' | 'broken' | 'navigation')[]

type Journey = {
  spotify: Emulator
  standIn: StandIn
  secrets: Secrets
  expected: Expected
  /** Whether the Client ID is saved already. */
  setUp: boolean
}

export const test = base.extend<Journey, { world: World }>({
  world: [
    async ({}, use) => {
      const https = await makeCertificate()
      const standIn = await startStandIn({ port: 0, https, emulator: newSpotify(), picture: () => pixel })
      const pages = await servePages({ root: site.folder, base: site.base, port: 0, https, neighbours })
      await use({ standIn, pagesPort: pages.port })
      await pages.close()
      await standIn.close()
    },
    { scope: 'worker' },
  ],

  launchOptions: [
    async ({ launchOptions, world }, use) => {
      const rules = resolverRules({ standInPort: world.standIn.port, pagesPort: world.pagesPort })
      await use({ ...launchOptions, args: [...(launchOptions.args ?? []), rules] })
    },
    { scope: 'worker' },
  ],

  baseURL: site.url,
  expected: [[], { option: true }],
  setUp: [true, { option: true }],
  secrets: async ({}, use) => use(noSecrets()),

  storageState: async ({ setUp }, use) => {
    const saved = { name: `liner-notes:${site.base}:client-id`, value: site.clientId }
    await use({ cookies: [], origins: [{ origin: new URL(site.url).origin, localStorage: setUp ? [saved] : [] }] })
  },

  /** A Spotify of this journey's own, at the address that Chromium maps its host names to. */
  spotify: async ({ world, secrets }, use) => {
    const emulator = newSpotify()
    world.standIn.latencyMs = 0
    world.standIn.traffic.clear()
    world.standIn.emulator = {
      ...emulator,
      answer: async (request) => {
        const copy = request.clone()
        const response = await emulator.answer(request)
        if (response.type !== 'error') await learn(secrets, copy, response.clone())
        return response
      },
    }
    await use(emulator)
  },

  standIn: async ({ world, spotify: _spotify }, use) => use(world.standIn),

  context: async ({ context, spotify: _spotify, secrets, expected }, use) => {
    const complaints: string[] = []
    context.on('console', (message) => {
      if (message.type() === 'error' && !isExpected(message, expected)) complaints.push(message.text())
      if (holdsAny(message.text(), secrets)) complaints.push('a secret in the console')
    })
    context.on('weberror', (error) => complaints.push(`uncaught: ${String(error.error())}`))
    await context.addInitScript(() => {
      document.addEventListener('securitypolicyviolation', (event) => {
        // eslint-disable-next-line no-console -- the console is where the journey listens
        console.error(`policy violated: ${event.violatedDirective} ${event.blockedURI}`)
      })
    })
    await use(context)
    for (const page of context.pages()) await expectNoLeaks(page, secrets)
    expect(complaints, 'errors that no journey expects').toEqual([])
  },
})

const holdsAny = (text: string, { codes, verifiers, tokens }: Secrets): boolean =>
  [...codes, ...verifiers, ...tokens].some((secret) => text.includes(secret))

/** The browser's own network line of an answer that the journey asked for, and nothing else. */
function isExpected(message: ConsoleMessage, expected: Expected): boolean {
  const text = message.text()
  const status = /^Failed to load resource: the server responded with a status of (\d+)/.exec(text)?.[1]
  if (status !== undefined) return expected.includes(Number(status))
  if (text.includes('blocked by CORS policy')) return expected.includes('cors')
  if (text.startsWith('Failed to load resource: net::ERR_'))
    return expected.includes('cors') || expected.includes('broken')
  if (text.startsWith('Unsafe attempt to initiate navigation')) return expected.includes('navigation')
  return false
}

/** Home, one click, consent: the way in for everyone. */
export async function logIn(page: Page): Promise<void> {
  await page.goto('./')
  await page.getByRole('button', { name: 'Log in with Spotify' }).click()
  await page.getByRole('button', { name: 'Agree' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Ida Marlowe' })).toBeVisible()
}

/** In another tab, or once more: Spotify has seen the consent before and asks nothing. */
export async function logInAgain(page: Page): Promise<void> {
  await page.goto('./')
  await page.getByRole('button', { name: 'Log in with Spotify' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Ida Marlowe' })).toBeVisible()
}

/** By a link of the page, which does not load it anew. */
export const goTo = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name, exact: true }).click()

/** Leaves a page with work under way, though the browser asks. */
export const leaveWithoutAsking = (page: Page) => page.on('dialog', (dialog) => void dialog.accept())

/** The second and all that follow are repeats, as of a key that is held. */
export async function holdEnter(page: Page): Promise<void> {
  for (let repeats = 0; repeats < 8; repeats += 1) await page.keyboard.down('Enter')
  await page.keyboard.up('Enter')
}

/** Requests to the Web API since a place in the log, preflights left out. */
export const apiRequests = (spotify: Emulator, from = 0) =>
  spotify.log.slice(from).filter(({ method, path }) => method !== 'OPTIONS' && path.startsWith('/v1/'))

export const refreshes = (spotify: Emulator) => spotify.log.filter(({ grantType }) => grantType === 'refresh_token')
export const exchanges = (spotify: Emulator) =>
  spotify.log.filter(({ grantType }) => grantType === 'authorization_code')
