// A library of 500 playlists with 50,000 items: the scan, and what is answered from this device afterwards.
import { firstRow, longestTask, measureHeap, untilPainted, untilReloaded, untilThere } from './bench-page.mjs'
import { leastTime, logIn, measureRoundTrip, saveClientId, timeOnWire, url } from './bench-world.mjs'

/** @typedef {import('./bench-world.mjs').World} World */
/** @typedef {ReturnType<typeof import('./bench-table.mjs').createTable>['say']} Say */

const linkTo = (/** @type {string} */ path) => `nav[aria-label=Main] a[href$="/${path}"]`
const sortedOut = '[role=tabpanel][aria-busy=false]'
const plots = '.pictures__plot'
const field = 'main input[type=search]'
const words = 'harbour night'
/** What a page may take to be there, in ms: longer, and a person notices the waiting. */
const opening = 1000

/** @param {World} world @param {Say} say */
export async function benchLibrary(world, say) {
  const { page, devtools } = world
  await page.goto(url)
  await saveClientId(world)
  await page.reload()
  await logIn(world)
  await page.locator(linkTo('library')).click()
  await page.getByRole('button', { name: 'Scan library' }).waitFor()
  await page.waitForLoadState('networkidle')
  say('Longest task while scanning', await longestTask(page, () => scan(world, say)), 50, 'ms')
  say('JavaScript heap after the scan', await measureHeap(devtools), 150, 'MB')
  await scanAgain(world, say)
  await measureRoom(world, say)

  await openLongList(world, say)
  await openLibrary(world, say)
  await searchLibrary(world, say)
  const duplicates = await untilPainted(page, '[role=tab]:nth-of-type(2)', 'click', '[role=tabpanel]')
  say('Duplicates, press to paint', duplicates, 100, 'ms')
  await page.locator(linkTo('connection')).click()
  await page.getByRole('heading', { level: 1, name: 'Connection' }).waitFor()
  const [sorted = 0, plotted = 0] = await untilThere(page, linkTo('library'), [sortedOut, plots])
  say('Library opened again, press to sums and duplicates', sorted, opening, 'ms')
  say('Library opened again, press to plots', plotted, opening, 'ms')
  say('DOM nodes of the library', await page.evaluate(() => document.querySelectorAll('*').length), 1500, 'nodes')
  say('JavaScript heap with the library open', await measureHeap(devtools), 150, 'MB')
}

/** Requests to the Web API since a place in the log, but for preflights. @param {World} world @param {number} from */
export const requestsSince = ({ spotify }, from) =>
  spotify.log.slice(from).filter(({ method, path }) => method === 'GET' && path.startsWith('/v1/'))

const pagesOf = (/** @type {number} */ rows) => Math.max(1, Math.ceil(rows / 50))

/** The pages of all that a scan reads but the playlists. @param {World} world */
function shelvesOf({ spotify }) {
  const library = spotify.accounts[0]?.library
  if (library === undefined) return []
  const { liked, albums, shows, episodes, following, topArtists, topTracks } = library
  const tops = [...Object.values(topArtists), ...Object.values(topTracks)]
  return [liked, albums, shows, episodes, following, ...tops].map(({ length }) => pagesOf(length))
}

/** @param {World} world */
const listsOf = ({ spotify }) => (spotify.accounts[0]?.library.playlists ?? []).filter((list) => list !== null)

/** The pages of everything, and one check of each list that takes more than one. @param {World} world */
export function leastRequests(world) {
  const pages = listsOf(world).map(({ items }) => pagesOf(items.length))
  const checks = pages.filter((count) => count > 1).length
  const all = [...pages, ...shelvesOf(world)].reduce((sum, count) => sum + count, 0)
  return pagesOf(pages.length) + all + checks
}

/** @param {World} world */
async function pressScan({ page }) {
  await page.getByRole('button', { name: 'Scan library' }).click()
  await page.getByRole('button', { name: 'Pause' }).waitFor()
  await page.getByText('Library is up to date').waitFor({ timeout: 900_000 })
}

/** @param {World} world @param {Say} say */
async function scan(world, say) {
  const { spotify, standIn } = world
  const roundTrip = await measureRoundTrip(world)
  const from = spotify.log.length
  standIn.traffic.clear()
  await pressScan(world)
  const least = leastRequests(world)
  const took = timeOnWire(world, (url) => url.includes('/v1/'))
  say('Requests to scan 500 lists, 50,000 items', requestsSince(world, from).length, least, 'requests')
  say('Time to scan them, beside as many round trips', took, leastTime(least, roundTrip), 'ms')
}

/** Nothing has changed: the lists, and one look at each shelf. @param {World} world @param {Say} say */
async function scanAgain(world, say) {
  const from = world.spotify.log.length
  await pressScan(world)
  const least = pagesOf(listsOf(world).length) + shelvesOf(world).length
  say('Requests to scan them again', requestsSince(world, from).length, least, 'requests')
}

/** What the browser gives to the copy, beside what the page says of it. @param {World} world @param {Say} say */
async function measureRoom({ page }, say) {
  const [used, said] = await page.evaluate(async () => {
    const { usage = 0 } = await navigator.storage.estimate()
    return [usage / 1e6, Number(/([\d.]+) MB/.exec(document.querySelector('main')?.textContent ?? '')?.[1])]
  })
  say('Room in IndexedDB, the budget being what the page says', used ?? 0, said ?? null, 'MB')
}

/** @param {World} world @param {Say} say */
async function openLongList(world, say) {
  const { page } = world
  const longest = listsOf(world).reduce((one, other) => (other.items.length > one.items.length ? other : one))
  await page.goto(`${url}playlists/${longest.id}`)
  await page.locator(firstRow).first().waitFor()
  await page.waitForLoadState('networkidle')
  const from = world.spotify.log.length
  say('First row of 10,000 kept ones, from the start of a reload', await untilReloaded(page, firstRow), opening, 'ms')
  await page.getByText('10,000 items', { exact: true }).waitFor()
  await page.waitForLoadState('networkidle')
  const asked = requestsSince(world, from).filter(({ path }) => path.includes('/playlists/'))
  say('Requests for it', asked.length, 1, 'requests')
}

/** From the device: after the reload nothing of it is in memory. @param {World} world @param {Say} say */
async function openLibrary({ page }, say) {
  let [sorted = 0, plotted = 0] = [0, 0]
  const longest = await longestTask(page, async () => {
    ;[sorted = 0, plotted = 0] = await untilThere(page, linkTo('library'), [sortedOut, plots])
  })
  say('Library from the device, press to sums and duplicates', sorted, opening, 'ms')
  say('Library from the device, press to plots', plotted, opening, 'ms')
  say('Longest task meanwhile', longest, 50, 'ms')
}

/** @param {World} world @param {Say} say */
async function searchLibrary({ page }, say) {
  const search = (/** @type {string} */ text) => untilPainted(page, field, text, '[role=tabpanel]')
  say('Search 50,000 for a letter, key to paint', await search('o'), 100, 'ms')
  say('Search 50,000 for a word', await search('night'), 100, 'ms')
  say('Search 50,000 for two words', await search(words), 100, 'ms')
  await search('')
  const input = page.locator(field)
  say(
    'Longest task while typing',
    await longestTask(page, () => input.pressSequentially(words, { delay: 120 })),
    50,
    'ms',
  )
}
