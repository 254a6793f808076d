import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fileOf, nothing, trackOf } from '#library/example-lists.ts'
import { emptyDocument, type FilePlaylist, type LibraryDocument } from '#library/files/document.ts'
import { toBareItem, toPlaylistItem } from '#spotify/item.ts'
import type { PlaylistItem } from '#spotify/playlist-items.ts'
import type { Playlist } from '#spotify/playlist.ts'
import type { Playable } from '#spotify/track.ts'
import { defaultChoices, planRestore, type Choices, type Known, type SaveKind } from './plan.ts'

const rowsOf = (contents: readonly (Playable | undefined)[]): (PlaylistItem | undefined)[] =>
  contents.map((content, position) => (content === undefined ? undefined : toBareItem(content, position)))

const me = { id: 'me', name: 'Ida' }

const fileList = (name: string, contents: readonly (Playable | undefined)[], more: Partial<FilePlaylist> = {}) => ({
  ...{ id: '', uri: '', name, description: '', owner: me, public: false, collaborative: false, snapshotId: '' },
  ...{ image: null, items: rowsOf(contents), ...more },
})

const documentOf = (more: Partial<LibraryDocument>): LibraryDocument => ({ ...emptyDocument, account: me, ...more })

/** A list as Spotify has it. */
const listOf = (id: string, name: string, owner = 'me'): Playlist => ({
  ...{ id, uri: `spotify:playlist:${id}`, name, description: '', owner: { id: owner, name: null }, public: null },
  ...{ collaborative: false, snapshotId: '', pictures: [], total: null, readable: true },
})

const nobody: Known = { me: 'me', playlists: [], urisOf: new Map(), saved: new Map() }
const a = trackOf('A')
const b = trackOf('B')
const c = trackOf('C')

const plan = (document: LibraryDocument, known: Known = nobody, more: Partial<Choices> = {}) =>
  planRestore(document, { ...defaultChoices(document, known), ...more }, known)

test('a list that is not there is created with all that can be added, and says what cannot', () => {
  const unknown = trackOf('no id', { uri: '' })
  const list = fileList('Boats', [a, fileOf('Rain on tin'), b, nothing, undefined, unknown, a], { public: true })
  expect(plan(documentOf({ playlists: [list] })).lists).toEqual([
    {
      ...{ source: 0, name: 'Boats', description: '', public: true, target: { kind: 'create' } },
      ...{ uris: ['spotify:track:A', 'spotify:track:B', 'spotify:track:A'], already: 0, datesLost: 0 },
      blocked: [
        { position: 1, name: 'Rain on tin', why: 'local' },
        { position: 3, name: '', why: 'unavailable' },
        { position: 4, name: '', why: 'missing' },
        { position: 5, name: 'no id', why: 'unknown' },
      ],
    },
  ])
})

test('dates that do not come back are those of rows that are added', () => {
  const dated = (uri: string, at: string | null) =>
    toPlaylistItem({ added_at: at, item: { uri, name: 'x', type: 'track' } }, 0)
  const items = [dated('spotify:track:A', '2020-01-01T00:00:00Z'), dated('spotify:track:B', null)]
  const local = toPlaylistItem({ added_at: '2020-01-01T00:00:00Z', item: fileOf('x') }, 2)
  const document = documentOf({ playlists: [fileList('Boats', [], { items: [...items, local] })] })
  expect(plan(document).lists[0]?.datesLost).toBe(1)
})

test('a list of the same id is filled before one of the same name, with what it lacks, as often as the file has it', () => {
  const document = documentOf({ playlists: [fileList('Boats', [a, b, b, c, a], { id: 'one' })] })
  const playlists = [listOf('two', 'Boats'), listOf('one', 'Renamed')]
  const known = { ...nobody, playlists, urisOf: new Map([['one', new Set([a.uri])]]) }
  expect(plan(document, known).lists[0]).toMatchObject({
    target: { kind: 'fill', id: 'one' },
    uris: [b.uri, b.uri, c.uri],
    already: 2,
  })
})

test('a list of somebody else with that name is not filled', () => {
  const document = documentOf({ playlists: [fileList('Boats', [a])] })
  const known = { ...nobody, playlists: [listOf('one', 'Boats', 'stranger')] }
  expect(plan(document, known).lists[0]?.target).toEqual({ kind: 'create' })
})

test('two lists of one name fill two lists, each the one most like it', () => {
  const document = documentOf({ playlists: [fileList('Boats', [a]), fileList('Boats', [a, b])] })
  const urisOf = new Map([
    ['long', new Set([a.uri, b.uri])],
    ['short', new Set([a.uri])],
  ])
  const known = { ...nobody, playlists: [listOf('long', 'Boats'), listOf('short', 'Boats')], urisOf }
  expect(plan(document, known).lists.map(({ source, target }) => [source, target])).toEqual([
    [1, { kind: 'fill', id: 'long' }],
    [0, { kind: 'fill', id: 'short' }],
  ])
})

