import type { Locator, Page } from '@playwright/test'
import { expect, logIn, test } from './test.ts'
import {
  apply,
  cellOf,
  expectBack,
  expectDone,
  listNamed,
  logInToList,
  openList,
  review,
  texts,
  undo,
} from './tidy-acts.ts'

// A playlist's address has no file of its own: Pages answers a reload with 404.html.
test.use({ expected: [404] })

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true })
const dialog = (page: Page, name: string) => page.getByRole('dialog', { name, exact: true })

/** From where the keyboard is, by Tab alone. */
async function tabTo(page: Page, place: Locator, key = 'Tab'): Promise<void> {
  await expect(place).toBeVisible()
  const isThere = () => place.evaluate((element) => element === document.activeElement)
  for (let steps = 0; steps < 100 && !(await isThere()); steps += 1) await page.keyboard.press(key)
  await expect(place).toBeFocused()
}

async function pressBy(page: Page, place: Locator): Promise<void> {
  await tabTo(page, place)
  await page.keyboard.press('Enter')
}

/** Into the list by Tab, then to a row by the keys of the grid. */
async function toRow(page: Page, row: number, key = 'Tab'): Promise<void> {
  const isInside = () => page.evaluate(() => document.activeElement?.getAttribute('role') === 'gridcell')
  for (let steps = 0; steps < 100 && !(await isInside()); steps += 1) await page.keyboard.press(key)
  await page.keyboard.press('Control+Home')
  for (let at = 1; at < row; at += 1) await page.keyboard.press('ArrowDown')
  await expect(cellOf(page, row)).toBeFocused()
}

/** Chooses a menu item by its first letter. */
async function chooseInMenu(page: Page, name: string): Promise<void> {
  await pressBy(page, button(page, 'More tools'))
  await expect(page.getByRole('menuitem').first()).toBeFocused()
  const item = page.getByRole('menuitem', { name, exact: true })
  await page.keyboard.press(name.charAt(0))
  await expect(item).toBeFocused()
  await page.keyboard.press('Enter')
}

/** Goes to Spotify for the leave that is asked for, and comes back. */
async function giveLeaveByKeys(page: Page): Promise<void> {
  await pressBy(page, dialog(page, 'Spotify must allow this').getByRole('button', { name: 'Continue to Spotify' }))
  await expect(page.getByRole('heading', { name: 'Liner Notes wants to use your account' })).toBeVisible()
  await pressBy(page, button(page, 'Agree'))
}

/** Applies what is reviewed, to the end. */
async function applyByKeys(page: Page): Promise<void> {
  await pressBy(page, apply(page))
  await expectDone(page, 20_000)
}

const isOpen = (page: Page, name: string) => expect(dialog(page, name)).toBeVisible()

test.describe.configure({ timeout: 120_000 })

