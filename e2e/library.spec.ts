import type { Page } from '@playwright/test'
import { copyIn } from './copy.ts'
import { apiRequests, expect, goTo, logIn, test } from './test.ts'
import { upToDate } from './scan-kill.ts'

test.use({ expected: [404, 'broken'] })

const library = async (page: Page) => {
  await goTo(page, 'Library')
  await expect(page.getByRole('heading', { level: 1, name: 'Library' })).toBeVisible()
}
const itemRequests = (paths: readonly { path: string }[]) => paths.filter(({ path }) => path.includes('/items?'))

test('a scan reads the library once; after that it is answered from this device', async ({ page, spotify }) => {
  test.setTimeout(60_000)
  await logIn(page)
  await library(page)
  const before = spotify.log.length
  await page.getByRole('button', { name: 'Scan library' }).click()
  await expect(upToDate(page)).toBeVisible({ timeout: 40_000 })
  const { playlists } = spotify.accounts[0]!.library
  const first = apiRequests(spotify, before)
  const asked = itemRequests(first).map(({ path }) => path)
  expect(new Set(asked).size).toBe(asked.length)

  // Again: the lists, and one look at each shelf.
  const again = spotify.log.length
  await page.getByRole('button', { name: 'Scan library' }).click()
  await expect(page.getByRole('button', { name: 'Pause' })).toBeHidden()
  await expect(upToDate(page)).toBeVisible()
  expect(apiRequests(spotify, again)).toHaveLength(Math.ceil(playlists.length / 50) + 11)

  const from = spotify.log.length
  await page.getByRole('searchbox', { name: 'Search library' }).fill('harbour')
  await expect(page.getByText(/\d+ found in /)).toBeVisible()
  for (const tab of ['Duplicates', 'Unavailable', 'In no playlist', 'Local files']) {
    await page.getByRole('tab', { name: tab, exact: true }).click()
    await expect(page.getByRole('tab', { name: tab, exact: true })).toHaveAttribute('aria-selected', 'true')
  }
  const album = spotify.accounts[0]!.library.albums.find(({ album }) => album.name !== '')!.album.name
  await page.getByRole('searchbox', { name: 'Search library' }).fill(album)
  const onShelves = page.getByRole('list', { name: 'Albums, shows and top tracks' })
  await expect(onShelves.getByRole('link', { name: /^Saved albums, \d+$/ }).first()).toBeVisible()
  expect(apiRequests(spotify, from)).toEqual([])

  // Without a network the copy is what there is.
  await goTo(page, 'Playlists')
  const kitchen = playlists.find((list) => list?.name === 'Kitchen, After Nine')!
  const link = page.getByRole('list', { name: 'Playlists' }).getByRole('link', { name: /^Kitchen, After Nine/ })
  await expect(link).toBeVisible()
  await page.context().setOffline(true)
  await link.click()
  await expect(page.getByText('This is the list as it was read on')).toBeVisible()
  await expect(page.getByText(`${kitchen.items.length} items`, { exact: true })).toBeVisible()
  await page.context().setOffline(false)
})

test('a list that was read is opened again for one request, also after a reload', async ({ page, spotify }) => {
  await logIn(page)
  const { id } = spotify.accounts[0]!.library.playlists.find((list) => list?.name === 'The Long Shelf')!
  await page.goto(`./playlists/${id}`)
  await expect(page.getByText('10,000 items', { exact: true })).toBeVisible({ timeout: 40_000 })
  // The last pages are on screen a moment before they are written down.
  const isKept = async () => (await copyIn(page)).some((list) => list.id === id && list.complete)
  await expect.poll(isKept, { timeout: 20_000 }).toBe(true)
  const from = spotify.log.length
  await page.reload()
  await expect(page.getByText('10,000 items', { exact: true })).toBeVisible()
  const paths = apiRequests(spotify, from).map(({ path }) => path.replace(/\?.*/, ''))
  expect(paths.sort()).toEqual(['/v1/me', `/v1/playlists/${id}`])
})

test(
  'pictures that cannot be fetched leave their page as it is, and come with the network',
  { tag: '@long' },
  async ({ page, spotify }) => {
    await logIn(page)
    const { id, items } = spotify.accounts[0]!.library.playlists.find((list) => list?.name === 'Tuesday')!
    await page.goto(`./playlists/${id}`)
    const count = page.getByText(`${items.length} items`, { exact: true })
    await expect(count).toBeVisible()
    await page.waitForLoadState('networkidle')
    await page.context().setOffline(true)
    await page.getByRole('button', { name: 'In pictures' }).click()
    await expect(page.getByRole('alert').filter({ hasText: 'You are offline.' })).toBeVisible()
    await expect(count).toBeVisible()
    await page.context().setOffline(false)
    await expect(page.getByRole('heading', { name: 'When they were added' })).toBeVisible()
  },
)
