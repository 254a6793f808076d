import 'fake-indexeddb/auto'
import { QueryClient } from '@tanstack/react-query'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { createLocks } from '#auth/fake-locks.ts'
import { emptyDocument, type FilePlaylist, type LibraryDocument } from '#library/files/document.ts'
import type { Emulator } from '#demo/emulator.ts'
import type { DemoPlaylist } from '#demo/model.ts'
import {
  createChance,
  insist,
  newPage,
  openWorld,
  pass,
  seedsFor,
  strike,
  withEach,
  writesSince,
} from '#library/rehearsal.ts'
import { toBareItem } from '#spotify/item.ts'
import type { PlaylistItem } from '#spotify/playlist-items.ts'
import { unavailable, type Playable } from '#spotify/track.ts'

/** A restore as a person runs it, against the stand-in of Spotify. Time is the test's. */

const uriOf = (number: number): string => `spotify:track:track${String(number).padStart(17, '0')}`

const track = (number: number): Playable => ({
  ...{ kind: 'track', id: uriOf(number).slice(14), uri: uriOf(number), name: `Song ${String(number)}`, artists: [] },
  album: { id: null, name: '', artists: [], releaseDate: null, pictures: [] },
  ...{ discNumber: null, trackNumber: null, durationMs: null, explicit: false, isrc: null, available: true },
})
const unknown = { ...track(0), uri: 'spotify:track:0000000000000000000000', name: 'Nobody knows it' } as Playable
const local: Playable = {
  ...{ kind: 'local', uri: 'spotify:local:::x:1', name: 'x' },
  artists: [],
  album: '',
  durationMs: 1,
}

const itemsOf = (contents: readonly Playable[]): PlaylistItem[] => contents.map(toBareItem)
const upTo = (count: number, from = 0): Playable[] => Array.from({ length: count }, (_, index) => track(from + index))

const list = (name: string, contents: readonly Playable[], change: Partial<FilePlaylist> = {}): FilePlaylist => ({
  ...{ id: '', uri: '', name, description: '', owner: null, public: false, collaborative: false, snapshotId: '' },
  ...{ image: null, items: itemsOf(contents) },
  ...change,
})

const documentOf = (playlists: readonly FilePlaylist[], change: Partial<LibraryDocument> = {}): LibraryDocument => ({
  ...emptyDocument,
  playlists,
  ...change,
})

let spotify: Emulator
const eve = () => spotify.accounts[1]!
const listsOfEve = () => eve().library.playlists.flatMap((one) => one ?? [])
const urisIn = ({ items }: DemoPlaylist): string[] =>
  items.map(({ content }) => ('id' in content ? `spotify:${content.kind}:${content.id}` : content.kind))
const listNamed = (name: string): string[] => {
  const found = listsOfEve().filter((one) => one.name === name)
  expect(found.length, `lists named ${name}`).toBe(1)
  return urisIn(found[0]!)
}
const writes = (from = 0) => writesSince(spotify, from)

async function begin(options: Parameters<typeof openWorld>[1] = {}): Promise<void> {
  spotify = await openWorld('eve', options)
}

beforeEach(async () => {
  await begin()
})
afterEach(() => {
  vi.useRealTimers()
})

/** A page of the app, as after a reload. */
async function openPage() {
  const { on, leave } = newPage()
  const [run, state, planning, listing, scheduler, sharing] = await Promise.all([
    import('./run.ts'),
    import('./restore-state.ts'),
    import('./plan.ts'),
    import('#spotify/playlists.ts'),
    import('#spotify/scheduler.ts'),
    import('#spotify/profile.ts'),
  ])
  const client = new QueryClient({ defaultOptions: { queries: { retry: false, networkMode: 'always' } } })
  return {
    ...{ client, ...run, ...state, ...scheduler },
    leave,
    startRestore: on(run.startRestore),
    rollBackRestore: on(run.rollBackRestore),
    recallRestore: on(run.recallRestore),
    /** What the view of a backup does: reads what is there, plans, and keeps the plan. */
    plan: async (document: LibraryDocument, likedOrder: 'keep' | 'fast' = 'keep') => {
      const { playlists } = await client.query(listing.playlistsQueries.all())
      const me = await client.query(sharing.profileQueries.me())
      const urisOf = new Map(listsOfEve().map((one) => [one.id, new Set(urisIn(one))]))
      const known = { me: me.id, playlists, urisOf, saved: new Map() }
      const plan = planning.planRestore(document, { ...planning.defaultChoices(document, known), likedOrder }, known)
      await run.keepPlan(client, plan, playlists)
      return plan
    },
  }
}
type Page = Awaited<ReturnType<typeof openPage>>

