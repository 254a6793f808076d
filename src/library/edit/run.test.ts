import 'fake-indexeddb/auto'
import { QueryClient } from '@tanstack/react-query'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { createLocks } from '#auth/fake-locks.ts'
import { ownKey } from '#auth/storage.ts'
import type { Emulator } from '#demo/emulator.ts'
import type { DemoContent, DemoEpisode, DemoPlaylist } from '#demo/model.ts'
import { track } from '#demo/small-library.ts'
import { allScopes, logIn, send } from '#demo/small-stand-in.ts'
import {
  afterEachRequest,
  createChance,
  insist,
  newPage,
  openWorld,
  pass,
  seedsFor,
  strike,
  withEach,
  writesSince,
  type Chance,
} from '#library/rehearsal.ts'
import type { PlaylistItem } from '#spotify/playlist-items.ts'
import { reordered, toEditRow, without, type AfterRow, type Edit } from './edit.ts'
import { statesOf } from './model.ts'
import { undoOf } from './past.ts'
import { planEdit, planOf, type EditPlan, type EditPlans, type EditWay } from './plan.ts'

/** An edit as a person runs it, against the stand-in of Spotify. Time is the test's. */

const listId = 'edited0000000000000000'

const uriOf = (number: number): string => `spotify:track:${track(number).id}`
const show = { id: 'show', name: 'Talk', description: '', picture: null, totalEpisodes: 1 }
const episode: DemoEpisode = {
  ...{ kind: 'episode', id: 'episode000000000000000', name: 'One', show, releaseDate: '2024-05-06' },
  ...{ durationMs: 1000, explicit: true, picture: null },
}
const local = (name: string): DemoContent => ({ kind: 'local', name, artist: 'Me', album: '', durationMs: 61_000 })
const gone: DemoContent = { kind: 'gone' }
const songs = (count: number, from = 0): DemoContent[] => Array.from({ length: count }, (_, at) => track(from + at))

let spotify: Emulator
const theList = (): DemoPlaylist => spotify.accounts[1]!.library.playlists.find((one) => one?.id === listId)!
const textOf = (content: DemoContent): string =>
  content.kind === 'gone' ? '-' : content.kind === 'local' ? content.name : `spotify:${content.kind}:${content.id}`
const texts = (): string[] => theList().items.map(({ content }) => textOf(content))
/** What a list holds, dates included. */
const rowsNow = () => theList().items.map(({ content, addedAt }) => `${addedAt ?? ''} ${textOf(content)}`)
const writes = (from = 0) => writesSince(spotify, from)

async function begin(contents: readonly DemoContent[], options: Parameters<typeof openWorld>[1] = {}) {
  spotify = await openWorld('eve', options)
  const list: DemoPlaylist = {
    ...{ id: listId, name: 'Boats', description: '', ownerId: 'eve', ownerName: 'Eve', public: false },
    ...{ collaborative: true, pictures: null, snapshotId: 'first' },
    items: contents.map((content, at) => ({
      ...{ content, addedAt: new Date(Date.UTC(2020, 0, 1 + at)).toISOString(), addedBy: 'eve' },
    })),
  }
  // Two people share it, so that one of them can get into the other's way.
  for (const person of [0, 1]) spotify.accounts[person]!.library.playlists.unshift(list)
}

beforeEach(() => {
  vi.stubGlobal('navigator', { onLine: true })
})
afterEach(() => {
  vi.useRealTimers()
})

