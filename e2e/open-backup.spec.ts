import { readFile } from 'node:fs/promises'
import { apiRequests, expect, test } from './test.ts'

const track = (name: string) => ({
  ...{ type: 'track', uri: `spotify:track:${name}`, id: null, name, artists: [{ id: null, name: 'Halden & Frye' }] },
  ...{
    album: { id: null, name: 'Slow Boats', artists: [], releaseDate: '1981' },
    durationMs: 200_000,
    available: true,
  },
})

const ferry = track('Ferrymen, Sunday')
const kitchen = [track('Elsewhere'), { type: 'unavailable' }, ferry]
const playlist = (name: string, items: readonly object[]) => ({ id: name, name, owner: { id: 'ida' }, items })

const fileOf = (name: string, exportedAt: string, playlists: readonly object[]) => {
  const account = { id: 'ida', name: 'Ida Marlowe' }
  const document = { format: 'liner-notes', version: 1, exportedAt, account, playlists, liked: [ferry], failures: [] }
  return { name, mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(document)) }
}

const march = fileOf('march.json', '2026-03-14T12:00:00Z', [playlist('Kitchen', kitchen), playlist('Old', [ferry])])
const may = fileOf('may.json', '2026-05-01T12:00:00Z', [playlist('Kitchen', [...kitchen, track('=New')])])

test('a backup is looked into, searched and compared by somebody who is not logged in', async ({ page, spotify }) => {
  await page.goto('./backup')
  await page.getByLabel('Backup file').setInputFiles(march)
  await expect(page.getByRole('heading', { level: 3, name: 'march.json' })).toBeVisible()
  await expect(page.getByText('3 lists, 5 items')).toBeVisible()

  await page.getByRole('button', { name: /^Kitchen/ }).click()
  await expect(page.getByRole('grid', { name: 'Items' })).toHaveAttribute('aria-rowcount', '4')
  await expect(page.getByRole('row').nth(2)).toContainText('Unavailable')

  await page.getByText('Search', { exact: true }).click()
  await page.getByRole('searchbox', { name: 'Search the backup' }).fill('ferrymen')
  await expect(page.getByText('1 found in 5 items')).toBeVisible()
  await page.getByRole('button', { name: '+2 more places of Ferrymen, Sunday' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Kitchen, 3' }).click()
  await expect(page.getByRole('row', { name: /Ferrymen, Sunday/ }).locator(':focus')).toBeVisible()

  await page.getByText('Compare', { exact: true }).click()
  await page.getByLabel('Backup to compare with').setInputFiles(may)
  await expect(page.getByText('Lists: 0 new, 1 gone, 1 changed. Items: 1 added, 0 removed, 0 moved.')).toBeVisible()
  await page.getByRole('group').getByText('1 added, 0 removed, 0 moved').click()
  await expect(page.getByText('added at 4')).toBeVisible()
  const downloading = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Download as CSV' }).click()
  const download = await downloading
  expect(download.suggestedFilename()).toBe('Comparison, march to may.csv')
  const table = await readFile(await download.path(), 'utf8')
  expect(table).toContain("Kitchen,Kitchen,added,'=New")
  expect(table).toContain('Old,Old,list removed')

  await page.getByText('Restore', { exact: true }).click()
  await expect(page.getByRole('heading', { name: 'Restoring needs a login' })).toBeVisible()
  expect(apiRequests(spotify)).toEqual([])
})

test('a file that cannot be read says why, and the next one opens', async ({ page }) => {
  await page.goto('./backup')
  const file = page.getByLabel('Backup file')
  await file.setInputFiles({ name: 'diary.txt', mimeType: 'text/plain', buffer: Buffer.from('Dear diary') })
  await expect(page.getByRole('alert')).toContainText('diary.txt could not be opened')
  await file.setInputFiles(may)
  await expect(page.getByRole('heading', { level: 3, name: 'may.json' })).toBeVisible()
  await expect(page.getByRole('alert')).toBeHidden()
  await page.getByRole('button', { name: 'Close the backup' }).click()
  await expect(page.getByRole('heading', { level: 3, name: 'may.json' })).toBeHidden()
})
