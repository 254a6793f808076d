import { readFile } from 'node:fs/promises'
import { gzipSync } from 'node:zlib'
import type { Page } from '@playwright/test'
import { expect, test } from './test.ts'
import { site } from './site.ts'

test.use({ expected: [404] })

/** In bytes. */
const budget = { home: 100_000, playlist: 140_000 }

/** Follows which scripts of ours a page loads; the result is their weight in bytes, gzipped as a server would. */
function weigh(page: Page): () => Promise<number> {
  const scripts = new Set<string>()
  page.on('response', (response) => {
    const { href, pathname } = new URL(response.url())
    if (href.startsWith(site.url) && pathname.endsWith('.js')) scripts.add(pathname.slice(site.base.length))
  })
  return async () => {
    const files = await Promise.all([...scripts].map((name) => readFile(`${site.folder}/${name}`)))
    return files.reduce((sum, file) => sum + gzipSync(file, { level: 9 }).length, 0)
  }
}

test('the JavaScript to show home stays within its budget', async ({ page }) => {
  const weight = weigh(page)
  await page.goto('./')
  await expect(page.getByRole('button', { name: 'Log in with Spotify' })).toBeEnabled()
  await page.waitForLoadState('networkidle')
  expect(await weight()).toBeLessThanOrEqual(budget.home)
})

test('the JavaScript to show a playlist after a login stays within its budget', async ({ page, spotify }) => {
  const id = spotify.accounts[0]?.library.playlists.find((one) => one?.name === 'Tuesday')?.id ?? ''
  const weight = weigh(page)
  await page.goto(`./playlists/${id}`)
  await page.getByRole('button', { name: 'Log in with Spotify' }).click()
  await page.getByRole('button', { name: 'Agree' }).click()
  await expect(page.getByText('9 items', { exact: true })).toBeVisible()
  // The list is one's own, so what it is edited with comes too.
  await expect(page.getByRole('button', { name: 'Remove', exact: true })).toBeVisible()
  await page.waitForLoadState('networkidle')
  expect(await weight()).toBeLessThanOrEqual(budget.playlist)
})
