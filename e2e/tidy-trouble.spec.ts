import type { Page } from '@playwright/test'
import { apiRequests, expect, goTo, holdEnter, leaveWithoutAsking, logIn, logInAgain, test } from './test.ts'
import {
  apply,
  applyToEnd,
  box,
  expectBack,
  expectDone,
  listNamed,
  logInToList,
  openList,
  press,
  pressWithLeave,
  review,
  rowsOf,
  textOf,
  texts,
  undo,
  undoToEnd,
  withoutDates,
  writes,
} from './tidy-acts.ts'

// A playlist's address has no file of its own: Pages answers a reload with 404.html.
test.use({ expected: [404] })
test.describe.configure({ timeout: 180_000 })

/** The edit that turns the list round, up to its review: as many requests as it has rows, but one. */
async function reviewReversed(page: Page, isGiven = false): Promise<void> {
  // Once for the order that it has, once more for the other way round.
  await page.getByRole('columnheader', { name: '#' }).getByRole('button').dblclick()
  await expect(page.getByRole('columnheader', { name: '#' })).toHaveAttribute('aria-sort', 'descending')
  await pressWithLeave(page, 'Save this order', isGiven)
  await expect(review(page)).toBeVisible()
}

/** What a list is on the way from `before` to turned round, after any number of moves of one row each. */
function expectOnTheWay(now: readonly string[], before: readonly string[]): void {
  expect(now.toSorted()).toEqual(before.toSorted())
  expect(now).not.toEqual(before)
  expect(now).not.toEqual(before.toReversed())
}

test(
  'a reload in the middle of many requests: it says so again, and resumed it ends exactly',
  { tag: '@long' },
  async ({ page, spotify, standIn }) => {
    test.slow()
    const list = listNamed(spotify, 'Found on Cassettes')
    const before = rowsOf(list)
    await logInToList(page, list)
    await reviewReversed(page)
    standIn.latencyMs = 40
    leaveWithoutAsking(page)
    await apply(page).click()
    for (const least of [3, 7]) {
      await expect.poll(() => writes(spotify).length).toBeGreaterThan(least)
      await page.reload()
      await expect(page.getByText(/are paused after \d+ of \d+ requests/)).toBeVisible()
      expectOnTheWay(rowsOf(list), before)
      const from = spotify.log.length
      await page.waitForTimeout(500)
      expect(writes(spotify, from)).toEqual([])
      await press(page, 'Resume')
    }
    standIn.latencyMs = 0
    spotify.settings.readLag = 5000
    await expect(page.getByRole('status').filter({ hasText: /Looking again until \d\d:\d\d:\d\d\.$/ })).toBeVisible()
    spotify.settings.readLag = 0
    // A request that the reload cut off may have had its effect: Spotify's reads get half a minute to show it before it is sent again.
    await expectDone(page, 90_000)
    expect(rowsOf(list)).toEqual(before.toReversed())
  },
)

test(
  'two tabs at one list: the second is told, and nothing is lost or doubled',
  { tag: '@long' },
  async ({ page, context, spotify, standIn }) => {
    const list = listNamed(spotify, 'Found on Cassettes')
    const before = rowsOf(list)
    await logInToList(page, list)
    // No app can remove a local file, and there is one.
    const song = () => list.items.findIndex(({ content }) => content.kind === 'track')
    const other = await context.newPage()
    await logInAgain(other)
    await openList(other, list)
    await box(other, song() + 1).check()
    await pressWithLeave(other, 'Remove')
    await expect(review(other)).toBeVisible()

    await page.bringToFront()
    await reviewReversed(page, true)
    standIn.latencyMs = 40
    await apply(page).click()
    await expect.poll(() => writes(spotify).length).toBeGreaterThan(2)
    await other.bringToFront()
    await apply(other).click()
    await expect(review(other).getByRole('alert')).toContainText('Another tab is at an edit.')
    standIn.latencyMs = 0
    await page.bringToFront()
    await expectDone(page, 30_000)
    expect(rowsOf(list)).toEqual(before.toReversed())

    // What was reviewed there is about a list that is no more.
    await other.bringToFront()
    const from = spotify.log.length
    await apply(other).click()
    await expect(other.getByText('Nothing of theirs was overwritten')).toBeVisible({ timeout: 50_000 })
    expect(writes(spotify, from)).toEqual([])
    expect(rowsOf(list)).toEqual(before.toReversed())
    await press(other, 'Leave it as it is')
    await openList(other, list)
    await box(other, song() + 1).check()
    const due = before.toReversed().toSpliced(song(), 1)
    await press(other, 'Remove')
    await applyToEnd(other, 20_000)
    expect(rowsOf(list)).toEqual(due)
  },
)

