import { readFile } from 'node:fs/promises'
import type { Download, Page } from '@playwright/test'
import { strFromU8, unzipSync } from 'fflate'
import type { Emulator } from '../src/demo/emulator.ts'
import type { DemoAccount, DemoContent } from '../src/demo/model.ts'
import { requestsPassed } from './scan-kill.ts'
import { apiRequests, expect, logIn, test } from './test.ts'

type FileRow = { type: string; uri?: string; name?: string } | null
type FileLibrary = {
  format: string
  account: { id: string }
  playlists: { id: string; name: string; items: FileRow[] }[]
  liked: FileRow[] | null
  albums: FileRow[] | null
  shows: FileRow[] | null
  episodes: FileRow[] | null
  following: FileRow[] | null
  topArtists: Record<string, FileRow[]>
  topTracks: Record<string, FileRow[]>
}
type Manifest = {
  lists: { id: string; name: string; file: string | null; items: number; status: string; reason: string | null }[]
}

async function openBackup(page: Page): Promise<void> {
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Backup' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Backup' })).toBeVisible()
}

const everything = (page: Page) => page.getByRole('button', { name: 'Back up everything' })
const bar = (page: Page) => page.getByRole('progressbar', { name: 'Backup' })
const resume = (page: Page) => page.getByRole('button', { name: 'Resume' })

/** What the browser was given to save. */
async function unpack(download: Download) {
  const files = new Map(Object.entries(unzipSync(await readFile(await download.path()))))
  const text = (name: string): string => strFromU8(files.get(name) ?? new Uint8Array())
  return {
    ...{ names: [...files.keys()], text, name: download.suggestedFilename() },
    library: JSON.parse(text('library.json')) as FileLibrary,
    manifest: JSON.parse(text('manifest.json')) as Manifest,
  }
}

/** What a row is, as far as the stand-in and the file both say it. */
const rowOf = (content: DemoContent): string =>
  content.kind === 'gone'
    ? 'unavailable'
    : content.kind === 'local'
      ? `local ${content.name}`
      : `${content.kind} ${content.id}`
const fileRow = (row: FileRow): string => {
  if (row === null || row.type === 'unavailable') return row === null ? 'unread' : 'unavailable'
  return row.type === 'local' ? `local ${row.name ?? ''}` : `${row.type} ${row.uri?.split(':')[2] ?? ''}`
}
const fileRows = (rows: FileRow[] | null | undefined): string[] => (rows ?? []).map(fileRow)
const withId = (kind: string) => (one: { id: string }) => `${kind} ${one.id}`

const ranges = ['short_term', 'medium_term', 'long_term'] as const

/** Every row of the person's library, as Spotify has it, is in the file, and no other. */
function expectWhole({ library }: { library: FileLibrary }, { id: me, library: real }: DemoAccount): void {
  expect(library.format).toBe('liner-notes')
  expect(library.account.id).toBe(me)
  const lists = real.playlists.filter((list) => list !== null)
  const isRead = (list: (typeof lists)[number]) => list.ownerId === me || list.collaborative
  expect(library.playlists.map(({ id, items }) => [id, fileRows(items)])).toEqual(
    lists.map((list) => [list.id, isRead(list) ? list.items.map(({ content }) => rowOf(content)) : []]),
  )
  expect(fileRows(library.liked)).toEqual(real.liked.map(({ track }) => rowOf(track)))
  expect(fileRows(library.episodes)).toEqual(real.episodes.map(({ episode }) => rowOf(episode)))
  expect(fileRows(library.albums)).toEqual(real.albums.map(({ album }) => withId('album')(album)))
  expect(fileRows(library.shows)).toEqual(real.shows.map(({ show }) => withId('show')(show)))
  expect(fileRows(library.following)).toEqual(real.following.map(withId('artist')))
  for (const range of ranges) {
    expect(fileRows(library.topArtists[range])).toEqual(real.topArtists[range].map(withId('artist')))
    expect(fileRows(library.topTracks[range])).toEqual(real.topTracks[range].map(rowOf))
  }
}

const me = (spotify: Emulator): DemoAccount => spotify.accounts[0]!

/** Leaves so many rows in the list of 10,000: a backup of all of it would only take longer. */
function shorten(spotify: Emulator, length: number): void {
  const shelf = me(spotify).library.playlists.find((list) => list?.name === 'The Long Shelf')!
  shelf.items = shelf.items.slice(0, length)
}

