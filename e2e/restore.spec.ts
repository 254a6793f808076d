import { unzipSync, strFromU8 } from 'fflate'
import type { Page } from '@playwright/test'
import type { Emulator } from '../src/demo/emulator.ts'
import type { DemoAccount, DemoPlaylist } from '../src/demo/model.ts'
import { apiRequests, expect, test } from './test.ts'

test.use({ expected: [404] })

/** Home, one click, consent as somebody who has nothing at Spotify. */
async function logInEmpty(page: Page): Promise<void> {
  await page.goto('./')
  await page.getByRole('button', { name: 'Log in with Spotify' }).click()
  await page.getByRole('radio', { name: /New Listener/ }).check()
  await page.getByRole('button', { name: 'Agree' }).click()
  await expect(page.getByRole('button', { name: 'Log out' })).toBeVisible()
}

const emptyOne = (spotify: Emulator): DemoAccount => spotify.accounts.find(({ library }) => library.liked.length === 0)!
const listsOf = ({ library }: DemoAccount): DemoPlaylist[] => library.playlists.filter((list) => list !== null)
const urisOf = ({ items }: DemoPlaylist): string[] =>
  items.map(({ content }) => ('id' in content ? `spotify:${content.kind}:${content.id}` : content.kind))
const writes = (spotify: Emulator) => apiRequests(spotify).filter(({ method }) => method !== 'GET')

/** A file of ours with one list of so many songs that the stand-in knows. */
function fileWith(spotify: Emulator, count: number): { file: string; uris: string[] } {
  const shelf = listsOf(spotify.accounts[0]!).find((list) => list.name === 'The Long Shelf')!
  const uris = urisOf(shelf)
    .filter((uri) => uri.startsWith('spotify:track:'))
    .slice(0, count)
  return { file: uris.join('\n'), uris }
}

const toBackup = async (page: Page): Promise<void> => {
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Backup' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Backup' })).toBeVisible()
}
const open = (page: Page, name: string, content: string | Buffer) =>
  page
    .getByLabel('Backup file')
    .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(content) })
const restoreButton = (page: Page) => page.getByRole('button', { name: /^Restore [\d,]+ items?$/ })