/** A page of the app, as after a reload. */
async function openPage() {
  const { on, leave } = newPage()
  const [run, past, state, items, one, scheduler, session] = await Promise.all([
    import('./run.ts'),
    import('./past-index.ts'),
    import('./edit-state.ts'),
    import('#spotify/playlist-items.ts'),
    import('#spotify/playlist.ts'),
    import('#spotify/scheduler.ts'),
    import('#auth/session.ts'),
  ])
  const client = new QueryClient({ defaultOptions: { queries: { retry: false, networkMode: 'always' } } })
  const readList = async () => {
    const { signal } = new AbortController()
    const { snapshotId } = await one.readPlaylist(listId, { signal })
    const rows: PlaylistItem[] = []
    for (let total = 1; rows.length < total;) {
      const page = await items.readItemsPage(listId, { offset: rows.length, signal })
      rows.push(...page.rows)
      total = page.total
    }
    return { snapshotId, items: rows }
  }
  return {
    ...{ client, ...run, ...past, ...state, ...scheduler },
    leave,
    endSession: () => session.endSession('logged-out'),
    start: on(() => run.startEdit(client)),
    rollBack: on(() => run.rollBackEdit(client)),
    recall: on(() => run.recallEdit(client)),
    keep: on((edit: Edit, plan: EditPlan) => run.keepEdit(client, { edit, plan, name: 'Boats' })),
    readList: on(readList),
    copyOf: async () => {
      const { openCopy } = await import('#library/copy.ts')
      return (await openCopy('account-eve')).list(listId)
    },
  }
}
type Page = Awaited<ReturnType<typeof openPage>>

type Change = (before: readonly PlaylistItem[]) => AfterRow[]

const planned = (plans: EditPlans, way: EditWay = 'keep'): EditPlan => {
  const plan = plans[way]
  if (plan.is === 'refused') throw new Error(JSON.stringify(plan.refusal))
  return plan
}

/** What a person does: looks at the list, says what it is to be, reviews. */
async function review(page: Page, change: Change, way: EditWay = 'keep') {
  const { snapshotId, items } = await pass(page.readList())
  const edit: Edit = { listId, snapshotId, before: items, after: change(items) }
  const plan = planned(planEdit(edit), way)
  expect(await pass(page.keep(edit, plan))).toBe('kept')
  return { edit, plan, from: spotify.log.length }
}

async function apply(change: Change, way: EditWay = 'keep') {
  const page = await openPage()
  const reviewed = await review(page, change, way)
  await pass(page.start())
  return { page, ...reviewed }
}

const stateOf = (page: Page) => page.getEdit()
const drop =
  (...positions: number[]): Change =>
  (before) =>
    without(before, new Set(positions))
const reversed: Change = (before) => reordered(before.map((_, at) => before.length - 1 - at))

/** Lets time pass until so many requests that write have gone out. */
const untilWrites = (count: number) =>
  pass(vi.waitUntil(() => writes().length >= count, { interval: 1, timeout: 600_000 }))

/** Somebody else puts a song of theirs on top. */
async function stranger(): Promise<boolean> {
  const tokens = await logIn(spotify, 'ann', allScopes)
  const before = theList().snapshotId
  const body = { uris: [uriOf(440)], position: 0 }
  await send(spotify, tokens.access_token, { method: 'POST', path: `/playlists/${listId}/items`, body })
  return theList().snapshotId !== before
}

