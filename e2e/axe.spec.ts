import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, logIn, test } from './test.ts'

/** The views without a session, then those with one; each is looked at in two schemes and two widths. */
const doors = [
  '',
  'setup',
  'settings',
  'privacy',
  'callback?error=access_denied&state=none',
  'playlists',
  'no/such/page',
]

const looks = [
  { scheme: 'light', width: 360 },
  { scheme: 'light', width: 1440 },
  { scheme: 'dark', width: 360 },
  { scheme: 'dark', width: 1440 },
] as const

async function expectNoFindings(page: Page, name: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`)
  expect(found, name).toEqual([])
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  expect(overflow, `${name} scrolls sideways`).toBe(0)
}

const open = async (page: Page, path: string) => {
  await page.goto(`./${path}`)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
}

for (const { scheme, width } of looks) {
  test.describe(`${scheme}, ${String(width)} px`, () => {
    test.use({ viewport: { width, height: 800 }, colorScheme: scheme, expected: [403, 404] })

    test('axe finds nothing on the views without a session', async ({ page }) => {
      for (const path of doors) {
        await open(page, path)
        await expectNoFindings(page, path)
      }
    })

    test('axe finds nothing on the views of a person', async ({ page, spotify }) => {
      await logIn(page)
      const playlist = (name: string) =>
        `playlists/${spotify.accounts[0]?.library.playlists.find((one) => one?.name === name)?.id ?? ''}`
      await expect(page.getByRole('region', { name: 'Top tracks' }).getByRole('listitem').first()).toBeVisible()
      await expectNoFindings(page, 'profile')
      for (const path of [
        'playlists',
        'settings',
        'privacy',
        'setup',
        playlist('Kitchen, After Nine'),
        playlist('Harbour Radio 1–40'),
      ]) {
        await open(page, path)
        await page.waitForLoadState('networkidle')
        await expectNoFindings(page, path)
      }
      spotify.faults.add({ what: 'not-registered', times: Infinity })
      await open(page, 'profile')
      await expect(page.getByRole('alert').first()).toBeVisible()
      await expectNoFindings(page, 'profile that fails')
    })
  })
}
