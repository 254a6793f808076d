// The start of the app, and a list of 10,000.
import { firstRow, longestTask, measureHeap, untilPainted } from './bench-page.mjs'
import {
  inFlight,
  latencyMs,
  leastTime,
  logIn,
  measureRoundTrip,
  saveClientId,
  timeOnWire,
  url,
  weigh,
} from './bench-world.mjs'

/** @typedef {import('./bench-world.mjs').World} World */
/** @typedef {ReturnType<typeof import('./bench-table.mjs').createTable>['say']} Say */

/** @param {World} world @param {Say} say */
export async function benchList(world, say) {
  const { spotify, page, devtools } = world
  const list = spotify.accounts[0]?.library.playlists.find((one) => one?.name === 'The Long Shelf')
  const id = list?.id ?? ''
  const weight = weigh(page)
  await page.goto(url)
  await page.getByRole('button', { name: 'Log in with Spotify', disabled: false }).waitFor()
  await page.waitForLoadState('networkidle')
  say('JavaScript to show home, gzip', weight(), 100, 'KB')

  await saveClientId(world)
  say('JavaScript to log in and show a playlist, gzip, all chunks', await weighPlaylist(world, id), 140, 'KB')

  await page.reload()
  await logIn(world)
  await readList(world, id, say)
  say('JavaScript by way of home, profile and playlists', weight(), 140, 'KB')

  await devtools.send('Emulation.setCPUThrottlingRate', { rate: 4 })
  await page.waitForTimeout(500)
  const sort = (/** @type {number} */ column) =>
    untilPainted(page, `[role=columnheader]:nth-child(${column}) button`, 'click')
  const filter = (/** @type {string} */ text) => untilPainted(page, 'input[type=search]', text)
  say('Sort 10,000 by title, 4× slower CPU, to the paint', await sort(2), 100, 'ms')
  say('Sort 10,000 by artist', await sort(3), 100, 'ms')
  say('Sort 10,000 by date', await sort(5), 100, 'ms')
  say('Filter 10,000 by a letter', await filter('o'), 100, 'ms')
  say('Filter 10,000 by a word', await filter('night'), 100, 'ms')
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: 1 })
  await filter('')

  say('Longest task while scrolling', await longestTask(page, () => scroll(world)), 50, 'ms')
  say('DOM nodes with 10,000 items', await page.evaluate(() => document.querySelectorAll('*').length), 1500, 'nodes')
  say('JavaScript heap with 10,000 items', await measureHeap(devtools), 150, 'MB')
}

/** By the address of a playlist, in a browser that knows the Client ID alone. @param {World} world @param {string} id */
async function weighPlaylist({ browser, context }, id) {
  const other = await browser.newContext({ ignoreHTTPSErrors: true, storageState: await context.storageState() })
  const page = await other.newPage()
  const weight = weigh(page)
  await page.goto(`${url}playlists/${id}`)
  await page.getByRole('button', { name: 'Log in with Spotify' }).click()
  await page.getByRole('button', { name: 'Agree' }).click()
  await page.locator(firstRow).first().waitFor()
  await page.waitForLoadState('networkidle')
  await other.close()
  return weight()
}

/** @param {World} world @param {string} id @param {Say} say */
async function readList(world, id, say) {
  const { page, spotify, standIn } = world
  await page.getByRole('link', { name: 'Playlists', exact: true }).click()
  const link = page.getByRole('list', { name: 'Playlists' }).getByRole('link', { name: 'The Long Shelf' })
  await link.waitFor()
  await page.waitForLoadState('networkidle')
  const roundTrip = await measureRoundTrip(world)
  say(`A round trip, with an answer that is held for ${latencyMs} ms`, roundTrip, latencyMs, 'ms')

  const from = spotify.log.length
  standIn.traffic.clear()
  const begun = Date.now()
  await link.click()
  await page.locator(firstRow).first().waitFor()
  const firstRows = Date.now() - begun
  await page.getByText('10,000 items', { exact: true }).waitFor({ timeout: 120_000 })
  const took = timeOnWire(world, (url) => url.includes(`${id}/items`))
  await page.waitForLoadState('networkidle')
  const asked = spotify.log.slice(from).filter(({ method, path }) => method === 'GET' && path.includes(id))
  say('Requests to read 10,000 items', asked.length, 202, 'requests')
  say('Time to read 10,000 items, beside as many such round trips', took, leastTime(200, roundTrip), 'ms')
  say('Reads in flight, at most', standIn.traffic.mostReading, inFlight, 'reads')
  say('First rows on screen after the click', firstRows, took, 'ms')
}

/** @param {World} world */
const scroll = ({ page }) =>
  page.evaluate(async () => {
    for (let step = 0; step < 240; step += 1) {
      window.scrollBy(0, step % 60 === 0 ? 60_000 : 400)
      await new Promise((resolve) => requestAnimationFrame(resolve))
    }
  })
