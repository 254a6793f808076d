import type { Page } from '@playwright/test'
import type { Emulator } from '../src/demo/emulator.ts'
import type { DemoPlaylist } from '../src/demo/model.ts'
import { apiRequests, expect, logIn, refreshes, test } from './test.ts'

const playlistOf = (spotify: Emulator, name: string): DemoPlaylist => {
  const found = spotify.accounts[0]?.library.playlists.find((playlist) => playlist?.name === name)
  if (!found) throw new Error(`No playlist ${name} in the sample library`)
  return found
}

async function openPlaylist(page: Page, name: string): Promise<void> {
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Playlists' }).click()
  await page.getByRole('searchbox', { name: 'Filter playlists' }).fill(name)
  await page.getByRole('list', { name: 'Playlists' }).getByRole('link', { name }).first().click()
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
}

// A playlist's address has no file of its own: Pages answers a reload with 404.html, and an expired token is a 401.
test.use({ expected: [404, 401] })

const grid = (page: Page) => page.getByRole('grid', { name: 'Items' })
const row = (page: Page, position: number) => grid(page).locator(`[role=row][aria-rowindex="${String(position + 1)}"]`)

test('reads every item of a list of 10,000, for 200 requests and two looks at its snapshot', async ({
  page,
  spotify,
  standIn,
}) => {
  await logIn(page)
  const from = spotify.log.length
  await openPlaylist(page, 'The Long Shelf')
  await expect(page.getByText('10,000 items', { exact: true })).toBeVisible({ timeout: 30_000 })
  await expect(page.getByRole('progressbar', { name: 'Loading items' })).toHaveCount(0)
  await expect(grid(page)).toHaveAttribute('aria-rowcount', '10001')

  const { id } = playlistOf(spotify, 'The Long Shelf')
  const requests = apiRequests(spotify, from).filter(({ path }) => path.startsWith(`/v1/playlists/${id}`))
  const offsets = requests
    .filter(({ path }) => path.includes('/items'))
    .map(({ url }) => Number(new URL(url).searchParams.get('offset')))
  expect(offsets.sort((a, b) => a - b)).toEqual(Array.from({ length: 200 }, (_, page) => page * 50))
  expect(requests.length).toBeLessThanOrEqual(202)
  expect(standIn.traffic.mostReading).toBeLessThanOrEqual(3)

  // The browser glides there; to set the place from a script meanwhile would send it somewhere in between.
  await page.keyboard.press('End')
  await expect(row(page, 10_000)).toBeVisible()
  const nodes = await page.evaluate(() => document.querySelectorAll('*').length)
  expect(nodes).toBeLessThanOrEqual(1500)

  // Opened again with the same snapshot: one request at most, and every row at once.
  await page.goBack()
  const again = spotify.log.length
  await page.goForward()
  await expect(page.getByText('10,000 items', { exact: true })).toBeVisible()
  expect(apiRequests(spotify, again).length).toBeLessThanOrEqual(1)
})

test('meets every kind of row in its place', async ({ page }) => {
  await logIn(page)
  await openPlaylist(page, 'The Long Shelf')
  await expect(row(page, 1)).toContainText('Night Bus to Harrowmere')
  await expect(row(page, 3)).toContainText('Explicit')
  await expect(row(page, 4)).toContainText('Episode')
  await expect(row(page, 6)).toContainText('Local file')
  await page.evaluate(() => window.scrollTo(0, 500))
  await expect(row(page, 8)).toContainText('Unavailable')
  await expect(row(page, 9)).toContainText('Same as 1')
  await expect(row(page, 11)).toContainText('Unavailable')
  await expect(row(page, 11)).toContainText('Plywood Cathedral')
  for (const [at, position] of [
    [7, '7'],
    [8, '8'],
    [12, '12'],
  ] as const)
    await expect(row(page, at).getByRole('gridcell').first()).toHaveText(position)
})