test.describe.configure({ timeout: 120_000 })
test.use({ expected: [404, 429, 502] })

test(
  'everything is backed up into one file; once more costs a look at what has changed, and the copy alone nothing',
  { tag: '@long' },
  async ({ page, context, spotify }) => {
    await logIn(page)
    await openBackup(page)
    await expect(page.getByText(/^About \d+ requests to Spotify/)).toBeVisible()
    const coming = page.waitForEvent('download')
    await everything(page).click()
    await expect(bar(page)).toBeVisible()
    const backup = await unpack(await coming)
    await expect(page.getByRole('status').getByText('The backup is complete')).toBeVisible()
    expect(backup.name).toMatch(/^Liner Notes backup \d{4}-\d\d-\d\d\.zip$/)
    expectWhole(backup, me(spotify))

    // A table for each list that there is anything of, under the name that the manifest says.
    const { lists } = backup.manifest
    const named = lists.flatMap(({ file }) => file ?? [])
    expect(new Set(['library.json', 'manifest.json', ...named])).toEqual(new Set(backup.names))
    expect(new Set(named.map((name) => name.toLowerCase())).size).toBe(named.length)
    const long = lists.find(({ name }) => name === 'The Long Shelf')!
    expect(long).toMatchObject({
      file: 'playlists/The Long Shelf.csv',
      items: 10_000,
      status: 'complete',
      reason: null,
    })
    expect(backup.text(long.file!).trimEnd().split('\r\n')).toHaveLength(10_001)
    const statuses = new Set(lists.map(({ status }) => status))
    expect(statuses).toEqual(new Set(['complete', 'withheld']))

    const from = spotify.log.length
    const another = page.waitForEvent('download')
    await everything(page).click()
    expectWhole(await unpack(await another), me(spotify))
    const pages = Math.ceil(me(spotify).library.playlists.length / 50)
    expect(apiRequests(spotify, from)).toHaveLength(pages + 11)

    const before = spotify.log.length
    const again = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Download again' }).click()
    expectWhole(await unpack(await again), me(spotify))
    // Also where there is no network.
    await context.setOffline(true)
    const here = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Back up what is here' }).click()
    expectWhole(await unpack(await here), me(spotify))
    expect(apiRequests(spotify, before)).toEqual([])
  },
)

test(
  'a reload in the middle loses nothing: the backup goes on by itself, and the file comes',
  { tag: '@long' },
  async ({ page, spotify, standIn }) => {
    standIn.latencyMs = 20
    shorten(spotify, 3000)
    await logIn(page)
    await openBackup(page)
    const from = spotify.log.length
    await everything(page).click()
    await requestsPassed(spotify, from, 60)
    const coming = page.waitForEvent('download', { timeout: 60_000 })
    await page.reload()
    await expect(bar(page)).toBeVisible()
    // It goes on, whichever page one looks at.
    await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Connection' }).click()
    expectWhole(await unpack(await coming), me(spotify))
    const pages = apiRequests(spotify, from).filter(({ path, status }) => status === 200 && path.includes('/items?'))
    // What was on its way when the page went is asked for again.
    expect(pages.length - new Set(pages.map(({ path }) => path)).size).toBeLessThanOrEqual(6)
    await openBackup(page)
    await expect(page.getByRole('button', { name: 'Download again' })).toBeVisible()
  },
)

test(
  'where the quota is reached, a file of what is here can be written, and Resume completes it',
  { tag: '@long' },
  async ({ page, spotify }) => {
    shorten(spotify, 2000)
    await logIn(page)
    await openBackup(page)
    const from = spotify.log.length
    spotify.faults.add({ what: 'quota', match: /\/items\?.*offset=1100/ })
    await everything(page).click()
    await expect(page.getByRole('alert').first()).toBeVisible({ timeout: 30_000 })
    await expect(page.getByRole('heading', { name: 'The backup has stopped' })).toBeVisible()

    const before = spotify.log.length
    const partial = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Back up what is here' }).click()
    const { manifest, library } = await unpack(await partial)
    expect(apiRequests(spotify, before)).toEqual([])
    const long = manifest.lists.find(({ name }) => name === 'The Long Shelf')!
    expect(long).toMatchObject({ status: 'partial', reason: 'unread' })
    const shelf = library.playlists.find(({ id }) => id === long.id)!
    expect(shelf.items).toHaveLength(2000)
    expect(shelf.items.filter((row) => row !== null)).toHaveLength(long.items)
    await expect(page.getByRole('list', { name: 'Lists that are not whole' })).toContainText('The Long Shelf')

    const coming = page.waitForEvent('download', { timeout: 60_000 })
    await everything(page).click()
    expectWhole(await unpack(await coming), me(spotify))
    const pages = apiRequests(spotify, from).filter(({ path, status }) => status === 200 && path.includes('/items?'))
    expect(pages.length - new Set(pages.map(({ path }) => path)).size).toBeLessThanOrEqual(3)
  },
)

