import type { Page } from '@playwright/test'
import { exchanges, expect, logIn, refreshes, test } from './test.ts'
import { site } from './site.ts'

const names = ['Ask', 'Consent', 'Code', 'Exchange', 'Use'] as const

const five = (page: Page) => page.getByRole('list', { name: 'Five steps' })
/** The rows themselves: the details in them hold lists of their own. */
const rows = (page: Page) => five(page).locator('> li')
const inHand = (page: Page) => five(page).locator('> li[aria-current="step"]')

async function openConnection(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Connection' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Connection' })).toBeVisible()
  await expect(rows(page)).toHaveCount(5)
}

/** What a secret of this journey looks like on the page. */
const shown = (secrets: Set<string>) =>
  [...secrets].map((one) => `${one.slice(0, 4)}… ${String(one.length)} characters`)

test('walks through the five steps of the login just made, with its own facts', async ({ page, spotify, secrets }) => {
  await logIn(page)
  await openConnection(page)
  const asked = new URL(spotify.log.find(({ path }) => path.startsWith('/authorize'))?.url ?? '').searchParams
  const [code = ''] = shown(secrets.codes)
  const [verifier = ''] = shown(secrets.verifiers)
  const [access = '', refresh = ''] = shown(secrets.tokens)

  const facts = [
    [asked.get('state'), asked.get('code_challenge'), asked.get('client_id'), asked.get('redirect_uri'), verifier],
    ['playlist-read-collaborative', 'You agreed, to all of it.'],
    [code, asked.get('state'), `${site.url}callback`],
    [code, verifier, access, refresh, '3,600 seconds', 'Where a client secret would have been'],
    [access, refresh, 'GET /v1/me'],
  ] as const
  for (const [place, values] of facts.entries()) {
    await expect(inHand(page)).toContainText(names[place] ?? '')
    await expect(page.getByText(`Step ${String(place + 1)} of 5`)).toBeVisible()
    for (const value of values) await expect(inHand(page)).toContainText(value ?? 'missing from the request')
    const html = await page.content()
    for (const secret of [...secrets.codes, ...secrets.verifiers, ...secrets.tokens])
      expect(html.includes(secret.slice(0, 5)), `a secret in step ${String(place + 1)}`).toBe(false)
    if (place < 4) await page.getByRole('button', { name: 'Next step' }).click()
  }
  for (const place of [3, 2, 1, 0]) {
    await page.getByRole('button', { name: 'Previous step' }).click()
    await expect(inHand(page)).toContainText(names[place] ?? '')
  }
  expect(exchanges(spotify)).toHaveLength(1)
})

test('walks through them without a mouse, and a reload keeps the place', async ({ page }) => {
  await logIn(page)
  await openConnection(page)
  await five(page).getByRole('button', { name: 'Ask' }).focus()
  for (const name of names.slice(1)) {
    await page.keyboard.press('ArrowDown')
    await expect(five(page).getByRole('button', { name })).toBeFocused()
    await expect(inHand(page)).toContainText(name)
  }
  await page.keyboard.press('ArrowLeft')
  await expect(inHand(page)).toContainText('Exchange')
  await page.reload()
  await expect(inHand(page)).toContainText('Where a client secret would have been')
})

test('a pair is made on the spot, and its challenge follows from its verifier', async ({ page, secrets }) => {
  await logIn(page)
  await openConnection(page)
  const value = (name: 'Verifier' | 'Challenge') =>
    inHand(page)
      .locator('dl > div')
      .filter({ hasText: new RegExp(`^${name}`) })
      .locator('dd')
  await expect(value('Verifier')).toHaveText(/^[\w-]{43}$/)
  const verifier = (await value('Verifier').textContent()) ?? ''
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier))
  await expect(value('Challenge')).toHaveText(Buffer.from(digest).toString('base64url'))
  expect(secrets.verifiers.has(verifier)).toBe(false)
  await page.getByRole('button', { name: 'Make another pair' }).click()
  await expect(value('Verifier')).not.toHaveText(verifier)
})

