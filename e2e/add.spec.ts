import type { Page } from '@playwright/test'
import type { DemoPlaylist } from '../src/demo/model.ts'
import { expect, holdEnter, leaveWithoutAsking, logIn, test } from './test.ts'
import {
  apply,
  applyToEnd,
  expectBack,
  expectDone,
  keepList,
  listNamed,
  openList,
  press,
  pressWithLeave,
  review,
  rowsOf,
  texts,
  undo,
  undoToEnd,
  undoWithReview,
  withoutDates,
  writes,
} from './tidy-acts.ts'

// A playlist's address has no file of its own: Pages answers a reload with 404.html.
test.use({ expected: [404] })
test.describe.configure({ timeout: 120_000 })

const dialog = (page: Page) => page.getByRole('dialog', { name: 'Add items' })
const selection = (page: Page) => dialog(page).getByRole('region', { name: 'Selection' }).getByRole('listitem')

async function chooseList(page: Page, { name, items }: DemoPlaylist): Promise<void> {
  await dialog(page).getByRole('tab', { name: 'From another list' }).click()
  await dialog(page)
    .getByRole('combobox', { name: 'List' })
    .selectOption({ label: `${name}, ${String(items.length)}` })
}

test(
  'from another list: doubles are pointed out and left out, the rest goes to a position, and is taken back',
  { tag: '@long' },
  async ({ page, spotify }) => {
    const [list, other] = [listNamed(spotify, 'Tuesday'), listNamed(spotify, 'To Learn on Guitar')]
    other.items.splice(1, 0, list.items[4]!)
    const [before, theirs] = [rowsOf(list), rowsOf(other)]
    await logIn(page)
    await keepList(page, other)
    await openList(page, list)
    await pressWithLeave(page, 'Add items')
    await chooseList(page, other)
    const rows = dialog(page).getByRole('list', { name: 'Rows of the list' }).getByRole('checkbox')
    for (const at of [3, 1, 0]) await rows.nth(at).check()
    await expect(selection(page)).toHaveCount(3)
    await expect(selection(page).nth(1)).toContainText('In this list at 5')
    await expect(dialog(page)).toContainText('1 of these stands in the list already')
    await dialog(page).getByRole('button', { name: 'Leave those out' }).click()
    await expect(selection(page)).toHaveCount(2)
    await dialog(page).getByRole('radio', { name: 'Before position' }).check()
    await dialog(page).getByRole('textbox', { name: 'Position', exact: true }).fill('4')
    await expect(dialog(page)).toContainText('They will be items 4 to 5.')
    await dialog(page).getByRole('button', { name: 'Review' }).click()
    await expect(review(page)).toContainText('9 items become 11: 0 are removed, 0 move, 2 are added.')
    expect(writes(spotify)).toEqual([])
    await apply(page).dblclick()
    await expectDone(page, 20_000)
    expect(writes(spotify)).toHaveLength(1)
    // In the order in which they were chosen.
    expect(texts(list).slice(3, 5)).toEqual([3, 0].map((at) => texts(other)[at]))
    expect(rowsOf(list).toSpliced(3, 2)).toEqual(before)
    await undo(page).dblclick()
    await expectBack(page)
    expect(rowsOf(list)).toEqual(before)
    expect(rowsOf(other)).toEqual(theirs)
    expect(writes(spotify)).toHaveLength(2)
  },
)

test('songs and an episode from a search; what was added goes again', { tag: '@long' }, async ({ page, spotify }) => {
  await logIn(page)
  const list = listNamed(spotify, 'Tuesday')
  const before = rowsOf(list)
  const [spoken] = listNamed(spotify, 'Podcasts for the Ironing').items.flatMap(({ content }) =>
    content.kind === 'episode' ? [content] : [],
  )
  await openList(page, list)
  await pressWithLeave(page, 'Add items')
  const search = dialog(page).getByRole('searchbox', { name: 'Search Spotify' })
  const found = dialog(page).getByRole('list', { name: 'Found' }).getByRole('checkbox')
  await search.fill('road')
  await found.first().check()
  await dialog(page).getByRole('radio', { name: 'Episodes' }).check()
  await search.fill(spoken!.name)
  await dialog(page)
    .getByRole('checkbox', { name: `Add ${spoken!.name}` })
    .first()
    .check()
  await expect(selection(page)).toHaveCount(2)
  await dialog(page)
    .getByRole('button', { name: `Move up: ${spoken!.name}` })
    .click()
  await dialog(page).getByRole('button', { name: 'Review' }).click()
  await applyToEnd(page, 20_000)
  expect(rowsOf(list).slice(0, 9)).toEqual(before)
  expect(texts(list).slice(9)).toEqual([`episode ${spoken!.id}`, expect.stringMatching(/^track /)])
  await undoToEnd(page)
  expect(rowsOf(list)).toEqual(before)
})