describe('an edit', () => {
  test('ends exactly as reviewed: local files, what is gone and episodes sorted, and every date kept', async () => {
    await begin([...songs(4), local('a'), gone, episode, track(1), local('b')])
    const before = rowsNow()
    const { page } = await apply(reversed)
    expect(rowsNow()).toEqual(before.toReversed())
    expect(stateOf(page)).toMatchObject({ is: 'done', report: { stands: 'after', datesLost: 0 } })
  })

  test('one of several copies goes, and the others come back to their places', async () => {
    await begin([track(1), local('a'), track(1), track(2), gone, track(1)])
    const { page } = await apply(drop(2))
    expect(texts()).toEqual([uriOf(1), 'a', uriOf(2), '-', uriOf(1)])
    expect(stateOf(page)).toMatchObject({ is: 'done', report: { datesLost: 2 } })
  })

  test('written anew, it is in the order that was asked for, whatever its length', async () => {
    await begin(songs(230))
    const { page } = await apply(reversed, 'rewrite')
    expect(texts()).toEqual(songs(230).toReversed().map(textOf))
    expect(writes()).toHaveLength(3)
    expect(stateOf(page)).toMatchObject({ is: 'done', report: { datesLost: 230 } })
  })

  test.each(['keep', 'rewrite'] as const)('asks no more than the plan said: %s', async (way) => {
    await begin([...songs(120), track(7)])
    const { plan, from } = await apply(
      (before) =>
        without(before, new Set([7, 9, 11]))
          .toReversed()
          .slice(3),
      way,
    )
    const sent = spotify.log.slice(from).filter(({ method }) => method !== 'OPTIONS')
    expect(sent.filter(({ method }) => method !== 'GET')).toHaveLength(plan.requests.writes)
    expect(sent.filter(({ method }) => method === 'GET').length).toBeLessThanOrEqual(plan.requests.reads)
  })

  test('what it is in the end need not be read again', async () => {
    await begin(songs(70))
    const { page } = await apply(drop(3))
    const { snapshotId } = theList()
    expect(await page.copyOf()).toMatchObject({ snapshotId, total: 69, loaded: 69, complete: true })
  })

  test('an edit of nothing sends nothing that writes', async () => {
    await begin(songs(3))
    const { page } = await apply(drop())
    expect(writes()).toEqual([])
    expect(stateOf(page).is).toBe('done')
  })

  test('a list that somebody has edited since is not touched, and both versions are there to be compared', async () => {
    await begin(songs(5))
    const page = await openPage()
    await review(page, reversed)
    await stranger()
    const from = spotify.log.length
    await pass(page.start())
    expect(writes(from)).toEqual([])
    const state = stateOf(page)
    expect(state).toMatchObject({ is: 'changed', progress: { steps: { done: 0 } } })
    if (state.is !== 'changed') return
    expect(state.versions.was.map(({ name }) => name)).toEqual(['Song 0', 'Song 1', 'Song 2', 'Song 3', 'Song 4'])
    expect(state.versions.now.map(({ uri }) => uri)).toEqual(texts())
  })

  test('an edit of the name alone, by somebody else, is no change of the items', async () => {
    await begin(songs(5))
    const page = await openPage()
    await review(page, reversed)
    Object.assign(theList(), { name: 'Ships', snapshotId: 'another' })
    await pass(page.start())
    expect(stateOf(page).is).toBe('done')
    expect(texts()).toEqual(songs(5).toReversed().map(textOf))
  })

  test('somebody who edits in the middle stops it: nothing of theirs is overwritten', async () => {
    await begin(songs(12))
    const page = await openPage()
    await review(page, reversed)
    const running = page.start()
    await untilWrites(4)
    await stranger()
    await pass(running)
    const state = stateOf(page)
    expect(state.is).toBe('changed')
    if (state.is !== 'changed') return
    expect(state.versions.now.map(({ uri }) => uri)).toEqual(texts())
    await pass(page.rollBack())
    expect(stateOf(page).is).toBe('changed')
    expect(texts()).toContain(uriOf(440))
  })

  test('a pause stops after the request that is on its way; after a reload it does not go on by itself', async () => {
    await begin(songs(12))
    const page = await openPage()
    const { edit } = await review(page, reversed)
    const running = page.start()
    await untilWrites(3)
    const { length: sent } = writes()
    page.pauseEdit()
    expect(stateOf(page).is).toBe('pausing')
    await pass(running)
    // The next one may have been written down already, as about to go.
    const { length: done } = writes()
    expect(done).toBeLessThanOrEqual(sent + 1)
    expect(stateOf(page)).toMatchObject({ is: 'paused', progress: { steps: { done, total: 11 } } })
    const later = await openPage()
    await pass(later.recall())
    const from = spotify.log.length
    await vi.advanceTimersByTimeAsync(600_000)
    expect(stateOf(later).is).toBe('paused')
    expect(spotify.log.length).toBe(from)
    expect(await pass(later.keep(edit, planned(planEdit(edit))))).toBe('unfinished')
    await pass(later.start())
    expect(texts()).toEqual(songs(12).toReversed().map(textOf))
  })

  test('a lost connection stops it with its last request open, and when it is back nothing goes on by itself', async () => {
    await begin(songs(12))
    const page = await openPage()
    await review(page, reversed)
    afterEachRequest(() => {
      if (writes().length < 3) return Promise.resolve()
      vi.stubGlobal('navigator', { onLine: false })
      return Promise.reject(new TypeError('Failed to fetch'))
    })
    await pass(page.start())
    expect(stateOf(page)).toMatchObject({
      ...{ is: 'stopped', failure: { kind: 'unreachable' } },
      progress: { steps: { done: 2, total: 11 }, isOpen: true },
    })
    afterEachRequest(null)
    vi.stubGlobal('navigator', { onLine: true })
    globalThis.dispatchEvent(new Event('online'))
    const from = spotify.log.length
    await vi.advanceTimersByTimeAsync(600_000)
    expect(spotify.log.length).toBe(from)
    await pass(page.start())
    expect(texts()).toEqual(songs(12).toReversed().map(textOf))
  })

  test('the end of the session ends it at once, and after the next login it can be gone on with', async () => {
    await begin(songs(12))
    const page = await openPage()
    await review(page, reversed)
    const session = JSON.parse(sessionStorage.getItem(ownKey('session')) ?? '') as object
    const running = page.start()
    await untilWrites(3)
    page.endSession()
    await pass(running)
    expect(stateOf(page).is).toBe('idle')
    await vi.advanceTimersByTimeAsync(600_000)
    expect(writes()).toHaveLength(3)
    sessionStorage.setItem(ownKey('session'), JSON.stringify({ ...session, consentedAt: Date.now() }))
    const later = await openPage()
    await pass(later.recall())
    expect(stateOf(later).is).toBe('paused')
    await pass(later.start())
    expect(texts()).toEqual(songs(12).toReversed().map(textOf))
  })

  test('what is looked for while a session ends is not shown in the one after it', async () => {
    await begin(songs(5))
    await review(await openPage(), reversed)
    const page = await openPage()
    const looking = page.recall()
    page.endSession()
    await pass(looking)
    expect(stateOf(page).is).toBe('idle')
  })

  test('an edit that another tab has written down since is shown, and not run unseen', async () => {
    await begin(songs(5))
    const [page, other] = [await openPage(), await openPage()]
    await review(page, reversed)
    await review(other, drop(0))
    await pass(page.start())
    expect(writes()).toEqual([])
    expect(stateOf(page)).toMatchObject({ is: 'waiting', progress: { steps: { total: 1 } } })
    await pass(page.start())
    expect(texts()).toEqual(songs(4, 1).map(textOf))
  })

  test('a second press does nothing', async () => {
    await begin(songs(5))
    const page = await openPage()
    await review(page, (before) => [...before.map((_, row) => ({ row })), { uri: uriOf(9) }])
    await pass(Promise.all([page.start(), page.start(), page.start()]))
    await pass(page.start())
    expect(texts()).toHaveLength(6)
    expect(writes()).toHaveLength(1)
  })

  test('one tab edits at a time', async () => {
    vi.stubGlobal('navigator', { onLine: true, locks: createLocks() })
    await begin(songs(12))
    const page = await openPage()
    const other = await openPage()
    const { edit, plan } = await review(page, reversed)
    const running = page.start()
    await untilWrites(1)
    expect(await pass(other.keep(edit, plan))).toBe('elsewhere')
    await pass(other.start())
    expect(stateOf(other).is).toBe('elsewhere')
    await pass(other.forgetEdit(other.client))
    await pass(running)
    expect(stateOf(page).is).toBe('done')
    expect(texts()).toEqual(songs(12).toReversed().map(textOf))
  })

  test('waits for whoever else writes to the list', async () => {
    const locks = createLocks()
    vi.stubGlobal('navigator', { onLine: true, locks })
    await begin(songs(5))
    const page = await openPage()
    await review(page, reversed)
    let giveBack: (() => void) | undefined
    void locks.request(ownKey(`write:${listId}`), {}, () => new Promise<void>((done) => (giveBack = done)))
    await pass(page.start())
    expect(stateOf(page).is).toBe('elsewhere')
    giveBack?.()
    await pass(page.start())
    expect(stateOf(page).is).toBe('done')
  })

  test('what Spotify refuses stops it, and it can be rolled back', async () => {
    await begin([...songs(8), track(3)])
    const page = await openPage()
    await review(page, drop(3))
    spotify.faults.add({ what: 'status', status: 400, match: { method: 'POST' } })
    await pass(page.start())
    expect(stateOf(page)).toMatchObject({
      is: 'stopped',
      failure: { kind: 'refused' },
      progress: { steps: { done: 1 } },
    })
    expect(texts()).not.toContain(uriOf(3))
    await pass(page.rollBack())
    expect(texts()).toEqual([...songs(8), track(3)].map(textOf))
    expect(stateOf(page)).toMatchObject({ is: 'undone', report: { stands: 'before', datesLost: 2, pastId: null } })
  })

  test('a snapshot that Spotify does not know any more is left out', async () => {
    await begin(songs(5))
    const page = await openPage()
    await review(page, reversed)
    spotify.faults.add({ what: 'status', status: 400, match: { method: 'PUT' } })
    await pass(page.start())
    expect(stateOf(page).is).toBe('done')
    expect(texts()).toEqual(songs(5).toReversed().map(textOf))
  })

  test('a yes that is never to be seen is not said twice', async () => {
    await begin(songs(5))
    const page = await openPage()
    await review(page, (before) => [...before.map((_, row) => ({ row })), { uri: uriOf(9) }])
    spotify.settings.readLag = 120_000
    await pass(page.start())
    expect(stateOf(page)).toMatchObject({ is: 'stopped', failure: { kind: 'unseen' } })
    expect(writes()).toHaveLength(1)
    await vi.advanceTimersByTimeAsync(120_000)
    await pass(page.start())
    expect(stateOf(page).is).toBe('done')
    expect(writes()).toHaveLength(1)
  })
})