test(
  'by keyboard alone rows are chosen, removed and brought back, then moved; the focus stays where one was',
  { tag: '@long' },
  async ({ page, spotify }) => {
    const list = listNamed(spotify, 'Tuesday')
    const before = texts(list)
    await logInToList(page, list)
    await toRow(page, 2)
    await page.keyboard.press('Space')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Shift+Space')
    await expect(page.getByText('2 selected')).toBeVisible()
    const remove = button(page, 'Remove')
    await tabTo(page, remove, 'Shift+Tab')
    await page.keyboard.press('Enter')
    // Whoever says no is where they were.
    await isOpen(page, 'Spotify must allow this')
    await page.keyboard.press('Escape')
    await expect(remove).toBeFocused()
    await page.keyboard.press('Enter')
    await giveLeaveByKeys(page)
    // The address has opened it.
    await expect(review(page)).toContainText('9 items become 7')
    await page.keyboard.press('Escape')
    await expect(remove).toBeFocused()
    await page.keyboard.press('Enter')
    await applyByKeys(page)
    await expect(remove).toBeFocused()
    expect(texts(list)).toEqual(before.toSpliced(1, 2))
    await pressBy(page, undo(page))
    await expectBack(page, 20_000)
    expect(texts(list)).toEqual(before)
    await expect(page.locator(':focus')).toContainText('is back as it was')
    await expect(page.locator(':focus')).toContainText(/2 items added, the first “.+” at 2/)
    await pressBy(page, page.getByRole('status').getByRole('button', { name: 'Close' }))
    // Back to what Tab came from.
    await expect(page.locator('main :focus')).toHaveCount(1)

    await toRow(page, 3)
    await page.keyboard.press('Alt+ArrowDown')
    await page.keyboard.press('Alt+ArrowDown')
    await expect(page.getByRole('status', { name: 'Moved by keyboard' })).toContainText('moved from 3 to 5')
    await page.keyboard.press('Alt+Enter')
    await expect(review(page)).toContainText('1 moves')
    await page.keyboard.press('Escape')
    await expect(cellOf(page, 3)).toBeFocused()
    await page.keyboard.press('Alt+Enter')
    await applyByKeys(page)
    await expect(cellOf(page, 3)).toBeFocused()
    await expect(page.getByRole('status').filter({ hasText: 'as you reviewed it' })).toContainText(
      /“.+” moved from 3 to 5/,
    )
    const order = [0, 1, 3, 4, 2, 5, 6, 7, 8]
    expect(texts(list)).toEqual(order.map((row) => before[row]))
  },
)

test(
  'every dialog of a playlist gives the focus back to what opened it, by a button and by an address',
  { tag: '@long' },
  async ({ page, spotify }) => {
    const list = listNamed(spotify, 'Tuesday')
    await logInToList(page, list)
    const more = button(page, 'More tools')
    const tools = [
      { opener: button(page, 'Find duplicates'), name: 'Find duplicates', tool: 'duplicates' },
      { opener: button(page, 'Arrange'), name: 'Arrange', tool: 'arrange' },
      { opener: more, item: 'Split', name: 'Split', tool: 'split' },
      { opener: more, item: 'Remove unavailable', name: 'Remove unavailable', tool: 'unavailable' },
      { opener: more, item: 'Delete playlist…', name: 'Review changes', tool: 'delete' },
      { opener: button(page, 'Add items'), name: 'Add items', tool: 'add' },
      { opener: button(page, 'Edit details'), name: 'Review changes', tool: 'details' },
      { opener: button(page, 'Upload cover'), name: 'Review changes', tool: 'cover' },
    ]
    // Pictures need leave of their own.
    const askedFor = new Set(['duplicates', 'cover'])
    for (const { opener, name, item, tool } of tools) {
      if (item === undefined) await pressBy(page, opener)
      else await chooseInMenu(page, item)
      if (askedFor.has(tool)) await giveLeaveByKeys(page)
      await isOpen(page, name)
      await expect(dialog(page, name).locator(':focus')).toHaveCount(1)
      await page.keyboard.press('Escape')
      await expect(dialog(page, name)).toBeHidden()
      await expect(opener, `after ${name}`).toBeFocused()
    }
    for (const { opener, name, tool } of tools) {
      await page.goto(`./playlists/${list.id}?edit=${tool}`)
      await isOpen(page, name)
      await page.keyboard.press('Escape')
      await expect(dialog(page, name)).toBeHidden()
      await expect(opener, `after ?edit=${tool}`).toBeFocused()
    }
  },
)

