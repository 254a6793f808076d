import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import axe from 'axe-core'
import { strFromU8, unzipSync } from 'fflate'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { listOf, trackOf } from '#library/example-lists.ts'
import { emptyList, type KeptList } from '#library/kept.ts'
import { keptQuery } from '#library/kept-query.ts'
import { scanList } from '#library/scan-list.ts'
import { SpotifyError } from '#spotify/errors.ts'
import type { Playlist } from '#spotify/playlist.ts'
import { profileQueries } from '#spotify/profile.ts'
import { Toasts } from '#ui/toast.tsx'
import { ExportButton } from './export-button.tsx'
import { keptRows } from './kept-rows.ts'
import { planLists } from './lists-plan.ts'

vi.mock('#library/scan-list.ts')
vi.mock('./kept-rows.ts')

const playlist = (id: string, more: Partial<Playlist> = {}): Playlist => ({
  ...{ id, uri: `spotify:playlist:${id}`, name: id, description: '', total: 60, owner: { id: 'ida', name: 'Ida' } },
  ...{ public: true, collaborative: false, snapshotId: `${id}-1`, readable: true, pictures: [] },
  ...more,
})
const kept = (id: string, more: Partial<KeptList> = {}): KeptList => ({
  ...emptyList(id, 'playlist'),
  ...{ snapshotId: `${id}-1`, total: 60, loaded: 60, complete: true },
  ...more,
})

const here = playlist('here')
const away = playlist('away', { name: 'A/way' })
const others = playlist('others', { owner: { id: 'oddvar', name: 'Oddvar' }, name: 'Harbour Radio' })

test('a plan tells what is here, what has to be read at which cost, and what cannot be had', () => {
  const plan = planLists([others, away, here], [kept('here'), kept('away', { snapshotId: 'away-0' })], 'ida')
  expect(plan.lists).toEqual([away, here])
  expect(plan.jobs.map(({ playlist }) => playlist.id)).toEqual(['away'])
  // Two pages, and a look whether the list changed meanwhile.
  expect(plan.requests).toBe(3)
  expect(plan.withheld).toEqual([others])
})

test('a list of others that is here, from a time when it was shared, can be had', () => {
  expect(planLists([others], [kept('others')], 'ida')).toMatchObject({ lists: [others], withheld: [], requests: 0 })
})

let saved: { name: string; blob: Blob }[] = []

beforeEach(() => {
  saved = []
  localStorage.clear()
  const blobs = new Map<string, Blob>()
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    blobs.set(`blob:${blobs.size}`, blob as Blob)
    return `blob:${blobs.size - 1}`
  })
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    saved.push({ name: this.download, blob: blobs.get(this.href) ?? new Blob() })
  })
  vi.mocked(keptRows).mockImplementation(async (_client, { id }) => listOf(id, [trackOf(`${id}-song`)]).rows)
  vi.mocked(scanList)
    .mockReset()
    .mockImplementation(async ({ onRequest }) => onRequest(50))
})
afterEach(cleanup)

async function open(playlists: readonly Playlist[], format: string, copy: readonly KeptList[]): Promise<HTMLElement> {
  const client = new QueryClient({ defaultOptions: { queries: { enabled: false } } })
  client.setQueryData(keptQuery().queryKey, copy)
  client.setQueryData(profileQueries.me().queryKey, { id: 'ida', accountId: null, name: 'Ida', pictures: [] })
  render(
    <QueryClientProvider client={client}>
      <ExportButton of={{ playlists }} />
      <Toasts />
    </QueryClientProvider>,
  )
  fireEvent.click(screen.getByRole('button', { name: 'Export' }))
  fireEvent.click(await screen.findByRole('menuitem', { name: format }))
  return screen.findByRole('dialog', { name: 'Export' })
}

const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }))
const told = (dialog: HTMLElement) => within(dialog).getByRole('status').textContent

async function theFile(): Promise<{ name: string; bytes: Uint8Array }> {
  await waitFor(() => expect(saved).toHaveLength(1))
  const { name, blob } = saved[0]!
  return { name, bytes: new Uint8Array(await blob.arrayBuffer()) }
}

