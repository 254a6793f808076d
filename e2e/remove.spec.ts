import type { Page } from '@playwright/test'
import type { DemoPlaylist, DemoTrack } from '../src/demo/model.ts'
import { expect, leaveWithoutAsking, test } from './test.ts'
import {
  apply,
  applyToEnd,
  box,
  expectBack,
  expectDone,
  expectWhole,
  giveLeave,
  isBack,
  listNamed,
  logInToList,
  press,
  pressInMenu,
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

test(
  'most of a list in several requests: a reload in the middle, then as reviewed, then as before',
  { tag: '@long' },
  async ({ page, spotify, standIn }) => {
    const list = listNamed(spotify, 'Kitchen, After Nine')
    // Each once: what stands elsewhere in the list too is another journey's.
    list.items = list.items.filter((_, at) => texts(list).indexOf(texts(list)[at]!) === at)
    const before = rowsOf(list)
    await logInToList(page, list)
    await expectWhole(page, list)
    await page.getByRole('checkbox', { name: 'Select all shown' }).check()
    for (const row of [1, 4]) await box(page, row).uncheck()
    await pressWithLeave(page, 'Remove')
    await expect(review(page)).toContainText(`${String(before.length)} items become 2`)
    standIn.latencyMs = 150
    leaveWithoutAsking(page)
    await apply(page).click()
    await expect.poll(() => list.items.length).toBeLessThan(before.length)
    await page.reload()
    await expect(page.getByText(/are paused after \d+ of \d+ requests/)).toBeVisible()
    expect(list.items.length).toBeGreaterThan(2)
    const from = spotify.log.length
    await page.waitForTimeout(400)
    expect(writes(spotify, from)).toEqual([])
    standIn.latencyMs = 0
    await press(page, 'Resume')
    await expectDone(page)
    expect(rowsOf(list)).toEqual([before[0], before[3]])
    await undo(page).dblclick()
    await expectBack(page)
    expect(texts(list)).toEqual(withoutDates(before))
    // What stayed has the date that it had.
    expect([rowsOf(list)[0], rowsOf(list)[3]]).toEqual([before[0], before[3]])
  },
)

test(
  'one of three copies: the others keep their places, and what that costs is said before',
  { tag: '@long' },
  async ({ page, spotify }) => {
    const list = listNamed(spotify, 'Tuesday')
    list.items = [...list.items.slice(0, 5), list.items[1]!, ...list.items.slice(5), list.items[1]!]
    const before = rowsOf(list)
    await logInToList(page, list)
    await box(page, 6).check()
    await pressWithLeave(page, 'Remove')
    await expect(review(page)).toContainText('11 items become 10: 1 is removed')
    const only = review(page).getByRole('radio')
    if ((await only.count()) > 0) await only.first().check()
    const text = (await review(page).textContent()) ?? ''
    const losing = Number(/(\d+) items? that stays? gets? today/.exec(text)?.[1] ?? 0)
    await applyToEnd(page)
    expect(texts(list)).toEqual(withoutDates(before).toSpliced(5, 1))
    const now = rowsOf(list)
    expect(before.toSpliced(5, 1).filter((row, at) => row !== now[at])).toHaveLength(losing)
    await undo(page).click()
    await expect(review(page).or(isBack(page))).toBeVisible({ timeout: 20_000 })
    if (await review(page).isVisible()) {
      if ((await review(page).getByRole('radio').count()) > 0) await review(page).getByRole('radio').first().check()
      await apply(page).click()
    }
    await expectBack(page)
    expect(texts(list)).toEqual(withoutDates(before))
  },
)

test.describe('duplicates', { tag: '@long' }, () => {
  const dialog = (page: Page) => page.getByRole('dialog', { name: 'Find duplicates' })

  /**
   * A list with one recording three times: first on a single and clean; then on an album, added last; then explicit, on a single
   * again, and added first. Behind them a song that comes again on another release, without the number that would tell that it
   * is the same.
   */
  function prepare(list: DemoPlaylist): void {
    const [song, other] = list.items.flatMap(({ content }) => (content.kind === 'track' ? [content] : [])) as [
      DemoTrack,
      DemoTrack,
    ]
    const row = (content: DemoTrack, year: number) => ({
      content,
      addedAt: `${String(year)}-05-06T07:08:09Z`,
      addedBy: list.ownerId,
    })
    const again = (of: DemoTrack, id: string, change: Partial<DemoTrack>): DemoTrack => ({ ...of, id, ...change })
    const single = { ...song.album, id: 'single0000000000000001', name: song.name }
    const album = { ...song.album, id: 'album00000000000000001', name: `${song.album.name} and more` }
    list.items = [
      row(again(song, 'copy000000000000000001', { album: single, isrc: 'XXA012300001' }), 2021),
      row(again(song, 'copy000000000000000002', { album, isrc: 'XXA012300001' }), 2022),
      row(again(song, 'copy000000000000000003', { album: single, isrc: 'XXA012300001', explicit: true }), 2020),
      row(again(other, 'copy000000000000000004', { isrc: 'XXA012300004' }), 2019),
      ...list.items.slice(2),
      row(
        again(other, 'copy000000000000000005', { album, isrc: 'XXA012300005', durationMs: other.durationMs + 900 }),
        2024,
      ),
    ]
    list.snapshotId = `prepared ${String(Math.random())}`
  }

  const recording = 'The same recording on another release'
  const named = 'Same title, artists and length'

  for (const [prefer, stays, why] of [
    ['The oldest', 3, 'was added first'],
    ['Explicit first', 3, 'is explicit'],
    ['Not explicit first', 1, 'was added first'],
    ['Album before single', 2, 'is from an album'],
  ] as const)
    test(`of one recording, “${prefer}” stays, and the rest comes back`, async ({ page, spotify }) => {
      const list = listNamed(spotify, 'Tuesday')
      prepare(list)
      const before = rowsOf(list)
      await logInToList(page, list)
      await pressWithLeave(page, 'Find duplicates')
      await expect(dialog(page).getByText('No duplicates')).toBeVisible()
      await dialog(page).getByRole('checkbox', { name: 'The same item' }).uncheck()
      await dialog(page).getByRole('checkbox', { name: recording }).check()
      await dialog(page).getByRole('radio', { name: prefer, exact: true }).check()
      await expect(dialog(page)).toContainText(`Row ${String(stays)} stays: it ${why}.`)
      for (const row of [1, 2, 3]) {
        const tick = dialog(page).getByRole('checkbox', { name: new RegExp(`^Remove row ${String(row)}:`) })
        await expect(tick).toBeChecked({ checked: row !== stays })
      }
      await dialog(page).getByRole('button', { name: 'Review' }).click()
      await expect(review(page)).toContainText(`Same recording as ${String(stays)}`)
      await applyToEnd(page)
      expect(rowsOf(list)).toEqual(before.filter((_, at) => at >= 3 || at === stays - 1))
      await undoToEnd(page)
      expect(texts(list)).toEqual(withoutDates(before))
      expect(rowsOf(list)[stays - 1]).toBe(before[stays - 1])
    })

  test('of one title a person may say otherwise, row by row', async ({ page, spotify }) => {
    const list = listNamed(spotify, 'Tuesday')
    prepare(list)
    const before = rowsOf(list)
    await logInToList(page, list)
    await pressWithLeave(page, 'Find duplicates')
    await dialog(page).getByRole('checkbox', { name: named }).check()
    const last = before.length
    const tick = (row: number) =>
      dialog(page).getByRole('checkbox', { name: new RegExp(`^Remove row ${String(row)}:`) })
    await expect(tick(last)).toBeChecked()
    await expect(tick(4)).not.toBeChecked()
    await tick(last).uncheck()
    await tick(4).check()
    await expect(dialog(page)).toContainText('You chose what stays.')
    await dialog(page).getByRole('button', { name: 'Review' }).click()
    await expect(review(page)).toContainText(`Same title as ${String(last)}`)
    await applyToEnd(page)
    expect(rowsOf(list)).toEqual(before.toSpliced(3, 1))
    await undoToEnd(page)
    expect(texts(list)).toEqual(withoutDates(before))
  })

  test('in many places of a list with local files and nulls: a reload in the middle, the end, and back', async ({
    page,
    spotify,
    standIn,
  }) => {
    const list = listNamed(spotify, 'Everything Since Lisbon')
    const before = rowsOf(list)
    await logInToList(page, list)
    await expect(page.getByText('450 items', { exact: true })).toBeVisible()
    await pressWithLeave(page, 'Find duplicates')
    for (const name of [recording, named]) await dialog(page).getByRole('checkbox', { name }).check()
    await dialog(page).getByRole('button', { name: 'Review' }).click()
    const text = (await review(page).textContent()) ?? ''
    const after = Number(/450 items become (\d+)/.exec(text)?.[1])
    expect(after).toBeGreaterThan(400)
    standIn.latencyMs = 100
    leaveWithoutAsking(page)
    await apply(page).click()
    await expect.poll(() => writes(spotify).length).toBeGreaterThan(0)
    await page.reload()
    standIn.latencyMs = 0
    await expect(page.getByRole('region', { name: 'Edit', exact: true })).toBeVisible()
    const resume = page.getByRole('button', { name: 'Resume', exact: true })
    await expect(resume.or(undo(page))).toBeVisible({ timeout: 20_000 })
    if (await resume.isVisible()) await resume.click()
    await expectDone(page)
    expect(list.items).toHaveLength(after)
    const odd = (rows: readonly string[]) => rows.filter((row) => /(gone|local )/.test(row))
    expect(odd(rowsOf(list))).toEqual(odd(before))
    expect(new Set(texts(list)).size).toBeLessThanOrEqual(new Set(withoutDates(before)).size)
    await undoWithReview(page)
    expect(texts(list)).toEqual(withoutDates(before))
  })
})

test.describe('what is unavailable', { tag: '@long' }, () => {
  const dialog = (page: Page) => page.getByRole('dialog', { name: 'Remove unavailable' })

  async function openTool(page: Page, isGiven = false): Promise<void> {
    await pressInMenu(page, 'Remove unavailable')
    if (!isGiven) await giveLeave(page)
    await expect(dialog(page)).toBeVisible()
  }

  test('is only removed, and brought back', async ({ page, spotify }) => {
    const list = listNamed(spotify, 'Kitchen, After Nine')
    const before = rowsOf(list)
    const gone = list.items.flatMap(({ content }, at) => (content.kind === 'track' && !content.playable ? [at] : []))
    expect(gone.length).toBeGreaterThan(0)
    await logInToList(page, list)
    await openTool(page)
    await dialog(page).getByRole('radio', { name: 'Only remove them' }).check()
    await dialog(page).getByRole('button', { name: 'Review' }).click()
    await expect(review(page)).toContainText(`${String(gone.length)} are removed`)
    await applyToEnd(page)
    expect(rowsOf(list)).toEqual(before.filter((_, at) => !gone.includes(at)))
    await undoToEnd(page)
    expect(texts(list)).toEqual(withoutDates(before))
  })

  test('and has no address goes by writing the list anew; that it is for good is said', async ({ page, spotify }) => {
    const list = listNamed(spotify, 'Written Down in Shops')
    const before = texts(list)
    const gone = before.filter((text) => text === 'gone').length
    await logInToList(page, list)
    await openTool(page)
    await dialog(page)
      .getByRole('checkbox', { name: /^Remove (it|these \d+) too$/ })
      .check()
    await expect(dialog(page)).toContainText('nothing brings these rows back, not even Undo')
    await dialog(page).getByRole('button', { name: 'Review' }).click()
    await expect(review(page)).toContainText(`29 items become ${String(29 - gone)}`)
    if ((await review(page).getByRole('radio').count()) > 0) await review(page).getByRole('radio').first().check()
    await applyToEnd(page)
    expect(texts(list)).toEqual(before.filter((text) => text !== 'gone'))
    const sent = writes(spotify).length
    await undo(page).click()
    await expect(page.getByText('Not undone: the list cannot be brought back')).toBeVisible({ timeout: 20_000 })
    expect(writes(spotify)).toHaveLength(sent)
  })

  test('is kept in a list of its own: after a reload between that and the removal nothing is lost', async ({
    page,
    spotify,
  }) => {
    const list = listNamed(spotify, 'Kitchen, After Nine')
    const before = rowsOf(list)
    await logInToList(page, list)
    await openTool(page)
    await dialog(page).getByRole('button', { name: 'Create the list' }).click()
    await expect(dialog(page)).toContainText('Nothing has been removed')
    const kept = texts(listNamed(spotify, 'Kitchen, After Nine · Unavailable'))
    await page.reload()
    await expect(page.getByRole('heading', { level: 1, name: list.name })).toBeVisible()
    await page.waitForTimeout(400)
    expect(rowsOf(list)).toEqual(before)
    // The list is there; the removal is another press.
    await openTool(page, true)
    await dialog(page).getByRole('radio', { name: 'Only remove them' }).check()
    await dialog(page).getByRole('button', { name: 'Review' }).click()
    await applyToEnd(page)
    expect(texts(list)).toEqual(withoutDates(before).filter((text) => !kept.includes(text)))
    await undoToEnd(page)
    expect(texts(list)).toEqual(withoutDates(before))
  })

  test('and was kept in a list of its own, that list is taken back', async ({ page, spotify }) => {
    const list = listNamed(spotify, 'Kitchen, After Nine')
    const before = rowsOf(list)
    await logInToList(page, list)
    await openTool(page)
    await dialog(page).getByRole('button', { name: 'Create the list' }).dblclick()
    await expect(dialog(page)).toContainText('Nothing has been removed')
    await dialog(page).getByRole('button', { name: 'Undo' }).click()
    await expect(dialog(page)).toContainText('is gone again', { timeout: 20_000 })
    expect(listNamed(spotify, 'Kitchen, After Nine · Unavailable')).toBeUndefined()
    expect(rowsOf(list)).toEqual(before)
  })
})
