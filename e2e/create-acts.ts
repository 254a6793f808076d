import type { Page } from '@playwright/test'
import type { Emulator } from '../src/demo/emulator.ts'
import type { DemoPlaylist } from '../src/demo/model.ts'
import { expect } from './test.ts'
import { listsOf } from './tidy-acts.ts'

/** What journeys that make playlists do, and what they look at. */

export const dialog = (page: Page) => page.getByRole('dialog', { name: 'Create playlist' })
export const nameField = (page: Page) => dialog(page).getByRole('textbox', { name: 'Name' })

export const made = (spotify: Emulator, name: string): DemoPlaylist | undefined =>
  listsOf(spotify).find((playlist) => playlist.name === name)

/** What a new list takes of these, each once. */
export const oneEach = (rows: readonly string[]): string[] =>
  [...new Set(rows)].filter((row) => !/^(gone|local)/.test(row))

export const expectCreated = (page: Page, name: string) =>
  expect(dialog(page).getByText(`“${name}” is created`)).toBeVisible({ timeout: 30_000 })

export async function applyNew(page: Page, name: string): Promise<void> {
  await dialog(page).getByRole('button', { name: 'Apply' }).click()
  await expectCreated(page, name)
}

/** Takes back what was just made, in its dialog. */
export async function undoNew(page: Page, name: string): Promise<void> {
  await dialog(page).getByRole('button', { name: 'Undo' }).dblclick()
  await expect(dialog(page).getByText(`“${name}” is gone again`)).toBeVisible({ timeout: 30_000 })
}
