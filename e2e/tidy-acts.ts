import type { Page } from '@playwright/test'
import type { Emulator } from '../src/demo/emulator.ts'
import type { DemoPlaylist, DemoPlaylistItem } from '../src/demo/model.ts'
import { apiRequests, expect } from './test.ts'

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

export const writes = (spotify: Emulator, from = 0) =>
  apiRequests(spotify, from).filter(({ method }) => method !== 'GET')

export async function openList(page: Page, { id, name }: DemoPlaylist): Promise<void> {
  await page.goto(`./playlists/${id}`)
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Remove', exact: true })).toBeVisible()
}

export const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()

export const box = (page: Page, row: number) =>
  page.getByRole('checkbox', { name: `Select row ${String(row)}`, exact: true })

export const review = (page: Page) => page.getByRole('dialog', { name: 'Review changes' })

export const apply = (page: Page) => review(page).getByRole('button', { name: 'Apply' })

export const undo = (page: Page) => page.getByRole('status').getByRole('button', { name: 'Undo' })

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