/** What is said of a wait while `act` runs: each once, with how far the edit was. */
async function waitsOf(page: Page, act: () => Promise<unknown>) {
  const waits: { why: string; seconds: number; done: number }[] = []
  const stop = page.subscribeEdit(() => {
    const state = stateOf(page)
    const progress = 'progress' in state ? state.progress : null
    const wait = progress?.wait
    if (wait === undefined || progress === null || waits.at(-1)?.done === progress.steps.done) return
    const seconds = Math.round((wait.until - Date.now()) / 1000)
    waits.push({ why: wait.why, seconds, done: progress.steps.done })
  })
  await pass(act())
  stop()
  return waits
}

describe('while nothing moves', () => {
  test('a change that Spotify does not show yet is said to be waited for, and for how long', async () => {
    await begin(songs(5))
    const page = await openPage()
    await review(page, reversed)
    spotify.settings.readLag = 6000
    const waits = await waitsOf(page, page.start)
    expect(waits[0]).toEqual({ why: 'change', seconds: 29, done: 0 })
    expect(waits.map(({ done }) => done)).toEqual([0, 1, 2, 3])
    expect(stateOf(page).is).toBe('done')
  })

  test('also after a reload that has cut a request off', async () => {
    await begin(songs(5))
    const page = await openPage()
    await review(page, reversed)
    spotify.faults.add({ what: 'reset', match: { method: 'PUT' }, after: 2 })
    afterEachRequest(async () => {
      if (writes().length === 3) page.leave()
      return Promise.resolve()
    })
    void page.start()
    await untilWrites(3)
    afterEachRequest(null)
    const later = await openPage()
    await pass(later.recall())
    expect(await waitsOf(later, later.start)).toEqual([{ why: 'change', seconds: 29, done: 2 }])
    expect(stateOf(later).is).toBe('done')
  })

  test('a list that is not as it was reviewed is looked at again', async () => {
    await begin(songs(5))
    const page = await openPage()
    await review(page, reversed)
    await stranger()
    expect(await waitsOf(page, page.start)).toEqual([{ why: 'list', seconds: 29, done: 0 }])
    expect(stateOf(page)).toMatchObject({ is: 'changed' })
    expect(stateOf(page)).not.toHaveProperty('progress.wait')
  })

  test('where Spotify shows at once what was done, nothing is said of it', async () => {
    await begin(songs(5))
    const page = await openPage()
    await review(page, reversed)
    spotify.settings.readLag = 300
    expect(await waitsOf(page, page.start)).toEqual([])
  })
})

