// Edits of long lists: how many requests an order takes, how long it takes to plan one, and to show what it will do.
import { createServer } from 'vite'
import { longestTask, untilPainted, untilThere } from './bench-page.mjs'
import { logIn, saveClientId, url } from './bench-world.mjs'

/** @typedef {import('./bench-world.mjs').World} World */
/** @typedef {ReturnType<typeof import('./bench-table.mjs').createTable>['say']} Say */

/** A generator that gives the same numbers each time (mulberry32). @param {number} seed */
const randomOf = (seed) => () => {
  seed = (seed + 0x6d2b79f5) | 0
  let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed)
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
}

const rowOf = (/** @type {number} */ position) => ({
  ...{ position, addedAt: '2024-01-01T00:00:00Z', addedBy: null, fold: '' },
  content: {
    ...{ kind: 'track', id: `t${position}`, uri: `spotify:track:t${position}`, name: `Song ${position}`, artists: [] },
    ...{ album: { id: null, name: '', artists: [], releaseDate: null, pictures: [] }, isrc: null, available: true },
    ...{ discNumber: 1, trackNumber: 1, durationMs: 180_000, explicit: false },
  },
})

/** @type {Record<string, (size: number) => number[]>} */
const orders = {
  'nearly sorted': (size) => {
    const random = randomOf(size)
    const order = Array.from({ length: size }, (_, at) => at)
    for (let moves = 0; moves < size / 100; moves += 1) {
      const [row = 0] = order.splice(Math.floor(random() * size), 1)
      order.splice(Math.floor(random() * size), 0, row)
    }
    return order
  },
  reversed: (size) => Array.from({ length: size }, (_, at) => size - 1 - at),
  shuffled: (size) => {
    const random = randomOf(size + 1)
    const keyed = Array.from({ length: size }, (_, at) => ({ at, key: random() }))
    return keyed.sort((one, other) => one.key - other.key).map(({ at }) => at)
  },
}

/** @param {Say} say */
export async function benchEdit(say) {
  // What plans knows the requests that it plans, and those know where the app stands.
  Object.assign(globalThis, { location: new URL(url) })
  // Node 20 cannot read TypeScript by itself; Vite can.
  const vite = await createServer({ appType: 'custom', logLevel: 'error', server: { middlewareMode: true, ws: false } })
  try {
    const { planEdit } = await vite.ssrLoadModule('/src/library/edit/plan.ts')
    const { reordered } = await vite.ssrLoadModule('/src/library/edit/edit.ts')
    const { longestIncreasing } = await vite.ssrLoadModule('/src/library/edit/increasing.ts')
    for (const size of [1000, 10_000]) {
      const before = Array.from({ length: size }, (_, position) => rowOf(position))
      for (const [name, orderOf] of Object.entries(orders)) {
        const order = orderOf(size)
        const edit = { listId: 'l', snapshotId: 's', before, after: reordered(order) }
        const begun = performance.now()
        const { keep, rewrite } = planEdit(edit)
        const took = performance.now() - begun
        const least = size - longestIncreasing(order).length
        const what = `${size.toLocaleString('en')} rows, ${name}`
        say(`Moves to sort ${what}; the rows outside the longest run`, keep.requests.writes, least, 'requests')
        say(`Requests to write ${what}, anew`, rewrite.requests.writes, Math.ceil(size / 100), 'requests')
        say('Time to plan both', took, 200, 'ms')
      }
    }
  } finally {
    await vite.close()
  }
}

/** How long a press may take to be answered, in ms. */
const patience = 200

const review = 'dialog[open] ul[aria-label="Changes"]'

/**
 * The review of 10,000 items in another order: from the press to the first lines of what moves where.
 * @param {World} world @param {Say} say
 */
export async function benchReview(world, say) {
  const { spotify, page } = world
  const list = spotify.accounts[0]?.library.playlists.find((one) => one?.name === 'The Long Shelf')
  await page.goto(url)
  await saveClientId(world)
  await page.reload()
  await logIn(world)
  await page.goto(`${url}playlists/${list?.id ?? ''}`)
  await page.getByText('10,000 items', { exact: true }).waitFor({ timeout: 120_000 })
  await sortBy(world, 'Title')
  await saveOrder(world).click()
  await page.getByRole('button', { name: 'Continue to Spotify' }).click()
  await page.getByRole('button', { name: 'Agree' }).click()
  await cancel(world)
  for (const column of ['Title', 'Artist', 'Length']) {
    await sortBy(world, column)
    await openReview(world, say, column.toLowerCase())
  }
}

/** @param {World} world */
const saveOrder = ({ page }) => page.getByRole('button', { name: 'Save this order' })

/** @param {World} world @param {string} column */
async function sortBy({ page }, column) {
  const head = page.getByRole('columnheader', { name: column, exact: true })
  if ((await head.getAttribute('aria-sort')) === 'none') await head.getByRole('button').click()
}

/** @param {World} world */
async function cancel({ page }) {
  await page.locator(review).waitFor({ timeout: 120_000 })
  await page.getByRole('dialog', { name: 'Review changes' }).getByRole('button', { name: 'Cancel' }).click()
  await page.locator(review).waitFor({ state: 'detached' })
  await page.waitForLoadState('networkidle')
}

/** @param {World} world @param {Say} say @param {string} order */
async function openReview(world, say, order) {
  const { page } = world
  const what = `10,000 items by ${order}`
  await saveOrder(world).evaluate((button) => button.setAttribute('data-bench', ''))
  let took = 0
  const longest = await longestTask(page, async () => {
    ;[took = 0] = await untilThere(page, 'button[data-bench]', [`${review} > li:nth-child(2)`])
  })
  say(`Review of ${what}, from the press to its first lines`, took, patience, 'ms')
  say('Longest task meanwhile', longest, patience, 'ms')
  await page
    .getByRole('button', { name: 'Show 100 more lines' })
    .evaluate((button) => button.setAttribute('data-bench-more', ''))
  say('A hundred lines more', await untilPainted(page, 'button[data-bench-more]', 'click', review), patience, 'ms')
  await cancel(world)
}