test('several lists are one ZIP with a file each; what is not here is read first, what is withheld is named', async () => {
  const dialog = await open([here, away, others], 'Text', [kept('here')])
  expect(told(dialog)).toBe(
    [
      '2 playlists, a file each, in one ZIP',
      '1 playlist must be read first: about 3 requests to Spotify.',
      'Spotify withholds the items of 1 playlist, so it is not in the file:Harbour Radio',
    ].join(''),
  )
  expect((await axe.run(dialog)).violations).toEqual([])
  press('Download')
  const { name, bytes } = await theFile()
  expect(name).toBe('2 playlists.zip')
  const files = Object.entries(unzipSync(bytes)).map(([name, text]) => [name, strFromU8(text)])
  expect(files.map(([, text]) => text)).toEqual(['spotify:track:here-song\n', 'spotify:track:away-song\n'])
  expect(files[0]?.[0]).toBe('here.txt')
  expect(files[1]?.[0]).not.toContain('/')
  expect(vi.mocked(scanList).mock.calls.map(([{ playlist }]) => playlist.id)).toEqual(['away'])
  expect(await screen.findByText('Saved 2 playlists.zip: 2 playlists')).toBeTruthy()
})

test('a single list is a file by itself, and costs nothing where it is here', async () => {
  const dialog = await open([here], 'CSV', [kept('here')])
  expect(told(dialog)).toBe('1 playlist in one fileAll of it is here: no request to Spotify.')
  press('Download')
  const { name, bytes } = await theFile()
  expect(name).toBe('here.csv')
  expect(strFromU8(bytes)).toContain('here-song')
  expect(scanList).not.toHaveBeenCalled()
})

test('JSON has the details of what is withheld, and says why there is no more', async () => {
  await open([here, others], 'JSON', [kept('here')])
  press('Download')
  const { name, bytes } = await theFile()
  expect(name).toBe('2 playlists.json')
  const document = JSON.parse(strFromU8(bytes)) as { playlists: { id: string; items: unknown[] }[]; failures: unknown }
  expect(document.playlists.map(({ id, items }) => [id, items.length])).toEqual([
    ['here', 1],
    ['others', 0],
  ])
  expect(document.failures).toMatchObject([{ id: 'others', status: 'withheld' }])
})

test('a list that cannot be read is named before anything is saved; the others can be had without it', async () => {
  vi.mocked(scanList).mockRejectedValueOnce(new SpotifyError({ kind: 'server', status: 502 }))
  const dialog = await open([here, away], 'JSON', [kept('here')])
  press('Download')
  const alert = await within(dialog).findByText('1 playlist could not be read, so it is not in the file:')
  expect(alert.parentElement?.textContent).toContain('A/way')
  expect(alert.parentElement?.textContent).toContain('502')
  expect(saved).toEqual([])
  press('Download')
  const { bytes } = await theFile()
  const document = JSON.parse(strFromU8(bytes)) as { failures: unknown }
  expect(document.failures).toMatchObject([{ id: 'away', status: 'failed', reason: 'server' }])
})

test('it can be read again', async () => {
  vi.mocked(scanList).mockRejectedValueOnce(new SpotifyError({ kind: 'server', status: 502 }))
  const dialog = await open([here, away], 'JSON', [kept('here')])
  press('Download')
  fireEvent.click(await within(dialog).findByRole('button', { name: 'Read again' }))
  const { bytes } = await theFile()
  expect((JSON.parse(strFromU8(bytes)) as { failures: unknown }).failures).toEqual([])
})

test('the reading shows how far it is, and stops when the dialog is closed', async () => {
  let stopped: AbortSignal | null = null
  vi.mocked(scanList).mockImplementation(({ onRequest, signal }) => {
    stopped = signal
    onRequest(50)
    return new Promise(() => undefined)
  })
  const dialog = await open([here, away], 'CSV', [kept('here')])
  press('Download')
  expect(await within(dialog).findByRole('progressbar', { name: 'Reading playlists' })).toBeTruthy()
  expect(within(dialog).getByText('1 of about 3 requests')).toBeTruthy()
  press('Cancel')
  await waitFor(() => expect(stopped?.aborted).toBe(true))
  expect(screen.queryByRole('dialog')).toBeNull()
  expect(saved).toEqual([])
})

test('where everything is withheld there is nothing to save as a table', async () => {
  const dialog = await open([others], 'CSV', [])
  expect(told(dialog)).toContain('There is nothing to save')
  expect(within(dialog).getByRole('button', { name: 'Download' }).getAttribute('aria-disabled')).toBe('true')
})