describe('a roll back', () => {
  test('half-way, brings back order and dates', async () => {
    await begin([...songs(10), local('a'), gone])
    const before = rowsNow()
    const page = await openPage()
    await review(page, reversed)
    const running = page.start()
    await untilWrites(5)
    page.pauseEdit()
    await pass(running)
    expect(rowsNow()).not.toEqual(before)
    await pass(page.rollBack())
    expect(stateOf(page)).toMatchObject({ is: 'undone', report: { datesLost: 0 } })
    expect(rowsNow()).toEqual(before)
  })

  test('is not offered for what cannot be added again: it says which', async () => {
    await begin([...songs(120), local('a')])
    const page = await openPage()
    await review(page, drop(120), 'rewrite')
    const running = page.start()
    await untilWrites(1)
    page.pauseEdit()
    await pass(running)
    await pass(page.rollBack())
    expect(stateOf(page)).toMatchObject({
      is: 'stopped',
      failure: { kind: 'no-way', refusal: { why: 'cannot-add-back', positions: [120] } },
    })
    await pass(page.start())
    expect(texts()).toEqual(songs(120).map(textOf))
  })

  test('an edit that is left half-way is among the past ones with the list as it was', async () => {
    await begin(songs(12))
    const page = await openPage()
    await review(page, reversed)
    const running = page.start()
    await untilWrites(3)
    page.pauseEdit()
    await pass(running)
    await pass(page.forgetEdit(page.client))
    expect(stateOf(page).is).toBe('idle')
    const [left] = await page.listPastEdits(page.client)
    const past = (await page.readPastEdit(page.client, left!.id))!
    expect(past.before.map(({ uri }) => uri)).toEqual(songs(12).map(textOf))
    expect(undoOf(past, await pass(page.readList()))).toHaveProperty('changed')
  })
})