const reportOf = (page: Page) => {
  const state = page.getRestore()
  if (!('report' in state)) throw new Error(`it is ${JSON.stringify(state)}`)
  return state.report
}

async function restore(document: LibraryDocument, order: 'keep' | 'fast' = 'keep'): Promise<Page> {
  const page = await openPage()
  await pass(page.plan(document, order))
  await pass(page.startRestore(page.client))
  return page
}

describe('a restore', () => {
  test('makes each list with its items in order, duplicates included', async () => {
    const contents = [...upTo(230), track(3), track(3)]
    const page = await restore(
      documentOf([list('One', contents, { description: 'Rock & "roll" 🎸' }), list('Two', [])]),
    )
    expect(listNamed('One')).toEqual(contents.map((one) => ('uri' in one ? one.uri : '')))
    expect(listNamed('Two')).toEqual([])
    expect(listsOfEve().map(({ name }) => name)).toEqual(['One', 'Two'])
    expect(listsOfEve()[0]?.description).toBe('Rock &amp; &quot;roll&quot; 🎸')
    expect(reportOf(page).results).toMatchObject([
      { subject: { name: 'Two' }, added: 0, total: 0, failure: null },
      { subject: { name: 'One' }, added: 232, total: 232, refused: [], failure: null },
    ])
  })

  test('sends no more requests than the plan said', async () => {
    const page = await openPage()
    const document = documentOf([list('One', upTo(230)), list('Two', [])], { liked: itemsOf(upTo(50)) })
    const plan = await pass(page.plan(document))
    const from = spotify.log.length
    await pass(page.startRestore(page.client))
    expect(page.getRestore().is).toBe('done')
    expect(spotify.log.slice(from).filter(({ method }) => method !== 'OPTIONS').length).toBeLessThanOrEqual(
      plan.requests,
    )
  })

  test('says when Spotify makes a list public that was to be private', async () => {
    await begin({ ignoresPublic: true })
    const page = await restore(documentOf([list('One', upTo(1))]))
    expect(reportOf(page).results[0]).toMatchObject({ isPublicAllTheSame: true, failure: null })
  })

  test('leaves out what cannot be added, and what Spotify does not know', async () => {
    const contents = [...upTo(60), unknown, local, unavailable, ...upTo(70, 100)]
    const page = await restore(documentOf([list('One', contents)]))
    expect(listNamed('One')).toEqual([...upTo(60), ...upTo(70, 100)].map((one) => ('uri' in one ? one.uri : '')))
    expect(reportOf(page).results[0]).toMatchObject({
      ...{ added: 130, total: 131, refused: ['spotify:track:0000000000000000000000'], failure: null },
    })
  })

  test('running it again doubles nothing', async () => {
    const document = documentOf([list('One', upTo(120))], { liked: itemsOf(upTo(45)) })
    await restore(document)
    const [lists, liked] = [listsOfEve().length, eve().library.liked.length]
    const from = spotify.log.length
    await restore(document)
    expect(writes(from)).toEqual([])
    expect(listsOfEve()).toHaveLength(lists)
    expect(listNamed('One')).toHaveLength(120)
    expect(eve().library.liked).toHaveLength(liked)
  })

  test('fills a list of the same name with what it lacks', async () => {
    await restore(documentOf([list('One', upTo(50))]))
    await restore(documentOf([list('One', [...upTo(60), track(55)])]))
    expect(listNamed('One')).toEqual([...upTo(60), track(55)].map((one) => ('uri' in one ? one.uri : '')))
  })

  test('a list that somebody has edited since the plan is left alone', async () => {
    await restore(documentOf([list('One', upTo(50))]))
    const page = await openPage()
    await pass(page.plan(documentOf([list('One', upTo(60)), list('Two', upTo(3))])))
    const one = listsOfEve().find(({ name }) => name === 'One')!
    Object.assign(one, { items: one.items.slice(1), snapshotId: 'another' })
    await pass(page.startRestore(page.client))
    expect(listNamed('One')).toHaveLength(49)
    expect(listNamed('Two')).toHaveLength(3)
    expect(reportOf(page).results.map(({ failure }) => failure?.kind)).toEqual([undefined, 'changed'])
  })

  test.each([
    ['keep', 123],
    ['fast', 4],
  ] as const)('liked songs, %s: the oldest first, %i requests', async (order, requests) => {
    const page = await restore(documentOf([], { liked: itemsOf(upTo(123)) }), order)
    const liked = eve().library.liked.map(({ track }) => `spotify:track:${track.id}`)
    expect(new Set(liked)).toEqual(new Set(upTo(123).map((one) => ('uri' in one ? one.uri : ''))))
    if (order === 'keep') expect(liked).toEqual(upTo(123).map((one) => ('uri' in one ? one.uri : '')))
    expect(writes()).toHaveLength(requests)
    expect(reportOf(page).results[0]).toMatchObject({ subject: { kind: 'liked' }, added: 123 })
  })

  test('a pause stops after the request that is on its way, and what follows goes on from there', async () => {
    const page = await openPage()
    await pass(page.plan(documentOf([list('One', upTo(400))])))
    const running = page.startRestore(page.client)
    await pass(vi.waitUntil(() => writes().length === 3, { interval: 1, timeout: 60_000 }))
    page.pauseRestore()
    await pass(running)
    expect(page.getRestore().is).toBe('paused')
    const done = listNamed('One').length
    expect(done).toBeLessThan(400)
    const later = await openPage()
    await pass(later.recallRestore(later.client))
    const at = { kind: 'list', name: 'One' }
    expect(later.getRestore()).toMatchObject({ is: 'paused', progress: { items: { total: 400 }, current: at } })
    const report = await pass(later.keptReport(later.client))
    expect(report?.results).toMatchObject([{ subject: { name: 'One' }, added: done, total: 400, failure: null }])
    await pass(later.startRestore(later.client))
    expect(listNamed('One')).toEqual(upTo(400).map((one) => ('uri' in one ? one.uri : '')))
  })

  test('whoever leaves the page meanwhile is asked first, and only then', async () => {
    const isAsked = (): boolean => !window.dispatchEvent(new Event('beforeunload', { cancelable: true }))
    const page = await openPage()
    await pass(page.plan(documentOf([list('One', upTo(300))])))
    const running = page.startRestore(page.client)
    await pass(vi.waitUntil(() => writes().length > 1, { interval: 1, timeout: 60_000 }))
    expect(isAsked()).toBe(true)
    await pass(running)
    expect(isAsked()).toBe(false)
  })

  test('one tab restores at a time', async () => {
    vi.stubGlobal('navigator', { onLine: true, locks: createLocks() })
    const page = await openPage()
    const other = await openPage()
    await pass(page.plan(documentOf([list('One', upTo(400))])))
    const running = page.startRestore(page.client)
    await pass(other.startRestore(other.client))
    expect(other.getRestore().is).toBe('elsewhere')
    await pass(running)
    expect(listNamed('One')).toHaveLength(400)
  })

  test('a plan is not written over the one that another tab is at, nor over one that it has left unfinished', async () => {
    vi.stubGlobal('navigator', { onLine: true, locks: createLocks() })
    const page = await openPage()
    const other = await openPage()
    await pass(page.plan(documentOf([list('One', upTo(400))])))
    const running = page.startRestore(page.client)
    await pass(other.plan(documentOf([list('Two', upTo(3))])))
    expect(other.getRestore().is).toBe('elsewhere')
    page.pauseRestore()
    await pass(running)
    expect(page.getRestore().is).toBe('paused')
    await pass(other.plan(documentOf([list('Two', upTo(3))])))
    expect(other.getRestore().is).toBe('paused')
    await pass(page.startRestore(page.client))
    expect(listNamed('One')).toHaveLength(400)
    // What has come to its end stands in nobody's way.
    await pass(other.forgetRestore(other.client))
    await pass(other.plan(documentOf([list('Two', upTo(3))])))
    await pass(other.startRestore(other.client))
    expect(listNamed('Two')).toHaveLength(3)
  })

  test('a tab that was told of another one looks again', async () => {
    vi.stubGlobal('navigator', { onLine: true, locks: createLocks() })
    const page = await openPage()
    const other = await openPage()
    await pass(page.plan(documentOf([list('One', upTo(400))])))
    const running = page.startRestore(page.client)
    await pass(other.plan(documentOf([list('Two', upTo(3))])))
    await pass(other.recallRestore(other.client))
    expect(other.getRestore().is).toBe('elsewhere')
    await pass(running)
    await pass(other.recallRestore(other.client))
    expect(other.getRestore().is).toBe('done')
  })

  test('a tab that is opened meanwhile is not told that it stands still', async () => {
    vi.stubGlobal('navigator', { onLine: true, locks: createLocks() })
    const page = await openPage()
    const [first, second] = [await openPage(), await openPage()]
    await pass(page.plan(documentOf([list('One', upTo(400))])))
    const begun = page.startRestore(page.client)
    await pass(vi.waitUntil(() => writes().length === 2, { interval: 1, timeout: 60_000 }))
    page.pauseRestore()
    await pass(begun)
    await pass(first.recallRestore(first.client))
    expect(first.getRestore().is).toBe('paused')
    const running = page.startRestore(page.client)
    await pass(second.recallRestore(second.client))
    expect(second.getRestore().is).toBe('elsewhere')
    await pass(running)
    expect(listNamed('One')).toHaveLength(400)
  })

  test('it is kept for the next page from its beginning to its end', async () => {
    const page = await openPage()
    const { isRestoreKept } = await import('./restore-mark.ts')
    const isKept = () => pass(isRestoreKept(page.client))
    expect(await isKept()).toBe(false)
    await pass(page.plan(documentOf([list('One', upTo(400))])))
    expect(await isKept()).toBe(false)
    const running = page.startRestore(page.client)
    await pass(vi.waitUntil(() => writes().length === 2, { interval: 1, timeout: 60_000 }))
    page.pauseRestore()
    await pass(running)
    expect(await isKept()).toBe(true)
    await pass(page.startRestore(page.client))
    expect(await isKept()).toBe(false)
  })

  test('the page after a reload knows of it at once, until it is seen to be over', async () => {
    const page = await openPage()
    await pass(page.plan(documentOf([list('One', upTo(400))])))
    const running = page.startRestore(page.client)
    await pass(vi.waitUntil(() => writes().length === 2, { interval: 1, timeout: 60_000 }))
    page.pauseRestore()
    await pass(running)
    const later = await openPage()
    const { unfinishedJobs } = await import('#library/jobs.ts')
    expect(unfinishedJobs()).toEqual(['restore'])
    await pass(later.recallRestore(later.client))
    expect(unfinishedJobs()).toEqual(['restore'])
    await pass(later.startRestore(later.client))
    expect(unfinishedJobs()).toEqual([])
    await openPage()
    expect((await import('#library/jobs.ts')).unfinishedJobs()).toEqual([])
  })

  test('a mark of what is no longer written down goes', async () => {
    const page = await openPage()
    const { isRestoreKept, markRestore } = await import('./restore-mark.ts')
    const { unfinishedJobs } = await import('#library/jobs.ts')
    markRestore(true)
    expect(unfinishedJobs()).toEqual(['restore'])
    expect(await pass(isRestoreKept(page.client))).toBe(false)
    expect(unfinishedJobs()).toEqual([])
  })

  test('whoever wants to log out is told of it, whatever page it was begun on', async () => {
    const page = await openPage()
    const { unfinishedJobs } = await import('#library/jobs.ts')
    await pass(page.plan(documentOf([list('One', upTo(200))])))
    const told = new Map<string, readonly string[]>()
    page.subscribeRestore(() => void told.set(page.getRestore().is, unfinishedJobs()))
    await pass(page.startRestore(page.client))
    expect([...told]).toEqual([
      ['running', ['restore']],
      ['done', []],
    ])
  })
})

