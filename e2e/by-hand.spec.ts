import type { Page } from '@playwright/test'
import type { DemoPlaylist } from '../src/demo/model.ts'
import { expect, goTo, logIn, test } from './test.ts'
import {
  apply,
  applyToEnd,
  box,
  cellOf,
  expectBack,
  expectDone,
  giveLeave,
  listNamed,
  logInToList,
  openList,
  review,
  rowsOf,
  textOf,
  undo,
  undoToEnd,
  withoutDates,
  writes,
} from './tidy-acts.ts'

// A playlist's address has no file of its own: Pages answers a reload with 404.html.
test.use({ expected: [404] })

/** By a link of the page: what is cut or copied lives as long as the page. */
async function goToList(page: Page, { name }: DemoPlaylist): Promise<void> {
  await goTo(page, 'Playlists')
  await page.getByRole('searchbox', { name: 'Filter playlists' }).fill(name)
  await page.getByRole('link', { name }).first().click()
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
}
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
    const list = listNamed(spotify, 'Tuesday')
    const before = rowsOf(list)
    await logInToList(page, list)
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
    await applyToEnd(page, 20_000)
    expect(rowsOf(list)).toEqual([
      before[0],
      before[4],
      before[6],
      ...before.slice(1, 4),
      before[5],
      ...before.slice(7),
    ])
    await undoToEnd(page, 20_000)
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
    const list = listNamed(spotify, 'Tuesday')
    const before = rowsOf(list)
    await logInToList(page, list)
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
    await applyToEnd(page, 20_000)
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
    const [source, target] = [listNamed(spotify, 'Everything Since Lisbon'), listNamed(spotify, 'Tuesday')]
    const [before, inTarget] = [rowsOf(source), rowsOf(target)]
    const local = source.items.findIndex(({ content }) => content.kind === 'local')
    await logInToList(page, source)
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
    await expect(page.getByText(/“.+” removed from 1\./)).toBeVisible({ timeout: 20_000 })
    expect(rowsOf(source)).toEqual(before.slice(1))
  },
)

const paste = (page: Page) => page.getByRole('dialog', { name: 'Paste' })
const offer = (page: Page) => page.getByText(/Remove (it|them) from .* now\?/)

test(
  'a paste that is undone asks for no removal; pasted again, both edits are taken back one by one',
  { tag: '@long' },
  async ({ page, spotify }) => {
    const [source, target] = [listNamed(spotify, 'To Learn on Guitar'), listNamed(spotify, 'Tuesday')]
    const [before, inTarget] = [rowsOf(source), rowsOf(target)]
    await logInToList(page, source)
    await box(page, 2).check()
    await box(page, 5).check()
    await cellOf(page, 2).focus()
    await page.keyboard.press('Control+x')
    await goToList(page, target)
    await page.getByRole('button', { name: 'Paste 2 items' }).click()
    await giveLeave(page)
    const apply2 = async () => {
      await paste(page).getByRole('radio', { name: 'At the end' }).check()
      await paste(page).getByRole('button', { name: 'Review' }).click()
      await apply(page).dblclick()
      await expect(offer(page)).toBeVisible({ timeout: 20_000 })
    }
    await apply2()
    const both = [1, 4].map((at) => textOf(source.items[at]!))
    expect(target.items.slice(9).map(textOf)).toEqual(both)
    await undo(page).dblclick()
    await expectBack(page, 30_000)
    await expect(offer(page)).toBeHidden()
    expect(rowsOf(target)).toEqual(inTarget)
    expect(rowsOf(source)).toEqual(before)

    await page.getByRole('button', { name: 'Paste 2 items' }).click()
    await apply2()
    await page.getByRole('button', { name: 'Review the removal' }).click()
    await apply(page).dblclick()
    // Until then it is the paste that could be undone.
    await expect(page.getByText('2 items removed')).toBeVisible({ timeout: 20_000 })
    await expect(offer(page)).toBeHidden()
    expect(rowsOf(source)).toEqual(before.filter((_, at) => at !== 1 && at !== 4))
    await undoToEnd(page, 30_000)
    expect(source.items.map(textOf)).toEqual(withoutDates(before))
    // The paste is another edit, and stands.
    expect(target.items.slice(9).map(textOf)).toEqual(both)
  },
)