describe('an undo', () => {
  /** What the person reviews before it is applied like any other edit. */
  async function undo(page: Page, at = 0): Promise<EditPlan> {
    const entry = (await page.listPastEdits(page.client))[at]!
    const past = (await page.readPastEdit(page.client, entry.id))!
    const back = undoOf(past, await pass(page.readList()))
    if (!('edit' in back)) throw new Error(JSON.stringify(back))
    const plan = planOf(planEdit(back.edit))!
    expect(await pass(page.keep(back.edit, plan))).toBe('kept')
    await pass(page.start())
    return plan
  }

  test('restores the exact order, duplicates included, and knows which dates it cannot', async () => {
    const contents = [track(1), track(2), track(1), local('a'), track(3), track(1)]
    await begin(contents)
    const { page } = await apply(drop(2, 4))
    await undo(page)
    expect(texts()).toEqual(contents.map(textOf))
    expect(stateOf(page).is).toBe('done')
  })

  test('goes back through several edits, and forward again', async () => {
    await begin(songs(6))
    await apply(reversed)
    const { page } = await apply(drop(0, 1))
    await undo(page)
    expect(texts()).toEqual(songs(6).toReversed().map(textOf))
    await undo(page, 2)
    expect(texts()).toEqual(songs(6).map(textOf))
    await undo(page, 0)
    expect(texts()).toEqual(songs(6).toReversed().map(textOf))
  })

  test('after an edit by somebody else there is none, but both versions', async () => {
    await begin(songs(6))
    const { page } = await apply(reversed)
    await stranger()
    const [entry] = await page.listPastEdits(page.client)
    const past = (await page.readPastEdit(page.client, entry!.id))!
    const back = undoOf(past, await pass(page.readList()))
    expect(back).toMatchObject({ changed: { now: [{ uri: uriOf(440) }, {}, {}, {}, {}, {}, {}] } })
  })

  test('of each it is remembered what it did', async () => {
    await begin(songs(6))
    const { page } = await apply(drop(1, 2))
    const [entry] = await page.listPastEdits(page.client)
    expect(entry?.did).toMatchObject({
      totals: { removed: 2, moved: 0, added: 0 },
      firsts: { removed: { name: 'Song 1', from: 1 } },
    })
  })

  test('the last twenty are remembered', async () => {
    await begin(songs(3))
    const page = await openPage()
    const ids: string[] = []
    for (let times = 0; times < 22; times += 1) {
      await review(page, reversed)
      await pass(page.start())
      ids.unshift((await page.listPastEdits(page.client))[0]!.id)
    }
    expect((await page.listPastEdits(page.client)).map(({ id }) => id)).toEqual(ids.slice(0, 20))
    expect(await page.readPastEdit(page.client, ids[21]!)).toBeNull()
    expect((await page.readPastEdit(page.client, ids[19]!))?.before).toHaveLength(3)
  })
})

