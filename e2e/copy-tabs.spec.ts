import type { Page } from '@playwright/test'
import type { Emulator } from '../src/demo/emulator.ts'
import { copyIn, expectWholeCopy } from './copy.ts'
import { openLibrary, requestsPassed, upToDate } from './scan-kill.ts'
import { apiRequests, expect, goTo, logIn, test } from './test.ts'
import { press } from './tidy-acts.ts'

const keepSwitch = (page: Page) => page.getByRole('switch', { name: 'Keep my library on this device' })
const openSettings = (page: Page) => page.getByRole('link', { name: 'Settings' }).click()

/** A dozen lists, so that a scan takes some seconds. */
function shorten(spotify: Emulator): void {
  const { id: me, library } = spotify.accounts[0]!
  const isShort = (list: (typeof library.playlists)[number]) => list?.ownerId === me && list.items.length < 300
  library.playlists.splice(0, library.playlists.length, ...library.playlists.filter(isShort).slice(0, 12))
  library.liked.splice(200)
}

async function openSecondTab(page: Page): Promise<Page> {
  const other = await page.context().newPage()
  await other.goto('./playlists')
  // Spotify has seen the consent before and asks nothing.
  await press(other, 'Log in with Spotify')
  await expect(other.getByRole('list', { name: 'Playlists' })).toBeVisible()
  return other
}

async function beginScan(page: Page, spotify: Emulator): Promise<void> {
  await openLibrary(page)
  await page.waitForLoadState('networkidle')
  const from = spotify.log.length
  await press(page, 'Scan library')
  await requestsPassed(spotify, from, 12)
}

async function scanAll(page: Page): Promise<void> {
  await press(page, 'Scan library')
  await expect(upToDate(page)).toBeVisible({ timeout: 30_000 })
}

test(
  'a copy that is deleted or given up takes the scan along: nothing passes for read that is not here',
  { tag: '@long' },
  async ({ page, spotify, standIn }) => {
    shorten(spotify)
    standIn.latencyMs = 40
    await logIn(page)
    await beginScan(page, spotify)
    await expect(page.getByText(/^\d+ of 12 lists, \d+ items? read$/)).toBeVisible()
    await openSettings(page)
    await press(page, 'Delete the copy')
    await expect(page.getByText('The copy is deleted')).toBeVisible()
    await openLibrary(page)
    await expect(page.getByRole('button', { name: 'Pause' })).toBeHidden()
    await expect.poll(async () => (await copyIn(page)).filter(({ loaded }) => loaded > 0)).toEqual([])

    await scanAll(page)
    await expectWholeCopy(page, spotify.accounts[0]!)
    await openSettings(page)
    await press(page, 'Delete the copy')
    await openLibrary(page)
    await expect(page.getByRole('button', { name: 'Scan library' })).toBeVisible()
    await expect(upToDate(page)).toBeHidden()

    await beginScan(page, spotify)
    await openSettings(page)
    await keepSwitch(page).click()
    await openLibrary(page)
    await scanAll(page)
    await expect(page.getByText('You have chosen to keep no copy on this device')).toBeVisible()
    expect(await copyIn(page)).toEqual([])

    await openSettings(page)
    await keepSwitch(page).click()
    await openLibrary(page)
    await scanAll(page)
    await expectWholeCopy(page, spotify.accounts[0]!)
  },
)

test(
  'what one tab deletes or gives up, the other neither goes on with nor keeps',
  { tag: '@long' },
  async ({ page, spotify, standIn }) => {
    shorten(spotify)
    await logIn(page)
    const other = await openSecondTab(page)
    await openSettings(other)
    standIn.latencyMs = 40
    await beginScan(page, spotify)
    await press(other, 'Delete the copy')
    await expect(page.getByRole('button', { name: 'Scan library' })).toBeVisible()
    await scanAll(page)
    await expectWholeCopy(page, spotify.accounts[0]!)

    await keepSwitch(other).click()
    await expect.poll(() => copyIn(page)).toEqual([])
    await expect(page.getByText('You have chosen to keep no copy on this device')).toBeVisible()
    await goTo(page, 'Liked songs')
    await expect(page.getByText('200 items', { exact: true })).toBeVisible()
    expect(await copyIn(page)).toEqual([])
  },
)

