import type { Page } from '@playwright/test'
import type { DemoPlaylist } from '../src/demo/model.ts'
import { expect, logIn, test } from './test.ts'
import { listNamed, textOf, rowsOf, writes, openList, box, review, apply, undo, giveLeave } from './tidy-acts.ts'

// A playlist's address has no file of its own: Pages answers a reload with 404.html.
test.use({ expected: [404] })

/** By a link of the page: what is cut or copied lives as long as the page. */
async function goToList(page: Page, { name }: DemoPlaylist): Promise<void> {
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Playlists' }).click()
  await page.getByRole('searchbox', { name: 'Filter playlists' }).fill(name)
  await page.getByRole('link', { name }).first().click()
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
}
const cellOf = (page: Page, row: number) =>
  page
    .getByRole('grid', { name: 'Items' })
    .locator(`[aria-rowindex="${String(row + 1)}"] [role=gridcell]`)
    .first()
const status = (page: Page, text: string | RegExp) => page.getByRole('status').filter({ hasText: text })

/** Takes a row by its handle and holds it over the upper half of another. */
async function dragOver(page: Page, row: number, over: number): Promise<void> {
  const handle = page.locator(`[data-grip="${String(row - 1)}"]`)
  await handle.scrollIntoViewIfNeeded()
  const [from, to] = [await handle.boundingBox(), await cellOf(page, over).boundingBox()]
  await page.mouse.move(from!.x + from!.width / 2, from!.y + from!.height / 2)
  await page.mouse.down()
  await page.mouse.move(to!.x + 40, to!.y + to!.height / 4, { steps: 4 })
}

/** Links from elsewhere are dropped on the upper half of a row: a browser under test drags nothing from other windows. */
const dropLinks = (page: Page, row: number, text: string) =>
  cellOf(page, row).evaluate((cell, text) => {
    const dataTransfer = new DataTransfer()
    dataTransfer.setData('text/plain', text)
    const { left, top, height } = cell.getBoundingClientRect()
    const at = { clientX: left + 5, clientY: top + height / 4, bubbles: true, cancelable: true, dataTransfer }
    cell.dispatchEvent(new DragEvent('dragover', at))
    cell.dispatchEvent(new DragEvent('drop', at))
  }, text)

test(
  'rows that are chosen are dragged together to where the line is, and undone',
  { tag: '@long' },
  async ({ page, spotify }) => {
    await logIn(page)
    const list = listNamed(spotify, 'Tuesday')
    const before = rowsOf(list)
    await openList(page, list)
    await box(page, 5).check()
    await box(page, 7).check()
    await dragOver(page, 7, 2)
    await page.keyboard.press('Escape')
    await page.mouse.up()
    await expect(page.getByRole('dialog')).toBeHidden()
    await dragOver(page, 7, 2)
    await page.mouse.up()
    await giveLeave(page)
    // The place has come along.
    await expect(review(page)).toContainText('2 move')
    expect(writes(spotify)).toEqual([])
    await apply(page).click()
    await expect(undo(page)).toBeVisible({ timeout: 20_000 })
    expect(rowsOf(list)).toEqual([
      before[0],
      before[4],
      before[6],
      ...before.slice(1, 4),
      before[5],
      ...before.slice(7),
    ])
    await undo(page).click()
    await expect(page.getByText('is back as it was')).toBeVisible({ timeout: 20_000 })
    expect(rowsOf(list)).toEqual(before)
    // In another order there is nothing to drag to.
    await page.getByRole('columnheader', { name: 'Title' }).getByRole('button').click()
    await page.locator('[data-grip]').first().click()
    await expect(page.getByText('Show the original order to move rows by hand')).toBeVisible()
  },
)

