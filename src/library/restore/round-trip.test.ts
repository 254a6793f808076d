import 'fake-indexeddb/auto'
import fc from 'fast-check'
import { QueryClient } from '@tanstack/react-query'
import { afterEach, expect, test, vi } from 'vitest'
import { backupParts } from '#library/backup-parts.ts'
import type { LibraryDocument, Rows } from '#library/files/document.ts'
import { enter, newPage, openWorld, pass } from '#library/rehearsal.ts'
import type { Emulator } from '#demo/emulator.ts'
import type { DemoContent, DemoPlaylist, DemoPlaylistItem } from '#demo/model.ts'
import { createSmallAccounts, track } from '#demo/small-library.ts'
import type { PlaylistItem } from '#spotify/playlist-items.ts'

/** Any library → a backup → into an empty account → a backup: the same, but for what the plan has announced. */

afterEach(() => {
  vi.useRealTimers()
})

async function openPage() {
  const { leave } = newPage()
  const [scan, account, backup, reading, looking, planning, run, state, lists] = await Promise.all([
    import('#library/scan.ts'),
    import('#library/account.ts'),
    import('#library/files/backup.ts'),
    import('./read-file.ts'),
    import('./look.ts'),
    import('./plan.ts'),
    import('./run.ts'),
    import('./restore-state.ts'),
    import('#spotify/playlists.ts'),
  ])
  const client = new QueryClient({ defaultOptions: { queries: { retry: false, networkMode: 'always' } } })
  return {
    client,
    leave,
    ...scan,
    ...account,
    ...backup,
    ...reading,
    ...looking,
    ...planning,
    ...run,
    ...state,
    ...lists,
  }
}

const forever = new AbortController().signal

/** What a person has, through a scan and a file of it. */
async function backUp(spotify: Emulator, person: string): Promise<LibraryDocument> {
  await enter(spotify, person)
  const page = await openPage()
  await pass(page.startScan(page.client))
  const store = await page.storeOf(page.client)
  const { playlists } = await pass(page.client.query(page.playlistsQueries.all()))
  const { blob } = await pass(
    page.buildBackup({
      ...{ store: store!, person: { id: person, name: person }, order: playlists.map(({ id }) => id), failures: [] },
      ...{ parts: new Set(backupParts), signal: forever, onProgress: () => undefined },
    }),
  )
  const { document, unread } = await page.readFile('backup.zip', new Uint8Array(await blob.arrayBuffer()))
  expect(unread).toEqual([])
  page.leave()
  return document
}

async function restoreInto(spotify: Emulator, person: string, document: LibraryDocument) {
  await enter(spotify, person)
  const page = await openPage()
  const known = await pass(page.lookAround(page.client, document, forever))
  const plan = page.planRestore(document, page.defaultChoices(document, known), known)
  await pass(page.keepPlan(page.client, plan, known.playlists))
  await pass(page.startRestore(page.client))
  const restored = page.getRestore()
  expect(restored.is).toBe('done')
  if ('report' in restored) for (const { failure } of restored.report.results) expect(failure).toBeNull()
  page.leave()
  return plan
}

const uriOf = (row: PlaylistItem | undefined): string =>
  row !== undefined && 'uri' in row.content ? row.content.uri : 'nothing'
const urisOf = (rows: Rows<PlaylistItem> | null): string[] => (rows ?? []).map(uriOf)
const canCome = (uri: string): boolean => /^spotify:(track|episode):/.test(uri)

const contents: fc.Arbitrary<DemoContent> = fc.oneof(
  { weight: 8, arbitrary: fc.nat(30).map((number) => track(number)) },
  fc.constant<DemoContent>({ kind: 'gone' }),
  fc.string().map((name): DemoContent => ({ kind: 'local', name, artist: 'Me', album: '', durationMs: 61_000 })),
)
const rowsOf = fc.array(
  fc.record<DemoPlaylistItem>({
    content: contents,
    addedAt: fc.constantFrom(null, '2020-01-02T03:04:05Z', '1970-01-01T00:00:00Z'),
    addedBy: fc.constantFrom(null, '', 'ann'),
  }),
  { maxLength: 130 },
)
const lists = fc.array(
  fc.record({
    name: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }).filter((name) => name.trim() === name),
    items: rowsOf,
    isPublic: fc.boolean(),
  }),
  { maxLength: 5 },
)
const libraries = fc.record({ lists, liked: fc.uniqueArray(fc.nat(60), { maxLength: 50 }) })

test('any library comes back from its file, but for what was said before', async () => {
  await fc.assert(
    fc.asyncProperty(libraries, async (generated) => {
      const accounts = createSmallAccounts()
      const [ann] = accounts
      const made = generated.lists.map(({ name, items, isPublic }, index): DemoPlaylist => ({
        ...{ id: `made${String(index).padStart(18, '0')}`, name, description: '', ownerId: 'ann', ownerName: 'Ann' },
        ...{ public: isPublic, collaborative: false, pictures: null, snapshotId: `made-${index}`, items },
      }))
      const others = ann!.library.playlists.filter((list) => list?.ownerId !== 'ann')
      const liked = generated.liked.map((number) => ({ track: track(number), addedAt: '2024-01-01T00:00:00Z' }))
      ann!.library = { ...ann!.library, playlists: [...made, ...others], liked }
      const spotify = await openWorld('ann', { accounts })

      const before = await backUp(spotify, 'ann')
      const plan = await restoreInto(spotify, 'eve', before)
      const after = await backUp(spotify, 'eve')

      const own = before.playlists.filter(({ owner }) => owner?.id === 'ann')
      const back = after.playlists.filter(({ owner }) => owner?.id === 'eve')
      expect(back.map(({ name }) => name)).toEqual(own.map(({ name }) => name))
      own.forEach(({ items, public: isPublic }, index) => {
        expect(urisOf(back[index]!.items)).toEqual(urisOf(items).filter(canCome))
        expect(back[index]!.public).toBe(isPublic)
      })
      const announced = plan.lists.reduce((sum, { blocked }) => sum + blocked.length, 0)
      const rows = own.flatMap(({ items }) => items)
      expect(announced).toBe(rows.length - rows.filter((row) => canCome(uriOf(row))).length)
      expect(urisOf(after.liked)).toEqual(urisOf(before.liked))
      expect(new Set(urisOf(after.episodes))).toEqual(new Set(urisOf(before.episodes)))
      const names = ({ albums }: LibraryDocument) => (albums ?? []).map((row) => JSON.stringify(row?.album))
      expect(new Set(names(after))).toEqual(new Set(names(before)))
      expect(after.following).toHaveLength(before.following!.length)
    }),
    { numRuns: 12 },
  )
}, 120_000)