test(
  'while one tab scans the other says so, shows what comes, and knows when that is over',
  { tag: '@long' },
  async ({ page, spotify, standIn }) => {
    shorten(spotify)
    await logIn(page)
    const other = await openSecondTab(page)
    await openLibrary(other)
    standIn.latencyMs = 40
    await beginScan(page, spotify)
    await press(other, 'Scan library')
    const elsewhere = other.getByText('Another tab is scanning this library')
    await expect(elsewhere).toBeVisible()
    await expect(upToDate(page)).toBeVisible({ timeout: 30_000 })
    await expect(elsewhere).toBeHidden()
    await expect(other.getByText(/; 12 lists are here already/)).toBeVisible()
    const count = (tab: Page) =>
      tab
        .getByText(/items on this device$/)
        .first()
        .textContent()
    await expect.poll(async () => (await count(other)) === (await count(page))).toBe(true)
  },
)

/** In this tab what other tabs find out is listened for, once what was asked for has been on screen for a while. */
async function openListeningTab(page: Page): Promise<Page> {
  const other = await openSecondTab(page)
  await other.waitForFunction(() =>
    performance.getEntriesByType('resource').some(({ name }) => name.includes('/late-')),
  )
  await other.waitForLoadState('networkidle')
  return other
}

test(
  'what a scan in one tab finds out about the lists, the other shows without asking',
  { tag: '@long' },
  async ({ page, spotify }) => {
    shorten(spotify)
    await logIn(page)
    await openLibrary(page)
    const other = await openListeningTab(page)
    const lists = other.getByRole('list', { name: 'Playlists' })
    await expect(lists.getByRole('listitem')).toHaveCount(12)
    const { playlists } = spotify.accounts[0]!.library
    const [renamed, gone] = [playlists[0]!, playlists[1]!]
    renamed.name = 'Named anew'
    renamed.snapshotId = 'anew'
    playlists.splice(1, 1)
    playlists.push({ ...renamed, id: 'a'.repeat(22), name: 'Made elsewhere', snapshotId: 'elsewhere' })

    const from = spotify.log.length
    await scanAll(page)
    await expect(lists.getByRole('link', { name: /^Named anew/ })).toBeVisible()
    await expect(lists.getByRole('link', { name: /^Made elsewhere/ })).toBeVisible()
    await expect(lists.getByRole('link', { name: new RegExp(`^${gone.name}`) })).toHaveCount(0)
    const asked = apiRequests(spotify, from).filter(({ path }) => path.startsWith('/v1/me/playlists'))
    expect(asked).toHaveLength(1)
    await expectWholeCopy(page, spotify.accounts[0]!)
  },
)

test(
  'a playlist that is on screen in one tab moves on when a scan in another finds it changed',
  { tag: '@long' },
  async ({ page, spotify }) => {
    shorten(spotify)
    await logIn(page)
    await openLibrary(page)
    const other = await openListeningTab(page)
    const list = spotify.accounts[0]!.library.playlists[0]!
    await other.getByRole('link', { name: new RegExp(`^${list.name}`) }).click()
    const { length } = list.items
    await expect(other.getByText(`${length} items`, { exact: true })).toBeVisible()
    list.items.pop()
    list.snapshotId = 'shorter'

    const from = spotify.log.length
    await scanAll(page)
    await expect(other.getByText(`${length - 1} items`, { exact: true })).toBeVisible()
    const pages = apiRequests(spotify, from).filter(({ path }) => path.startsWith(`/v1/playlists/${list.id}/items`))
    expect(pages).toHaveLength(Math.ceil((length - 1) / 50))
  },
)