describe('a roll back', () => {
  test('removes what this run has added, and only that', async () => {
    await restore(documentOf([list('Old', upTo(30))], { liked: itemsOf(upTo(5)) }))
    const before = listNamed('Old')
    const page = await restore(
      documentOf([list('Old', upTo(150)), list('New', upTo(20))], { liked: itemsOf(upTo(50)) }),
      'fast',
    )
    expect(listNamed('Old')).toHaveLength(150)
    await pass(page.rollBackRestore(page.client))
    expect(page.getRestore().is).toBe('undone')
    expect(listNamed('Old')).toEqual(before)
    expect(listsOfEve().map(({ name }) => name)).toEqual(['Old'])
    expect(
      eve()
        .library.liked.map(({ track }) => `spotify:track:${track.id}`)
        .sort(),
    ).toEqual(upTo(5).map((one) => ('uri' in one ? one.uri : '')))
  })

  test('leaves a new list that somebody has added to, without what the run had added', async () => {
    const page = await restore(documentOf([list('New', upTo(20))]))
    const [made] = listsOfEve()
    const [stranger] = spotify.accounts[0]!.library.liked
    Object.assign(made!, { items: [...made!.items, { content: { ...stranger!.track, id: 'track00000000000000400' } }] })
    await pass(page.rollBackRestore(page.client))
    expect(listNamed('New')).toEqual([uriOf(400)])
  })

  test('that was broken off is gone on with, whichever button is pressed', async () => {
    const page = await restore(documentOf([list('One', upTo(20)), list('Two', upTo(20)), list('Three', upTo(20))]))
    const running = page.rollBackRestore(page.client)
    await pass(vi.waitUntil(() => listsOfEve().length === 2, { interval: 1, timeout: 60_000 }))
    page.pauseRestore()
    await pass(running)
    expect(listsOfEve()).not.toHaveLength(0)
    const later = await openPage()
    await pass(later.recallRestore(later.client))
    expect(later.getRestore()).toMatchObject({ is: 'paused', progress: { isBack: true, items: { total: 60 } } })
    await pass(later.startRestore(later.client))
    expect(later.getRestore().is).toBe('undone')
    expect(listsOfEve()).toEqual([])
  })
})