const seeds = seedsFor('EDIT', 100)

test(`whatever goes wrong, ${seeds.length} seeds: the list is as reviewed, or as it was, or the report says how it stands`, async () => {
  vi.useRealTimers()
  await withEach(seeds, rehearse)
}, 3_600_000)

type Draw = Chance['below']

/** A list with one of everything odd. */
function drawList(draw: Draw): DemoContent[] {
  const pool = 5 + draw(120)
  const odd = [episode, local('a'), local('b'), gone, track(2, { playable: false })]
  return Array.from({ length: 3 + draw(draw(2) === 0 ? 20 : 170) }, () =>
    draw(12) === 0 ? odd[draw(odd.length)]! : track(draw(pool)),
  )
}

/** Removes, adds and moves, each or not; never so much that it takes for ever. */
function drawChange(draw: Draw): Change {
  return (before) => {
    const gone = new Set(draw(2) === 0 ? Array.from({ length: draw(6) }, () => draw(before.length)) : [])
    const spared = new Set([...gone].filter((at) => before[at]!.content.kind in { track: 0, episode: 0 }))
    let after = without(before, draw(10) === 0 ? gone : spared)
    for (let moves = draw(2) === 0 ? draw(8) : 0; moves > 0; moves -= 1) {
      const run = after.splice(draw(after.length), 1 + draw(4))
      after.splice(draw(after.length + 1), 0, ...run)
    }
    if (after.length < 20 && draw(4) === 0) after = after.toReversed()
    for (let adds = draw(3) === 0 ? draw(5) : 0; adds > 0; adds -= 1) {
      const uris = Array.from({ length: 1 + draw(3) }, () => ({ uri: uriOf(draw(300)) }))
      after.splice(draw(after.length + 1), 0, ...uris)
    }
    return after
  }
}