test('sorts and filters in the address, and # keeps the original position', async ({ page }) => {
  await logIn(page)
  await openPlaylist(page, 'Kitchen, After Nine')
  await expect(page.getByText('214 items', { exact: true })).toBeVisible()
  const title = page.getByRole('columnheader', { name: 'Title' })
  await title.getByRole('button').click()
  await expect(title).toHaveAttribute('aria-sort', 'ascending')
  await title.getByRole('button').click()
  await expect(title).toHaveAttribute('aria-sort', 'descending')
  await page.reload()
  await expect(page.getByRole('columnheader', { name: 'Title' })).toHaveAttribute('aria-sort', 'descending')
  await title.getByRole('button').click()
  await expect(title).not.toHaveAttribute('aria-sort', /ending/)
  await expect(row(page, 1).getByRole('gridcell').first()).toHaveText('1')

  await page.getByRole('searchbox', { name: 'Filter items' }).fill('zzzz')
  await expect(page.getByText('0 of 214 items', { exact: true }).first()).toBeVisible()
  await expect(grid(page)).toHaveAttribute('aria-rowcount', '1')
})

test('an access token that expires in the middle of paging costs one refresh and no page', async ({
  page,
  spotify,
  standIn,
}) => {
  await logIn(page)
  standIn.latencyMs = 15
  const { id } = playlistOf(spotify, 'The Long Shelf')
  await openPlaylist(page, 'The Long Shelf')
  await expect
    .poll(() => apiRequests(spotify).filter(({ path }) => path.includes(`${id}/items`)).length)
    .toBeGreaterThan(40)
  spotify.expireAccessTokens()
  await expect(page.getByText('10,000 items', { exact: true })).toBeVisible({ timeout: 40_000 })
  expect(refreshes(spotify)).toHaveLength(1)
  const answered = apiRequests(spotify).filter(({ path, status }) => path.includes(`${id}/items`) && status === 200)
  const offsets = new Set(answered.map(({ url }) => new URL(url).searchParams.get('offset')))
  expect(offsets.size).toBe(200)
  expect(answered).toHaveLength(200)
})

test.describe('with expired tokens', () => {
  test.use({ expected: [401, 400, 404] })

  test('a grant that was withdrawn ends the session, and the login comes back to the same view', async ({
    page,
    spotify,
  }) => {
    await page.clock.install()
    await logIn(page)
    await openPlaylist(page, 'The Long Shelf')
    await page.getByRole('searchbox', { name: 'Filter items' }).fill('a')
    await expect(page).toHaveURL(/filter=a/)
    await expect(page.getByText(/of 10,000 items/).first()).toBeVisible({ timeout: 30_000 })
    await page.evaluate(() => window.scrollTo(0, 4000))
    await expect.poll(() => page.evaluate(() => window.scrollY)).toBe(4000)
    const address = page.url()

    spotify.expireAccessTokens()
    spotify.revokeGrants()
    // An hour later somebody looks at the tab again.
    await page.clock.fastForward('01:00:00')
    await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')))
    await expect(page.getByRole('heading', { name: 'Log in to see this page' })).toBeVisible()
    expect(page.url()).toBe(address)
    await page.getByRole('button', { name: 'Log in with Spotify' }).click()
    await page.getByRole('button', { name: 'Agree' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'The Long Shelf' })).toBeVisible()
    await expect(page.getByRole('searchbox', { name: 'Filter items' })).toHaveValue('a')
    expect(page.url()).toBe(address)
    await expect.poll(() => page.evaluate(() => window.scrollY), { timeout: 30_000 }).toBe(4000)
  })
})

test('a list that is followed shows its details and says why its contents are not here', async ({ page, spotify }) => {
  await logIn(page)
  const from = spotify.log.length
  await openPlaylist(page, 'Harbour Radio 1–40')
  await expect(page.getByText('Oddvar Kleive').first()).toBeVisible()
  await expect(page.getByRole('link', { name: 'Open in Spotify' }).first()).toHaveAttribute(
    'href',
    `https://open.spotify.com/playlist/${playlistOf(spotify, 'Harbour Radio 1–40').id}`,
  )
  await expect(page.getByRole('grid', { name: 'Items' })).toHaveCount(0)
  expect(apiRequests(spotify, from).filter(({ path }) => path.includes('/items'))).toHaveLength(0)
})