test(
  'a step that is come back to from its review gives the focus back in the end',
  { tag: '@long' },
  async ({ page, spotify }) => {
    const list = listNamed(spotify, 'Everything Since Lisbon')
    await logInToList(page, list)
    const find = button(page, 'Find duplicates')
    await pressBy(page, find)
    await giveLeaveByKeys(page)
    await isOpen(page, 'Find duplicates')
    await pressBy(page, dialog(page, 'Find duplicates').getByRole('button', { name: 'Review' }))
    await expect(review(page)).toBeVisible()
    await page.keyboard.press('Escape')
    await isOpen(page, 'Find duplicates')
    await expect(dialog(page, 'Find duplicates').locator(':focus')).toHaveCount(1)
    await page.keyboard.press('Escape')
    await expect(find).toBeFocused()
    await page.keyboard.press('Enter')
    await pressBy(page, dialog(page, 'Find duplicates').getByRole('button', { name: 'Review' }))
    await applyByKeys(page)
    await expect(find).toBeFocused()
  },
)

test(
  'a playlist is made, and a row liked, by keyboard; the focus goes back to their buttons',
  { tag: '@long' },
  async ({ page, spotify }) => {
    await logIn(page)
    await page.goto('./playlists')
    const create = button(page, 'Create playlist')
    await pressBy(page, create)
    await giveLeaveByKeys(page)
    await isOpen(page, 'Create playlist')
    await page.keyboard.press('Escape')
    await expect(create).toBeFocused()
    await page.keyboard.press('Enter')
    await tabTo(page, dialog(page, 'Create playlist').getByRole('textbox', { name: 'Name' }))
    await page.keyboard.type('By keys')
    await pressBy(page, dialog(page, 'Create playlist').getByRole('button', { name: 'Apply' }))
    await expect(dialog(page, 'Create playlist').getByText('“By keys” is created')).toBeVisible()
    await expect(dialog(page, 'Create playlist').locator(':focus')).toHaveCount(1)

    await page.goto('./top/tracks')
    await pressBy(page, create)
    await isOpen(page, 'Create playlist')
    await page.keyboard.press('Escape')
    await expect(create).toBeFocused()

    const list = listNamed(spotify, 'Tuesday')
    await openList(page, list)
    await toRow(page, 2)
    const question = cellOf(page, 2)
      .locator('xpath=..')
      .getByRole('button', { name: /^In which playlists/ })
    await tabTo(page, question)
    await page.keyboard.press('Enter')
    const asked = dialog(page, 'In which playlists')
    const like = asked.getByRole('button', { name: /^(Like|Unlike): / })
    await expect(like).toHaveAttribute('aria-disabled', 'false')
    await pressBy(page, like)
    await isOpen(page, 'Spotify must allow this')
    await page.keyboard.press('Escape')
    await expect(like).toBeFocused()
    await page.keyboard.press('Enter')
    await giveLeaveByKeys(page)
    await expect(page.getByRole('heading', { level: 1, name: 'Tuesday' })).toBeVisible()
    await toRow(page, 2)
    await tabTo(page, question)
    await page.keyboard.press('Enter')
    await expect(like).toHaveAttribute('aria-disabled', 'false')
    await pressBy(page, like)
    await expect(undo(page)).toBeVisible()
    await expect(question).toBeFocused()
  },
)

test(
  'keys that are pressed before the tools are here happen once they are',
  { tag: '@long' },
  async ({ page, spotify }) => {
    await logIn(page)
    const list = listNamed(spotify, 'Tuesday')
    await page.goto(`./playlists/${list.id}`)
    let arrive: () => void = () => undefined
    const held = new Promise<void>((resolve) => (arrive = resolve))
    await page.route(/\/assets\/works-[^/]*\.js$/, async (route) => {
      await held
      await route.continue()
    })
    await expect(button(page, 'Remove')).toBeVisible()
    await toRow(page, 2)
    await page.keyboard.press('Alt+ArrowDown')
    await page.keyboard.press('Alt+ArrowDown')
    await page.keyboard.press('Control+c')
    await expect(page.getByText('moved from')).toBeHidden()
    arrive()
    await expect(page.getByRole('status', { name: 'Moved by keyboard' })).toContainText('moved from 2 to 4')
    await expect(page.getByText('1 item copied from')).toBeVisible()
    await expect(cellOf(page, 2)).toBeFocused()
  },
)
