// What the bench runs in: the built app at Spotify's real host names, and a stand-in of Spotify that takes its time.
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { crc32, deflateSync, gzipSync } from 'node:zlib'
import { chromium } from '@playwright/test'
import { build, createServer } from 'vite'
import { chromiumArguments, needChromium } from './browser.mjs'
import { servePages } from './pages-server.mjs'
import { appHost, makeCertificate, resolverRules } from './world.mjs'

/** How long the stand-in holds an answer. The round trip that a page sees is longer, by what browser and machine take. */
export const latencyMs = 40
export const inFlight = 3
const base = '/liner-notes/'
export const url = `https://${appHost}${base}`
export const clientId = '0123456789abcdef0123456789abcdef'
export const clientIdKey = `liner-notes:${base}:client-id`
const folder = fileURLToPath(new URL('../.cache/bench', import.meta.url))

/**
 * How long so many requests take at best: each is two round trips, its preflight and itself.
 * @param {number} requests @param {number} roundTrip in ms
 */
export const leastTime = (requests, roundTrip) => ((requests * 2) / inFlight) * roundTrip

/** A PNG chunk (W3C PNG, section 5.3). @param {string} type @param {Uint8Array} data */
function toChunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  check.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, check])
}

/** A cover of 64 × 64 px. Spotify's are JPEG, decoded beside the page; the sample's own SVG would be laid out within it. */
function drawCover(/** @type {string} */ id) {
  const line = Buffer.alloc(1 + 64 * 3, id.codePointAt(0))
  line[0] = 0
  const head = Buffer.from([0, 0, 0, 64, 0, 0, 0, 64, 8, 2, 0, 0, 0])
  const pixels = deflateSync(Buffer.concat(Array.from({ length: 64 }, () => line)))
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Buffer.concat([signature, toChunk('IHDR', head), toChunk('IDAT', pixels), toChunk('IEND', Buffer.alloc(0))])
}

export async function buildSite() {
  process.env['BASE_PATH'] = base
  delete process.env['VITE_SPOTIFY_CLIENT_ID']
  await build({ logLevel: 'error', build: { outDir: folder, emptyOutDir: true } })
}

/** @typedef {Awaited<ReturnType<typeof openWorld>>} World */

/**
 * A browser that has never been here, before a Spotify of its own.
 * @param {'sample' | 'large'} library whose first account is the person
 */
export async function openWorld(library) {
  // Node 20 cannot read TypeScript by itself; Vite can.
  const vite = await createServer({ appType: 'custom', logLevel: 'error', server: { middlewareMode: true, ws: false } })
  const { startStandIn } = await vite.ssrLoadModule('/src/demo/node-server.ts')
  const { createDemoEmulator } = await vite.ssrLoadModule('/src/demo/sample.ts')
  const { createLargeAccounts } = await vite.ssrLoadModule('/src/demo/large-library.ts')
  const https = await makeCertificate()
  /** @type {import('../src/demo/emulator.ts').Emulator} */
  const spotify = createDemoEmulator({
    accountsOrigin: 'https://accounts.spotify.com',
    apiOrigin: 'https://api.spotify.com',
    clients: { [clientId]: [`${url}callback`] },
    ...(library === 'large' ? { accounts: createLargeAccounts() } : {}),
  })
  /** @type {import('../src/demo/node-server.ts').StandIn} */
  const standIn = await startStandIn({ port: 0, https, latencyMs, emulator: spotify, picture: drawCover })
  const pages = await servePages({ root: folder, base, port: 0, https })
  const rules = resolverRules({ standInPort: standIn.port, pagesPort: pages.port })
  const browser = await chromium.launch({
    executablePath: await needChromium(),
    args: [...chromiumArguments, rules, '--enable-precise-memory-info', '--js-flags=--expose-gc'],
  })
  const context = await browser.newContext({ ignoreHTTPSErrors: true, viewport: { width: 1440, height: 900 } })
  const page = await context.newPage()
  let bearer = ''
  page.on('request', (request) => (bearer = request.headers()['authorization'] ?? bearer))
  return {
    ...{ spotify, standIn, browser, context, page },
    /** What the app has last sent along with a request. */
    bearer: () => bearer,
    devtools: await context.newCDPSession(page),
    async close() {
      await browser.close()
      await pages.close()
      await standIn.close()
      await vite.close()
    },
  }
}

/** From the page that shows `Log in with Spotify` to the profile. @param {World} world */
export async function logIn({ page, spotify }) {
  await page.getByRole('button', { name: 'Log in with Spotify' }).click()
  await page.getByRole('button', { name: 'Agree' }).click()
  await page.getByRole('heading', { level: 1, name: spotify.accounts[0]?.name ?? '' }).waitFor()
}

/**
 * What a round trip takes in this browser on this machine, in ms: bare reads of fifty rows, one after the other and without the
 * app, each with its preflight. @param {World} world
 */
export const measureRoundTrip = ({ page, bearer }) =>
  page.evaluate(async (authorization) => {
    const reads = 40
    const read = async (/** @type {number} */ offset) => {
      const address = `https://api.spotify.com/v1/me/tracks?limit=50&offset=${offset}`
      await (await fetch(address, { headers: { authorization } })).json()
    }
    for (let warm = 0; warm < 5; warm += 1) await read(warm)
    const begun = performance.now()
    for (let at = 0; at < reads; at += 1) await read(5 + at)
    return (performance.now() - begun) / (2 * reads)
  }, bearer())

/** The Client ID as somebody who has set the app up has it. @param {World} world */
export const saveClientId = ({ page }) =>
  page.evaluate(([key, id]) => localStorage.setItem(key ?? '', id ?? ''), [clientIdKey, clientId])

/**
 * How long the wire was busy with what `isMeant` chooses from the reads since the traffic was cleared, in ms.
 * @param {World} world @param {(url: string) => boolean} isMeant
 */
export function timeOnWire({ standIn }, isMeant) {
  const reads = standIn.traffic.passages.filter(({ method, url }) => method === 'GET' && isMeant(url))
  // The preflight of the first one went before it.
  return Math.max(...reads.map(({ end }) => end ?? 0)) - Math.min(...reads.map(({ start }) => start)) + latencyMs
}

/** What the scripts of ours that a page loads weigh, in KB as a server would send them. @param {import('@playwright/test').Page} page */
export function weigh(page) {
  /** @type {Set<string>} */
  const scripts = new Set()
  page.on('response', (response) => {
    const { host, pathname } = new URL(response.url())
    if (host === appHost && pathname.endsWith('.js')) scripts.add(pathname)
  })
  const weightOf = (/** @type {string} */ path) =>
    gzipSync(readFileSync(`${folder}/${path.slice(base.length)}`), { level: 9 }).length
  return () => [...scripts].reduce((sum, path) => sum + weightOf(path), 0) / 1000
}
