import { expect, test } from './test.ts'
import { site } from './site.ts'

// A playlist's address is served by 404.html, with that status, when it is loaded anew.
test.use({ expected: [404] })

test('explores with sample data without a word to Spotify, and leaves it', async ({ page, spotify }) => {
  const elsewhere: string[] = []
  page.on('request', (request) => {
    const { protocol, origin } = new URL(request.url())
    if (protocol.startsWith('http') && origin !== new URL(site.url).origin) elsewhere.push(request.url())
  })
  await page.goto('./')
  await page.getByRole('button', { name: 'Explore with sample data' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Ida Marlowe' })).toBeVisible()
  expect(page.url()).toBe(`${site.url}profile`)
  await expect(page.getByRole('region', { name: 'Sample data' })).toBeVisible()

  await page.getByRole('link', { name: 'Playlists', exact: true }).click()
  await page.getByRole('list', { name: 'Playlists' }).getByRole('link', { name: 'The Long Shelf' }).click()
  await expect(page.getByText('10,000 items', { exact: true })).toBeVisible({ timeout: 30_000 })
  await page.reload()
  await expect(page.getByRole('heading', { level: 1, name: 'The Long Shelf' })).toBeVisible()

  await page.getByRole('button', { name: 'Leave sample data' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Liner Notes' })).toBeVisible()
  await expect(page.getByRole('region', { name: 'Sample data' })).toHaveCount(0)
  const left = await page.evaluate(() => Object.keys(sessionStorage).filter((key) => /:(session|sample)$/.test(key)))
  expect(left).toEqual([])
  expect(elsewhere).toEqual([])
  expect(spotify.log).toEqual([])
})