/** Presses it and goes to Spotify for leave, which this person gives. */
async function restoreWithLeave(page: Page): Promise<void> {
  await restoreButton(page).click()
  const dialog = page.getByRole('dialog', { name: 'Spotify must allow this' })
  await dialog.getByRole('button', { name: 'Continue to Spotify' }).click()
  await page.getByRole('radio', { name: /New Listener/ }).check()
  await page.getByRole('button', { name: 'Agree' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Backup' })).toBeVisible()
}

test('a list of links becomes a playlist: planned first, with leave asked, in order', async ({ page, spotify }) => {
  await logInEmpty(page)
  await toBackup(page)
  const { file, uris } = fileWith(spotify, 230)
  await open(page, 'Old favourites.txt', `${file}\nthis is no link\n`)
  await expect(page.getByText('this is no link')).toBeVisible()
  await expect(restoreButton(page)).toHaveText('Restore 230 items')
  expect(writes(spotify)).toEqual([])
  await restoreWithLeave(page)
  await expect(page.getByRole('heading', { name: 'The restore is complete' })).toBeVisible({ timeout: 30_000 })
  const [made, ...others] = listsOf(emptyOne(spotify))
  expect(others).toEqual([])
  expect(made?.name).toBe('Old favourites')
  expect(urisOf(made!)).toEqual(uris)
  await page.getByRole('link', { name: 'Old favourites' }).click()
  await expect(page.getByText('230 items', { exact: true })).toBeVisible()
})

test(
  'a reload in the middle pauses it; resumed, nothing is doubled; rolled back, nothing is left',
  { tag: '@long' },
  async ({ page, spotify, standIn }) => {
    await logInEmpty(page)
    await toBackup(page)
    const { file, uris } = fileWith(spotify, 900)
    await open(page, 'Long.txt', file)
    await expect(restoreButton(page)).toHaveText('Restore 900 items')
    standIn.latencyMs = 60
    await restoreWithLeave(page)
    await expect.poll(() => writes(spotify).length).toBeGreaterThan(3)
    page.on('dialog', (dialog) => void dialog.accept())
    await page.reload()
    await expect(page.getByRole('heading', { name: 'The restore is paused' })).toBeVisible()
    const before = writes(spotify).length
    await page.waitForTimeout(300)
    expect(writes(spotify).length).toBe(before)
    await page.getByRole('button', { name: 'Resume' }).click()
    await expect(page.getByRole('heading', { name: 'The restore is complete' })).toBeVisible({ timeout: 60_000 })
    expect(listsOf(emptyOne(spotify)).map(urisOf)).toEqual([uris])
    await page.getByRole('button', { name: 'Roll back' }).click()
    await expect(page.getByRole('heading', { name: 'The restore is rolled back' })).toBeVisible({ timeout: 30_000 })
    expect(listsOf(emptyOne(spotify))).toEqual([])
  },
)

test(
  'whoever says no at Spotify finds the plan where it was, and nothing changed',
  { tag: '@long' },
  async ({ page, spotify }) => {
    await logInEmpty(page)
    await toBackup(page)
    await open(page, 'A few.txt', fileWith(spotify, 3).file)
    await restoreButton(page).click()
    await page.getByRole('button', { name: 'Continue to Spotify' }).click()
    await page.getByRole('button', { name: 'Cancel' }).click()
    await expect(page.getByRole('alert')).toContainText('You are still logged in')
    await page.getByRole('link', { name: 'Go back' }).click()
    await expect(page.getByRole('heading', { name: 'A restore is planned' })).toBeVisible()
    expect(writes(spotify)).toEqual([])
    await page.getByRole('button', { name: 'Discard the plan' }).click()
    await expect(page.getByRole('heading', { name: 'A restore is planned' })).toBeHidden()
  },
)

/** What a backup says that comes back: lists of one's own with what can be added to them, and what is saved. */
function gist(zip: Buffer, me: string) {
  type Row = { uri?: string } | null
  type File = { playlists: { name: string; owner: { id: string }; items: Row[] }[] } & Record<string, Row[]>
  const file = JSON.parse(strFromU8(unzipSync(zip)['library.json']!)) as File
  const uris = (rows: Row[], kinds: string): string[] =>
    rows.map((row) => row?.uri ?? '').filter((uri) => new RegExp(`^spotify:(${kinds}):\\w{22}$`).test(uri))
  return {
    lists: file.playlists
      .filter(({ owner }) => owner.id === me)
      .map(({ name, items }) => [name, uris(items, 'track|episode')] as const),
    // Many are followed with one request, and Spotify says nothing of their order.
    followed: file.playlists
      .filter(({ owner }) => owner.id !== me)
      .map(({ name }) => name)
      .sort(),
    liked: uris(file['liked']!, 'track'),
    albums: uris(file['albums']!, 'album').sort(),
    shows: uris(file['shows']!, 'show').sort(),
    episodes: uris(file['episodes']!, 'episode').sort(),
  }
}

test(
  'a whole library goes out to a file, into an empty account, and comes out the same',
  { tag: '@long' },
  async ({ page, spotify }) => {
    test.setTimeout(180_000)
    const [ida] = spotify.accounts
    // Ten thousand songs more would prove nothing else.
    ida!.library.playlists = ida!.library.playlists.filter((list) => list?.name !== 'The Long Shelf')
    const backUp = async (): Promise<Buffer> => {
      await toBackup(page)
      const download = page.waitForEvent('download', { timeout: 90_000 })
      await page.getByRole('button', { name: 'Back up everything' }).click()
      const chunks: Buffer[] = []
      for await (const chunk of await (await download).createReadStream()) chunks.push(chunk as Buffer)
      return Buffer.concat(chunks)
    }
    await page.goto('./')
    await page.getByRole('button', { name: 'Log in with Spotify' }).click()
    await page.getByRole('button', { name: 'Agree' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Ida Marlowe' })).toBeVisible()
    const first = await backUp()
    await page.getByRole('button', { name: 'Log out' }).click()
    await logInEmpty(page)
    await toBackup(page)
    await open(page, 'backup.zip', first)
    await expect(restoreButton(page)).toBeVisible({ timeout: 30_000 })
    await restoreWithLeave(page)
    await expect(page.getByRole('heading', { name: /^The restore is (complete|over)/ })).toBeVisible({
      timeout: 120_000,
    })
    const second = await backUp()
    expect(gist(second, emptyOneId(spotify))).toEqual(gist(first, ida!.id))
  },
)

/** The one who was empty when the journey began. */
const emptyOneId = (spotify: Emulator): string => spotify.accounts[1]!.id
