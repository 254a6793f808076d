// npm run bench: what the built app weighs, asks and takes, each figure beside the least or the most that it may be.
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { crc32, deflateSync, gzipSync } from 'node:zlib'
import { chromium } from '@playwright/test'
import { build, createServer } from 'vite'
import { chromiumArguments, needChromium } from './browser.mjs'
import { servePages } from './pages-server.mjs'
import { appHost, makeCertificate, resolverRules } from './world.mjs'

const latencyMs = 40
const base = '/liner-notes/'
const url = `https://${appHost}${base}`
const clientId = '0123456789abcdef0123456789abcdef'
const folder = fileURLToPath(new URL('../.cache/bench', import.meta.url))

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

process.env['BASE_PATH'] = base
delete process.env['VITE_SPOTIFY_CLIENT_ID']
await build({ logLevel: 'error', build: { outDir: folder, emptyOutDir: true } })

// Node 20 cannot read TypeScript by itself; Vite can.
const vite = await createServer({ appType: 'custom', logLevel: 'error', server: { middlewareMode: true, ws: false } })
const { startStandIn } = await vite.ssrLoadModule('/src/demo/node-server.ts')
const { createDemoEmulator } = await vite.ssrLoadModule('/src/demo/sample.ts')
const https = await makeCertificate()
const spotify = createDemoEmulator({
  accountsOrigin: 'https://accounts.spotify.com',
  apiOrigin: 'https://api.spotify.com',
  clients: { [clientId]: [`${url}callback`] },
})
const standIn = await startStandIn({ port: 0, https, latencyMs, emulator: spotify, picture: drawCover })
const pages = await servePages({ root: folder, base, port: 0, https })
const rules = resolverRules({ standInPort: standIn.port, pagesPort: pages.port })
const browser = await chromium.launch({
  executablePath: await needChromium(),
  args: [...chromiumArguments, rules, '--enable-precise-memory-info', '--js-flags=--expose-gc'],
})
const context = await browser.newContext({ ignoreHTTPSErrors: true, viewport: { width: 1440, height: 900 } })
const page = await context.newPage()
const devtools = await context.newCDPSession(page)

/** What the scripts of ours that a page loads weigh, in KB as a server would send them. */
function weigh(/** @type {import('@playwright/test').Page} */ page) {
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
const weight = weigh(page)

/** @type {[string, string, string, string][]} */
const lines = []
/** @param {string} what @param {number} measured @param {number} limit @param {string} unit */
const say = (what, measured, limit, unit) =>
  lines.push([what, `${round(measured)} ${unit}`, `${round(limit)} ${unit}`, (measured / limit).toFixed(2)])
/** @param {number} value */
const round = (value) => (value >= 100 ? Math.round(value).toLocaleString('en') : value.toFixed(1))

/** Runs `act` in the page and measures until two frames later, by when what it changed has been painted. */
const untilPainted = (/** @type {string} */ selector, /** @type {'click' | string} */ act) =>
  page.evaluate(
    async ([selector, act]) => {
      const target = /** @type {HTMLElement} */ (document.querySelector(selector ?? ''))
      const frame = () => new Promise((resolve) => requestAnimationFrame(resolve))
      await frame()
      const before = document.querySelector('[role=grid]')?.textContent
      const begun = performance.now()
      if (act === 'click') target.click()
      else {
        const input = /** @type {HTMLInputElement} */ (target)
        Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, act)
        input.dispatchEvent(new Event('input', { bubbles: true }))
      }
      for (let tries = 0; tries < 300 && document.querySelector('[role=grid]')?.textContent === before; tries += 1)
        await frame()
      return performance.now() - begun
    },
    [selector, act],
  )

const list = spotify.accounts[0].library.playlists.find((/** @type {any} */ one) => one?.name === 'The Long Shelf')