test(
  'pasted: what is no song is said line by line; twice the same is pointed out, and may be meant',
  { tag: '@long' },
  async ({ page, spotify }) => {
    await logIn(page)
    const list = listNamed(spotify, 'Tuesday')
    const before = texts(list)
    const [fresh] = listNamed(spotify, 'To Learn on Guitar').items.flatMap(({ content }) =>
      content.kind === 'track' ? [content.id] : [],
    )
    await openList(page, list)
    await pressWithLeave(page, 'Add items')
    await dialog(page).getByRole('tab', { name: 'Paste links' }).click()
    const lines = [
      `https://open.spotify.com/track/${fresh!}?si=1`,
      `https://open.spotify.com/album/${fresh!}`,
      `spotify:track:${fresh!}`,
      'spotify:local:Me::Home:61',
    ]
    await dialog(page).getByRole('textbox').first().fill(lines.join('\n'))
    await expect(dialog(page)).toContainText('1 line was not understood')
    await expect(dialog(page)).toContainText('1 local file cannot be added')
    await dialog(page).getByRole('button', { name: 'Add 2 to the selection' }).click()
    await expect(selection(page).nth(1)).toContainText('Chosen twice, first as 1')
    await dialog(page).getByRole('radio', { name: 'At the top' }).check()
    await dialog(page).getByRole('button', { name: 'Review' }).click()
    await applyToEnd(page, 20_000)
    expect(texts(list)).toEqual([`track ${fresh!}`, `track ${fresh!}`, ...before])
    await undoToEnd(page)
    expect(texts(list)).toEqual(before)
  },
)

test.describe('a whole list into another, in many requests', { tag: '@long' }, () => {
  test('reloaded in the middle it goes on where it was, and undone it is as before', async ({
    page,
    spotify,
    standIn,
  }) => {
    const [list, other] = [listNamed(spotify, 'Tuesday'), listNamed(spotify, 'Everything Since Lisbon')]
    const before = rowsOf(list)
    const due = texts(other).filter((text) => !/^(gone|local)/.test(text))
    await logIn(page)
    await keepList(page, other)
    await openList(page, list)
    await pressWithLeave(page, 'Add items')
    await chooseList(page, other)
    await dialog(page).getByRole('checkbox', { name: 'Select all' }).check()
    await dialog(page).getByRole('radio', { name: 'Before position' }).check()
    await dialog(page).getByRole('textbox', { name: 'Position', exact: true }).fill('3')
    await dialog(page).getByRole('button', { name: 'Review' }).click()
    await expect(review(page)).toContainText(`${String(due.length)} are added`)
    standIn.latencyMs = 150
    leaveWithoutAsking(page)
    await apply(page).focus()
    await holdEnter(page)
    await expect.poll(() => list.items.length).toBeGreaterThan(150)
    await page.reload()
    await expect(page.getByText(/are paused after \d+ of \d+ requests/)).toBeVisible()
    const half = texts(list)
    expect(half.length).toBeLessThan(9 + due.length)
    expect(half).toEqual(withoutDates(before).toSpliced(2, 0, ...due.slice(0, half.length - 9)))
    standIn.latencyMs = 0
    await press(page, 'Resume')
    await expectDone(page)
    expect(texts(list).slice(2, 2 + due.length)).toEqual(due)
    expect(rowsOf(list).toSpliced(2, due.length)).toEqual(before)
    await undoWithReview(page)
    expect(texts(list)).toEqual(withoutDates(before))
  })

  test('reloaded in the middle it is rolled back', async ({ page, spotify, standIn }) => {
    const [list, other] = [listNamed(spotify, 'Tuesday'), listNamed(spotify, 'Kitchen, After Nine')]
    const before = rowsOf(list)
    await logIn(page)
    await keepList(page, other)
    await openList(page, list)
    await pressWithLeave(page, 'Add items')
    await chooseList(page, other)
    await dialog(page).getByRole('checkbox', { name: 'Select all' }).check()
    await dialog(page).getByRole('button', { name: 'Review' }).click()
    standIn.latencyMs = 150
    leaveWithoutAsking(page)
    await apply(page).click()
    await expect.poll(() => list.items.length).toBeGreaterThan(50)
    await page.reload()
    await expect(page.getByText(/are paused after \d+ of \d+ requests/)).toBeVisible()
    expect(list.items.length).toBeLessThan(9 + other.items.length)
    standIn.latencyMs = 0
    await press(page, 'Roll back')
    await expectBack(page)
    expect(rowsOf(list)).toEqual(before)
  })
})
