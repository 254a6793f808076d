import { readFile } from 'node:fs/promises'
import type { Locator, Page } from '@playwright/test'
import { unzipSync } from 'fflate'
import { apiRequests, expect, logIn, test } from './test.ts'

test.use({ expected: [404] })

const header =
  'Position,Type,Track URI,Track Name,Artist URI(s),Artist Name(s),Album URI,Album Name,Album Artist Name(s),Album Release Date,' +
  'Album Image URL,Disc Number,Track Number,Track Duration (ms),Explicit,ISRC,Added By,Added At,Available'

const dialog = (page: Page): Locator => page.getByRole('dialog', { name: 'Export' })

/** Chooses a format from the menu of the page. */
async function choose(page: Page, format: string): Promise<void> {
  await page.getByRole('button', { name: 'Export', exact: true }).click()
  await page.getByRole('menuitem', { name: format, exact: true }).click()
  await expect(dialog(page).getByRole('radio', { name: format, exact: true })).toBeChecked()
}

/** What the browser saves after a press on `Download`. */
async function saved(page: Page): Promise<{ name: string; bytes: Buffer }> {
  const coming = page.waitForEvent('download')
  await dialog(page).getByRole('button', { name: 'Download' }).click()
  const download = await coming
  await expect(dialog(page)).toBeHidden()
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) }
}

async function exported(page: Page, format: string): Promise<{ name: string; text: string }> {
  await choose(page, format)
  const { name, bytes } = await saved(page)
  return { name, text: bytes.toString('utf8') }
}

test(
  'a list of 10,000 that was read is saved in each format without a request',
  { tag: '@long' },
  async ({ page, spotify }) => {
    test.setTimeout(90_000)
    await logIn(page)
    const { id, items } = spotify.accounts[0]!.library.playlists.find((list) => list?.name === 'The Long Shelf')!
    await page.goto(`./playlists/${id}`)
    await expect(page.getByText('10,000 items', { exact: true })).toBeVisible({ timeout: 40_000 })
    const from = spotify.log.length
    await choose(page, 'CSV')
    const csv = await saved(page)
    expect(csv.name).toBe('The Long Shelf.csv')
    const [first, ...rows] = csv.bytes.toString('utf8').trimEnd().split('\r\n')
    expect(first).toBe(`\ufeff${header}`)
    expect(rows).toHaveLength(items.length)
    await expect(page.getByText('Saved The Long Shelf.csv: 10,000 rows')).toBeVisible()
    await expect(page.getByRole('button', { name: 'Export', exact: true })).toBeFocused()

    const json = await exported(page, 'JSON')
    const document = JSON.parse(json.text) as { format: string; version: number; playlists: { items: unknown[] }[] }
    expect(document).toMatchObject({ format: 'liner-notes', version: 1, playlists: [{ id, name: 'The Long Shelf' }] })
    expect(document.playlists[0]?.items).toHaveLength(items.length)

    const m3u8 = await exported(page, 'M3U8')
    expect(m3u8.name).toBe('The Long Shelf.m3u8')
    expect(m3u8.text).toMatch(/^#EXTM3U\n#EXTINF:\d+,.+\nhttps:\/\/open\.spotify\.com\/(track|episode)\/\w+\n/)

    const text = await exported(page, 'Text')
    expect(text.name).toBe('The Long Shelf.txt')
    expect(text.text).toMatch(/^(spotify:(track|episode|local):\S+\n)+$/)
    expect(apiRequests(spotify, from)).toEqual([])
  },
)

test(
  'a download that is asked for early waits for the rest of the list',
  { tag: '@long' },
  async ({ page, spotify }) => {
    test.setTimeout(60_000)
    await logIn(page)
    const { id, items } = spotify.accounts[0]!.library.playlists.find((list) => list?.name === 'The Long Shelf')!
    await page.goto(`./playlists/${id}`)
    await choose(page, 'Text')
    const coming = page.waitForEvent('download', { timeout: 40_000 })
    await dialog(page).getByRole('button', { name: 'Download' }).click()
    const text = await readFile(await (await coming).path(), 'utf8')
    // All but the few rows for which Spotify sends nothing.
    expect(text.trimEnd().split('\n').length).toBeGreaterThan(0.95 * items.length)
  },
)

test(
  'a list is saved by keys alone, as it is sorted, with the columns of the last time',
  { tag: '@long' },
  async ({ page, spotify }) => {
    await logIn(page)
    const { id } = spotify.accounts[0]!.library.playlists.find((list) => list?.name === 'Tuesday')!
    await page.goto(`./playlists/${id}?sort=title&order=desc`)
    await expect(page.getByText('9 items', { exact: true })).toBeVisible()
    const opener = page.getByRole('button', { name: 'Export', exact: true })
    await opener.focus()
    await page.keyboard.press('ArrowDown')
    await expect(page.getByRole('menuitem', { name: 'CSV' })).toBeFocused()
    await page.keyboard.press('End')
    await expect(page.getByRole('menuitem', { name: 'Text' })).toBeFocused()
    await page.keyboard.press('Escape')
    await expect(page.getByRole('menu')).toBeHidden()
    await expect(opener).toBeFocused()
    await page.keyboard.press('Enter')
    await page.keyboard.press('c')
    await page.keyboard.press('Enter')
    await dialog(page).getByRole('radio', { name: 'As sorted' }).check()
    for (const column of ['Album Image URL', 'ISRC'])
      await dialog(page).getByRole('checkbox', { name: column }).uncheck()
    const { bytes } = await saved(page)
    const lines = bytes.toString('utf8').trimEnd().split('\r\n')
    expect(lines[0]).not.toContain('ISRC')
    expect(lines).toHaveLength(10)
    expect(lines.slice(1).map((line) => Number(line.split(',')[0]))).not.toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9])

    await page.reload()
    await choose(page, 'CSV')
    await expect(dialog(page).getByRole('checkbox', { name: 'ISRC' })).not.toBeChecked()
    await expect(dialog(page).getByRole('radio', { name: 'Original order' })).toBeChecked()
  },
)

