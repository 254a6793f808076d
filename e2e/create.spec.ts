import type { Page } from '@playwright/test'
import type { Emulator } from '../src/demo/emulator.ts'
import type { DemoPlaylist } from '../src/demo/model.ts'
import type { StandIn } from '../src/demo/node-server.ts'
import { applyNew, dialog, expectCreated, made, nameField, oneEach, undoNew } from './create-acts.ts'
import { expect, goTo, holdEnter, leaveWithoutAsking, logIn, logInAgain, test } from './test.ts'
import {
  box,
  keepList,
  listNamed,
  listsOf,
  logInToList,
  press,
  pressWithLeave,
  rowsOf,
  texts,
  writes,
} from './tidy-acts.ts'

// A playlist's address has no file of its own: Pages answers a reload with 404.html.
test.use({ expected: [404] })

test(
  'of chosen rows: a local file among them is named and left out, and the new list is a link away',
  { tag: '@long' },
  async ({ page, spotify }) => {
    const list = listNamed(spotify, 'Tuesday')
    const file = listNamed(spotify, 'Everything Since Lisbon').items.find(({ content }) => content.kind === 'local')!
    list.items.splice(1, 0, file)
    const before = texts(list)
    await logInToList(page, list)
    await box(page, 1).check()
    await box(page, 3).click({ modifiers: ['Shift'] })
    await pressWithLeave(page, 'New playlist…')
    // The choice has come along.
    await expect(nameField(page)).toHaveValue('From Tuesday')
    await expect(dialog(page)).toContainText('Creates a playlist and adds 2 items')
    await dialog(page).getByText('Left out: 1 row').click()
    await expect(dialog(page)).toContainText(`Row 2 (${before[1]!.replace('local ', '')}): a local file`)
    expect(writes(spotify)).toEqual([])
    await applyNew(page, 'From Tuesday')
    expect(texts(made(spotify, 'From Tuesday')!)).toEqual([before[0], before[2]])
    expect(texts(list)).toEqual(before)
    await dialog(page).getByRole('link', { name: 'Open the playlist' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'From Tuesday' })).toBeVisible()
    await expect(page.getByText('2 items', { exact: true })).toBeVisible()
  },
)

test('two lists are merged, each item once; one without the other', { tag: '@long' }, async ({ page, spotify }) => {
  const [small, large] = [listNamed(spotify, 'Tuesday'), listNamed(spotify, 'Slow Boats')]
  const twice = small.items.slice(0, 3)
  small.items.push(twice[0]!)
  large.items.push(...twice)
  await logIn(page)
  for (const list of [small, large]) await keepList(page, list)
  await goTo(page, 'Playlists')
  const make = async (name: string, first: DemoPlaylist, other: DemoPlaylist, how: string): Promise<string[]> => {
    await nameField(page).fill(name)
    await dialog(page).getByRole('radio', { name: 'Made of my lists' }).check()
    await dialog(page).getByRole('radio', { name: how }).check()
    await dialog(page)
      .getByRole('combobox', { name: 'First list' })
      .selectOption({ label: `${first.name}, ${String(first.items.length)}` })
    await dialog(page)
      .getByRole('checkbox', { name: `${other.name}, ${String(other.items.length)}` })
      .check()
    await applyNew(page, name)
    await dialog(page).getByRole('button', { name: 'Close' }).last().click()
    await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
    return texts(made(spotify, name)!)
  }
  await pressWithLeave(page, 'Create playlist')
  expect(await make('Both', small, large, 'All of them')).toEqual(oneEach([...texts(small), ...texts(large)]))
  await goTo(page, 'Playlists')
  await press(page, 'Create playlist')
  const without = oneEach(texts(large)).filter((row) => !texts(small).includes(row))
  expect(await make('Boats', large, small, 'The first without the others')).toEqual(without)
})

test('of top tracks, with a name that says so; undone it is gone', { tag: '@long' }, async ({ page, spotify }) => {
  await logIn(page)
  await page.goto('./top/tracks')
  await expect(page.getByRole('grid', { name: 'Items' })).toBeVisible()
  await pressWithLeave(page, 'Create playlist')
  const name = 'Top tracks, last 6 months'
  await expect(nameField(page)).toHaveValue(name)
  // The address opens it once.
  expect(new URL(page.url()).search).toBe('')
  await applyNew(page, name)
  const { topTracks } = spotify.accounts[0]!.library
  expect(texts(made(spotify, name)!)).toEqual(topTracks.medium_term.map(({ id }) => `track ${id}`))
  await undoNew(page, name)
  expect(made(spotify, name)).toBeUndefined()
})

