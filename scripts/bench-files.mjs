// A library of 500 playlists with 50,000 items into files: the backup of one that nobody has read, and exports of what is here.
import { longestTask, measureHeap, peakHeap } from './bench-page.mjs'
import { leastRequests, requestsSince } from './bench-library.mjs'
import { logIn, saveClientId, url } from './bench-world.mjs'

/** @typedef {import('./bench-world.mjs').World} World */
/** @typedef {ReturnType<typeof import('./bench-table.mjs').createTable>['say']} Say */

/** What a file may take to be there, in ms: a person who has asked for one waits. */
const patience = 5000
const linkTo = (/** @type {string} */ path) => `nav[aria-label=Main] a[href$="/${path}"]`

/** @param {World} world @param {Say} say */
export async function benchFiles(world, say) {
  const { page, devtools, spotify } = world
  await page.goto(url)
  await saveClientId(world)
  await page.reload()
  await logIn(world)
  await page.locator(linkTo('backup')).click()
  await page.getByRole('button', { name: 'Back up everything' }).waitFor()
  await page.waitForLoadState('networkidle')
  await backUp(world, say)
  say('JavaScript heap afterwards', await measureHeap(devtools), 150, 'MB')

  const lists = (spotify.accounts[0]?.library.playlists ?? []).filter((list) => list !== null)
  const longest = lists.reduce((one, other) => (other.items.length > one.items.length ? other : one))
  await page.goto(`${url}playlists/${longest.id}`)
  await page.getByText('10,000 items', { exact: true }).waitFor()
  await page.waitForLoadState('networkidle')
  for (const format of ['CSV', 'JSON']) await exportAs(world, say, { what: '10,000 rows', format })

  await page.locator(linkTo('playlists')).click()
  await page.getByRole('checkbox', { name: 'Select all shown' }).check()
  await page.waitForLoadState('networkidle')
  for (const format of ['CSV', 'JSON']) await exportAs(world, say, { what: '500 lists, 50,000 rows', format })
}

/** @param {World} world @param {Say} say */
async function backUp(world, say) {
  const { page } = world
  const from = world.spotify.log.length
  const heap = peakHeap(world.devtools)
  const longest = await longestTask(page, async () => {
    const download = page.waitForEvent('download', { timeout: 900_000 })
    await page.getByRole('button', { name: 'Back up everything' }).click()
    await download
  })
  say(
    'Requests to back up 500 lists, 50,000 items',
    requestsSince(world, from).length,
    leastRequests(world),
    'requests',
  )
  say('Longest task meanwhile', longest, 50, 'ms')
  say('JavaScript heap meanwhile, garbage and all', await heap(), 150, 'MB')
}

/** @param {World} world @param {Say} say @param {{ what: string, format: string }} wish */
async function exportAs(world, say, { what, format }) {
  const { page, devtools } = world
  const from = world.spotify.log.length
  await page.getByRole('button', { name: 'Export', exact: true }).click()
  await page.getByRole('menuitem', { name: format, exact: true }).click()
  const button = page.getByRole('dialog', { name: 'Export' }).getByRole('button', { name: 'Download' })
  await button.waitFor()
  await page.waitForTimeout(500)
  const heap = peakHeap(devtools)
  let took = 0
  const longest = await longestTask(page, async () => {
    const download = page.waitForEvent('download', { timeout: 60_000 })
    const begun = Date.now()
    await button.click()
    await download
    took = Date.now() - begun
  })
  say(`Export of ${what} as ${format}, press to file`, took, patience, 'ms')
  say('Longest task meanwhile', longest, 50, 'ms')
  say('JavaScript heap meanwhile, garbage and all', await heap(), 150, 'MB')
  say('Requests for it, of which there should be none', requestsSince(world, from).length, null, 'requests')
  await page.getByRole('dialog', { name: 'Export' }).waitFor({ state: 'hidden' })
}