try {
  await page.goto(url)
  await page.getByRole('button', { name: 'Log in with Spotify', disabled: false }).waitFor()
  await page.waitForLoadState('networkidle')
  say('JavaScript to show home, gzip', weight(), 100, 'KB')

  await page.evaluate(
    ([key, id]) => localStorage.setItem(key ?? '', id ?? ''),
    [`liner-notes:${base}:client-id`, clientId],
  )
  const other = await browser.newContext({ ignoreHTTPSErrors: true, storageState: await context.storageState() })
  const direct = await other.newPage()
  const directWeight = weigh(direct)
  await direct.goto(`${url}playlists/${list.id}`)
  await direct.getByRole('button', { name: 'Log in with Spotify' }).click()
  await direct.getByRole('button', { name: 'Agree' }).click()
  await direct.locator('[role=grid] [role=row][aria-rowindex="2"] a').first().waitFor()
  await direct.waitForLoadState('networkidle')
  say('JavaScript to log in and show a playlist, gzip, all chunks', directWeight(), 140, 'KB')
  await other.close()

  await page.reload()
  await page.getByRole('button', { name: 'Log in with Spotify' }).click()
  await page.getByRole('button', { name: 'Agree' }).click()
  await page.getByRole('heading', { level: 1, name: 'Ida Marlowe' }).waitFor()
  await page.getByRole('link', { name: 'Playlists', exact: true }).click()
  const link = page.getByRole('list', { name: 'Playlists' }).getByRole('link', { name: 'The Long Shelf' })
  await link.waitFor()
  await page.waitForLoadState('networkidle')

  const from = spotify.log.length
  standIn.traffic.clear()
  const begun = Date.now()
  await link.click()
  await page.locator('[role=grid] [role=row][aria-rowindex="2"] a').first().waitFor()
  const firstRows = Date.now() - begun
  await page.getByText('10,000 items', { exact: true }).waitFor({ timeout: 120_000 })
  const reads = standIn.traffic.passages.filter(
    (/** @type {any} */ { method, url }) => method === 'GET' && url.includes(`${list.id}/items`),
  )
  const took =
    Math.max(...reads.map((/** @type {any} */ { end }) => end)) -
    Math.min(...reads.map((/** @type {any} */ { start }) => start)) +
    latencyMs
  await page.waitForLoadState('networkidle')
  const asked = spotify.log
    .slice(from)
    .filter((/** @type {any} */ { method, path }) => method === 'GET' && path.includes(list.id))
  say('JavaScript by way of home, profile and playlists', weight(), 140, 'KB')
  say('Requests to read 10,000 items', asked.length, 202, 'requests')
  say(`Time to read 10,000 items, at ${latencyMs} ms a round trip`, took, ((200 * 2) / 3) * latencyMs, 'ms')
  say('Reads in flight, at most', standIn.traffic.mostReading, 3, 'reads')
  say('First rows on screen after the click', firstRows, took, 'ms')

  await devtools.send('Emulation.setCPUThrottlingRate', { rate: 4 })
  await page.waitForTimeout(500)
  say(
    'Sort 10,000 by title, 4× slower CPU, to the paint',
    await untilPainted('[role=columnheader]:nth-child(2) button', 'click'),
    100,
    'ms',
  )
  say('Sort 10,000 by artist', await untilPainted('[role=columnheader]:nth-child(3) button', 'click'), 100, 'ms')
  say('Sort 10,000 by date', await untilPainted('[role=columnheader]:nth-child(5) button', 'click'), 100, 'ms')
  say('Filter 10,000 by a letter', await untilPainted('input[type=search]', 'o'), 100, 'ms')
  say('Filter 10,000 by a word', await untilPainted('input[type=search]', 'night'), 100, 'ms')
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: 1 })
  await untilPainted('input[type=search]', '')

  const longest = await page.evaluate(async () => {
    let longest = 0
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) longest = Math.max(longest, duration)
    }).observe({ type: 'longtask' })
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve))
    for (let step = 0; step < 240; step += 1) {
      window.scrollBy(0, step % 60 === 0 ? 60_000 : 400)
      await frame()
    }
    return longest
  })
  say('Longest task while scrolling', longest, 50, 'ms')
  say('DOM nodes with 10,000 items', await page.evaluate(() => document.querySelectorAll('*').length), 1500, 'nodes')
  await devtools.send('HeapProfiler.collectGarbage')
  const { usedSize } = /** @type {{ usedSize: number }} */ (await devtools.send('Runtime.getHeapUsage'))
  say('JavaScript heap with 10,000 items', usedSize / 1e6, 150, 'MB')
} finally {
  await browser.close()
  await pages.close()
  await standIn.close()
  await vite.close()
}

const widths = [0, 1, 2, 3].map((column) =>
  Math.max(...[['what', 'measured', 'budget', 'ratio'], ...lines].map((line) => (line[column] ?? '').length)),
)
for (const line of [['what', 'measured', 'budget', 'ratio'], ...lines])
  console.log(
    line
      .map((text, column) => (column === 0 ? text.padEnd(widths[column] ?? 0) : text.padStart(widths[column] ?? 0)))
      .join('   '),
  )
