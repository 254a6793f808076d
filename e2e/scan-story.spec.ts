import type { Page } from '@playwright/test'
import { expectWholeCopy } from './copy.ts'
import { openLibrary, pagesRead, repeats, requestsPassed, upToDate } from './scan-kill.ts'
import { apiRequests, expect, goTo, logIn, test } from './test.ts'
import { press } from './tidy-acts.ts'

// A playlist's address has no file of its own, and a session that ends by itself ends with a refusal.
test.use({ expected: [400, 401, 404] })

async function scan(page: Page): Promise<void> {
  await press(page, 'Scan library')
  await expect(page.getByRole('button', { name: 'Pause' })).toBeHidden()
  await expect(upToDate(page)).toBeVisible({ timeout: 40_000 })
}

test(
  'what was done on the phone between two scans is all that the second one reads, and every view has it',
  { tag: '@long' },
  async ({ page, spotify }) => {
    const account = spotify.accounts[0]!
    const { library } = account
    const isOwn = (list: (typeof library.playlists)[number]) => list?.ownerId === account.id
    const mine = library.playlists.filter((list) => list !== null && isOwn(list) && list.items.length < 300).slice(0, 9)
    const foreign = library.playlists.filter((list) => !isOwn(list))
    library.playlists.splice(0, library.playlists.length, ...mine, ...foreign)
    library.liked.splice(200)
    await logIn(page)
    await openLibrary(page)
    await scan(page)
    await expectWholeCopy(page, account)

    const [renamed, gone, reversed] = mine
    Object.assign(renamed!, { name: 'Renamed on the phone', snapshotId: 'renamed' })
    Object.assign(reversed!, { snapshotId: 'reversed' }).items.reverse()
    library.playlists.splice(library.playlists.indexOf(gone!), 1)
    library.playlists.push(null)
    library.liked.splice(20, 1)
    library.albums.splice(3, 1)
    library.shows.splice(0, 1)
    const from = spotify.log.length
    await scan(page)
    await expectWholeCopy(page, account)
    const changed = [renamed!.id, reversed!.id]
    const read = pagesRead(spotify, from).filter((path) => path.includes('/playlists/'))
    expect(read.filter((path) => !changed.some((id) => path.includes(id)))).toEqual([])
    expect(repeats(read)).toBe(0)

    const shown = spotify.log.length
    await goTo(page, 'Playlists')
    const lists = page.getByRole('list', { name: 'Playlists' })
    await expect(lists.getByRole('link', { name: /^Renamed on the phone/ })).toBeVisible()
    await expect(lists.getByRole('link', { name: gone!.name, exact: true })).toBeHidden()
    expect(apiRequests(spotify, shown)).toEqual([])
  },
)

test(
  'a scan whose session ends by itself offers to go on after the next login, and does',
  { tag: '@long' },
  async ({ page, spotify, standIn }) => {
    const account = spotify.accounts[0]!
    const { playlists } = account.library
    const isShort = (list: (typeof playlists)[number]) => list?.ownerId === account.id && list.items.length < 300
    playlists.splice(0, playlists.length, ...playlists.filter(isShort).slice(0, 12))
    await logIn(page)
    standIn.latencyMs = 40
    await openLibrary(page)
    await page.waitForLoadState('networkidle')
    const from = spotify.log.length
    await press(page, 'Scan library')
    await requestsPassed(spotify, from, 15)
    spotify.revokeGrants()
    spotify.expireAccessTokens()
    await page.getByRole('main').getByRole('button', { name: 'Log in with Spotify' }).click()
    await press(page, 'Agree')
    await expect(page.getByText('The scan is paused')).toBeVisible()
    await press(page, 'Resume')
    await expect(upToDate(page)).toBeVisible({ timeout: 40_000 })
    await expectWholeCopy(page, account)
    expect(repeats(pagesRead(spotify, from))).toBeLessThanOrEqual(3)
  },
)

test(
  'a list that is here is searched, plotted and sorted for no request',
  { tag: '@long' },
  async ({ page, spotify }) => {
    await logIn(page)
    const { id } = spotify.accounts[0]!.library.playlists.find((list) => list?.name === 'The Long Shelf')!
    await page.goto(`./playlists/${id}`)
    await expect(page.getByText('10,000 items', { exact: true })).toBeVisible({ timeout: 40_000 })
    await page.waitForLoadState('networkidle')
    const from = spotify.log.length
    await page.getByRole('searchbox', { name: 'Filter items' }).fill('harrowmere')
    await expect(page.getByText(/^\d+ of 10,000 items$/)).toBeVisible()
    await page.getByRole('columnheader', { name: 'Artist' }).getByRole('button').click()
    await expect(page.getByRole('columnheader', { name: 'Artist' })).toHaveAttribute('aria-sort', 'ascending')
    await press(page, 'In pictures')
    await expect(page.getByRole('table', { name: 'Items by decade of release' })).toBeVisible()
    expect(apiRequests(spotify, from)).toEqual([])
  },
)
