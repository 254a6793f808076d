import type { Page } from '@playwright/test'
import { made } from './create-acts.ts'
import { expect, goTo, leaveWithoutAsking, logIn, test } from './test.ts'
import {
  apply,
  applyToEnd,
  box,
  expectBack,
  expectDone,
  expectWhole,
  giveLeave,
  listNamed,
  listsOf,
  logInToList,
  openList,
  press,
  pressInMenu,
  pressWithLeave,
  review,
  rowsOf,
  texts,
  undo,
  undoToEnd,
  undoWithReview,
  writes,
} from './tidy-acts.ts'

// A playlist's address has no file of its own: Pages answers a reload with 404.html.
test.use({ expected: [404] })
test.describe.configure({ timeout: 120_000 })

const arrange = (page: Page) => page.getByRole('dialog', { name: 'Arrange' })

test.describe('another order', { tag: '@long' }, () => {
  test('shuffled by a seed: the same seed, the same order; with every date, and back', async ({ page, spotify }) => {
    const list = listNamed(spotify, 'Found on Cassettes')
    const before = rowsOf(list)
    await logInToList(page, list)
    await press(page, 'Arrange')
    await giveLeave(page)
    const shuffle = async (seed: string): Promise<(string | null)[]> => {
      await arrange(page).getByRole('radio', { name: 'Shuffled' }).check()
      await arrange(page).getByRole('textbox', { name: 'Seed' }).fill(seed)
      await expect(arrange(page).getByText(/leaves? (its|their) place/)).toBeVisible()
      return arrange(page).getByRole('row').allTextContents()
    }
    const first = await shuffle('42')
    expect(await shuffle('43')).not.toEqual(first)
    await arrange(page).getByRole('textbox', { name: 'Seed' }).fill('nothing')
    await expect(arrange(page)).toContainText('A whole number from 0 to')
    expect(await shuffle('42')).toEqual(first)
    await arrange(page).getByRole('button', { name: 'Review' }).click()
    await apply(page).dblclick()
    await expectDone(page)
    const shuffled = rowsOf(list)
    expect(shuffled).not.toEqual(before)
    expect(shuffled.toSorted()).toEqual(before.toSorted())
    await undo(page).dblclick()
    await expectBack(page)
    expect(rowsOf(list)).toEqual(before)
    await press(page, 'Arrange')
    expect(await shuffle('42')).toEqual(first)
    await arrange(page).getByRole('button', { name: 'Review' }).click()
    await applyToEnd(page)
    expect(rowsOf(list)).toEqual(shuffled)
  })

  test('with artists apart: none follows on itself; and back', async ({ page, spotify }) => {
    await logIn(page)
    const list = listNamed(spotify, 'To Learn on Guitar')
    const before = rowsOf(list)
    const follows = () => {
      const artists = list.items.map(({ content }) => ('artists' in content ? content.artists[0]!.id : ''))
      return artists.filter((artist, at) => artist === artists[at - 1]).length
    }
    expect(follows()).toBeGreaterThan(0)
    await openList(page, list)
    await press(page, 'Arrange')
    await giveLeave(page)
    await arrange(page).getByRole('radio', { name: 'Artists apart' }).check()
    await arrange(page).getByRole('button', { name: 'Review' }).click()
    await applyToEnd(page)
    expect(follows()).toBe(0)
    expect(rowsOf(list).toSorted()).toEqual(before.toSorted())
    await undoToEnd(page)
    expect(rowsOf(list)).toEqual(before)
  })

  test('reversed, in three requests that write the list anew: a reload with half of it gone, then all of it', async ({
    page,
    spotify,
    standIn,
  }) => {
    const list = listNamed(spotify, 'Kitchen, After Nine')
    const before = texts(list)
    await logInToList(page, list)
    await expectWhole(page, list)
    await press(page, 'Arrange')
    await giveLeave(page)
    await arrange(page).getByRole('radio', { name: 'Reversed' }).check()
    await arrange(page).getByRole('button', { name: 'Review' }).click()
    await review(page)
      .getByRole('radio', { name: /^Write the list anew: 3 requests/ })
      .check()
    await expect(review(page)).toContainText('get today’s date')
    standIn.latencyMs = 400
    leaveWithoutAsking(page)
    await apply(page).click()
    await expect.poll(() => writes(spotify).length, { intervals: [20] }).toBeGreaterThan(0)
    await page.reload()
    await expect(page.getByText(/are paused after \d of 3 requests/)).toBeVisible()
    const half = texts(list)
    expect(half).toEqual(before.toReversed().slice(0, half.length))
    expect(half.length).toBeLessThan(before.length)
    standIn.latencyMs = 0
    await press(page, 'Resume')
    await expectDone(page)
    expect(texts(list)).toEqual(before.toReversed())
    await undoWithReview(page)
    expect(texts(list)).toEqual(before)
  })

  test('and the same, rolled back after the reload: not one row is missing', async ({ page, spotify, standIn }) => {
    const list = listNamed(spotify, 'Wedding, Do Not Touch')
    const before = texts(list)
    await logInToList(page, list)
    await expectWhole(page, list)
    await press(page, 'Arrange')
    await giveLeave(page)
    await arrange(page).getByRole('radio', { name: 'Reversed' }).check()
    await arrange(page).getByRole('button', { name: 'Review' }).click()
    await review(page)
      .getByRole('radio', { name: /^Write the list anew: 2 requests/ })
      .check()
    standIn.latencyMs = 300
    leaveWithoutAsking(page)
    await apply(page).click()
    await expect.poll(() => writes(spotify).length, { intervals: [20] }).toBeGreaterThan(0)
    await page.reload()
    await expect(page.getByText(/are paused after \d of 2 requests/)).toBeVisible()
    expect(list.items.length).toBeLessThan(before.length)
    standIn.latencyMs = 0
    await press(page, 'Roll back')
    await expectBack(page)
    expect(texts(list)).toEqual(before)
  })
})

