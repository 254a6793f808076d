import { expect, test } from './test.ts'
import {
  expectDone,
  giveLeave,
  listNamed,
  listsOf,
  logInToList,
  press,
  pressInMenu,
  review,
  rowsOf,
  texts,
  undoToEnd,
  writes,
} from './tidy-acts.ts'

// A playlist's address has no file of its own: Pages answers a reload with 404.html.
test.use({ expected: [404] })

test(
  'unavailable items go into a list of their own, and only then out of the list',
  { tag: '@long' },
  async ({ page, spotify }) => {
    const list = listNamed(spotify, 'Everything Since Lisbon')
    const before = texts(list)
    await logInToList(page, list)
    await pressInMenu(page, 'Remove unavailable')
    await giveLeave(page)
    const dialog = page.getByRole('dialog', { name: 'Remove unavailable' })
    await expect(dialog).toContainText('They stay: no app can remove them alone')
    await dialog.getByRole('button', { name: 'Create the list' }).click()
    await expect(dialog).toContainText('Nothing has been removed from Everything Since Lisbon yet')
    expect(texts(list)).toEqual(before)
    const kept = texts(listNamed(spotify, 'Everything Since Lisbon · Unavailable'))
    expect(kept.length).toBeGreaterThan(0)
    // What is reviewed and put off comes back to this place.
    await dialog.getByRole('button', { name: 'Review' }).click()
    await review(page).getByRole('button', { name: 'Cancel' }).click()
    await dialog.getByRole('button', { name: 'Review' }).click()
    await review(page).getByRole('button', { name: 'Apply' }).click()
    await expectDone(page, 20_000)
    const gone = new Set(kept)
    expect(texts(list)).toEqual(before.filter((text) => !gone.has(text)))
    expect(kept).toEqual(before.filter((text) => gone.has(text)))
  },
)

test(
  'a list is arranged by two columns, each its own way, and brought back',
  { tag: '@long' },
  async ({ page, spotify }) => {
    test.setTimeout(120_000)
    const list = listNamed(spotify, 'Ferry Timetable')
    const before = rowsOf(list)
    await logInToList(page, list)
    await press(page, 'Arrange')
    await giveLeave(page)
    const dialog = page.getByRole('dialog', { name: 'Arrange' })
    await dialog.getByRole('combobox', { name: 'First by' }).selectOption('Released')
    await dialog.getByRole('combobox', { name: 'Direction, Released' }).selectOption('Newest first')
    await dialog.getByRole('button', { name: 'Remove: Track number' }).click()
    await dialog.getByRole('combobox', { name: 'Then by' }).selectOption('Title')
    const first = await dialog.getByRole('row').nth(1).getByRole('cell').nth(1).textContent()
    await dialog.getByRole('button', { name: 'Review' }).click()
    await expect(review(page)).toContainText('156 items become 156')
    await expect(review(page).getByRole('radio')).toHaveCount(0)
    await review(page).getByRole('button', { name: 'Apply' }).click()
    await expectDone(page)
    expect(rowsOf(list)[0]).toBe(before[Number(first) - 1])
    expect(rowsOf(list)).not.toEqual(before)
    expect(rowsOf(list).toSorted()).toEqual(before.toSorted())
    await undoToEnd(page)
    expect(rowsOf(list)).toEqual(before)
  },
)

test(
  'a list is split by decade; stopped half-way it says what is there, and goes on',
  { tag: '@long' },
  async ({ page, spotify, standIn }) => {
    const list = listNamed(spotify, 'Ferry Timetable')
    const before = rowsOf(list)
    const lists = listsOf(spotify).length
    await logInToList(page, list)
    await pressInMenu(page, 'Split')
    await giveLeave(page)
    const dialog = page.getByRole('dialog', { name: 'Split' })
    await expect(dialog.getByRole('table', { name: 'New playlists' })).toBeVisible()
    // The head, and what has no date: all of that is local or gone.
    const count = (await dialog.getByRole('row').count()) - 2
    await expect(dialog).toContainText(`Creates ${String(count)} playlists`)
    await expect(dialog).toContainText('12 rows cannot be added to another list')
    expect(writes(spotify)).toEqual([])
    standIn.latencyMs = 60
    await dialog.getByRole('button', { name: 'Create' }).click()
    await expect.poll(() => listsOf(spotify).length).toBeGreaterThan(lists + 1)
    await dialog.getByRole('button', { name: 'Pause' }).click()
    await expect(dialog).toContainText('Not created yet')
    const half = listsOf(spotify).length
    expect(half).toBeLessThan(lists + count)
    standIn.latencyMs = 0
    await dialog.getByRole('button', { name: 'Resume' }).click()
    await expect(dialog).toContainText(`${String(count)} playlists are created`, { timeout: 20_000 })
    expect(listsOf(spotify).length).toBe(lists + count)
    expect(rowsOf(list)).toEqual(before)
    const made = listsOf(spotify).filter(({ name }) => name.startsWith('Ferry Timetable · '))
    // Each row that can be added once, in the order of the list.
    const addable = texts(list).filter((text) => !/^(gone|local)/.test(text))
    expect(made.flatMap(texts).toSorted()).toEqual(addable.toSorted())
    await dialog.getByRole('link', { name: 'Ferry Timetable · 1980s' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Ferry Timetable · 1980s' })).toBeVisible()
  },
)
