import 'fake-indexeddb/auto'
import { QueryObserver } from '@tanstack/react-query'
import { beforeEach, expect, test, vi } from 'vitest'
import { emptyLibrary, idsUpTo, likedOf, refusal, type FakeSpotify } from './fake-spotify.ts'
import { openBrowser, openTab, type Tab } from './fake-tab.ts'

let spotify: FakeSpotify

beforeEach(() => {
  const saved = { ...emptyLibrary().saved, tracks: idsUpTo(120).map(likedOf) }
  spotify = openBrowser({ ...emptyLibrary(), saved, following: idsUpTo(110, 'f') })
})

/** Looks at a shelf, as a view does. */
function look(tab: Tab, name: 'liked' | 'following') {
  const { liked, following } = tab.shelfQueries
  const options = name === 'liked' ? liked() : (following() as unknown as ReturnType<typeof liked>)
  const observer = new QueryObserver(tab.client, options)
  const seen: { loaded: number; complete: boolean }[] = []
  observer.subscribe(({ data }) => {
    if (data !== undefined) seen.push(data)
  })
  return {
    ...{ seen, observer },
    data: () => tab.client.getQueryData(options.queryKey),
    done: () => vi.waitUntil(() => !observer.getCurrentResult().isFetching, { interval: 2, timeout: 5000 }),
  }
}

const asked = () => spotify.taken().filter((name) => name !== 'me')

test('shows the shelf as it grows; after a reload all of it at once, for one request', async () => {
  const first = look(await openTab(), 'liked')
  await first.done()
  expect(asked()).toEqual(['tracks 0', 'tracks 50', 'tracks 100'])
  expect(first.data()).toMatchObject({ total: 120, loaded: 120, complete: true })
  const again = look(await openTab(), 'liked')
  await again.done()
  expect(asked()).toEqual(['tracks 0'])
  expect(again.seen[0]).toMatchObject({ loaded: 120, complete: false })
  expect(again.data()).toMatchObject({ loaded: 120, complete: true })
})

test('one that is read by cursor is read page after page', async () => {
  const shelf = look(await openTab(), 'following')
  await shelf.done()
  expect(asked()).toEqual(['following', 'following f49', 'following f99'])
  expect(shelf.data()).toMatchObject({ loaded: 110, complete: true })
})

test('one that changes while it is read is read again by itself', async () => {
  spotify.how.onRequest = (name) => {
    if (name !== 'tracks 50') return
    spotify.how.onRequest = () => undefined
    spotify.library.saved.tracks.unshift(likedOf('new'))
  }
  const shelf = look(await openTab(), 'liked')
  await shelf.done()
  expect(shelf.data()).toMatchObject({ total: 121, loaded: 121, complete: true })
  expect(shelf.data()?.rows[0]?.content).toMatchObject({ uri: 'spotify:track:new' })
})

test('one that never stands still ends in that failure', async () => {
  spotify.how.onRequest = (name, count) => {
    if (name === 'tracks 50') spotify.library.saved.tracks.unshift(likedOf(`new${count}`))
  }
  const shelf = look(await openTab(), 'liked')
  await shelf.done()
  expect(shelf.observer.getCurrentResult().error).toMatchObject({ failure: { kind: 'changed' } })
})

test('what has come stays when it breaks off, and the next visit goes on', async () => {
  spotify.faults.set('tracks 50', [() => refusal(403)])
  const tab = await openTab()
  const shelf = look(tab, 'liked')
  await shelf.done()
  expect(shelf.observer.getCurrentResult().error).toMatchObject({ failure: { kind: 'not-yours' } })
  expect(shelf.data()?.loaded).toBeGreaterThanOrEqual(50)
  await shelf.observer.refetch()
  expect(shelf.data()).toMatchObject({ loaded: 120, complete: true })
})

test('a whole shelf stays on screen while it is looked through again', async () => {
  const tab = await openTab()
  const shelf = look(tab, 'liked')
  await shelf.done()
  spotify.library.saved.tracks = idsUpTo(180, 'other').map(likedOf)
  shelf.seen.length = 0
  await shelf.observer.refetch()
  expect(shelf.seen.every(({ complete }) => complete)).toBe(true)
  expect(shelf.data()).toMatchObject({ loaded: 180 })
})

test('who asks for it has all of it read anew', async () => {
  const tab = await openTab()
  const shelf = look(tab, 'liked')
  await shelf.done()
  spotify.library.saved.tracks[80] = likedOf('other')
  asked()
  await shelf.observer.refetch()
  expect(asked()).toEqual(['tracks 0'])
  await tab.rereadShelf('liked', tab.client)
  expect(asked()).toEqual(['tracks 0', 'tracks 50', 'tracks 100'])
  expect(shelf.data()?.rows[80]?.content).toMatchObject({ uri: 'spotify:track:other' })
  await shelf.observer.refetch()
  expect(asked()).toEqual(['tracks 0'])
})
