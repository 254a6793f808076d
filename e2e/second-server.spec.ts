import { chromium, type Browser, type Page } from '@playwright/test'
import { chromiumArguments, needChromium } from '../scripts/browser.mjs'
import { servePages } from '../scripts/pages-server.mjs'
import { makeCertificate, resolverRules } from '../scripts/world.mjs'
import { allReadScopes } from '../src/demo/small-stand-in.ts'
import { startSecondServer } from './second-server.ts'
import { site } from './site.ts'
import { expect, test as base } from '@playwright/test'

type Second = Awaited<ReturnType<typeof startSecondServer>>

/** So many that twenty pages still wait while the first one is here. */
const rows = 1050
const pages = rows / 50

const test = base.extend<{ second: Second; visitor: Page }, object>({
  second: async ({}, use) => {
    const https = await makeCertificate()
    const second = await startSecondServer(https, { scopes: allReadScopes.split(' '), rows })
    await use(second)
    await second.close()
  },
  visitor: async ({ second }, use) => {
    const pages = await servePages({ root: site.folder, base: site.base, port: 0, https: await makeCertificate() })
    const rules = resolverRules({ standInPort: second.port, pagesPort: pages.port })
    const browser: Browser = await chromium.launch({
      executablePath: await needChromium(),
      args: [...chromiumArguments, rules],
    })
    const context = await browser.newContext({
      ignoreHTTPSErrors: true,
      baseURL: site.url,
      storageState: {
        cookies: [],
        origins: [
          {
            origin: new URL(site.url).origin,
            localStorage: [{ name: `liner-notes:${site.base}:client-id`, value: site.clientId }],
          },
        ],
      },
    })
    await use(await context.newPage())
    await browser.close()
    await pages.close()
  },
})

/** What is kept for the session of this tab; nothing where there is none. */
const session = (page: Page) =>
  page.evaluate(
    (key) => JSON.parse(sessionStorage.getItem(key) ?? '{}') as { accessToken: string; refreshToken: string },
    `liner-notes:${site.base}:session`,
  )

const begin = async (page: Page) => {
  await page.goto('./')
  await page.getByRole('button', { name: 'Log in with Spotify' }).click()
}

const enter = async (page: Page) => {
  await begin(page)
  await page.getByRole('button', { name: 'Agree' }).click()
  await expect(profile(page)).toBeVisible()
}

const profile = (page: Page) => page.getByRole('heading', { level: 1, name: 'Ann' })

test('a certified server lets our client in, and refreshes it with rotation, twice', async ({
  visitor: page,
  second,
}) => {
  await enter(page)
  expect(second.tokenRequests).toHaveLength(1)

  for (const round of [2, 3]) {
    const before = await session(page)
    await second.expire(before.accessToken)
    await page.reload()
    await expect(profile(page)).toBeVisible()
    const after = await session(page)
    expect(after.refreshToken).not.toBe(before.refreshToken)
    expect(after.accessToken).not.toBe(before.accessToken)
    expect(second.tokenRequests).toHaveLength(round)
  }
})