const kindsOf = (sent: ReturnType<typeof writes>) => sent.map(({ method }) => method)

test(
  'an empty one with its details; a held Enter makes one, and undone it is gone',
  { tag: '@long' },
  async ({ page, spotify }) => {
    await logIn(page)
    await goTo(page, 'Playlists')
    await pressWithLeave(page, 'Create playlist')
    const name = 'Tea & "Toast" 🎷'
    await nameField(page).fill(name)
    await dialog(page).getByRole('textbox', { name: 'Description' }).fill('Slow & <low>, “mostly”')
    await dialog(page).getByRole('radio', { name: 'Public' }).check()
    await expect(dialog(page)).toContainText('Creates an empty playlist')
    const lists = listsOf(spotify).length
    await dialog(page).getByRole('button', { name: 'Apply' }).focus()
    await holdEnter(page)
    await expectCreated(page, name)
    expect(listsOf(spotify)).toHaveLength(lists + 1)
    expect(made(spotify, name)).toMatchObject({
      description: 'Slow &amp; &lt;low&gt;, “mostly”',
      public: true,
      items: [],
    })
    await undoNew(page, name)
    expect(made(spotify, name)).toBeUndefined()
    expect(listsOf(spotify)).toHaveLength(lists)
    expect(kindsOf(writes(spotify))).toEqual(['POST', 'DELETE'])
  },
)

test(
  'of chosen rows, with a double click; undone the first list is as it was',
  { tag: '@long' },
  async ({ page, spotify }) => {
    const list = listNamed(spotify, 'Tuesday')
    const before = rowsOf(list)
    await logInToList(page, list)
    for (const row of [7, 2, 4]) await box(page, row).check()
    await pressWithLeave(page, 'New playlist…')
    await dialog(page).getByRole('button', { name: 'Apply' }).dblclick()
    await expectCreated(page, 'From Tuesday')
    // In the order of the list, whatever was ticked first.
    expect(texts(made(spotify, 'From Tuesday')!)).toEqual([1, 3, 6].map((at) => texts(list)[at]))
    expect(kindsOf(writes(spotify))).toEqual(['POST', 'POST'])
    await undoNew(page, 'From Tuesday')
    expect(made(spotify, 'From Tuesday')).toBeUndefined()
    expect(rowsOf(list)).toEqual(before)
  },
)

test('of what a search of the library finds', { tag: '@long' }, async ({ page, spotify }) => {
  const lists = [listNamed(spotify, 'Tuesday'), listNamed(spotify, 'To Learn on Guitar')]
  await logIn(page)
  for (const list of lists) await keepList(page, list)
  const songs = lists.flatMap(({ items }) =>
    items.flatMap(({ content }) => (content.kind === 'track' ? [content] : [])),
  )
  const [{ artists }] = listNamed(spotify, 'To Learn on Guitar').items.flatMap(({ content }) =>
    content.kind === 'track' ? [content] : [],
  ) as [(typeof songs)[number]]
  const query = artists[0]!.name
  await goTo(page, 'Library')
  const from = spotify.log.length
  await page.getByRole('searchbox', { name: 'Search library' }).fill(query)
  await expect(page.getByText(/\d+ found in /)).toBeVisible()
  await pressWithLeave(page, 'Create playlist')
  await expect(nameField(page)).toHaveValue(query)
  expect(writes(spotify, from)).toEqual([])
  await applyNew(page, query)
  const due = songs.filter(({ artists }) => artists.some(({ name }) => name === query))
  expect(due.length).toBeGreaterThan(0)
  expect(texts(made(spotify, query)!).toSorted()).toEqual(oneEach(due.map(({ id }) => `track ${id}`)).toSorted())
  await undoNew(page, query)
  expect(made(spotify, query)).toBeUndefined()
})