test('lists of others are followed, not copied, unless they are chosen; the last of the file first', () => {
  const followed = (id: string) =>
    fileList(id, [a], { id, uri: `spotify:playlist:${id}`, owner: { id: 'other', name: null } })
  const document = documentOf({ playlists: [followed('f1'), fileList('Mine', [b]), followed('f2'), followed('f3')] })
  const known = { ...nobody, playlists: [listOf('f2', 'f2', 'other')] }
  const usual = plan(document, known)
  expect(usual.lists.map(({ source }) => source)).toEqual([1])
  expect(usual.saves).toEqual([
    { kind: 'lists', uris: ['spotify:playlist:f3', 'spotify:playlist:f1'], already: 1, blocked: [] },
  ])
  const copied = plan(document, known, { lists: new Map([[0, { target: 'create', public: false }]]) })
  expect(copied.lists.map(({ source }) => source)).toEqual([0])
  expect(copied.saves[0]?.uris).toEqual(['spotify:playlist:f3'])
})

test('where the file does not say whose it is, a list of the person tells; else every list is made again', () => {
  const of = (id: string) => fileList(id, [a], { owner: { id, name: null }, uri: 'spotify:playlist:x' })
  const sources = (document: LibraryDocument) => plan(document).lists.map(({ source }) => source)
  expect(sources(documentOf({ account: null, playlists: [of('me'), of('other')] }))).toEqual([0])
  expect(sources(documentOf({ account: null, playlists: [of('old me'), of('other')] }))).toEqual([1, 0])
})

test('liked songs go oldest first, each once, without those that are liked already', () => {
  const document = documentOf({ liked: rowsOf([a, b, fileOf('Rain'), a, c]) })
  const known = { ...nobody, saved: new Map<SaveKind, ReadonlySet<string>>([['liked', new Set([b.uri])]]) }
  expect(plan(document, known).saves).toEqual([
    { kind: 'liked', uris: [c.uri, a.uri], already: 2, blocked: [{ position: 2, name: 'Rain', why: 'local' }] },
  ])
})

test('keeping the order of liked songs costs a request for each, fast one for forty', () => {
  const liked = rowsOf(Array.from({ length: 90 }, (_, index) => trackOf(`T${index}`)))
  const document = documentOf({ liked })
  expect(plan(document).requests).toBe(90 + 2 * 3)
  expect(plan(document, nobody, { likedOrder: 'fast' }).requests).toBe(3 + 2 * 3)
})

test('a list costs its making, its adding and its reading back; one that has everything costs nothing', () => {
  const many = Array.from({ length: 230 }, (_, index) => trackOf(`T${index}`))
  const document = documentOf({ playlists: [fileList('Boats', many)] })
  expect(plan(document).requests).toBe(2 + 3 + 5)
  const full = {
    ...nobody,
    playlists: [listOf('one', 'Boats')],
    urisOf: new Map([['one', new Set(many.map(({ uri }) => uri))]]),
  }
  expect(plan(document, full)).toMatchObject({ requests: 0, items: 0, scopes: [] })
})

test('only what is written asks for a scope', () => {
  const artist = { position: 0, fold: '', artist: { id: 'x', name: 'X', pictures: [] } }
  expect(plan(documentOf({ liked: rowsOf([a]) })).scopes).toEqual(['user-library-modify'])
  expect(plan(documentOf({ following: [artist], playlists: [fileList('Boats', [])] })).scopes).toEqual([
    ...['playlist-modify-private', 'playlist-modify-public', 'user-follow-modify'],
  ])
})

test('every kind of save takes its own kind of thing, artists last', () => {
  const episode = { ...a, kind: 'episode', uri: 'spotify:episode:e', show: { id: null, name: '' } } as const
  const document = documentOf({
    liked: rowsOf([{ ...episode, releaseDate: null, pictures: [] }]),
    albums: [
      { position: 0, addedAt: null, fold: '', album: nothing },
      {
        ...{ position: 1, addedAt: null, fold: '' },
        album: { ...a.album, kind: 'album', uri: 'spotify:album:x', totalTracks: null, name: 'Low Tide' },
      },
    ],
    shows: [undefined],
    episodes: rowsOf([{ ...episode, releaseDate: null, pictures: [] }]),
    following: [{ position: 0, fold: '', artist: { id: '', name: '', pictures: [] } }],
  })
  expect(plan(document).saves).toEqual([
    { kind: 'liked', uris: [], already: 0, blocked: [{ position: 0, name: 'A', why: 'unknown' }] },
    {
      ...{ kind: 'albums', uris: ['spotify:album:x'], already: 0 },
      blocked: [{ position: 0, name: '', why: 'unavailable' }],
    },
    { kind: 'shows', uris: [], already: 0, blocked: [{ position: 0, name: '', why: 'missing' }] },
    { kind: 'episodes', uris: ['spotify:episode:e'], already: 0, blocked: [] },
    { kind: 'artists', uris: [], already: 0, blocked: [{ position: 0, name: '', why: 'unknown' }] },
  ])
})