test('a double click and a held Enter are one press', { tag: '@long' }, async ({ page, spotify }) => {
  const list = listNamed(spotify, 'Tuesday')
  const before = texts(list)
  await logInToList(page, list)
  await box(page, 2).check()
  await pressWithLeave(page, 'Remove')
  await apply(page).dblclick()
  await expectDone(page, 20_000)
  expect(writes(spotify).map(({ method }) => method)).toEqual(['DELETE'])
  // To add is what would show in the list, were it sent twice.
  await undo(page).dblclick()
  await expectBack(page, 20_000)
  expect(writes(spotify).map(({ method }) => method)).toEqual(['DELETE', 'POST'])
  expect(texts(list)).toEqual(before)

  await box(page, 3).check()
  await press(page, 'Remove')
  await expect(review(page)).toBeVisible()
  await apply(page).focus()
  await holdEnter(page)
  await expectDone(page, 20_000)
  expect(writes(spotify).map(({ method }) => method)).toEqual(['DELETE', 'POST', 'DELETE'])
  await undo(page).focus()
  await holdEnter(page)
  await expectBack(page, 20_000)
  expect(writes(spotify)).toHaveLength(4)
  expect(texts(list)).toEqual(before)
})

test(
  'whoever logs out in the middle is asked; the list is left whole, and the next login finds it so',
  { tag: '@long' },
  async ({ page, spotify, standIn }) => {
    const list = listNamed(spotify, 'Found on Cassettes')
    const before = rowsOf(list)
    await logInToList(page, list)
    await reviewReversed(page)
    standIn.latencyMs = 40
    await apply(page).click()
    await expect.poll(() => writes(spotify).length).toBeGreaterThan(2)
    await press(page, 'Log out')
    const question = page.getByRole('dialog', { name: 'Log out?' })
    await expect(question).toContainText('Changes to a playlist are not finished.')
    await question.getByRole('button', { name: 'Stay' }).click()
    const sent = writes(spotify).length
    await expect.poll(() => writes(spotify).length).toBeGreaterThan(sent)
    await press(page, 'Log out')
    await question.getByRole('button', { name: 'Stop the job and log out' }).click()
    await expect(page.getByRole('button', { name: 'Log in with Spotify' })).toBeVisible()
    await page.waitForTimeout(300)
    const [left, from] = [rowsOf(list), spotify.log.length]
    expectOnTheWay(left, before)
    await page.waitForTimeout(500)
    expect(writes(spotify, from)).toEqual([])
    standIn.latencyMs = 0
    await logInToList(page, list)
    // The record went with the log out, as was said: no word of an edit, and the list as Spotify has it.
    await expect(page.getByText(`${String(before.length)} items`, { exact: true })).toBeVisible()
    await expect(page.getByRole('region', { name: 'Edit', exact: true })).toHaveCount(0)
    expect(rowsOf(list)).toEqual(left)
  },
)

test.describe('a session that ends', () => {
  test.use({ expected: [404, 401, 400] })

  test(
    'by itself keeps the record of an edit: after the next login every view says where it stands',
    {
      tag: '@long',
    },
    async ({ page, spotify, standIn }) => {
      const list = listNamed(spotify, 'Found on Cassettes')
      const before = rowsOf(list)
      await logInToList(page, list)
      await reviewReversed(page)
      standIn.latencyMs = 40
      leaveWithoutAsking(page)
      await apply(page).click()
      await expect.poll(() => writes(spotify).length).toBeGreaterThan(2)
      spotify.revokeGrants()
      spotify.expireAccessTokens()
      await expect(page.getByRole('button', { name: 'Log in with Spotify' })).toBeVisible()
      expectOnTheWay(rowsOf(list), before)
      standIn.latencyMs = 0
      const from = spotify.log.length
      await press(page, 'Log in with Spotify')
      await press(page, 'Agree')
      await goTo(page, 'Profile')
      await page.reload()
      await expect(page.getByText(/are paused after \d+ of \d+ requests/)).toBeVisible()
      expect(writes(spotify, from)).toEqual([])
      // This login has asked for no more than it takes to read.
      await pressWithLeave(page, 'Resume')
      await expect(page.getByText(/are paused after \d+ of \d+ requests/)).toBeVisible()
      expect(writes(spotify, from)).toEqual([])
      await press(page, 'Resume')
      // What became of a request that was on its way is looked for as long as an answer may lag.
      await expectDone(page, 90_000)
      expect(rowsOf(list)).toEqual(before.toReversed())
    },
  )
})