test('of what two lists have in common, in the order of the first', { tag: '@long' }, async ({ page, spotify }) => {
  const [first, other] = [listNamed(spotify, 'Tuesday'), listNamed(spotify, 'To Learn on Guitar')]
  other.items.push(...first.items.slice(2, 5).toReversed())
  await logIn(page)
  for (const list of [first, other]) await keepList(page, list)
  await goTo(page, 'Playlists')
  await pressWithLeave(page, 'Create playlist')
  await nameField(page).fill('Common ground')
  await dialog(page).getByRole('radio', { name: 'Made of my lists' }).check()
  await dialog(page).getByRole('radio', { name: 'What each has' }).check()
  await expect(dialog(page)).toContainText('Choose the first list.')
  await dialog(page).getByRole('combobox', { name: 'First list' }).selectOption({ label: 'Tuesday, 9' })
  await expect(dialog(page)).toContainText('Choose at least one other list.')
  await dialog(page)
    .getByRole('checkbox', { name: /^To Learn on Guitar/ })
    .check()
  await expect(dialog(page)).toContainText('adds 3 items')
  await applyNew(page, 'Common ground')
  expect(texts(made(spotify, 'Common ground')!)).toEqual(texts(first).slice(2, 5))
  await undoNew(page, 'Common ground')
  expect(made(spotify, 'Common ground')).toBeUndefined()
})