async function rehearse(seed: number): Promise<void> {
  const chance = createChance(seed)
  const { random, below, oneOf } = chance
  const readLag = random() < 0.3 ? below(20_000) : 0
  const positionsBySnapshot = random() < 0.5 ? 'newest' : 'supplied'
  await begin(drawList(below), { seed, readLag, positionsBySnapshot })
  const before = texts()
  let page = await openPage()
  const { snapshotId, items } = await pass(page.readList())
  const edit: Edit = { listId, snapshotId, before: items, after: drawChange(below)(items) }
  const plans = planEdit(edit)
  const ways = [plans.keep, plans.rewrite].flatMap((plan) => (plan.is === 'plan' ? plan : []))
  if (ways.length === 0) return
  const plan = oneOf(ways)
  const wanted = edit.after.map((to) => ('row' in to ? before[to.row]! : to.uri))
  await pass(page.keep(edit, plan))
  const prefixes = new Set([before, ...[...statesOf(items.map(toEditRow), plan.steps)].map(toTexts)].map(String))

  const mostAfter = (method: string): number => (method === 'GET' ? 12 : 4)
  for (let strikes = below(5); strikes > 0; strikes -= 1)
    strike(spotify, chance, { methods: ['POST', 'PUT', 'DELETE', 'GET'], mostAfter })
  const foreign: { at: number | null } = { at: null }
  const strangerAfter = random() < 0.2 ? below(25) : Infinity
  let requests = 0
  afterEachRequest(async () => {
    requests += 1
    if (requests < strangerAfter || foreign.at !== null) return
    foreign.at = Infinity
    foreign.at = (await stranger()) ? Date.now() : null
  })
  const about = (): string => `${plan.way}, lag ${readLag}, ${JSON.stringify(stateOf(page)).slice(0, 300)}`

  let isBack = false
  const press = async (button: 'start' | 'rollBack', is: 'done' | 'undone'): Promise<void> => {
    page = await insist(page, {
      ...{ spotify, chance, reloads: below(3), mayGiveUp: button === 'start' && !isBack },
      press: (page) => page[button](),
      // A page that goes may still have written down that it was through.
      isThrough: (page) => [is, 'done', 'changed'].includes(stateOf(page).is),
      isStopped: (page) => stateOf(page).is === 'stopped',
      reopen: async () => {
        page = await openPage()
        await pass(page.recall())
        return page
      },
      check: () => {
        if (foreign.at === null && !isBack) expect(prefixes, about()).toContain(String(texts()))
      },
    })
  }

  /** What the report says is what is there, unless somebody came after it was written. */
  const judge = (due: readonly string[]): void => {
    const state = stateOf(page)
    const isLate = foreign.at !== null && foreign.at > Date.now() - readLag - 10_000
    if (state.is === 'changed') {
      expect(foreign.at, about()).not.toBeNull()
      const now = state.versions.now.map(({ uri }) => toText(uri))
      if (!isLate) expect(now, about()).toEqual(texts())
    } else if (!isLate) expect(texts(), about()).toEqual(due)
  }

  await press('start', 'done')
  const isThrough = stateOf(page).is === 'done'
  if (isThrough || stateOf(page).is === 'changed') judge(wanted)
  if (stateOf(page).is === 'changed' || foreign.at !== null) return
  afterEachRequest(null)
  isBack = true
  if (isThrough) {
    if (random() < 0.5) return
    await vi.advanceTimersByTimeAsync(30_000)
    spotify.faults.clear()
    page.tryAgain()
    const [entry] = await page.listPastEdits(page.client)
    const back = undoOf((await page.readPastEdit(page.client, entry!.id))!, await pass(page.readList()))
    if ('refused' in back) return
    if (!('edit' in back)) throw new Error(`${about()} cannot be undone`)
    await pass(page.keep(back.edit, planOf(planEdit(back.edit))!))
    await press('start', 'done')
    expect(stateOf(page).is, about()).toBe('done')
  } else {
    if (plan.way === 'rewrite' && before.some((text) => !text.startsWith('spotify:'))) return
    await press('rollBack', 'undone')
    if (stateOf(page).is === 'done') {
      judge(wanted)
      return
    }
  }
  expect(texts(), about()).toEqual(before)
}

const toText = (uri: string): string =>
  uri === '' ? '-' : uri.startsWith('spotify:local:') ? (uri.split(':')[4] ?? '') : uri
const toTexts = (state: readonly { uri: string }[]): string[] => state.map(({ uri }) => toText(uri))