/** A picture that the page draws: red on the left, blue on the right. */
const drawPng = (page: Page): Promise<Buffer> =>
  page
    .evaluate(() => {
      const canvas = document.createElement('canvas')
      Object.assign(canvas, { width: 320, height: 200 })
      const pen = canvas.getContext('2d')!
      pen.fillStyle = 'red'
      pen.fillRect(0, 0, 160, 200)
      pen.fillStyle = 'blue'
      pen.fillRect(160, 0, 160, 200)
      return canvas.toDataURL('image/png').split(',')[1] ?? ''
    })
    .then((base64) => Buffer.from(base64, 'base64'))

test(
  'a cover is made of a picture, and said to be for good; an SVG is refused with a sentence',
  {
    tag: '@long',
  },
  async ({ page, spotify }) => {
    const list = listNamed(spotify, 'Tuesday')
    await logInToList(page, list)
    await pressWithLeave(page, 'Upload cover')
    await expect(review(page)).toContainText('This cannot be undone.')
    const choose = page.getByLabel('Cover file')
    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="300" height="300"/>')
    await choose.setInputFiles({ name: 'cover.png', mimeType: 'image/png', buffer: svg })
    await expect(review(page).getByRole('alert')).toContainText('SVG files are not taken.')
    await expect(apply(page)).toHaveAttribute('aria-disabled', 'true')
    await choose.setInputFiles({ name: 'cover.png', mimeType: 'image/png', buffer: await drawPng(page) })
    await expect(review(page)).toContainText(/JPEG, \d+ × \d+ pixels/)
    await expect(review(page).getByRole('alert')).toHaveCount(0)
    expect(writes(spotify)).toEqual([])
    await apply(page).dblclick()
    await expect(page.getByText('“Tuesday” has a new cover.')).toBeVisible({ timeout: 30_000 })
    const [upload, ...more] = writes(spotify)
    expect(more).toEqual([])
    expect(upload).toMatchObject({ method: 'PUT', path: `/v1/playlists/${list.id}/images`, status: 202 })
    await expect(undo(page)).toHaveCount(0)
  },
)

