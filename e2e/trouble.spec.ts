import type { Page } from '@playwright/test'
import type { Emulator } from '../src/demo/emulator.ts'
import { apiRequests, expect, logIn, test } from './test.ts'

/** The reads of the list of playlists since a place in the log. */
const playlistReads = (spotify: Emulator, from: number) =>
  apiRequests(spotify, from).filter(({ path }) => path.startsWith('/v1/me/playlists'))

const playlists = (page: Page) => page.getByRole('list', { name: 'Playlists' })

test.describe('403', () => {
  test.use({ expected: [403] })

  test('the person is not registered under the Client ID', async ({ page }) => {
    await page.goto('./')
    await page.getByRole('button', { name: 'Log in with Spotify' }).click()
    await page.getByRole('radio', { name: /not registered/i }).check()
    await page.getByRole('button', { name: 'Agree' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Profile' })).toBeVisible()
    await expect(page.getByRole('alert').first()).toContainText('This account is not on the list of the Client ID')
  })

  test("the owner's Premium has lapsed", async ({ page, spotify }) => {
    await logIn(page)
    spotify.faults.add({ what: 'premium', times: Infinity })
    await page.reload()
    await expect(page.getByRole('heading', { level: 1, name: 'Profile' })).toBeVisible()
    await expect(page.getByRole('alert').first()).toContainText('Premium')
  })

  test('a scope is missing, and asking for it comes back to the same view', async ({ page, spotify }) => {
    spotify.settings.withheldScopes = ['user-read-recently-played']
    await logIn(page)
    const alert = page.getByRole('alert').filter({ hasText: 'recent' })
    await expect(alert).toBeVisible()
    spotify.settings.withheldScopes = []
    await alert.getByRole('button', { name: 'Continue to Spotify' }).click()
    // Spotify has seen the consent before and asks nothing.
    await expect(page.getByRole('heading', { level: 1, name: 'Ida Marlowe' })).toBeVisible()
    await expect(page.getByRole('alert')).toHaveCount(0)
  })
})

test.describe('429', () => {
  test.use({ expected: [429, 'cors'] })

  test('readable: every request waits exactly as long as Spotify says', async ({ page, spotify }) => {
    await logIn(page)
    // The profile asks for the lists too, and must not be the one that is refused.
    await page.waitForLoadState('networkidle')
    spotify.faults.add({ what: 'rate-limit', seconds: 3, match: '/v1/me/playlists' })
    const from = spotify.log.length
    await page.goto('./playlists')
    await expect(page.getByRole('status').filter({ hasText: /wait/i }).first()).toBeVisible()
    await expect(page.getByRole('list', { name: 'Playlists' }).getByRole('listitem').first()).toBeVisible({
      timeout: 15_000,
    })
    const [refused, next] = playlistReads(spotify, from)
    expect(refused?.status).toBe(429)
    expect((next?.time ?? 0) - (refused?.time ?? 0)).toBeGreaterThanOrEqual(3000)
  })

  for (const what of ['rate-limit-unreadable', 'rate-limit-no-cors'] as const) {
    test(`${what}: waits that double, six tries, then the person decides`, async ({ page, spotify }) => {
      await logIn(page)
      await page.clock.install()
      spotify.faults.add({ what, times: Infinity, match: '/v1/me/playlists' })
      const from = spotify.log.length
      await page.goto('./playlists')
      for (let second = 0; second < 60; second += 1) await page.clock.runFor(1000)
      const alert = page.getByRole('alert').filter({ hasText: /does not say/ })
      await expect(alert.first()).toBeVisible()
      expect(playlistReads(spotify, from)).toHaveLength(6)

      spotify.faults.clear()
      await alert.first().getByRole('button', { name: 'Try again' }).click()
      await page.clock.runFor(1000)
      await expect(page.getByRole('list', { name: 'Playlists' }).getByRole('listitem').first()).toBeVisible()
    })
  }

  test('quota: stops at once, keeps what it has, and one request decides whether it goes on', async ({
    page,
    spotify,
  }) => {
    await logIn(page)
    spotify.faults.add({ what: 'quota', times: Infinity, after: 20, match: /\/items\?/ })
    await page.getByRole('link', { name: 'Playlists', exact: true }).click()
    await page.getByRole('list', { name: 'Playlists' }).getByRole('link', { name: 'The Long Shelf' }).click()
    const alert = page.getByRole('alert').filter({ has: page.getByRole('button', { name: 'Try again' }) })
    await expect(alert.first()).toBeVisible()
    const from = spotify.log.length
    await expect(page.getByText(/of 10,000 items/).first()).toBeVisible()

    // The quota is still spent: one request finds that out.
    await alert.first().getByRole('button', { name: 'Try again' }).click()
    await expect.poll(() => apiRequests(spotify, from).length).toBe(1)
    await expect(alert.first()).toBeVisible()
    expect(apiRequests(spotify, from)).toHaveLength(1)

    spotify.faults.clear()
    await alert.first().getByRole('button', { name: 'Try again' }).click()
    await expect(page.getByText('10,000 items', { exact: true })).toBeVisible({ timeout: 30_000 })
    const offsets = apiRequests(spotify).filter(({ path, status }) => path.includes('/items?') && status === 200)
    expect(new Set(offsets.map(({ path }) => path)).size).toBe(offsets.length)
  })
})

test.describe('a broken line', () => {
  test.use({ expected: ['broken', 'cors', 502, 500] })

  test('offline is said, and the way back is one click', async ({ page, context }) => {
    await logIn(page)
    await page.getByRole('link', { name: 'Playlists', exact: true }).click()
    await playlists(page).getByRole('link', { name: 'Tuesday' }).click()
    await expect(page.getByText('9 items', { exact: true })).toBeVisible()
    await page.goBack()
    await context.setOffline(true)
    await playlists(page).getByRole('link', { name: 'Slow Boats' }).click()
    await expect(page.getByRole('alert').first()).toContainText(/offline|reach/i)
    await context.setOffline(false)
    await page.getByRole('button', { name: 'Try again' }).first().click()
    await expect(page.getByText('141 items', { exact: true })).toBeVisible()
  })

  test('a 502 now and then is repeated unseen', async ({ page, spotify }) => {
    await logIn(page)
    spotify.faults.add({ what: 'status', status: 502, times: 2, match: '/v1/me/playlists' })
    await page.goto('./playlists')
    await expect(page.getByRole('list', { name: 'Playlists' }).getByRole('listitem').first()).toBeVisible({
      timeout: 15_000,
    })
    await expect(page.getByRole('alert')).toHaveCount(0)
  })
})
