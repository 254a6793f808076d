import type { Page } from '@playwright/test'
import type { Emulator } from '../src/demo/emulator.ts'
import type { DemoPlaylist } from '../src/demo/model.ts'
import { copyIn } from './copy.ts'
import { pagesRead, openLibrary, repeats, requestsPassed } from './scan-kill.ts'
import { apiRequests, expect, logIn, test } from './test.ts'

// A playlist's address has no file of its own, and a session that ends by itself ends with a refusal.
test.use({ expected: [400, 401, 404] })

const listOf = (spotify: Emulator, name: string): DemoPlaylist =>
  spotify.accounts[0]!.library.playlists.find((list) => list?.name === name)!

const kitchen = 'Kitchen, After Nine'

async function openKitchen(page: Page, spotify: Emulator): Promise<void> {
  await page.goto(`./playlists/${listOf(spotify, kitchen).id}`)
  await expect(page.getByText('214 items', { exact: true })).toBeVisible()
}

const keptItems = async (page: Page): Promise<number> =>
  (await copyIn(page)).reduce((sum, { loaded }) => sum + loaded, 0)

/** Spotify ends the session, as it does after six months. */
async function endByItself(page: Page, spotify: Emulator): Promise<void> {
  spotify.revokeGrants()
  spotify.expireAccessTokens()
  await page.reload()
  await expect(page.getByRole('main').getByRole('button', { name: 'Log in with Spotify' })).toBeVisible()
}

test('logging out during a scan asks first, and takes the copy along', async ({ page, spotify, standIn }) => {
  standIn.latencyMs = 60
  await logIn(page)
  await openLibrary(page)
  const from = spotify.log.length
  await page.getByRole('button', { name: 'Scan library' }).click()
  await requestsPassed(spotify, from, 20)
  const dialog = page.getByRole('dialog', { name: 'Log out?' })
  await page.getByRole('button', { name: 'Log out', exact: true }).click()
  await dialog.getByRole('button', { name: 'Stay' }).click()
  await expect(dialog).toBeHidden()
  await requestsPassed(spotify, spotify.log.length, 10)
  await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible()
  expect(await keptItems(page)).toBeGreaterThan(0)

  await page.getByRole('button', { name: 'Log out', exact: true }).click()
  await dialog.getByRole('button', { name: 'Stop the job and log out' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Liner Notes' })).toBeVisible()
  await expect.poll(() => copyIn(page)).toEqual([])
})

test(
  'a session that ends by itself leaves the copy to its own account, and to no other',
  { tag: '@long' },
  async ({ page, spotify }) => {
    await logIn(page)
    await openKitchen(page, spotify)
    await endByItself(page, spotify)
    expect(await keptItems(page)).toBe(214)

    const { id } = listOf(spotify, kitchen)
    const from = spotify.log.length
    await page.getByRole('main').getByRole('button', { name: 'Log in with Spotify' }).click()
    await page.getByRole('button', { name: 'Agree' }).click()
    await expect(page.getByText('214 items', { exact: true })).toBeVisible()
    const asked = apiRequests(spotify, from).filter(({ path }) => path.startsWith(`/v1/playlists/${id}`))
    expect(asked).toHaveLength(1)

    await endByItself(page, spotify)
    await page.getByRole('main').getByRole('button', { name: 'Log in with Spotify' }).click()
    await page.getByRole('radio', { name: 'New Listener' }).check()
    await page.getByRole('button', { name: 'Agree' }).click()
    await expect(page.getByText('The copy of another account was on this device. It has been deleted.')).toBeVisible()
    const others = (await copyIn(page)).filter(({ account }) => account !== spotify.accounts[1]!.accountId)
    expect(others).toEqual([])
  },
)

test('Settings deletes the copy, and keeps none where none is wanted', { tag: '@long' }, async ({ page, spotify }) => {
  await logIn(page)
  await openKitchen(page, spotify)
  await expect.poll(() => keptItems(page)).toBe(214)
  await page.getByRole('link', { name: 'Settings' }).click()
  await page.getByRole('button', { name: 'Delete the copy' }).click()
  await expect(page.getByText('The copy is deleted')).toBeVisible()
  expect(await copyIn(page)).toEqual([])

  await openKitchen(page, spotify)
  await expect.poll(() => keptItems(page)).toBe(214)
  await page.getByRole('link', { name: 'Settings' }).click()
  await page.getByRole('switch', { name: 'Keep my library on this device' }).click()
  await expect.poll(() => copyIn(page)).toEqual([])
  await openKitchen(page, spotify)
  expect(await copyIn(page)).toEqual([])
})

test(
  'a copy that nobody has looked at for thirty days goes, though nobody logs in',
  { tag: '@long' },
  async ({ page, spotify }) => {
    await logIn(page)
    await openKitchen(page, spotify)
    await endByItself(page, spotify)
    expect(await keptItems(page)).toBe(214)
    await page.clock.setFixedTime(Date.now() + 31 * 24 * 3_600_000)
    await page.goto('./')
    await expect(page.getByRole('heading', { level: 1, name: 'Liner Notes' })).toBeVisible()
    await expect.poll(() => copyIn(page), { timeout: 20_000 }).toEqual([])
  },
)

test('two tabs, one scanning, the other at the same list: no page is read twice', async ({
  page,
  context,
  spotify,
  standIn,
}) => {
  const { library } = spotify.accounts[0]!
  const long = listOf(spotify, 'The Long Shelf')
  library.playlists.splice(0, library.playlists.length, long, listOf(spotify, kitchen))
  // Slow enough for the other tab to come in between.
  standIn.latencyMs = 30
  long.items.splice(3000)
  library.liked.splice(0)
  await logIn(page)
  const other = await context.newPage()
  await other.goto('./playlists')
  // Spotify has seen the consent before and asks nothing.
  await other.getByRole('button', { name: 'Log in with Spotify' }).click()
  const link = other.getByRole('list', { name: 'Playlists' }).getByRole('link', { name: long.name })
  await expect(link).toBeVisible()
  await openLibrary(page)
  const from = spotify.log.length
  await page.getByRole('button', { name: 'Scan library' }).click()
  await requestsPassed(spotify, from, 12)
  await link.click()
  await expect(other.getByText('3,000 items', { exact: true })).toBeVisible({ timeout: 30_000 })
  await expect(page.getByText('Library is up to date')).toBeVisible({ timeout: 30_000 })
  const read = pagesRead(spotify, from).filter((path) => path.includes(long.id))
  expect(new Set(read).size).toBe(60)
  expect(repeats(read)).toBeLessThanOrEqual(3)
})

test('from anywhere to a list by its name, and from a row to a place where it stands', async ({ page, spotify }) => {
  await logIn(page)
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox', { name: 'Find a view or a playlist' }).fill('kitchen nine')
  await expect(page.getByRole('option', { name: kitchen })).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: kitchen })).toBeVisible()
  await expect(page.getByText('214 items', { exact: true })).toBeVisible()

  const at = 151
  const { content } = listOf(spotify, kitchen).items[at - 1]!
  const title = content.kind === 'track' ? content.name : ''
  await page.getByRole('searchbox', { name: 'Filter items' }).fill(title)
  await page
    .getByRole('button', { name: `In which playlists: ${title}` })
    .first()
    .click()
  const place = page.getByRole('dialog').getByRole('link', { name: `${kitchen}, ${String(at)}`, exact: true })
  await place.click()
  await expect(page).toHaveURL(new RegExp(`\\?at=${String(at)}$`))
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect(page.locator(`[role=row][aria-rowindex="${String(at + 1)}"]`)).toBeInViewport()
})
