import { expect, goTo, leaveWithoutAsking, logIn, test } from './test.ts'
import {
  apply,
  applyToEnd,
  box,
  expectDone,
  listNamed,
  logInToList,
  openList,
  press,
  pressWithLeave,
  review,
  rowsOf,
  texts,
  undo,
  undoToEnd,
  writes,
} from './tidy-acts.ts'

// A playlist's address has no file of its own: Pages answers a reload with 404.html.
test.use({ expected: [404] })

test('rows are chosen, removed after a review, and brought back', async ({ page, spotify }) => {
  const list = listNamed(spotify, 'Tuesday')
  const before = texts(list)
  await logInToList(page, list)
  await box(page, 2).check()
  await box(page, 4).click({ modifiers: ['Shift'] })
  await expect(page.getByText('3 selected')).toBeVisible()
  await pressWithLeave(page, 'Remove')
  // The choice has come along.
  await expect(review(page)).toContainText('9 items become 6: 3 are removed')
  await expect(review(page)).toContainText('Ida Marlowe')
  expect(writes(spotify)).toEqual([])
  await apply(page).dblclick()
  await expectDone(page, 20_000)
  expect(texts(list)).toEqual(before.toSpliced(1, 3))
  expect(writes(spotify).length).toBe(1)
  await expect(page.getByText('6 items', { exact: true })).toBeVisible()
  await expect(page.getByText('3 selected')).toBeHidden()
  await undo(page).click()
  await expect(page.getByText('9 items', { exact: true })).toBeVisible({ timeout: 20_000 })
  expect(texts(list)).toEqual(before)
})

test('by keyboard: Space, a range and a position to move to', { tag: '@long' }, async ({ page, spotify }) => {
  const list = listNamed(spotify, 'Tuesday')
  const before = rowsOf(list)
  await logInToList(page, list)
  await box(page, 1).waitFor()
  const cell = page.getByRole('grid', { name: 'Items' }).getByRole('gridcell').first()
  await cell.focus()
  await page.keyboard.press('Space')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Shift+Space')
  await expect(page.getByText('2 selected')).toBeVisible()
  await pressWithLeave(page, 'Move to position…')
  await page.getByRole('textbox', { name: 'Position of the first' }).fill('8')
  await page.keyboard.press('Enter')
  await expect(review(page)).toContainText('2 move')
  await apply(page).press('Enter')
  await expectDone(page, 20_000)
  expect(rowsOf(list)).toEqual([...before.slice(2), ...before.slice(0, 2)])
})

test(
  'duplicates are found, reviewed with the reason, and the older copy stays',
  { tag: '@long' },
  async ({ page, spotify }) => {
    await logIn(page)
    const list = listNamed(spotify, 'Everything Since Lisbon')
    const before = texts(list)
    // What has no address is like nothing else, and no app may remove a local file.
    const doubles = before.filter((text, at) => !/^(gone|local)/.test(text) && before.indexOf(text) < at)
    expect(doubles.length).toBeGreaterThan(0)
    await openList(page, list)
    await pressWithLeave(page, 'Find duplicates')
    const dialog = page.getByRole('dialog', { name: 'Find duplicates' })
    await dialog.getByRole('button', { name: 'Review' }).click()
    await expect(review(page)).toContainText(/Same as \d+/)
    await applyToEnd(page, 20_000)
    const after = texts(list)
    expect(after.length).toBe(before.length - doubles.length)
    const odd = (some: string[]) => some.filter((text) => /^(gone|local)/.test(text))
    expect(odd(after)).toEqual(odd(before))
    expect(new Set(after)).toEqual(new Set(before))
  },
)

test(
  'an order is saved with every date, local file, episode and null; undone it is as before',
  { tag: '@long' },
  async ({ page, spotify }) => {
    test.setTimeout(120_000)
    const list = listNamed(spotify, 'Everything Since Lisbon')
    const before = rowsOf(list)
    const kinds = (kind: string) => list.items.filter(({ content }) => content.kind === kind).length
    expect([kinds('local'), kinds('gone'), kinds('episode')].every((count) => count > 0)).toBe(true)
    await logInToList(page, list)
    await expect(page.getByText('450 items', { exact: true })).toBeVisible()
    await page.getByRole('columnheader', { name: '#' }).getByRole('button').click()
    await page.getByRole('columnheader', { name: 'Artist' }).getByRole('button').click()
    await pressWithLeave(page, 'Save this order')
    await expect(review(page)).toContainText('450 items become 450')
    await apply(page).click()
    await expect(page.getByRole('progressbar', { name: 'Applying changes' })).toBeVisible()
    await expectDone(page, 90_000)
    expect(rowsOf(list).toSorted()).toEqual(before.toSorted())
    expect(rowsOf(list)).not.toEqual(before)
    await undoToEnd(page, 90_000)
    expect(rowsOf(list)).toEqual(before)
  },
)