test('refreshes on request, once for a double click', async ({ page, spotify }) => {
  await logIn(page)
  await openConnection(page)
  await page.getByRole('button', { name: 'Refresh now' }).dblclick()
  await expect(page.getByRole('status').filter({ hasText: 'A new access token is here.' })).toBeVisible()
  await expect(page.getByRole('region', { name: 'Tokens' })).toContainText(
    'a new access token; the refresh token stays',
  )
  expect(refreshes(spotify)).toHaveLength(1)
})

test.describe('with the grant revoked', () => {
  test.use({ expected: [400] })

  test('a refresh ends the session, and the page says why', async ({ page, spotify }) => {
    await logIn(page)
    await openConnection(page)
    spotify.revokeGrants()
    await page.getByRole('button', { name: 'Refresh now' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Log in to see this page' })).toBeVisible()
    await expect(page.getByText('Spotify has ended this login.')).toBeVisible()
    expect(page.url()).toBe(`${site.url}connection`)
  })
})

test(
  'a copy of the tab says that it is one and renews nothing, while the tab that it was copied from does',
  { tag: '@long' },
  async ({ page, context, spotify }) => {
    await logIn(page)
    await openConnection(page)
    const opened = context.waitForEvent('page')
    await page.evaluate(() => void open(location.href))
    const copy = await opened
    const tokens = copy.getByRole('region', { name: 'Tokens' })
    await expect(tokens).toContainText('This tab is a copy of another tab.')
    await expect(tokens).toContainText('None in this tab.')
    await expect(tokens).toContainText('and that of the tab it was copied from')
    const refreshOfCopy = copy.getByRole('button', { name: 'Refresh now' })
    await expect(refreshOfCopy).toHaveAttribute('aria-disabled', 'true')
    await expect(refreshOfCopy).toHaveAccessibleDescription(/The refresh token stayed with that one/)
    await refreshOfCopy.press('Enter')

    const held = (one: Page) =>
      one.evaluate(
        (key) => (JSON.parse(sessionStorage.getItem(key) ?? '{}') as { refreshToken?: unknown }).refreshToken,
        `liner-notes:${site.base}:session`,
      )
    expect(await held(copy)).toBeNull()
    expect(await held(page)).toEqual(expect.any(String))

    await page.getByRole('button', { name: 'Refresh now' }).click()
    await expect(page.getByRole('status').filter({ hasText: 'A new access token is here.' })).toBeVisible()
    expect(refreshes(spotify)).toHaveLength(1)
    await copy.getByRole('link', { name: 'Playlists', exact: true }).click()
    await expect(copy.getByRole('list', { name: 'Playlists' }).getByRole('listitem').first()).toBeVisible()
    expect(refreshes(spotify)).toHaveLength(1)
  },
)

test.describe('with less granted than was asked for', () => {
  test.use({ expected: [403] })

  test('says what is missing, and asking for it comes back with all of it', async ({ page, spotify }) => {
    spotify.settings.withheldScopes = ['user-read-recently-played', 'playlist-read-collaborative']
    await logIn(page)
    await openConnection(page)
    const scopes = page.getByRole('region', { name: 'Scopes' })
    await expect(scopes).toContainText('5 of 7 granted')
    const missing = scopes.getByRole('row').filter({ hasText: 'Not granted' })
    await expect(missing).toHaveText([/user-read-recently-played/, /playlist-read-collaborative/])
    await expect(scopes.getByRole('alert')).toContainText('your recent plays and your collaborative playlists')
    await page.getByRole('button', { name: 'Next step' }).click()
    await expect(inHand(page)).not.toContainText('to all of it')
    await expect(inHand(page)).toContainText(
      /It did not grant this, although it was asked for:\s*scope\s*user-read-recently-played\s*playlist-read-collaborative/,
    )

    spotify.settings.withheldScopes = []
    await scopes.getByRole('button', { name: 'Continue to Spotify' }).click()
    await expect(scopes).toContainText('7 of 7 granted')
    await expect(page.getByRole('heading', { level: 1, name: 'Connection' })).toBeVisible()
    await expect(scopes.getByRole('alert')).toHaveCount(0)
    await expect(inHand(page)).toContainText('You agreed, to all of it.')
  })
})

test('shows scopes, requests and what a shared origin means', async ({ page }) => {
  await logIn(page)
  await openConnection(page)
  await expect(page.getByText(`Whatever else is published under ${site.host}`)).toBeVisible()
  const scopes = page.getByRole('region', { name: 'Scopes' }).getByRole('row')
  await expect(scopes).toHaveCount(8)
  await expect(scopes.filter({ hasText: 'Granted' })).toHaveCount(7)
  const requests = page.getByRole('region', { name: 'Latest requests' }).getByRole('row')
  await expect(requests.filter({ hasText: /GET \/v1\/me200/ })).toHaveCount(1)
  await expect(page.getByRole('link', { name: 'your list of connected apps' })).toHaveAttribute(
    'href',
    'https://www.spotify.com/account/apps/',
  )
})

test('a login of which nothing was kept is explained all the same', async ({ page }) => {
  await logIn(page)
  await page.evaluate((key) => sessionStorage.removeItem(key), `liner-notes:${site.base}:login-record`)
  await page.goto('./connection?step=exchange')
  await expect(page.getByText('The facts of this login are not here.')).toBeVisible()
  await expect(inHand(page)).toContainText('not kept')
  await expect(inHand(page)).toContainText('Where a client secret would have been')
})

test('on a phone it is behind More, in the same navigation', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 })
  await logIn(page)
  const link = page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Connection' })
  await expect(link).toBeHidden()
  await page.getByRole('button', { name: 'More' }).click()
  await link.click()
  await expect(rows(page)).toHaveCount(5)
  await expect(link).toBeHidden()
})

