import { apiRequests, expect, logIn, test } from './test.ts'

test('each list that everybody has one of opens by its link, is counted, and costs a request a page', async ({
  page,
  spotify,
}) => {
  await logIn(page)
  const library = spotify.accounts[0]!.library
  const link = (name: string) => page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name, exact: true })
  for (const [name, path, total, head] of [
    ['Liked songs', 'me/tracks', library.liked.length, 'Length'],
    ['Saved albums', 'me/albums', library.albums.length, 'Released'],
    ['Saved shows', 'me/shows', library.shows.length, 'Episodes'],
    ['Top artists', 'me/top/artists', library.topArtists.medium_term.length, 'Artist'],
    ['Top tracks', 'me/top/tracks', library.topTracks.medium_term.length, 'Length'],
    ['Followed artists', 'me/following', library.following.length, 'Artist'],
  ] as const) {
    const from = spotify.log.length
    await link(name).click()
    await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
    await expect(page.getByText(`${total.toLocaleString('en')} items`, { exact: true })).toBeVisible()
    const grid = page.getByRole('grid', { name: 'Items' })
    await expect(grid).toHaveAttribute('aria-rowcount', String(total + 1))
    await expect(grid.getByRole('columnheader', { name: head })).toBeVisible()
    await expect(grid.locator('[role=row][aria-rowindex="2"]').getByRole('gridcell').first()).toHaveText('1')
    const asked = apiRequests(spotify, from).filter(({ url }) => new URL(url).pathname === `/v1/${path}`)
    expect(asked.length, name).toBe(Math.ceil(total / 50))
  }

  await link('Recently played').click()
  await expect(page.getByText('50 items', { exact: true })).toBeVisible()
  await expect(page.getByRole('columnheader', { name: 'Played' })).toBeVisible()

  await link('Saved shows').click()
  await expect(page.getByRole('region', { name: 'Saved episodes' })).toContainText(
    `${String(library.episodes.length)} episodes`,
  )

  await link('Top tracks').click()
  await page.getByRole('radio', { name: 'Last 12 months' }).check()
  await expect(page).toHaveURL(/\?range=long_term$/)
  await page.reload()
  await expect(page.getByRole('radio', { name: 'Last 12 months' })).toBeChecked()
  const count = library.topTracks.long_term.length.toLocaleString('en')
  await expect(page.getByText(`${count} items`, { exact: true })).toBeVisible()
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 } })

  test('the places that find no room in the bar are behind More', async ({ page }) => {
    await logIn(page)
    const main = page.getByRole('navigation', { name: 'Main' })
    await main.getByRole('button', { name: 'More' }).click()
    for (const name of ['Saved albums', 'Followed artists', 'Connection'])
      await expect(main.getByRole('link', { name })).toBeInViewport({ ratio: 1 })
    await expect(page.getByRole('link', { name: 'Settings' })).toBeInViewport({ ratio: 1 })
    await main.getByRole('link', { name: 'Top artists' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Top artists' })).toBeVisible()
    await expect(main.getByRole('link', { name: 'Saved albums' })).toBeHidden()
    await expect(page.getByRole('combobox', { name: 'Sort by' })).toBeVisible()
  })
})