test('a certified server is told no', async ({ visitor: page, second }) => {
  await begin(page)
  await page.getByRole('button', { name: 'Cancel' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Login did not finish' })).toBeVisible()
  expect(second.tokenRequests).toHaveLength(0)
})

test('a certified server refuses a wrong verifier, and the person is told', async ({ visitor: page, second }) => {
  await page.route('https://accounts.spotify.com/api/token', (route) => {
    const form = new URLSearchParams(route.request().postData() ?? '')
    form.set('code_verifier', 'x'.repeat(43))
    return route.continue({ postData: form.toString() })
  })
  await begin(page)
  await page.getByRole('button', { name: 'Agree' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Login did not finish' })).toBeVisible()
  await expect(page.getByRole('alert')).toBeVisible()
  expect(second.tokenRequests).toHaveLength(1)
  expect(await session(page)).toEqual({})
})

const toPlaylists = async (page: Page) => {
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Playlists' }).click()
  await expect(page.getByRole('list', { name: 'Playlists' }).getByRole('listitem').first()).toBeVisible()
}

const open = (page: Page, name: string) =>
  page.getByRole('list', { name: 'Playlists' }).getByRole('link', { name, exact: true }).click()

/** Asked to log in again, told why, with nothing of the login left behind, however long the page stays open. */
const expectEnded = async (page: Page, secrets: readonly string[]) => {
  await expect(page.getByRole('heading', { level: 1, name: 'Log in to see this page' })).toBeVisible()
  await expect(page.getByText('Spotify has ended this login.')).toBeVisible()
  await page.clock.runFor(120_000)
  await page.waitForLoadState('networkidle')
  const left = await page.evaluate(() => JSON.stringify(Object.entries<string>(sessionStorage)))
  for (const secret of secrets) expect(left.includes(secret), 'a token is left').toBe(false)
  expect(await session(page)).toEqual({})
}

test('refresh rotation with reuse detection, while twenty requests are under way', async ({
  visitor: page,
  second,
}) => {
  await page.clock.install()
  await enter(page)
  const before = await session(page)
  await toPlaylists(page)

  // The first page is answered, three are at the door, and the others wait for their turn in the app.
  const hold = second.hold(/\/items\?.*offset=[1-9]/)
  await open(page, 'long')
  await expect.poll(hold.waiting).toBe(3)
  const pending = /Asking Spotify: request \d+ of (\d+)/
  const line = await page.getByText(pending).textContent()
  expect(Number(pending.exec(line ?? '')?.[1])).toBeGreaterThanOrEqual(pages - 1)
  const from = second.apiRequests.length
  await second.expire(before.accessToken)
  hold.release()

  await expect(page.getByText('1,050 items', { exact: true })).toBeVisible()
  const grid = page.getByRole('grid', { name: 'Items' })
  await expect(grid).toHaveAttribute('aria-rowcount', String(rows + 1))
  await page.keyboard.press('End')
  await expect(grid.getByText(`Song ${String(rows - 1)}`, { exact: true })).toBeVisible()

  const after = await session(page)
  const reads = second.apiRequests.slice(from).filter(({ path }) => path.includes('/items?'))
  const refused = reads.filter(({ status }) => status === 401)
  const answered = reads.filter(({ status }) => status === 200)
  expect(refused.map(({ token }) => token)).toEqual(Array.from({ length: 3 }, () => before.accessToken))
  expect(answered).toHaveLength(pages - 1)
  expect(new Set(answered.map(({ path }) => path)).size).toBe(pages - 1)
  expect(new Set(answered.map(({ token }) => token))).toEqual(new Set([after.accessToken]))
  expect(second.tokenRequests).toHaveLength(2)
  expect(after.refreshToken).not.toBe(before.refreshToken)
  expect(await second.isGood(after.accessToken)).toBe(true)

  // Somebody uses the refresh token that was replaced: the server takes back everything that came of this consent.
  expect(await second.redeem(before.refreshToken)).toMatchObject({ status: 400, body: { error: 'invalid_grant' } })
  expect(await second.isGood(after.accessToken)).toBe(false)

  await page.goBack()
  await open(page, 'odd')
  await expectEnded(
    page,
    [before, after].flatMap(({ accessToken, refreshToken }) => [accessToken, refreshToken]),
  )
  expect(second.tokenRequests).toEqual([
    { byApp: true, status: 200 },
    { byApp: true, status: 200 },
    { byApp: false, status: 400 },
    { byApp: true, status: 400 },
  ])
})

test('a thief who refreshes first is found out when the app refreshes, and both are sent away', async ({
  visitor: page,
  second,
}) => {
  await page.clock.install()
  await enter(page)
  await toPlaylists(page)
  const mine = await session(page)
  const theft = await second.redeem(mine.refreshToken)
  expect(theft).toMatchObject({ status: 200 })
  const stolen = { access: String(theft.body['access_token']), refresh: String(theft.body['refresh_token']) }
  expect(await second.isGood(stolen.access)).toBe(true)

  await second.expire(mine.accessToken)
  await open(page, 'odd')
  await expectEnded(page, [mine.accessToken, mine.refreshToken])
  expect(second.tokenRequests.map(({ status }) => status)).toEqual([200, 200, 400])
  expect(await second.isGood(stolen.access)).toBe(false)
  expect(await second.redeem(stolen.refresh)).toMatchObject({ status: 400, body: { error: 'invalid_grant' } })
})
