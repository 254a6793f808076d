import { chromium, type Browser, type Page } from '@playwright/test'
import { chromiumArguments, needChromium } from '../scripts/browser.mjs'
import { servePages } from '../scripts/pages-server.mjs'
import { makeCertificate, resolverRules } from '../scripts/world.mjs'
import { allReadScopes } from '../src/demo/small-stand-in.ts'
import { startSecondServer } from './second-server.ts'
import { site } from './site.ts'
import { expect, test as base } from '@playwright/test'

type Second = Awaited<ReturnType<typeof startSecondServer>>

const test = base.extend<{ second: Second; visitor: Page }, object>({
  second: async ({}, use) => {
    const https = await makeCertificate()
    const second = await startSecondServer(https, allReadScopes.split(' '))
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

const session = (page: Page) =>
  page.evaluate(
    (key) => JSON.parse(sessionStorage.getItem(key) ?? '{}') as { accessToken: string; refreshToken: string },
    `liner-notes:${site.base}:session`,
  )

const begin = async (page: Page) => {
  await page.goto('./')
  await page.getByRole('button', { name: 'Log in with Spotify' }).click()
}

const profile = (page: Page) => page.getByRole('heading', { level: 1, name: 'Ann' })

test('a certified server lets our client in, and refreshes it with rotation, twice', async ({
  visitor: page,
  second,
}) => {
  await begin(page)
  await page.getByRole('button', { name: 'Agree' }).click()
  await expect(profile(page)).toBeVisible()
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
