import type { Page } from '@playwright/test'
import { exchanges, expect, logIn, test as base } from './test.ts'
import { site } from './site.ts'

/** A browser that fetches a worker with a certificate of our own, and keeps pages for Back as it does for people. */
const test = base.extend({
  launchOptions: [
    async ({ launchOptions }, use) => {
      const { args = [] } = launchOptions
      const withheld = ['--disable-back-forward-cache']
      await use({ ...launchOptions, args: [...args, '--ignore-certificate-errors'], ignoreDefaultArgs: withheld })
    },
    { scope: 'worker' },
  ],
})

const { origin } = new URL(site.url)
const elsewhere = 'https://elsewhere.example/'

const refused = 'Liner Notes does not run inside another page.'
const notArrived = /This part of the app did not arrive/

test.describe('another page', () => {
  test('that puts the app into a frame gets a sentence and a link, where storage throws too', async ({ page }) => {
    await page.goto(`${origin}/sandbox/`)
    const frame = page.frameLocator('iframe')
    await expect(frame.getByText(refused)).toBeVisible()
    await expect(frame.getByRole('button')).toHaveCount(0)
    await expect(frame.getByRole('link')).toHaveCount(1)
    await frame.getByRole('link', { name: 'Open Liner Notes' }).click()
    await expect(page).toHaveURL(site.url)
    await expect(page.getByRole('button', { name: 'Log in with Spotify' })).toBeEnabled()
  })

  test('of the same origin gets no more, although the session is within its reach', async ({ page, spotify }) => {
    await logIn(page)
    await page.waitForLoadState('networkidle')
    const from = spotify.log.length
    await page.goto(`${origin}/frame/`)
    const frame = page.frameLocator('iframe')
    await expect(frame.getByText(refused)).toBeVisible()
    await expect(frame.getByText('Ida Marlowe')).toHaveCount(0)
    expect(spotify.log).toHaveLength(from)
  })

  test.describe('that opened the app', () => {
    test.use({ expected: ['navigation'] })

    test('cannot lead it elsewhere', async ({ page, context }) => {
      const body = `<button onclick="globalThis.app = window.open('${site.url}')">Open</button>`
      await context.route(elsewhere, (route) => route.fulfill({ contentType: 'text/html', body }))
      await page.goto(elsewhere)
      const opened = context.waitForEvent('page')
      await page.getByRole('button').click()
      const app = await opened
      await expect(app.getByRole('button', { name: 'Log in with Spotify' })).toBeEnabled()
      expect(await app.evaluate(() => window.opener as unknown)).toBeNull()
      const lead = (address: string) => {
        const { app } = globalThis as unknown as { app: Window }
        app.location.href = address
      }
      await expect(page.evaluate(lead, `${elsewhere}login`)).rejects.toThrow(/SecurityError/)
      expect(app.url()).toBe(site.url)
    })
  })
})

test.describe('a service worker of a neighbour', () => {
  test.use({ serviceWorkers: 'allow' })

  const becomeControlled = async (page: Page) => {
    await page.goto(`${origin}/worker/`)
    await expect(page.getByText('The worker is here')).toBeVisible()
  }

  test('is sent away before anything is shown', async ({ page }) => {
    await becomeControlled(page)
    const loads: string[] = []
    page.on('domcontentloaded', () => loads.push(page.url()))
    await page.goto('./')
    await expect(page.getByRole('button', { name: 'Log in with Spotify' })).toBeEnabled()
    expect(loads).toEqual([site.url, site.url])
    const left = () =>
      page.evaluate(async () => ({
        controlled: navigator.serviceWorker.controller !== null,
        registered: (await navigator.serviceWorker.getRegistrations()).length,
      }))
    expect(await left()).toEqual({ controlled: false, registered: 0 })
  })

  test('that stays keeps the app from starting, and so from any login', async ({ page }) => {
    await page.addInitScript(() => {
      ServiceWorkerRegistration.prototype.unregister = () => Promise.resolve(false)
    })
    await becomeControlled(page)
    const loads: string[] = []
    page.on('domcontentloaded', () => loads.push(page.url()))
    await page.goto('./')
    await expect(page.getByRole('alert')).toContainText('Another page of this address has put itself before the app')
    await expect(page.getByRole('button', { name: 'Log in with Spotify' })).toHaveCount(0)
    expect(loads).toEqual([site.url, site.url])
    await page.getByRole('button', { name: 'Try again' }).click()
    await expect.poll(() => loads.length).toBe(4)
    await expect(page.getByRole('alert')).toBeVisible()
  })
})