test.describe('undo', { tag: '@long' }, () => {
  test('of moves: the order and every date, at once', async ({ page, spotify }) => {
    const list = listNamed(spotify, 'Tuesday')
    const before = rowsOf(list)
    await logInToList(page, list)
    await reviewReversed(page)
    await applyToEnd(page, 20_000)
    expect(rowsOf(list)).toEqual(before.toReversed())
    await undoToEnd(page, 20_000)
    expect(rowsOf(list)).toEqual(before)
  })

  test('of a list that was written anew: the order; the dates are gone, and were said to be', async ({
    page,
    spotify,
  }) => {
    const list = listNamed(spotify, 'Tuesday')
    const before = texts(list)
    await logInToList(page, list)
    await reviewReversed(page)
    await page.getByRole('radio', { name: /^Write the list anew/ }).check()
    await expect(review(page)).toContainText('9 items that stay get today’s date')
    await applyToEnd(page, 20_000)
    expect(writes(spotify)).toHaveLength(1)
    expect(texts(list)).toEqual(before.toReversed())
    await undoToEnd(page, 20_000)
    expect(texts(list)).toEqual(before)
  })

  test('of what was added: what was there keeps its date, also where the same is there twice', async ({
    page,
    spotify,
  }) => {
    await logIn(page)
    const list = listNamed(spotify, 'Tuesday')
    const before = rowsOf(list)
    const [known] = list.items.filter(({ content }) => content.kind === 'track')
    const fresh = listNamed(spotify, 'Slow Boats').items.find(
      (item) => item.content.kind === 'track' && !texts(list).includes(textOf(item)),
    )!
    const address = ({ content }: typeof fresh) => ('id' in content ? `spotify:track:${content.id}` : '')
    await openList(page, list)
    await pressWithLeave(page, 'Add items')
    await addPasted(page, [address(fresh)])
    await expectDone(page, 20_000)
    expect(texts(list)).toHaveLength(10)
    await undoToEnd(page, 20_000)
    expect(rowsOf(list)).toEqual(before)

    // The copy that was there would lose its date: that is looked at first.
    await press(page, 'Add items')
    await addPasted(page, [address(known!)])
    await expectDone(page, 20_000)
    const sent = writes(spotify).length
    await undo(page).click()
    await expect(review(page)).toContainText('1 item that stays gets today’s date')
    expect(writes(spotify)).toHaveLength(sent)
    await apply(page).click()
    await expectBack(page, 20_000)
    expect(list.items.map(textOf)).toEqual(withoutDates(before))
  })

  test('of details: as they were', async ({ page, spotify }) => {
    const list = listNamed(spotify, 'Found on Cassettes')
    const { name, description, public: isPublic } = list
    await logInToList(page, list)
    await pressWithLeave(page, 'Edit details')
    await review(page).getByRole('textbox', { name: 'Name' }).fill('Found on Reels')
    await review(page).getByRole('textbox', { name: 'Description' }).fill('Quicker & "louder" 🚤')
    await apply(page).click()
    await undo(page).click({ timeout: 20_000 })
    await expect(page.getByText('are back as they were')).toBeVisible({ timeout: 20_000 })
    expect(list).toMatchObject({ name, description, public: isPublic })
    expect(writes(spotify)).toHaveLength(2)
    await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
  })

  test('of a past edit is reviewed first; after somebody else’s change it is refused, with the difference', async ({
    page,
    spotify,
  }) => {
    const list = listNamed(spotify, 'Tuesday')
    const before = texts(list)
    await logInToList(page, list)
    await box(page, 1).check()
    await pressWithLeave(page, 'Remove')
    await applyToEnd(page, 20_000)
    await page.getByRole('status').getByRole('button', { name: 'Close' }).click()
    const past = page.getByRole('dialog', { name: 'Past edits' })
    const sent = writes(spotify).length
    await press(page, 'Past edits')
    await expect(past.getByRole('listitem')).toContainText(/^Edited .*“.+” removed from 1\./)
    await past.getByRole('button', { name: /^Undo the edit of/ }).click()
    await expect(review(page)).toContainText('8 items become 9: 0 are removed, 0 move, 1 is added.')
    expect(writes(spotify)).toHaveLength(sent)
    await review(page).getByRole('button', { name: 'Cancel' }).click()
    expect(writes(spotify)).toHaveLength(sent)

    const theirs = list.items.toReversed()
    Object.assign(list, { items: theirs, snapshotId: 'theirs' })
    await past.getByRole('button', { name: /^Undo the edit of/ }).click()
    await expect(page.getByRole('dialog', { name: 'What is different' })).toContainText('Moved')
    expect(list.items).toEqual(theirs)
    expect(writes(spotify)).toHaveLength(sent)
    await page.getByRole('dialog', { name: 'What is different' }).getByRole('button', { name: 'Close' }).click()

    Object.assign(list, { items: theirs.toReversed(), snapshotId: 'mine again' })
    await past.getByRole('button', { name: /^Undo the edit of/ }).click()
    await apply(page).click()
    await expectBack(page, 20_000)
    await expect(past).toBeHidden()
    expect(texts(list)).toEqual(before)
  })
})

/** Pastes addresses into the dialog that adds, and applies what comes of it. */
async function addPasted(page: Page, uris: readonly string[]): Promise<void> {
  const dialog = page.getByRole('dialog', { name: 'Add items' })
  await dialog.getByRole('tab', { name: /paste/i }).click()
  await dialog.getByRole('textbox').first().fill(uris.join('\n'))
  await dialog.getByRole('button', { name: /^Add \d+ to the selection$/ }).click()
  await dialog.getByRole('button', { name: 'Review' }).click()
  await apply(page).click()
  await expect(review(page)).toBeHidden()
  await expect(dialog).toBeHidden()
}

test.describe('without a network', { tag: '@long' }, () => {
  test.use({ expected: [404, 'cors', 'broken'] })

  test('an edit stops, and does not go on by itself once it is back', async ({ page, context, spotify, standIn }) => {
    const list = listNamed(spotify, 'Found on Cassettes')
    const before = rowsOf(list)
    await logInToList(page, list)
    await reviewReversed(page)
    standIn.latencyMs = 40
    await apply(page).click()
    await expect.poll(() => writes(spotify).length).toBeGreaterThan(2)
    await context.setOffline(true)
    await expect(page.getByText(/have stopped after \d+ of \d+ requests/)).toBeVisible({ timeout: 30_000 })
    standIn.latencyMs = 0
    await context.setOffline(false)
    const from = spotify.log.length
    await page.waitForTimeout(2000)
    expect(writes(spotify, from)).toEqual([])
    expectOnTheWay(rowsOf(list), before)
    await press(page, 'Resume')
    // What became of the request that was on its way is looked for as long as an answer may lag.
    await expectDone(page, 90_000)
    expect(rowsOf(list)).toEqual(before.toReversed())
    expect(apiRequests(spotify).length).toBeGreaterThan(0)
  })
})
