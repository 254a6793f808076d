import { exchanges, expect, logIn, test } from './test.ts'
import { site } from './site.ts'

test.describe('somebody who comes for the first time', () => {
  test.use({ setUp: false })

  test('sets a Client ID up, logs in and reads their profile', async ({ page, spotify }) => {
    await page.goto('./')
    await expect(page.getByRole('heading', { level: 1, name: 'Liner Notes' })).toBeVisible()
    await page.getByRole('button', { name: 'Log in with Spotify' }).click()

    await expect(page.getByRole('heading', { level: 1, name: 'Set up' })).toBeVisible()
    await expect(page.getByRole('textbox', { name: 'Redirect URI' })).toHaveValue(`${site.url}callback`)
    await page.getByRole('textbox', { name: 'Client ID' }).fill(`  ${site.clientId.toUpperCase()} `)
    await page.getByRole('button', { name: 'Save Client ID' }).click()
    await expect(page.getByRole('status').filter({ hasText: 'Client ID saved' })).toBeVisible()
    await page.getByRole('button', { name: 'Log in with Spotify' }).click()

    await expect(page.getByRole('heading', { name: 'Liner Notes wants to use your account' })).toBeVisible()
    await page.getByRole('button', { name: 'Agree' }).click()

    await expect(page.getByRole('heading', { level: 1, name: 'Ida Marlowe' })).toBeVisible()
    expect(page.url()).toBe(`${site.url}profile`)
    expect(exchanges(spotify)).toHaveLength(1)
  })

  test('is told what is wrong with a Client ID that is none', async ({ page }) => {
    await page.goto('./setup')
    await page.getByRole('textbox', { name: 'Client ID' }).fill('not-a-client-id')
    await page.getByRole('button', { name: 'Save Client ID' }).click()
    await expect(page.getByRole('textbox', { name: 'Client ID' })).toHaveAttribute('aria-invalid', 'true')
    await expect(page.getByRole('button', { name: 'Log in with Spotify' })).toHaveCount(0)
  })

  test('follows a link with a Client ID, which fills the field and waits for the click', async ({ page }) => {
    await page.goto(`./setup?client_id=${site.clientId}`)
    await expect(page.getByRole('textbox', { name: 'Client ID' })).toHaveValue(site.clientId)
    const saved = () => page.evaluate(() => Object.keys(localStorage).filter((key) => key.endsWith(':client-id')))
    expect(await saved()).toEqual([])
    await page.getByRole('button', { name: 'Save Client ID' }).click()
    await expect(page.getByRole('status').filter({ hasText: 'Client ID saved' })).toBeVisible()
    expect(await saved()).toHaveLength(1)
  })
})