test.describe('code that does not arrive', () => {
  test.use({ expected: [404, 'broken'] })

  test('of a view: the rest stays, and a reload gets it', async ({ page }) => {
    await logIn(page)
    await page.route('**/assets/playlists-page-*.js', (route) => route.fulfill({ status: 404, body: 'Not found' }))
    const menu = page.getByRole('navigation', { name: 'Main' })
    await menu.getByRole('link', { name: 'Playlists' }).click()
    await expect(page.getByRole('alert')).toContainText(notArrived)
    await menu.getByRole('link', { name: 'Profile' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Ida Marlowe' })).toBeVisible()
    await menu.getByRole('link', { name: 'Playlists' }).click()
    await page.unroute('**/assets/playlists-page-*.js')
    await page.getByRole('button', { name: 'Load the page again' }).click()
    await expect(page.getByRole('list', { name: 'Playlists' }).getByRole('listitem').first()).toBeVisible()
  })

  test('of sample data: says so, and it can be left or tried again', async ({ page }) => {
    const code = '**/assets/in-page-*.js'
    await page.route(code, (route) => route.abort())
    await page.goto('./')
    await page.getByRole('button', { name: 'Explore with sample data' }).click()
    await expect(page.getByRole('alert')).toContainText('Sample data did not start')
    await page.getByRole('button', { name: 'Leave sample data' }).click()
    await page.getByRole('button', { name: 'Explore with sample data' }).click()
    await expect(page.getByRole('alert')).toContainText('Sample data did not start')
    await page.unroute(code)
    await page.getByRole('button', { name: 'Try again' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Ida Marlowe' })).toBeVisible()
  })

  for (const [what, code] of [
    ['the login’s', '**/assets/oauth-*.js'],
    ['the login’s and the view’s', '**/assets/{oauth,callback-page}-*.js'],
  ] as const)
    test(`on the way back from Spotify, ${what}: says that the login did not finish`, async ({ page, spotify }) => {
      await page.goto('./')
      await page.getByRole('button', { name: 'Log in with Spotify' }).click()
      await expect(page.getByRole('button', { name: 'Agree' })).toBeVisible()
      await page.route(code, (route) => route.abort())
      await page.getByRole('button', { name: 'Agree' }).click()
      await expect(page.getByRole('heading', { level: 1, name: 'Login did not finish' })).toBeVisible()
      await expect(page.getByRole('alert')).toBeVisible()
      expect(page.url()).toBe(`${site.url}callback`)
      expect(exchanges(spotify)).toHaveLength(0)
    })
})

test('sample data that the browser has no room for says so, and can be left', async ({ page }) => {
  await page.addInitScript(() => {
    const keep = Object.getOwnPropertyDescriptor(Storage.prototype, 'setItem')?.value as Storage['setItem']
    Storage.prototype.setItem = function (key, value) {
      if (key.endsWith(':session')) throw new DOMException('full', 'QuotaExceededError')
      keep.call(this, key, value)
    }
  })
  await page.goto('./')
  await page.getByRole('button', { name: 'Explore with sample data' }).click()
  await expect(page.getByRole('alert')).toContainText('Sample data did not start')
  await page.getByRole('button', { name: 'Leave sample data' }).click()
  await expect(page.getByRole('button', { name: 'Explore with sample data' })).toBeEnabled()
})

test('a page that Back brings again as it was left shows nothing of a session that has ended meanwhile', async ({
  page,
}) => {
  await logIn(page)
  await page.evaluate(() =>
    addEventListener('pageshow', () =>
      requestAnimationFrame(() => Object.assign(window, { firstSeen: document.body.textContent })),
    ),
  )
  await page.goto('./settings')
  await page.getByRole('button', { name: 'Log out' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Liner Notes' })).toBeVisible()
  await page.evaluate(() => history.go(-2))
  await expect(page.getByRole('heading', { level: 1, name: 'Settings' })).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Log in with Spotify' })).toBeEnabled()
  const firstSeen = await page.evaluate(() => (window as unknown as { firstSeen?: string }).firstSeen)
  expect(firstSeen, 'the page was kept, not loaded anew').toBeDefined()
  expect(firstSeen).not.toContain('Ida Marlowe')
  await expect(page.getByText('Ida Marlowe')).toHaveCount(0)
})