test('every list that everybody has one of is saved', { tag: '@long' }, async ({ page }) => {
  test.setTimeout(60_000)
  await logIn(page)
  const views = [
    ['liked', 'Text', 'Liked songs.txt', 'spotify:track:'],
    ['top/tracks', 'M3U8', 'Top tracks, Last 6 months.m3u8', '#EXTM3U'],
    [
      'top/artists',
      'CSV',
      'Top artists, Last 6 months.csv',
      '\ufeffPosition,Artist URI,Artist Name\r\n1,spotify:artist:',
    ],
    ['recent', 'CSV', 'Recently played.csv', `\ufeff${header}`],
    ['following', 'Text', 'Followed artists.txt', 'spotify:artist:'],
    ['albums', 'Text', 'Saved albums.txt', 'spotify:album:'],
    ['shows', 'JSON', 'Saved shows.json', '{"format":"liner-notes"'],
  ] as const
  for (const [path, format, name, begin] of views) {
    await page.goto(`./${path}`)
    await expect(page.getByText(/^Read at/)).toBeVisible({ timeout: 20_000 })
    const file = await exported(page, format)
    expect(file.name).toBe(name)
    expect(file.text.slice(0, begin.length), path).toBe(begin)
  }
})

test(
  'chosen playlists are read once and saved as one ZIP; what Spotify withholds is named',
  { tag: '@long' },
  async ({ page, spotify }) => {
    test.setTimeout(60_000)
    await logIn(page)
    await page.goto('./playlists')
    await page.getByRole('searchbox', { name: 'Filter playlists' }).fill('r')
    for (const name of ['Harbour Radio 1–40', 'Ferry Timetable', 'Rooms With Upright Pianos'])
      await page.getByRole('checkbox', { name: `Select ${name}` }).check()
    await expect(page.getByText('3 selected')).toBeVisible()
    await choose(page, 'CSV')
    await expect(dialog(page)).toContainText('2 playlists must be read first')
    await expect(dialog(page)).toContainText('Harbour Radio')
    const { name, bytes } = await saved(page)
    expect(name).toBe('2 playlists.zip')
    const files = Object.entries(unzipSync(bytes))
    expect(files.map(([file]) => file).sort()).toEqual(['Ferry Timetable.csv', 'Rooms With Upright Pianos.csv'])
    for (const [, text] of files)
      expect(Buffer.from(text).toString('utf8').startsWith(`\ufeff${header}\r\n1,`)).toBe(true)

    const from = spotify.log.length
    await choose(page, 'JSON')
    await expect(dialog(page)).toContainText('no request to Spotify')
    const document = JSON.parse((await saved(page)).bytes.toString('utf8')) as {
      playlists: unknown[]
      failures: unknown
    }
    expect(document.playlists).toHaveLength(3)
    expect(document.failures).toMatchObject([{ status: 'withheld' }])
    expect(apiRequests(spotify, from)).toEqual([])
  },
)