test('a choice for a list that the file does not have does nothing', () => {
  const lists = new Map([[7, { target: 'create', public: false } as const]])
  expect(plan(documentOf({ playlists: [] }), nobody, { lists }).lists).toEqual([])
})

const content = fc.oneof(
  fc.constantFrom('A', 'B', 'C', 'D', 'E', 'F').map((name) => trackOf(name)),
  fc.constantFrom('x', 'y').map(fileOf),
  fc.constant(nothing),
  fc.constant(undefined),
)
const contents = fc.array(content, { maxLength: 12 })
const name = fc.constantFrom('Boats', 'Ferries')
const lists = fc.array(fc.record({ name, contents }), { maxLength: 5 })
const library = fc.record({ lists, liked: contents }).map(({ lists, liked }) =>
  documentOf({
    playlists: lists.map(({ name, contents }) => fileList(name, contents)),
    liked: rowsOf(liked),
  }),
)
const uris = fc.uniqueArray(fc.constantFrom('A', 'B', 'C', 'G').map((name) => trackOf(name).uri))
const account = fc
  .record({ lists: fc.array(fc.record({ name, uris }), { maxLength: 4 }), liked: uris })
  .map(({ lists, liked }): Known => ({
    me: 'me',
    playlists: lists.map(({ name }, index) => listOf(`there${index}`, name)),
    urisOf: new Map(lists.map(({ uris }, index) => [`there${index}`, new Set(uris)])),
    saved: new Map([['liked', new Set(liked)]]),
  }))

test('every row is in exactly one of: added, already there, left out', () => {
  fc.assert(
    fc.property(library, account, (document, known) => {
      const { lists, saves, items } = plan(document, known)
      expect(lists.map(({ source }) => source)).toEqual(document.playlists.map((_, index) => index).reverse())
      for (const { source, uris, already, blocked, target } of lists) {
        const rows = document.playlists[source]?.items ?? []
        expect(uris.length + already + blocked.length).toBe(rows.length)
        const has = target.kind === 'fill' ? known.urisOf.get(target.id) : new Set()
        expect(uris.filter((uri) => has?.has(uri))).toEqual([])
        expect(blocked.filter(({ position }) => rows[position]?.content.kind === 'track')).toEqual([])
      }
      for (const { uris, already, blocked } of saves) {
        expect(uris.length + already + blocked.length).toBe(document.liked?.length)
        expect(new Set(uris).size).toBe(uris.length)
      }
      expect(items).toBe([...lists, ...saves].reduce((sum, { uris }) => sum + uris.length, 0))
    }),
  )
})

test('no list is filled by two, and what a restore costs is bound by what it adds', () => {
  fc.assert(
    fc.property(library, account, fc.constantFrom('keep', 'fast'), (document, known, likedOrder) => {
      const { lists, saves, items, requests } = plan(document, known, { likedOrder })
      const filled = lists.flatMap(({ target }) => (target.kind === 'fill' ? [target.id] : []))
      expect(new Set(filled).size).toBe(filled.length)
      const parts = lists.length + saves.length
      expect(requests).toBeLessThanOrEqual(4 * parts + (likedOrder === 'keep' ? items : items / 20))
    }),
  )
})

/** What the account is like after the plan was run. */
function restored({ playlists, urisOf, saved, me }: Known, { lists, saves }: ReturnType<typeof plan>): Known {
  const made = new Map(urisOf)
  const all = [...playlists]
  for (const { source, name, uris, target } of lists) {
    const id = target.kind === 'fill' ? target.id : `made${source}`
    if (target.kind === 'create') all.unshift(listOf(id, name))
    made.set(id, new Set([...(made.get(id) ?? []), ...uris]))
  }
  const kept = saves.map(({ kind, uris }) => [kind, new Set([...(saved.get(kind) ?? []), ...uris])] as const)
  return { me, playlists: all, urisOf: made, saved: new Map(kept) }
}

test('running it again adds nothing', () => {
  fc.assert(
    fc.property(library, (document) => {
      expect(plan(document, restored(nobody, plan(document)))).toMatchObject({ items: 0, requests: 0, scopes: [] })
    }),
  )
})