for (const viewport of [
  { width: 360, height: 740 },
  { width: 1280, height: 800 },
])
  test(
    `each step is in view as soon as it is gone to, at a width of ${String(viewport.width)}`,
    { tag: '@long' },
    async ({ page }) => {
      await page.setViewportSize(viewport)
      await logIn(page)
      await page.goto('./connection')
      const next = page.getByRole('button', { name: 'Next step' })
      for (const name of names.slice(1)) {
        await next.click()
        await expect(inHand(page).getByRole('button', { name })).toBeInViewport({ ratio: 1 })
        await expect(
          inHand(page)
            .locator('p')
            .filter({ hasText: /\. .*\./ })
            .first(),
        ).toBeInViewport({ ratio: 1 })
        await expect(next).toBeInViewport({ ratio: 1 })
      }
    },
  )

test('with sample data, what can go wrong is tried out, and the session is left alone', async ({ page, spotify }) => {
  await page.goto('./')
  await page.getByRole('button', { name: 'Explore with sample data' }).click()
  await openConnection(page)
  const session = () => page.evaluate((key) => sessionStorage.getItem(key), `liner-notes:${site.base}:session`)
  const before = await session()
  for (const [name, refusal] of [
    ['A wrong verifier', '400{"error":"invalid_grant","error_description":"code_verifier was incorrect"}'],
    ['A code used twice', '400{"error":"invalid_grant","error_description":"Invalid authorization code"}'],
    ['A foreign state', 'LoginError: mismatch'],
    ['A missing scope', '403{"error":{"status":403,"message":"Insufficient client scope"}}'],
    ['An expired token', '401{"error":{"status":401,"message":"Missing/invalid/expired access token"}}'],
    ['A revoked refresh token', '400{"error":"invalid_grant","error_description":"Refresh token revoked"}'],
  ] as const) {
    const attempt = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name, exact: true }) })
    await attempt.getByRole('button').click()
    await expect(attempt.getByRole('status')).toContainText(refusal)
  }
  expect(await session()).toBe(before)
  const left = await page.evaluate(() => Object.keys(sessionStorage).filter((key) => key.includes(':login:')))
  expect(left).toEqual([])
  expect(await page.content()).not.toMatch(/[AB]Q[\w-]{60}/)
  expect(spotify.log).toEqual([])
})