test.describe('rows', { tag: '@long' }, () => {
  test('moved to a position, and moved by keys: each is taken back', async ({ page, spotify }) => {
    const list = listNamed(spotify, 'Tuesday')
    const before = rowsOf(list)
    await logInToList(page, list)
    await box(page, 2).check()
    await box(page, 6).check()
    await pressWithLeave(page, 'Move to position…')
    const position = page.getByRole('textbox', { name: 'Position of the first' })
    await position.fill('9')
    await page.keyboard.press('Enter')
    await expect(page.getByText('A number from 1 to 8.')).toBeVisible()
    await position.fill('8')
    await page.keyboard.press('Enter')
    await apply(page).dblclick()
    await expectDone(page)
    const others = before.filter((_, at) => at !== 1 && at !== 5)
    expect(rowsOf(list)).toEqual([...others, before[1], before[5]])
    await undoToEnd(page)
    expect(rowsOf(list)).toEqual(before)

    const cell = page.getByRole('grid', { name: 'Items' }).locator('[aria-rowindex="9"] [role=gridcell]').first()
    await cell.focus()
    for (let steps = 0; steps < 3; steps += 1) await page.keyboard.press('Alt+ArrowUp')
    await expect(page.getByRole('status').filter({ hasText: 'moved from 8 to 5' })).toBeVisible()
    await page.keyboard.press('Alt+Enter')
    await apply(page).press('Enter')
    await expectDone(page)
    expect(rowsOf(list)).toEqual(before.toSpliced(7, 1).toSpliced(4, 0, before[7]!))
    await undo(page).press('Enter')
    await expectBack(page)
    expect(rowsOf(list)).toEqual(before)
  })
})