test('says no to Spotify, reads why, and tries again', async ({ page, spotify }) => {
  await page.goto('./')
  await page.getByRole('button', { name: 'Log in with Spotify' }).click()
  await page.getByRole('button', { name: 'Cancel' }).click()

  await expect(page.getByRole('heading', { level: 1, name: 'Login did not finish' })).toBeVisible()
  await expect(page.getByRole('alert')).toBeVisible()
  expect(page.url()).toBe(`${site.url}callback`)
  expect(exchanges(spotify)).toHaveLength(0)

  await page.getByRole('button', { name: 'Log in with Spotify' }).click()
  await page.getByRole('button', { name: 'Agree' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Ida Marlowe' })).toBeVisible()
})

test('reloads and goes Back around the callback without a second exchange', async ({ page, spotify }) => {
  const callbacks: string[] = []
  page.on('request', (request) => {
    if (request.isNavigationRequest() && request.url().startsWith(`${site.url}callback`)) callbacks.push(request.url())
  })
  await logIn(page)
  await page.reload()
  await expect(page.getByRole('heading', { level: 1, name: 'Ida Marlowe' })).toBeVisible()

  await page.goBack()
  await page.goForward()
  await expect(page.getByRole('heading', { level: 1, name: 'Ida Marlowe' })).toBeVisible()

  // The very address that Spotify sent the browser to, pasted again.
  await page.goto(callbacks[0] ?? '')
  await expect(page.getByRole('heading', { level: 1, name: 'Ida Marlowe' })).toBeVisible()
  expect(page.url()).toBe(`${site.url}profile`)
  expect(exchanges(spotify)).toHaveLength(1)
})

test('begins two logins in two tabs, and each comes back to its own', async ({ page, context, spotify }) => {
  await page.goto('./playlists')
  await page.getByRole('button', { name: 'Log in with Spotify' }).click()
  await expect(page.getByRole('button', { name: 'Agree' })).toBeVisible()

  const second = await context.newPage()
  await second.goto('./profile')
  await second.getByRole('button', { name: 'Log in with Spotify' }).click()
  await second.getByRole('button', { name: 'Agree' }).click()
  await expect(second.getByRole('heading', { level: 1, name: 'Ida Marlowe' })).toBeVisible()

  await page.getByRole('button', { name: 'Agree' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Playlists' })).toBeVisible()
  expect(exchanges(spotify)).toHaveLength(2)
})

test('begins twice in one tab, by going Back, and finishes the second', async ({ page, spotify }) => {
  await page.goto('./')
  await page.getByRole('button', { name: 'Log in with Spotify' }).click()
  await expect(page.getByRole('button', { name: 'Agree' })).toBeVisible()
  await page.goBack()
  await page.getByRole('button', { name: 'Log in with Spotify' }).click()
  await page.getByRole('button', { name: 'Agree' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Ida Marlowe' })).toBeVisible()
  expect(exchanges(spotify)).toHaveLength(1)
})

test('is sent a login that somebody else began, which is refused', async ({ page, spotify }) => {
  await page.goto('./callback?code=AQfromelsewhere&state=notmine')
  await expect(page.getByRole('heading', { level: 1, name: 'Login did not finish' })).toBeVisible()
  await expect(page.getByRole('alert')).toBeVisible()
  expect(page.url()).toBe(`${site.url}callback`)
  expect(exchanges(spotify)).toHaveLength(0)
})

test('comes back after a quarter of an hour, which is too late', async ({ page, spotify }) => {
  await page.clock.install()
  await page.goto('./')
  await page.getByRole('button', { name: 'Log in with Spotify' }).click()
  await expect(page.getByRole('button', { name: 'Agree' })).toBeVisible()
  await page.clock.setFixedTime(Date.now() + 16 * 60_000)
  await page.getByRole('button', { name: 'Agree' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Login did not finish' })).toBeVisible()
  expect(exchanges(spotify)).toHaveLength(0)
})

test('opens a deep link on the sub-path, logs in and stands there', async ({ page }) => {
  await page.goto('./playlists?filter=slow')
  await expect(page.getByRole('heading', { name: 'Log in to see this page' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Explore with sample data' })).toBeVisible()
  await page.getByRole('button', { name: 'Log in with Spotify' }).click()
  await page.getByRole('button', { name: 'Agree' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Playlists' })).toBeVisible()
  await expect(page.getByRole('searchbox', { name: 'Filter playlists' })).toHaveValue('slow')
  expect(page.url()).toBe(`${site.url}playlists?filter=slow`)
})

test('logs out, and nothing of theirs is left behind', async ({ page, context }) => {
  await logIn(page)
  await page.getByRole('button', { name: 'Log out' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Liner Notes' })).toBeVisible()
  await expect(page.getByRole('link', { name: 'your list of connected apps' })).toHaveAttribute(
    'href',
    'https://www.spotify.com/account/apps/',
  )
  await expect(page.getByRole('button', { name: 'Log out' })).toHaveCount(0)
  expect(page.url()).toBe(site.url)

  const left = await page.evaluate(() => ({ session: Object.keys(sessionStorage), local: Object.keys(localStorage) }))
  expect(left.session.filter((key) => /:(session|login)/.test(key))).toEqual([])
  expect(left.local.sort()).toEqual([`liner-notes:${site.base}:client-id`, `liner-notes:${site.base}:show-dialog`])
  expect(await context.cookies(site.url)).toEqual([])

  await page.goBack()
  await expect(page.getByText('Ida Marlowe')).toHaveCount(0)

  // Another account can be chosen: the consent page shows although the app was allowed before.
  await page.goto('./')
  await page.getByRole('button', { name: 'Log in with Spotify' }).click()
  await expect(page.getByRole('radio', { name: /New Listener/ })).toBeVisible()
})

test('finds words for an account with nothing in it, and two clicks are one login', async ({ page, spotify }) => {
  await page.goto('./')
  await page.getByRole('button', { name: 'Log in with Spotify' }).dblclick()
  await page.getByRole('radio', { name: 'New Listener' }).check()
  await page.getByRole('button', { name: 'Agree' }).dblclick()
  await expect(page.getByRole('heading', { level: 1, name: 'New Listener' })).toBeVisible()
  expect(exchanges(spotify)).toHaveLength(1)
  for (const words of ['No top artists', 'No top tracks', 'Nothing played yet', 'No playlists yet'])
    await expect(page.getByRole('heading', { name: words })).toBeVisible()
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Playlists' }).click()
  await expect(page.getByRole('heading', { name: 'No playlists yet' })).toBeVisible()
  await expect(page.getByRole('alert')).toHaveCount(0)
})
