import type { Page } from '@playwright/test'
import type { Emulator } from '../src/demo/emulator.ts'
import type { DemoPlaylist, DemoPlaylistItem } from '../src/demo/model.ts'
import { apiRequests, expect, logIn } from './test.ts'

/** What journeys that edit a playlist do, and what they look at. */

export const listsOf = (spotify: Emulator): DemoPlaylist[] =>
  spotify.accounts[0]!.library.playlists.flatMap((playlist) => playlist ?? [])

export const listNamed = (spotify: Emulator, name: string): DemoPlaylist =>
  listsOf(spotify).find((playlist) => playlist.name === name)!

export const textOf = ({ content }: DemoPlaylistItem): string =>
  'id' in content ? `${content.kind} ${content.id}` : content.kind === 'local' ? `local ${content.name}` : 'gone'

export const texts = (list: DemoPlaylist): string[] => list.items.map(textOf)

/** What a list holds, dates included. */
export const rowsOf = (list: DemoPlaylist): string[] =>
  list.items.map((item) => `${item.addedAt ?? ''} ${textOf(item)}`)

export const withoutDates = (rows: readonly string[]): string[] => rows.map((row) => row.slice(row.indexOf(' ') + 1))

export const writes = (spotify: Emulator, from = 0) =>
  apiRequests(spotify, from).filter(({ method }) => method !== 'GET')

export async function openList(page: Page, { id, name }: DemoPlaylist): Promise<void> {
  await page.goto(`./playlists/${id}`)
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Remove', exact: true })).toBeVisible()
}

/** For journeys that begin at a list. */
export async function logInToList(page: Page, list: DemoPlaylist): Promise<void> {
  await logIn(page)
  await openList(page, list)
}

export const expectWhole = (page: Page, { items }: DemoPlaylist) =>
  expect(page.getByText(`${String(items.length)} items`, { exact: true })).toBeVisible()

/** A list is whole on this device once it has been opened. */
export async function keepList(page: Page, list: DemoPlaylist): Promise<void> {
  await openList(page, list)
  await expectWhole(page, list)
}

export const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()

export const box = (page: Page, row: number) =>
  page.getByRole('checkbox', { name: `Select row ${String(row)}`, exact: true })

/** The first cell of a row. */
export const cellOf = (page: Page, row: number) =>
  page
    .getByRole('grid', { name: 'Items' })
    .locator(`[aria-rowindex="${String(row + 1)}"] [role=gridcell]`)
    .first()

/** Opens what stands in the menu of the tools. */
export async function pressInMenu(page: Page, name: string): Promise<void> {
  await page.getByRole('group', { name: 'Edit this playlist' }).getByRole('button', { name: 'More tools' }).click()
  await page.getByRole('menuitem', { name }).click()
}

export const review = (page: Page) => page.getByRole('dialog', { name: 'Review changes' })

export const apply = (page: Page) => review(page).getByRole('button', { name: 'Apply' })

export const undo = (page: Page) => page.getByRole('status').getByRole('button', { name: 'Undo' })

export const isBack = (page: Page) => page.getByText('is back as it was')

/** `patience`: in milliseconds, for as many requests as it takes. */
export const expectDone = (page: Page, patience = 60_000) => expect(undo(page)).toBeVisible({ timeout: patience })

export const expectBack = (page: Page, patience = 60_000) => expect(isBack(page)).toBeVisible({ timeout: patience })

export async function applyToEnd(page: Page, patience?: number): Promise<void> {
  await apply(page).click()
  await expectDone(page, patience)
}

export async function undoToEnd(page: Page, patience?: number): Promise<void> {
  await undo(page).click()
  await expectBack(page, patience)
}

/** Where dates would go with it, that is reviewed first. */
export async function undoWithReview(page: Page): Promise<void> {
  await undo(page).click()
  await expect(review(page).or(isBack(page))).toBeVisible({ timeout: 60_000 })
  if (await review(page).isVisible()) await apply(page).click()
  await expectBack(page)
}

/** Goes to Spotify for the leave that is asked for, and comes back. `isGiven`: Spotify asks nothing. */
export async function giveLeave(page: Page, isGiven = false): Promise<void> {
  await page.getByRole('dialog', { name: 'Spotify must allow this' }).getByRole('button').last().click()
  if (!isGiven) await page.getByRole('button', { name: 'Agree' }).click()
}

/**
 * Presses what needs leave, goes to Spotify for it, and comes back to where that opens. `isGiven`: it was given before, to another
 * tab, and Spotify asks nothing.
 */
export async function pressWithLeave(page: Page, name: string, isGiven = false): Promise<void> {
  await press(page, name)
  await giveLeave(page, isGiven)
}
