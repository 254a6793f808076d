import type { Locator, Page } from '@playwright/test'
import { expect, logIn, test } from './test.ts'
import { applyToEnd, box, listNamed, logInToList, pressWithLeave, undo } from './tidy-acts.ts'

// A playlist's address has no file of its own: Pages answers a reload with 404.html.
test.use({ expected: [404] })

const rectOf = async (locator: Locator) => (await locator.boundingBox())!

/** Whether a finger on the middle of it finds it, or what is in it. */
const isOnTop = (locator: Locator) =>
  locator.evaluate((element) => {
    const { left, top, width, height } = element.getBoundingClientRect()
    return element.contains(document.elementFromPoint(left + width / 2, top + height / 2))
  })

async function expectAllInSight(page: Page, width: number): Promise<void> {
  await page.setViewportSize({ width, height: 800 })
  const tools = page.getByRole('group', { name: 'Edit this playlist' })
  await tools.evaluate((element) => element.scrollIntoView({ block: 'center' }))
  for (const button of await tools.getByRole('button').all()) {
    const { x, width: wide } = await rectOf(button)
    expect(x).toBeGreaterThanOrEqual(0)
    expect(x + wide).toBeLessThanOrEqual(width)
    expect(await isOnTop(button), `${(await button.textContent()) ?? ''} at ${String(width)} px`).toBe(true)
  }
}

test(
  'no tool of a list is cut off, and what is said at the foot covers nothing else there',
  { tag: '@long' },
  async ({ page, spotify }) => {
    const list = listNamed(spotify, 'Tuesday')
    await logInToList(page, list)
    for (const width of [360, 768, 1024]) await expectAllInSight(page, width)

    await page.setViewportSize({ width: 360, height: 800 })
    const grid = page.getByRole('grid', { name: 'Items' })
    await grid.evaluate((element) => element.scrollIntoView())
    await box(page, 3).check()
    await pressWithLeave(page, 'Remove')
    await applyToEnd(page, 20_000)
    await grid.evaluate((element) => element.scrollIntoView())
    await grid.getByRole('gridcell').first().focus()
    await page.keyboard.press('Alt+ArrowDown')
    await page.keyboard.press('Space')
    await page.keyboard.press('Control+c')
    const moved = page
      .getByRole('status', { name: 'Moved by keyboard' })
      .getByRole('button', { name: 'Review changes' })
    const toast = page.getByText('Paste it in any list of yours')
    for (const said of [undo(page), moved, toast]) await expect(said).toBeVisible()
    for (const button of [undo(page), moved]) expect(await isOnTop(button)).toBe(true)
    const [above, between, below] = [await rectOf(toast), await rectOf(moved), await rectOf(undo(page))]
    expect(above.y + above.height).toBeLessThanOrEqual(between.y)
    expect(between.y + between.height).toBeLessThanOrEqual(below.y)

    const main = page.getByRole('navigation', { name: 'Main' })
    await main.getByRole('button', { name: 'More' }).click()
    expect(await isOnTop(main.getByRole('link', { name: 'Connection' }))).toBe(true)
  },
)

test(
  'what ends a line ends where the line does, and the tab that is open is in sight',
  { tag: '@long' },
  async ({ page }) => {
    await logIn(page)
    await page.goto('./shows')
    const episodes = page.getByRole('region', { name: 'Saved episodes' })
    const again = episodes.getByRole('button', { name: 'Read all episodes again' })
    const end = ({ x, width }: { x: number; width: number }) => x + width
    for (const width of [768, 1280]) {
      await page.setViewportSize({ width, height: 800 })
      // The padding of a button without a frame reaches past the line, its words do not.
      const padding = await again.evaluate((button) => Number.parseFloat(getComputedStyle(button).paddingRight))
      expect(end(await rectOf(again)) - padding).toBeLessThanOrEqual(end(await rectOf(episodes)) + 0.5)
    }

    await page.goto('./playlists')
    await page.getByRole('checkbox', { name: 'Select all shown' }).check()
    const [pictures, exports] = [
      page.getByRole('button', { name: 'In pictures' }),
      page.getByRole('button', { name: 'Export' }),
    ]
    expect((await rectOf(pictures)).height).toBe((await rectOf(exports)).height)

    await page.setViewportSize({ width: 360, height: 1200 })
    await page.goto('./library?tab=local')
    await expect(page.getByRole('tab', { name: 'Local files', exact: true })).toBeInViewport({ ratio: 0.95 })
    expect(await page.evaluate(() => scrollY)).toBe(0)
  },
)

test('among many playlists the search of the library stays in sight', { tag: '@long' }, async ({ page }) => {
  await logIn(page)
  await page.keyboard.press('Control+k')
  const field = page.getByRole('combobox', { name: 'Find a view or a playlist' })
  await field.fill('a')
  const search = page.getByRole('option', { name: 'Search the library for “a”' })
  await expect(search).toBeInViewport({ ratio: 1 })
  for (let press = 0; press < 12; press += 1) await page.keyboard.press('ArrowDown')
  const [chosen, below] = [await rectOf(page.getByRole('option', { selected: true })), await rectOf(search)]
  expect(chosen.y + chosen.height).toBeLessThanOrEqual(below.y)
  for (let press = 0; press < 13; press += 1) await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/library\?q=a$/)
})
