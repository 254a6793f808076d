import { queryOptions, type QueryClient } from '@tanstack/react-query'
import { onSessionEnd } from '#auth/session.ts'
import type { PlaylistItem } from '#spotify/playlist-items.ts'
import { profileQueries } from '#spotify/profile.ts'
import type { Playable } from '#spotify/track.ts'
import { storeOf } from './account.ts'
import { getScan } from './scan-state.ts'
import type { HeldList, Holdings, ListKind } from './holdings.ts'
import { isReadable, isRefused, type KeptList, type Store } from './kept.ts'

/** What is on this device: the lists with their rows in memory, and the record of every list that is known. */
export type Library = { holdings: Holdings; kept: readonly KeptList[] }

/** How many lists are taken from the device at a time: one by one, most of the time goes into asking. */
const abreast = 10

type Held = { of: string; list: HeldList }

/** Rows in memory, by list, as long as the session: a list that has not changed is not read from the device again. */
const held = new Map<string, Held>()
/** One object for a track however many lists hold it. */
const contents = new Map<string, Playable>()
let latest: Holdings = { lists: [] }

onSessionEnd(() => {
  latest = { lists: [] }
  held.clear()
  contents.clear()
})

const playable: readonly string[] = ['playlist', 'liked', 'episodes'] satisfies ListKind[]

/** Also lists that are known and not read: they are what is missing of the whole. Withheld ones can never be here. */
function isHeld(kept: KeptList, me: string | null): boolean {
  const { kind, loaded, complete, details } = kept
  if (!playable.includes(kind)) return false
  return loaded > 0 || complete || (details !== null && isReadable(details, me) && !isRefused(kept, details))
}

function shared(row: PlaylistItem): PlaylistItem {
  const { content } = row
  if (content.kind === 'unavailable' || content.uri === '') return row
  const known = contents.get(content.uri)
  if (known !== undefined) return { ...row, content: known }
  contents.set(content.uri, content)
  return row
}

async function toHeld(store: Store, kept: KeptList, me: string | null): Promise<HeldList> {
  const { id, kind, snapshotId, loaded, total, complete, details } = kept
  const of = JSON.stringify([snapshotId, loaded, total, complete, details?.name, details?.owner.id, me])
  const known = held.get(id)
  const mine = kind !== 'playlist' || details?.owner.id === me
  const base = { id, kind: kind as ListKind, name: details?.name ?? '', mine }
  // What a scan is filling would be unpacked again and again: it counts once it is whole.
  if (!complete && getScan().is === 'running') return known?.list ?? { ...base, rows: [], complete: false }
  if (known?.of === of) return known.list
  const pages = (await store.pages(id, snapshotId)) as readonly (readonly PlaylistItem[] | undefined)[]
  const rows = new Array<PlaylistItem | undefined>(loaded === 0 ? 0 : total).fill(undefined)
  for (const page of pages) for (const row of page ?? []) rows[row.position] = shared(row)
  const list: HeldList = { ...base, rows, complete }
  held.set(id, { of, list })
  return list
}

async function load(client: QueryClient): Promise<Library> {
  const store = await storeOf(client)
  if (store === null) return { holdings: { lists: [] }, kept: [] }
  const me = await client.query(profileQueries.me()).then(
    ({ id }) => id,
    () => null,
  )
  const kept = await store.lists()
  const wanted = kept.filter((list) => isHeld(list, me))
  const lists: HeldList[] = []
  for (let at = 0; at < wanted.length; at += abreast)
    lists.push(...(await Promise.all(wanted.slice(at, at + abreast).map((list) => toHeld(store, list, me)))))
  return { holdings: (latest = asBefore(lists)), kept }
}

/** Whoever has looked through them need not do so again where nothing has changed. */
function asBefore(lists: readonly HeldList[]): Holdings {
  const isSame = lists.length === latest.lists.length && lists.every((list, index) => list === latest.lists[index])
  return isSame ? latest : { lists }
}

/** The library as it is on this device, for no request at all. To be invalidated when the copy changes (`onCopyChange`). */
export const libraryQuery = () =>
  queryOptions({
    queryKey: ['library', 'holdings'],
    queryFn: ({ client }) => load(client),
    staleTime: Infinity,
    gcTime: 5 * 60_000,
    structuralSharing: false,
  })