test(
  'a reload in the middle of a long edit pauses it; resumed, it ends as reviewed',
  { tag: '@long' },
  async ({ page, spotify, standIn }) => {
    test.setTimeout(120_000)
    const list = listNamed(spotify, 'Slow Boats')
    const before = rowsOf(list)
    await logInToList(page, list)
    await page.getByRole('columnheader', { name: 'Title' }).getByRole('button').click()
    await pressWithLeave(page, 'Save this order')
    await expect(review(page)).toBeVisible()
    standIn.latencyMs = 40
    await apply(page).click()
    await expect.poll(() => writes(spotify).length).toBeGreaterThan(3)
    leaveWithoutAsking(page)
    await page.reload()
    await expect(page.getByText(/are paused after/)).toBeVisible()
    standIn.latencyMs = 0
    const sent = writes(spotify).length
    await page.waitForTimeout(300)
    expect(writes(spotify).length).toBe(sent)
    expect(rowsOf(list).toSorted()).toEqual(before.toSorted())
    // It counts as unfinished.
    await press(page, 'Log out')
    await press(page, 'Stay')
    await press(page, 'Resume')
    // On any view.
    await goTo(page, 'Playlists')
    await expectDone(page)
    expect(rowsOf(list).toSorted()).toEqual(before.toSorted())
    await page.getByRole('status').getByRole('button', { name: 'Close' }).click()
    await page.goto(`./playlists/${list.id}`)
    await page.getByRole('columnheader', { name: 'Title' }).getByRole('button').click()
    await press(page, 'Save this order')
    await expect(review(page)).toContainText('Nothing would be different')
  },
)

test('somebody else’s change is not overwritten, and shown', { tag: '@long' }, async ({ page, spotify }) => {
  const list = listNamed(spotify, 'Tuesday')
  await logInToList(page, list)
  await box(page, 1).check()
  await pressWithLeave(page, 'Remove')
  await expect(review(page)).toBeVisible()
  list.items.reverse()
  list.snapshotId = 'theirs'
  const theirs = rowsOf(list)
  await apply(page).click()
  await expect(page.getByText('Nothing of theirs was overwritten')).toBeVisible({ timeout: 50_000 })
  expect(rowsOf(list)).toEqual(theirs)
  expect(writes(spotify)).toEqual([])
  await press(page, 'Show the difference')
  await expect(page.getByRole('dialog', { name: 'What is different' })).toContainText('Moved')
})

test('details are changed with & and emoji, and come back as typed', { tag: '@long' }, async ({ page, spotify }) => {
  const list = listNamed(spotify, 'Tuesday')
  await logInToList(page, list)
  await pressWithLeave(page, 'Edit details')
  const name = 'Tea & Toast 🍞 "live"'
  await review(page).getByRole('textbox', { name: 'Name' }).fill(name)
  await applyToEnd(page, 20_000)
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
  expect(list.name).toBe(name)
})

test('items are added by a search, at the place that was chosen', { tag: '@long' }, async ({ page, spotify }) => {
  const list = listNamed(spotify, 'Tuesday')
  const before = rowsOf(list)
  await logInToList(page, list)
  await pressWithLeave(page, 'Add items')
  const dialog = page.getByRole('dialog', { name: 'Add items' })
  await dialog.getByRole('searchbox', { name: 'Search Spotify' }).fill('Night Bus')
  await dialog.getByRole('list', { name: 'Found' }).getByRole('checkbox').first().check()
  await dialog.getByRole('radio', { name: 'At the top' }).check()
  await dialog.getByRole('button', { name: 'Review' }).click()
  await expect(review(page)).toContainText('1 is added')
  await expect(review(page)).toContainText('Night Bus to Harrowmere')
  await applyToEnd(page, 20_000)
  expect(rowsOf(list).slice(1)).toEqual(before)
  await expect(page.getByText('10 items', { exact: true })).toBeVisible()
})