test(
  'a reload between the paste and the removal: it stands in both lists, and nothing more is asked or sent',
  { tag: '@long' },
  async ({ page, spotify }) => {
    const [source, target] = [listNamed(spotify, 'To Learn on Guitar'), listNamed(spotify, 'Tuesday')]
    const [before, inTarget] = [rowsOf(source), rowsOf(target)]
    await logInToList(page, source)
    await box(page, 1).check()
    await cellOf(page, 1).focus()
    await page.keyboard.press('Control+x')
    await goToList(page, target)
    await page.getByRole('button', { name: 'Paste 1 item' }).click()
    await giveLeave(page)
    await paste(page).getByRole('radio', { name: 'At the top' }).check()
    await paste(page).getByRole('button', { name: 'Review' }).click()
    await apply(page).click()
    await expect(offer(page)).toBeVisible({ timeout: 20_000 })
    const sent = writes(spotify).length
    await page.reload()
    await expect(page.getByRole('heading', { level: 1, name: target.name })).toBeVisible()
    await page.waitForTimeout(400)
    await expect(offer(page)).toBeHidden()
    expect(writes(spotify)).toHaveLength(sent)
    expect(rowsOf(source)).toEqual(before)
    expect(rowsOf(target).slice(1)).toEqual(inTarget)
    expect(textOf(target.items[0]!)).toBe(textOf(source.items[0]!))
  },
)

test(
  'pasted where it was cut it moves; copied, what is there already can be left out',
  { tag: '@long' },
  async ({ page, spotify }) => {
    const [source, target] = [listNamed(spotify, 'To Learn on Guitar'), listNamed(spotify, 'Tuesday')]
    target.items.push(source.items[2]!)
    const [before, inTarget] = [rowsOf(source), rowsOf(target)]
    await logInToList(page, source)
    await box(page, 2).check()
    await box(page, 4).check()
    await cellOf(page, 4).focus()
    await page.keyboard.press('Control+x')
    await cellOf(page, 7).focus()
    await page.keyboard.press('Control+v')
    await giveLeave(page)
    await expect(paste(page)).toContainText('2 items move: this is the list from which they were cut.')
    await paste(page)
      .getByRole('radio', { name: /^After 7/ })
      .check()
    await paste(page).getByRole('button', { name: 'Review' }).click()
    await expect(review(page)).toContainText('24 items become 24')
    await applyToEnd(page, 20_000)
    const others = before.filter((_, at) => at !== 1 && at !== 3)
    expect(rowsOf(source)).toEqual(others.toSpliced(5, 0, before[1]!, before[3]!))
    await expect(offer(page)).toBeHidden()
    await undoToEnd(page, 30_000)
    expect(rowsOf(source)).toEqual(before)

    await page.getByRole('status').getByRole('button', { name: 'Close' }).click()
    await cellOf(page, 1).focus()
    if (await page.getByRole('button', { name: 'Clear', exact: true }).isVisible())
      await page.getByRole('button', { name: 'Clear', exact: true }).click()
    await box(page, 1).check()
    await box(page, 3).check()
    await cellOf(page, 3).focus()
    await page.keyboard.press('Control+c')
    await expect(page.getByText('2 items copied from')).toBeVisible()
    await goToList(page, target)
    await page.getByRole('button', { name: 'Paste 2 items' }).click()
    await expect(paste(page)).toContainText('1 of them stands in this list already')
    await paste(page).getByRole('checkbox', { name: 'Leave those out' }).check()
    await paste(page).getByRole('button', { name: 'Review' }).click()
    await expect(review(page)).toContainText('1 is added')
    await applyToEnd(page, 20_000)
    expect(rowsOf(target).slice(0, 10)).toEqual(inTarget)
    expect(target.items.slice(10).map(textOf)).toEqual([textOf(source.items[0]!)])
    await expect(offer(page)).toBeHidden()
    expect(rowsOf(source)).toEqual(before)
    await undoToEnd(page, 30_000)
    expect(rowsOf(target)).toEqual(inTarget)
  },
)

test('links that were dropped are added, and taken back', { tag: '@long' }, async ({ page, spotify }) => {
  await logIn(page)
  const list = listNamed(spotify, 'Tuesday')
  const before = rowsOf(list)
  const fresh = listNamed(spotify, 'To Learn on Guitar').items.flatMap(({ content }) =>
    content.kind === 'track' ? [content.id] : [],
  )
  await openList(page, list)
  // What takes links is fetched when somebody reaches for the list.
  await cellOf(page, 4).hover()
  await expect(page.getByRole('grid', { name: 'Items' })).toHaveAttribute('aria-describedby', /./)
  await dropLinks(
    page,
    4,
    fresh
      .slice(0, 3)
      .map((id) => `https://open.spotify.com/track/${id}`)
      .join('\n'),
  )
  await giveLeave(page)
  const dialog = page.getByRole('dialog', { name: 'Add items' })
  await expect(dialog.getByRole('region', { name: 'Selection' }).getByRole('listitem')).toHaveCount(3)
  await dialog.getByRole('button', { name: 'Review' }).click()
  await apply(page).dblclick()
  await expectDone(page, 20_000)
  expect(list.items.slice(3, 6).map(textOf)).toEqual(fresh.slice(0, 3).map((id) => `track ${id}`))
  expect(rowsOf(list).toSpliced(3, 3)).toEqual(before)
  expect(writes(spotify)).toHaveLength(1)
  await undoToEnd(page, 30_000)
  expect(rowsOf(list)).toEqual(before)
})
