import { readFile } from 'node:fs/promises'
import { contentSecurityPolicy } from '../vite.config.ts'
import { expect, test } from './test.ts'
import { site } from './site.ts'

const read = (name: string) => readFile(`${site.folder}/${name}`, 'utf8')

test.describe('with scripts switched off', () => {
  test.use({ javaScriptEnabled: false })

  test('home can be read, and its buttons wait', async ({ page }) => {
    await page.goto('./')
    await expect(page.getByRole('heading', { level: 1, name: 'Liner Notes' })).toBeVisible()
    await expect(page.getByRole('button', { name: 'Log in with Spotify' })).toBeDisabled()
    await expect(page.getByRole('button', { name: 'Explore with sample data' })).toBeDisabled()
    await expect(page.getByRole('link', { name: 'Set up' })).toHaveAttribute('href', `${site.base}setup`)
  })
})

test('fixed routes are files, and each shows its view', async ({ page }) => {
  for (const path of [
    ...['', 'setup', 'callback', 'profile', 'playlists', 'liked', 'albums', 'shows', 'top/artists', 'top/tracks'],
    ...['recent', 'following', 'library', 'backup', 'connection', 'settings', 'privacy'],
  ])
    expect((await page.goto(`./${path}`))?.status(), path).toBe(200)
  for (const [path, name] of [
    ['setup', 'Set up'],
    ['settings', 'Settings'],
    ['privacy', 'Privacy'],
  ] as const) {
    await page.goto(`./${path}`)
    await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
  }
})

test.describe('an address that leads nowhere', () => {
  test.use({ expected: [404] })

  test('says so and leads back', async ({ page }) => {
    expect((await page.goto('./no/such/page'))?.status()).toBe(404)
    await expect(page.getByRole('heading', { level: 1, name: 'Page not found' })).toBeVisible()
    await page.getByRole('main').getByRole('link').first().click()
    await expect(page.getByRole('heading', { level: 1, name: 'Liner Notes' })).toBeVisible()
  })
})

test('every HTML file carries the policy right behind its charset, and nothing inline', async () => {
  for (const name of [
    'index.html',
    '404.html',
    'callback.html',
    'setup.html',
    'profile.html',
    'playlists.html',
    'liked.html',
    'library.html',
    'backup.html',
    'top/artists.html',
    'connection.html',
    'settings.html',
    'privacy.html',
  ]) {
    const html = await read(name)
    expect(html.replaceAll(/>\s+</g, '><')).toContain(
      `<meta charset="utf-8" /><meta http-equiv="Content-Security-Policy" content="${contentSecurityPolicy}" />`,
    )
    expect(html).toContain('<meta name="referrer" content="no-referrer" />')
    expect(html.match(/<script\b(?![^>]*\bsrc=)|<style\b|\sstyle=|\son[a-z]+=/g)).toBeNull()
    expect(html.includes('Log in with Spotify'), `${name} holds home's first screen`).toBe(name === 'index.html')
  }
})

test('a scheme that was chosen holds before the first paint and after a reload', async ({ page }) => {
  await page.goto('./settings')
  await page.getByRole('radio', { name: 'Dark' }).check()
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await page.reload({ waitUntil: 'commit' })
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await page.getByRole('radio', { name: 'System' }).check()
  await expect(page.locator('html')).not.toHaveAttribute('data-theme', /./)
})