const seeds = seedsFor('RESTORE', 25)

test(`whatever goes wrong, ${seeds.length} seeds: the lists are exact or the report says so, and nothing is doubled`, async () => {
  vi.useRealTimers()
  await withEach(seeds, rehearse)
}, 600_000)

/** What the person has before: a list that is filled, songs that are liked, one of each among what comes back. */
const before = documentOf([list('Old', upTo(30))], { liked: itemsOf(upTo(5)) })

async function rehearse(seed: number): Promise<void> {
  const chance = createChance(seed)
  const { random, below } = chance
  await begin({ seed, readLag: random() < 0.3 ? below(20_000) : 0 })
  await restore(before)
  const document = documentOf(
    [
      list('One', upTo(150 + below(200))),
      list('Two', [...upTo(below(120), 40), track(41), track(41)]),
      list('Old', upTo(30 + below(150))),
    ],
    { liked: itemsOf(upTo(below(60))) },
  )
  let page = await openPage()
  await vi.advanceTimersByTimeAsync(30_000)
  await pass(page.plan(document, random() < 0.5 ? 'keep' : 'fast'))
  const trouble = (strikes: number, methods: readonly string[]): void => {
    const mostAfter = (method: string): number => (method === 'POST' ? 6 : 12)
    for (let left = strikes; left > 0; left -= 1) strike(spotify, chance, { methods, mostAfter })
  }
  const press = async (
    button: 'startRestore' | 'rollBackRestore',
    is: 'done' | 'undone',
    reloads: number,
  ): Promise<void> => {
    page = await insist(page, {
      ...{ spotify, chance, reloads, mayGiveUp: button === 'startRestore' },
      press: (page) => page[button](page.client),
      isThrough: (page) => {
        const state = page.getRestore()
        return state.is === is && 'report' in state && state.report.results.every(({ failure }) => failure === null)
      },
      isStopped: (page) => page.getRestore().is === 'stopped',
      reopen: async () => {
        const page = await openPage()
        await pass(page.recallRestore(page.client))
        return page
      },
      check: () => expectNothingWrong(document),
    })
  }

  trouble(1 + below(4), ['POST', 'PUT', 'GET'])
  await press('startRestore', 'done', below(3))
  expectNothingWrong(document)
  if (page.getRestore().is === 'done') {
    for (const [at, { name }] of document.playlists.entries()) expect(listNamed(name)).toEqual(wanted(document, at))
    expect(eve().library.liked).toHaveLength(Math.max(5, document.liked!.length))
    for (const { added, already, total } of reportOf(page).results) expect(added + already).toBe(total)
    if (random() < 0.5) return
  }
  trouble(below(3), ['DELETE', 'GET'])
  await press('rollBackRestore', 'undone', below(2))
  expect(listsOfEve().map(({ name }) => name)).toEqual(['Old'])
  expect(listNamed('Old')).toEqual(wanted(before, 0))
  expect(eve().library.liked).toHaveLength(5)
}

const wanted = ({ playlists }: LibraryDocument, at: number): string[] =>
  playlists[at]!.items.map((row) => (row !== undefined && 'uri' in row.content ? row.content.uri : ''))

/** At any time: no list twice, no row out of its order, nothing liked twice. */
function expectNothingWrong(document: LibraryDocument): void {
  for (const [at, { name }] of document.playlists.entries()) {
    const lists = listsOfEve().filter((one) => one.name === name)
    expect(lists.length).toBeLessThan(2)
    const rows = lists.flatMap(urisIn)
    expect(rows).toEqual(wanted(document, at).slice(0, rows.length))
  }
  const liked = eve().library.liked.map(({ track }) => track.id)
  expect(new Set(liked).size).toBe(liked.length)
}
