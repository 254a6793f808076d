import { queryOptions, type QueryClient } from '@tanstack/react-query'
import { areSaved, mostSaved } from '#spotify/library-writes.ts'
import { playlistsQueries } from '#spotify/playlists.ts'
import { uriKind } from '#spotify/uris.ts'
import { storeOf } from './account.ts'
import { keptOrder } from './kept-order.ts'
import type { KeptKind, Store } from './kept.ts'
import { sessionSignal } from './session-signal.ts'
import { keyOfRow, type ShelfRow } from './shelf-source.ts'

export type SavedShelf = Extract<KeptKind, 'liked' | 'episodes' | 'albums' | 'shows' | 'following'>

/** Where the copy keeps what is saved of a kind; playlists have no such list. */
const shelves: Readonly<Record<string, SavedShelf>> = {
  ...{ track: 'liked', episode: 'episodes', album: 'albums', show: 'shows', artist: 'following' },
}

/** Which list of the library a thing stands in; null for a playlist. */
export const shelfOf = (uri: string): SavedShelf | null => shelves[uriKind(uri) ?? ''] ?? null

/** The key of the query for a shelf. */
export const shelfKey = (shelf: SavedShelf) => ['library', 'shelf', shelf] as const

/** What tells a thing from the others on its shelf (`keyOfRow`): its URI, but for artists. */
export const keyOnShelf = (uri: string): string => (shelfOf(uri) === 'following' ? idOf(uri) : uri)

export const idOf = (uri: string): string => uri.split(':').at(-1) ?? ''

/** Milliseconds for which a shelf of the copy speaks for Spotify. */
export const goodFor = 3_600_000
/** For so long questions are collected, to be asked in one request. */
const gathering = 20

type Question = { uri: string; resolve: (saved: boolean) => void; reject: (error: unknown) => void }

const waiting = new Map<QueryClient, Question[]>()

function ask(client: QueryClient, uri: string): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const questions = waiting.get(client) ?? []
    questions.push({ uri, resolve, reject })
    if (questions.length > 1) return
    waiting.set(client, questions)
    setTimeout(() => {
      waiting.delete(client)
      answer(client, questions).catch((error: unknown) => questions.forEach(({ reject }) => reject(error)))
    }, gathering)
  })
}

async function answer(client: QueryClient, questions: readonly Question[]): Promise<void> {
  const uris = [...new Set(questions.map(({ uri }) => uri))]
  const known = await knownHere(client, uris)
  const unknown = uris.filter((uri) => !known.has(uri))
  for (let from = 0; from < unknown.length; from += mostSaved) {
    const batch = unknown.slice(from, from + mostSaved)
    const saved = await areSaved(batch, { signal: sessionSignal() })
    batch.forEach((uri, at) => known.set(uri, saved[at] === true))
  }
  for (const { uri, resolve } of questions) resolve(known.get(uri) === true)
}

/** What the copy and the list of all lists say, without a request. */
async function knownHere(client: QueryClient, uris: readonly string[]): Promise<Map<string, boolean>> {
  const known = new Map<string, boolean>()
  const all = client.getQueryData(playlistsQueries.all().queryKey)
  const store = await storeOf(client)
  const order = store !== null && uris.some((uri) => shelfOf(uri) === null) ? await keptOrder(store) : []
  const kept = new Map<KeptKind, ReadonlySet<string> | null>()
  for (const uri of uris) {
    const shelf = shelfOf(uri)
    if (shelf === null) {
      // Lists that Spotify counts without showing them may be this one.
      const isThere = all?.complete === true ? all.playlists.some((one) => one.uri === uri) : order.includes(idOf(uri))
      if (isThere) known.set(uri, true)
      continue
    }
    if (store !== null && !kept.has(shelf)) kept.set(shelf, await keysOf(store, shelf))
    const keys = kept.get(shelf)
    if (keys) known.set(uri, keys.has(keyOnShelf(uri)))
  }
  return known
}

/** Null where the copy has not all of it, or has had it for long. */
async function keysOf(store: Store, shelf: KeptKind): Promise<ReadonlySet<string> | null> {
  const list = await store.list(shelf)
  if (list?.complete !== true || Date.now() - list.readAt > goodFor) return null
  const pages = (await store.pages(shelf, list.snapshotId)) as readonly (readonly ShelfRow[] | undefined)[]
  return new Set(pages.flatMap((page) => (page ?? []).map(keyOfRow)))
}

/** Whether something is in the library. Many that are asked at once cost one request for each forty, or none. */
export const savedQuery = (uri: string) =>
  queryOptions({
    queryKey: ['library', 'saved', uri],
    queryFn: ({ client }) => ask(client, uri),
    staleTime: 60_000,
  })