test.describe('of all liked songs', { tag: '@long' }, () => {
  test.describe.configure({ timeout: 120_000 })
  const name = 'Liked songs'
  const likedOf = (spotify: Emulator) => spotify.accounts[0]!.library.liked.map(({ track }) => `track ${track.id}`)

  /** Up to the middle of its making: seven requests that add. */
  async function beginWithLiked(page: Page, spotify: Emulator, standIn: StandIn, isIn = false): Promise<void> {
    if (!isIn) await logIn(page)
    await goTo(page, name)
    await expect(page.getByText(`${String(likedOf(spotify).length)} items`, { exact: true })).toBeVisible()
    await pressWithLeave(page, 'Create playlist', isIn)
    await expect(nameField(page)).toHaveValue(name)
    standIn.latencyMs = isIn ? 300 : 60
    leaveWithoutAsking(page)
    await dialog(page).getByRole('button', { name: 'Apply' }).click()
    await expect.poll(() => made(spotify, name)?.items.length ?? 0).toBeGreaterThan(100)
  }

  test('reloaded in the middle it waits in Backup, and resumed it is whole', async ({ page, spotify, standIn }) => {
    await beginWithLiked(page, spotify, standIn)
    await page.reload()
    standIn.latencyMs = 0
    await goTo(page, 'Backup')
    await expect(page.getByRole('heading', { name: 'The restore is paused' })).toBeVisible()
    const half = texts(made(spotify, name)!)
    expect(half).toEqual(likedOf(spotify).slice(0, half.length))
    expect(half.length).toBeLessThan(likedOf(spotify).length)
    const from = spotify.log.length
    await page.waitForTimeout(500)
    expect(writes(spotify, from)).toEqual([])
    await press(page, 'Resume')
    await expect(page.getByRole('heading', { name: 'The restore is complete' })).toBeVisible({ timeout: 60_000 })
    expect(listsOf(spotify).filter((list) => list.name === name)).toHaveLength(1)
    expect(texts(made(spotify, name)!)).toEqual(likedOf(spotify))
    // And taken back, all of it.
    await press(page, 'Roll back')
    await expect(page.getByRole('heading', { name: 'The restore is rolled back' })).toBeVisible({ timeout: 60_000 })
    expect(made(spotify, name)).toBeUndefined()
  })

  test('reloaded in the middle, any view says so, and it is resumed there', async ({ page, spotify, standIn }) => {
    await beginWithLiked(page, spotify, standIn)
    await dialog(page).getByRole('button', { name: 'Close' }).click()
    const status = page.getByRole('region', { name: 'Items being added' })
    await expect(status).toContainText(/Liked songs: [1-9]\d* of \d+ items/)
    await page.goto('./profile')
    standIn.latencyMs = 0
    // Whoever logs out is asked, though Backup was not opened, and at once.
    await press(page, 'Log out')
    const question = page.getByRole('dialog', { name: 'Log out?' })
    await expect(question).toContainText('A restore is not finished.')
    await question.getByRole('button', { name: 'Stay' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Ida Marlowe' })).toBeVisible()
    await expect(status).toContainText(/Adding items is paused at Liked songs, after [1-9]\d* of \d+ items\./)
    const [half, from] = [texts(made(spotify, name)!), spotify.log.length]
    expect(half).toEqual(likedOf(spotify).slice(0, half.length))
    expect(half.length).toBeLessThan(likedOf(spotify).length)
    // Backup says it itself.
    await status.getByRole('link', { name: 'Open Backup' }).click()
    await expect(page.getByRole('heading', { name: 'The restore is paused' })).toBeVisible()
    await expect(status).toHaveCount(0)
    await goTo(page, 'Profile')
    expect(writes(spotify, from)).toEqual([])
    await status.getByRole('button', { name: 'Resume' }).click()
    await expect(status).toContainText('Liked songs is complete.', { timeout: 60_000 })
    expect(listsOf(spotify).filter((list) => list.name === name)).toHaveLength(1)
    expect(texts(made(spotify, name)!)).toEqual(likedOf(spotify))
    await status.getByRole('button', { name: 'Close' }).click()
    await expect(status).toHaveCount(0)
    // It is over: nobody is asked.
    await press(page, 'Log out')
    await expect(page.getByRole('button', { name: 'Log in with Spotify' })).toBeVisible()
  })

  test('a second tab makes none meanwhile, and does not put its plan in the place of the other', async ({
    page,
    context,
    spotify,
    standIn,
  }) => {
    const other = await context.newPage()
    await logIn(other)
    await goTo(other, 'Playlists')
    await pressWithLeave(other, 'Create playlist')
    await nameField(other).fill('Second')
    await page.bringToFront()
    await logInAgain(page)
    await beginWithLiked(page, spotify, standIn, true)
    await other.bringToFront()
    await dialog(other).getByRole('button', { name: 'Apply' }).click()
    await expect(dialog(other).getByText('A restore is not finished')).toBeVisible()
    await expect(dialog(other).getByRole('button', { name: 'Apply' })).toHaveCount(0)
    await page.bringToFront()
    expect(made(spotify, name)!.items.length).toBeLessThan(likedOf(spotify).length)
    await page.reload()
    standIn.latencyMs = 0
    await goTo(page, 'Backup')
    await press(page, 'Resume')
    await expect(page.getByRole('heading', { name: 'The restore is complete' })).toBeVisible({ timeout: 60_000 })
    expect(texts(made(spotify, name)!)).toEqual(likedOf(spotify))
    await press(page, 'Close')
    // Now there is room for the other.
    await other.bringToFront()
    await dialog(other).getByRole('button', { name: 'Close' }).click()
    await press(other, 'Create playlist')
    await nameField(other).fill('Second')
    await applyNew(other, 'Second')
    expect(texts(made(spotify, 'Second')!)).toEqual([])
    expect(texts(made(spotify, name)!)).toEqual(likedOf(spotify))
  })

  test('whoever logs out in the middle is asked; what is there stays, and nothing more is sent', async ({
    page,
    spotify,
    standIn,
  }) => {
    await beginWithLiked(page, spotify, standIn)
    await dialog(page).getByRole('button', { name: 'Close' }).click()
    await press(page, 'Log out')
    const question = page.getByRole('dialog', { name: 'Log out?' })
    await expect(question).toContainText('A restore is not finished.')
    await question.getByRole('button', { name: 'Stop the job and log out' }).click()
    await expect(page.getByRole('button', { name: 'Log in with Spotify' })).toBeVisible()
    await page.waitForTimeout(300)
    const [left, from] = [texts(made(spotify, name)!), spotify.log.length]
    expect(left).toEqual(likedOf(spotify).slice(0, left.length))
    expect(left.length).toBeLessThan(likedOf(spotify).length)
    standIn.latencyMs = 0
    await logIn(page)
    await goTo(page, 'Backup')
    await expect(page.getByRole('heading', { level: 1, name: 'Backup' })).toBeVisible()
    await page.waitForTimeout(500)
    expect(writes(spotify, from)).toEqual([])
    await expect(page.getByRole('heading', { name: /^The restore/ })).toHaveCount(0)
    expect(texts(made(spotify, name)!)).toEqual(left)
  })
})
