import type { Page } from '@playwright/test'
import axe from 'axe-core'
import { expect, logIn, test } from './test.ts'

type WithAxe = typeof globalThis & { axe: typeof axe }

/** How each view is looked at: either scheme and either width. Colours do not depend on widths, so all four would find no more. */
const looks = [
  { colorScheme: 'light', width: 360 },
  { colorScheme: 'dark', width: 1440 },
] as const

/** What axe objects to in the page as it is: rule and places. */
async function findings(page: Page): Promise<string[]> {
  // Handed over once a page, not once a look: it is half a megabyte.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source)
  const { violations } = await page.evaluate(() =>
    (globalThis as WithAxe).axe.run(document, { resultTypes: ['violations'] }),
  )
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`)
}

async function expectNoFindings(page: Page, view: string): Promise<void> {
  for (const { colorScheme, width } of looks) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await page.setViewportSize({ width, height: 800 })
    const look = `${view}, ${colorScheme}, ${String(width)} px`
    expect(await findings(page), look).toEqual([])
    const overflow = () =>
      page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
    expect(await overflow(), `${look} scrolls sideways`).toBe(0)
  }
}

async function open(page: Page, path: string): Promise<void> {
  await page.goto(`./${path}`)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
}

test.describe.configure({ timeout: 180_000 })
test.use({ expected: [403, 404] })

test('axe finds nothing on the views without a session', async ({ page }) => {
  for (const path of [
    '',
    'setup',
    'settings',
    'privacy',
    'callback?error=access_denied&state=none',
    'playlists',
    'backup',
    'no/such/page',
  ]) {
    await open(page, path)
    await expectNoFindings(page, path)
  }
})

test('axe finds nothing on the views of a person', async ({ page, spotify }) => {
  await logIn(page)
  const idOf = (name: string) => spotify.accounts[0]?.library.playlists.find((one) => one?.name === name)?.id ?? ''
  const inMain = page.getByRole('main')
  await expect(page.getByRole('region', { name: 'Top tracks' }).getByRole('listitem').first()).toBeVisible()
  await expectNoFindings(page, 'profile')
  for (const [path, sign] of [
    ['playlists', inMain.getByRole('list', { name: 'Playlists' }).getByRole('listitem').first()],
    [`playlists/${idOf('Kitchen, After Nine')}`, inMain.getByText('214 items', { exact: true })],
    [`playlists/${idOf('Harbour Radio 1–40')}`, inMain.getByRole('link', { name: 'Open in Spotify' })],
    ['liked', inMain.getByRole('grid', { name: 'Items' }).getByRole('gridcell').first()],
    ['library', inMain.getByRole('button', { name: 'Scan library' })],
    ['backup', inMain.getByRole('button', { name: 'Back up everything' })],
    ['settings', inMain.getByRole('radio').first()],
  ] as const) {
    await open(page, path)
    await expect(sign).toBeVisible()
    await expectNoFindings(page, path)
  }
})

test('axe finds nothing on the connection', async ({ page }) => {
  await logIn(page)
  for (const [path, sign] of [
    ['connection', 'How a challenge follows from a verifier'],
    ['connection?step=exchange', 'Where a client secret would have been'],
  ] as const) {
    await open(page, path)
    await expect(page.getByRole('main').getByText(sign)).toBeVisible()
    await expectNoFindings(page, path)
  }
})

test('axe finds nothing on a view that fails', async ({ page, spotify }) => {
  await logIn(page)
  spotify.faults.add({ what: 'not-registered', times: Infinity })
  await open(page, 'profile')
  await expect(page.getByRole('alert').first()).toBeVisible()
  await expectNoFindings(page, 'profile')
})