test('stopped by the quota, Resume goes on where it stopped', { tag: '@long' }, async ({ page, spotify }) => {
  shorten(spotify, 2000)
  await logIn(page)
  await openBackup(page)
  spotify.faults.add({ what: 'quota', match: /\/items\?.*offset=1100/ })
  await everything(page).click()
  await expect(resume(page)).toBeVisible({ timeout: 30_000 })
  const coming = page.waitForEvent('download', { timeout: 60_000 })
  await resume(page).click()
  expectWhole(await unpack(await coming), me(spotify))
})

test(
  'one list that fails spoils nothing: it is named with its reason, and asked for once more',
  { tag: '@long' },
  async ({ page, spotify }) => {
    shorten(spotify, 300)
    await logIn(page)
    await openBackup(page)
    const { id } = me(spotify).library.playlists.find((list) => list?.name === 'Tuesday')!
    spotify.faults.add({ what: 'status', status: 404, match: `/v1/playlists/${id}/items` })
    const coming = page.waitForEvent('download')
    await everything(page).click()
    const { manifest } = await unpack(await coming)
    expect(manifest.lists.filter(({ status }) => status === 'failed')).toMatchObject([
      { id, name: 'Tuesday', file: null, items: 0, reason: 'not-found' },
    ])
    const gaps = page.getByRole('list', { name: 'Lists that are not whole' })
    await expect(gaps.getByRole('listitem')).toHaveCount(1)
    await expect(gaps).toContainText('Tuesday Spotify has no such list any more.')
    const whole = page.waitForEvent('download')
    await gaps.getByRole('button', { name: 'Retry' }).click()
    expectWhole(await unpack(await whole), me(spotify))
    await expect(page.getByText('The backup is complete')).toBeVisible()
  },
)

test(
  'cancelled, it asks for nothing more; logging out while it runs asks first',
  { tag: '@long' },
  async ({ page, spotify, standIn }) => {
    standIn.latencyMs = 60
    await logIn(page)
    await openBackup(page)
    const from = spotify.log.length
    await everything(page).click()
    await requestsPassed(spotify, from, 20)
    await page.getByRole('button', { name: 'Cancel' }).click()
    await expect(page.getByRole('heading', { name: 'The backup is cancelled' })).toBeVisible()
    await page.waitForLoadState('networkidle')
    const quiet = spotify.log.length
    await page.waitForTimeout(500)
    expect(apiRequests(spotify, quiet)).toEqual([])

    await resume(page).click()
    await requestsPassed(spotify, quiet, 10)
    const dialog = page.getByRole('dialog', { name: 'Log out?' })
    await page.getByRole('button', { name: 'Log out', exact: true }).click()
    await expect(dialog).toContainText('Your backup is not finished')
    await dialog.getByRole('button', { name: 'Stay' }).click()
    await expect(bar(page)).toBeVisible()
    await page.getByRole('button', { name: 'Log out', exact: true }).click()
    await dialog.getByRole('button', { name: 'Stop the job and log out' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Liner Notes' })).toBeVisible()
  },
)

test('without a session the page asks for a login, and a file can be opened all the same', async ({ page }) => {
  await page.goto('./backup')
  await expect(page.getByRole('heading', { level: 1, name: 'Log in to see this page' })).toBeVisible()
  await expect(page.getByLabel('Backup file')).toBeAttached()
  await page.getByRole('button', { name: 'Log in with Spotify' }).click()
  await page.getByRole('button', { name: 'Agree' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Backup' })).toBeVisible()
})
