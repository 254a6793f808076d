import type { Page } from '@playwright/test'
import type { Emulator } from '../src/demo/emulator.ts'
import type { DemoPlaylist } from '../src/demo/model.ts'
import { expect, logIn, test } from './test.ts'
import { box, listNamed, openList, press, pressWithLeave, texts, writes } from './tidy-acts.ts'

// A playlist's address has no file of its own: Pages answers a reload with 404.html.
test.use({ expected: [404] })

const dialog = (page: Page) => page.getByRole('dialog', { name: 'Create playlist' })
const nameField = (page: Page) => dialog(page).getByRole('textbox', { name: 'Name' })
const made = (spotify: Emulator, name: string): DemoPlaylist | null | undefined =>
  spotify.accounts[0]!.library.playlists.find((playlist) => playlist?.name === name)
/** What a new list takes of these, each once. */
const oneEach = (rows: readonly string[]): string[] => [...new Set(rows)].filter((row) => !/^(gone|local)/.test(row))

async function apply(page: Page, name: string): Promise<void> {
  await dialog(page).getByRole('button', { name: 'Apply' }).click()
  await expect(dialog(page).getByText(`“${name}” is created`)).toBeVisible({ timeout: 30_000 })
}

test('of chosen rows: a local file among them is named and left out, and the new list is a link away', async ({
  page,
  spotify,
}) => {
  const list = listNamed(spotify, 'Tuesday')
  const file = listNamed(spotify, 'Everything Since Lisbon').items.find(({ content }) => content.kind === 'local')!
  list.items.splice(1, 0, file)
  const before = texts(list)
  await logIn(page)
  await openList(page, list)
  await box(page, 1).check()
  await box(page, 3).click({ modifiers: ['Shift'] })
  await pressWithLeave(page, 'New playlist…')
  // The choice has come along.
  await expect(nameField(page)).toHaveValue('From Tuesday')
  await expect(dialog(page)).toContainText('Creates a playlist and adds 2 items')
  await dialog(page).getByText('Left out: 1 row').click()
  await expect(dialog(page)).toContainText(`Row 2 (${before[1]!.replace('local ', '')}): a local file`)
  expect(writes(spotify)).toEqual([])
  await apply(page, 'From Tuesday')
  expect(texts(made(spotify, 'From Tuesday')!)).toEqual([before[0], before[2]])
  expect(texts(list)).toEqual(before)
  await dialog(page).getByRole('link', { name: 'Open the playlist' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'From Tuesday' })).toBeVisible()
  await expect(page.getByText('2 items', { exact: true })).toBeVisible()
})

test('two lists are merged, each item once; one without the other', { tag: '@long' }, async ({ page, spotify }) => {
  const [small, large] = [listNamed(spotify, 'Tuesday'), listNamed(spotify, 'Slow Boats')]
  const twice = small.items.slice(0, 3)
  small.items.push(twice[0]!)
  large.items.push(...twice)
  await logIn(page)
  // They are whole on this device once they have been opened.
  for (const list of [small, large]) {
    await openList(page, list)
    await expect(page.getByText(`${String(list.items.length)} items`, { exact: true })).toBeVisible()
  }
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Playlists' }).click()
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
    await apply(page, name)
    await dialog(page).getByRole('button', { name: 'Close' }).last().click()
    await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
    return texts(made(spotify, name)!)
  }
  await pressWithLeave(page, 'Create playlist')
  expect(await make('Both', small, large, 'All of them')).toEqual(oneEach([...texts(small), ...texts(large)]))
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Playlists' }).click()
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
  await apply(page, name)
  const { topTracks } = spotify.accounts[0]!.library
  expect(texts(made(spotify, name)!)).toEqual(topTracks.medium_term.map(({ id }) => `track ${id}`))
  await dialog(page).getByRole('button', { name: 'Undo' }).click()
  await expect(dialog(page).getByText(`“${name}” is gone again`)).toBeVisible({ timeout: 30_000 })
  expect(made(spotify, name)).toBeUndefined()
})