test(
  'keys move a row step by step; links are added where they are dropped',
  { tag: '@long' },
  async ({ page, spotify }) => {
    await logIn(page)
    const list = listNamed(spotify, 'Tuesday')
    const before = rowsOf(list)
    await openList(page, list)
    await cellOf(page, 4).focus()
    // The keys are told where they work.
    await expect(page.getByRole('grid', { name: 'Items' })).toHaveAttribute('aria-describedby', /./)
    await page.keyboard.press('Alt+ArrowUp')
    await page.keyboard.press('Alt+ArrowUp')
    await expect(status(page, 'moved from 4 to 2')).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(status(page, 'moved from')).toBeHidden()
    await page.keyboard.press('Alt+ArrowDown')
    await expect(status(page, 'moved from 4 to 5')).toBeVisible()
    expect(writes(spotify)).toEqual([])
    await page.keyboard.press('Alt+Enter')
    await giveLeave(page)
    await expect(review(page)).toContainText('1 moves')
    await apply(page).click()
    await expect(undo(page)).toBeVisible({ timeout: 20_000 })
    const moved = [...before.slice(0, 3), before[4]!, before[3]!, ...before.slice(5)]
    expect(rowsOf(list)).toEqual(moved)

    const other = listNamed(spotify, 'Slow Boats').items.flatMap(({ content }) =>
      content.kind === 'track' ? [content.id] : [],
    )
    const here = new Set(list.items.map(textOf))
    const id = other.find((id) => !here.has(`track ${id}`))!
    await dropLinks(page, 3, `https://open.spotify.com/track/${id}?si=abc`)
    const dialog = page.getByRole('dialog', { name: 'Add items' })
    await expect(dialog.getByRole('region', { name: 'Selection' }).getByRole('listitem')).toHaveCount(1)
    await dialog.getByRole('button', { name: 'Review' }).click()
    await expect(review(page)).toContainText('1 is added')
    await apply(page).click()
    await expect(page.getByText('10 items', { exact: true })).toBeVisible({ timeout: 20_000 })
    expect(textOf(list.items[2]!)).toBe(`track ${id}`)
    expect(rowsOf(list).toSpliced(2, 1)).toEqual(moved)
  },
)

test(
  'what is cut in one list is pasted into another, and only then removed; a local file stays',
  { tag: '@long' },
  async ({ page, spotify }) => {
    await logIn(page)
    const [source, target] = [listNamed(spotify, 'Everything Since Lisbon'), listNamed(spotify, 'Tuesday')]
    const [before, inTarget] = [rowsOf(source), rowsOf(target)]
    const local = source.items.findIndex(({ content }) => content.kind === 'local')
    await openList(page, source)
    await page.getByRole('grid', { name: 'Items' }).evaluate((grid) => grid.scrollIntoView())
    await box(page, 1).check()
    await box(page, local + 1).check()
    await cellOf(page, 1).focus()
    await page.keyboard.press('Control+x')
    await expect(page.getByText('2 items cut from')).toBeVisible()
    await goToList(page, target)
    await cellOf(page, 2).focus()
    await page.getByRole('button', { name: 'Paste 1 item' }).click()
    await giveLeave(page)
    const dialog = page.getByRole('dialog', { name: 'Paste' })
    await expect(dialog).toContainText('1 item cannot be pasted')
    await dialog.getByRole('radio', { name: 'At the end' }).check()
    await dialog.getByRole('button', { name: 'Review' }).click()
    await apply(page).click()
    await expect(page.getByText(/Remove it from .* now\?/)).toBeVisible({ timeout: 20_000 })
    expect(rowsOf(target).slice(0, -1)).toEqual(inTarget)
    expect(textOf(target.items.at(-1)!)).toBe(textOf(source.items[0]!))
    expect(rowsOf(source)).toEqual(before)
    await page.getByRole('button', { name: 'Review the removal' }).click()
    await expect(review(page)).toContainText('1 is removed')
    await apply(page).click()
    await expect(page.getByText(/Remove it from .* now\?/)).toBeHidden()
    await expect(undo(page)).toBeVisible({ timeout: 20_000 })
    expect(rowsOf(source)).toEqual(before.slice(1))
  },
)