test.describe('a split', { tag: '@long' }, () => {
  const split = (page: Page) => page.getByRole('dialog', { name: 'Split' })

  async function openSplit(page: Page, by: string): Promise<void> {
    await pressInMenu(page, 'Split')
    await giveLeave(page)
    await split(page).getByRole('radio', { name: by }).check()
  }

  test('by artist: those of few in one list; undone all are gone', async ({ page, spotify }) => {
    await logIn(page)
    const list = listNamed(spotify, 'To Learn on Guitar')
    const [before, lists] = [rowsOf(list), listsOf(spotify).length]
    const songs = new Map<string, string[]>()
    for (const { content } of list.items)
      if (content.kind === 'track') {
        const { name } = content.artists[0]!
        songs.set(name, [...(songs.get(name) ?? []), `track ${content.id}`])
      }
    const many = [...songs].filter(([, ids]) => ids.length >= 2)
    const others = [...songs].flatMap(([, ids]) => (ids.length < 2 ? ids : []))
    await openList(page, list)
    await openSplit(page, 'By artist')
    await split(page).getByRole('textbox', { name: 'Items an artist needs for a list of its own' }).fill('2')
    const count = many.length + (others.length > 0 ? 1 : 0)
    await expect(split(page)).toContainText(`Creates ${String(count)} playlists`)
    expect(writes(spotify)).toEqual([])
    await split(page).getByRole('button', { name: 'Create' }).dblclick()
    await expect(split(page)).toContainText(`${String(count)} playlists are created`, { timeout: 60_000 })
    expect(listsOf(spotify)).toHaveLength(lists + count)
    for (const [name, ids] of many) expect(texts(made(spotify, `To Learn on Guitar · ${name}`)!)).toEqual(ids)
    expect(texts(made(spotify, 'To Learn on Guitar · Others')!).toSorted()).toEqual(others.toSorted())
    await split(page).getByRole('button', { name: 'Undo' }).dblclick()
    await expect(split(page)).toContainText('The new playlists are gone again', { timeout: 60_000 })
    expect(listsOf(spotify)).toHaveLength(lists)
    expect(rowsOf(list)).toEqual(before)
  })

  test('by size: a reload in the middle, then all of it from Backup, each once', async ({ page, spotify, standIn }) => {
    const list = listNamed(spotify, 'Kitchen, After Nine')
    const before = texts(list)
    const lists = listsOf(spotify).length
    await logInToList(page, list)
    await openSplit(page, 'By size')
    await split(page).getByRole('textbox', { name: 'Items in each' }).fill('40')
    await expect(split(page)).toContainText('Creates 6 playlists')
    standIn.latencyMs = 60
    leaveWithoutAsking(page)
    await split(page).getByRole('button', { name: 'Create' }).click()
    await expect.poll(() => listsOf(spotify).length).toBeGreaterThan(lists + 1)
    await page.reload()
    standIn.latencyMs = 0
    await expect(page.getByRole('heading', { level: 1, name: list.name })).toBeVisible()
    expect(listsOf(spotify).length).toBeLessThan(lists + 6)
    await goTo(page, 'Backup')
    await expect(page.getByRole('heading', { name: 'The restore is paused' })).toBeVisible()
    await press(page, 'Resume')
    await expect(page.getByRole('heading', { name: 'The restore is complete' })).toBeVisible({ timeout: 60_000 })
    expect(listsOf(spotify)).toHaveLength(lists + 6)
    const parts = listsOf(spotify).filter(({ name }) => name.startsWith('Kitchen, After Nine · '))
    const inOrder = parts.toSorted((one, other) => one.name.localeCompare(other.name))
    expect(inOrder.flatMap(texts)).toEqual(before)
    expect(inOrder.map(({ items }) => items.length)).toEqual([40, 40, 40, 40, 40, 14])
    expect(texts(list)).toEqual(before)
    await press(page, 'Roll back')
    await expect(page.getByRole('heading', { name: 'The restore is rolled back' })).toBeVisible({ timeout: 60_000 })
    expect(listsOf(spotify)).toHaveLength(lists)
  })
})
