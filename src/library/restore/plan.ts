import type { WriteScope } from '#auth/scopes.ts'
import type { FilePlaylist, LibraryDocument } from '#library/files/document.ts'
import type { Playlist } from '#spotify/playlist.ts'
import { matchLists, type FillCandidates } from './match-lists.ts'
import { addable, blockedOf, savable, type Blocked, type SaveKind, type Subject } from './subject.ts'

export type { Blocked, SaveKind } from './subject.ts'

/** What happens with one playlist of the file. */
export type ListPlan = {
  /** Index into `document.playlists`. */
  source: number
  name: string
  description: string
  public: boolean
  target: { kind: 'create' } | { kind: 'fill'; id: string }
  /** To be added at the end, in order; batches of 100. */
  uris: readonly string[]
  /** Rows left out because the list that is filled has that URI already. */
  already: number
  /** Rows that cannot be added, in the order of the list. */
  blocked: readonly Blocked[]
  /** Rows whose added date does not come back. */
  datesLost: number
}

/** What is sent to the library endpoint. A URI is in `uris` once, however often the file has it; the others are `already`. */
export type SavePlan = {
  kind: SaveKind
  /** In the order of sending: what was saved first goes first, for Spotify lists the newest on top. */
  uris: readonly string[]
  already: number
  blocked: readonly Blocked[]
}

/** `keep`: one request a song, so that Spotify dates each by itself. `fast`: 40 a request, whose order is Spotify's. */
export type LikedOrder = 'keep' | 'fast'

export type RestorePlan = {
  /** In the order of running: the last list of the file first, for Spotify puts a new list on top. */
  lists: readonly ListPlan[]
  /** In the order of running; artists last, for the library endpoint may refuse them. */
  saves: readonly SavePlan[]
  likedOrder: LikedOrder
  /** All URIs of lists and saves. */
  items: number
  /** Writes, and the reads that verify them. */
  requests: number
  scopes: readonly WriteScope[]
}

export type ListChoice = { target: 'create' | { fill: string }; public: boolean }

export type Choices = {
  /** Those that are chosen, by their index in `document.playlists`. */
  lists: ReadonlyMap<number, ListChoice>
  saves: ReadonlySet<SaveKind>
  likedOrder: LikedOrder
}

/** What is there before the restore. */
export type Known = FillCandidates & {
  /** What is saved already, as far as it has been read. */
  saved: ReadonlyMap<SaveKind, ReadonlySet<string>>
}

/**
 * Everything in the file is chosen. Of the lists those of the person's own: each fills a list of theirs with the same id, or
 * else the same name, so that running it again never doubles anything, and is created where there is none; the others are
 * followed. No two fill the same list.
 */
export function defaultChoices(document: LibraryDocument, known: Known): Choices {
  const isOwn = ownership(document, known)
  const targets = matchLists(document.playlists, isOwn, known)
  const own = [...document.playlists.entries()].filter(([, list]) => isOwn(list))
  const toChoice = (source: number, list: FilePlaylist): ListChoice => {
    const fill = targets.get(source)
    return { target: fill === undefined ? 'create' : { fill }, public: list.public === true }
  }
  return {
    lists: new Map(own.map(([source, list]) => [source, toChoice(source, list)])),
    saves: new Set(saveKinds.filter((kind) => subjectsOf(kind, document, isOwn).length > 0)),
    likedOrder: 'keep',
  }
}

/**
 * What a restore will do, before a single request. Every row of a chosen list is in exactly one of `uris`, `already` and
 * `blocked`. A list to be filled that `known.urisOf` lacks is taken for empty: read it first. Lists of others that are not in
 * `choices.lists` are followed (`saves`, kind `lists`); one that is, is copied.
 *
 * Requests. A list that is created: 1 and 1 that reads back what Spotify made of its details; one that is filled: 1 that reads
 * its details, and none at all where nothing is to be added. Then ⌈n/100⌉ that add and ⌈n/50⌉ that read back what was
 * added. Saves: ⌈n/40⌉ (liked songs in order: n), and ⌈n/40⌉ each before and after that ask which are there.
 */
export function planRestore(document: LibraryDocument, choices: Choices, known: Known): RestorePlan {
  const lists = listsIn(document, choices, known)
  const saves = savesIn(document, choices, known)
  const { likedOrder } = choices
  const sizes = [...lists, ...saves].map(({ uris }) => uris.length)
  const requests = [...lists.map(listRequests), ...saves.map((save) => saveRequests(save, likedOrder))]
  return { lists, saves, likedOrder, items: sum(sizes), requests: sum(requests), scopes: scopesFor(lists, saves) }
}

const sum = (numbers: readonly number[]): number => numbers.reduce((one, other) => one + other, 0)

/** How many URIs go into one request. */
export const listBatch = 100
export const saveBatch = (kind: SaveKind, likedOrder: LikedOrder): number =>
  kind === 'liked' && likedOrder === 'keep' ? 1 : 40

/**
 * Whether a list of the file is the person's own to make again. A file that does not say whose it is belongs to the person if
 * it has a list of theirs; else every list counts as own, for a copy loses nothing and a list that is gone cannot be followed.
 */
function ownership({ account, playlists }: LibraryDocument, { me }: Known): (list: FilePlaylist) => boolean {
  const isTheirs = me !== null && playlists.some(({ owner }) => owner?.id === me)
  const whose = account?.id ?? (isTheirs ? me : null)
  return ({ owner }) => owner === null || whose === null || owner.id === whose
}

function listsIn({ playlists }: LibraryDocument, { lists }: Choices, { urisOf }: Known): ListPlan[] {
  const sources = [...lists].sort(([one], [other]) => other - one)
  return sources.flatMap(([source, choice]) => {
    const list = playlists[source]
    if (list === undefined) return []
    const target = choice.target === 'create' ? null : choice.target.fill
    const has = target === null ? undefined : urisOf.get(target)
    return [toListPlan(list, source, choice, has ?? new Set())]
  })
}

function toListPlan(list: FilePlaylist, source: number, choice: ListChoice, has: ReadonlySet<string>): ListPlan {
  const subjects = list.items.map(addable)
  const free = subjects.filter(({ uri }) => uri !== null && !has.has(uri))
  const uris = free.flatMap(({ uri }) => uri ?? [])
  const blocked = subjects.flatMap(blockedOf)
  return {
    ...{ source, name: list.name, description: list.description, public: choice.public },
    target: choice.target === 'create' ? { kind: 'create' } : { kind: 'fill', id: choice.target.fill },
    ...{ uris, blocked, already: subjects.length - uris.length - blocked.length },
    datesLost: free.filter(({ isDated }) => isDated).length,
  }
}

/** Every kind of save, in the order of running. */
const saveKinds: readonly SaveKind[] = ['liked', 'albums', 'shows', 'episodes', 'lists', 'artists']

type IsOwn = (list: FilePlaylist) => boolean

/** The rows of one kind, in the order of the file. */
function subjectsOf(kind: SaveKind, document: LibraryDocument, isOwn: IsOwn): Subject[] {
  if (kind === 'lists') return document.playlists.flatMap((list, at) => (isOwn(list) ? [] : savable.lists(list, at)))
  if (kind === 'liked') return (document.liked ?? []).map(savable.liked)
  if (kind === 'albums') return (document.albums ?? []).map(savable.albums)
  if (kind === 'shows') return (document.shows ?? []).map(savable.shows)
  if (kind === 'episodes') return (document.episodes ?? []).map(savable.episodes)
  return (document.following ?? []).map(savable.artists)
}

function savesIn(document: LibraryDocument, choices: Choices, known: Known): SavePlan[] {
  const isOwnOrCopied = ownership(document, known)
  const copied = new Set([...choices.lists.keys()].map((source) => document.playlists[source]))
  const isOwn: IsOwn = (list) => isOwnOrCopied(list) || copied.has(list)
  return saveKinds
    .filter((kind) => choices.saves.has(kind))
    .map((kind) => toSavePlan(kind, subjectsOf(kind, document, isOwn), savedOf(kind, known)))
}

function savedOf(kind: SaveKind, { saved, playlists }: Known): ReadonlySet<string> {
  const known = saved.get(kind) ?? new Set<string>()
  return kind === 'lists' ? new Set([...known, ...playlists.map(({ uri }: Playlist) => uri)]) : known
}

function toSavePlan(kind: SaveKind, subjects: readonly Subject[], saved: ReadonlySet<string>): SavePlan {
  const blocked = subjects.flatMap(blockedOf)
  const wanted = new Set(subjects.flatMap(({ uri }) => uri ?? []).filter((uri) => !saved.has(uri)))
  const uris = kind === 'artists' ? [...wanted] : oldestFirst(subjects, wanted)
  return { kind, uris, already: subjects.length - uris.length - blocked.length, blocked }
}

/** The last row of the file first. A URI that stands there twice goes where its last row stands, which is the older one. */
const oldestFirst = (subjects: readonly Subject[], wanted: ReadonlySet<string>): string[] => [
  ...new Set(subjects.toReversed().flatMap(({ uri }) => (uri !== null && wanted.has(uri) ? [uri] : []))),
]

const pages = (count: number, size: number): number => Math.ceil(count / size)

function listRequests({ target, uris }: ListPlan): number {
  const details = target.kind === 'create' ? 2 : Math.min(uris.length, 1)
  return details + pages(uris.length, listBatch) + pages(uris.length, 50)
}

const saveRequests = ({ kind, uris }: SavePlan, likedOrder: LikedOrder): number =>
  pages(uris.length, saveBatch(kind, likedOrder)) + 2 * pages(uris.length, 40)

const scopeOf: Readonly<Record<SaveKind, WriteScope>> = {
  ...{ liked: 'user-library-modify', albums: 'user-library-modify', shows: 'user-library-modify' },
  ...{ episodes: 'user-library-modify', lists: 'playlist-modify-public', artists: 'user-follow-modify' },
}

function scopesFor(lists: readonly ListPlan[], saves: readonly SavePlan[]): WriteScope[] {
  const isWriting = lists.some((list) => listRequests(list) > 0)
  // Spotify may make a list public that was to be private, and then asks for the other scope while it is being filled.
  const forLists: WriteScope[] = isWriting ? ['playlist-modify-private', 'playlist-modify-public'] : []
  const forSaves = saves.filter(({ uris }) => uris.length > 0).map(({ kind }) => scopeOf[kind])
  return [...new Set([...forLists, ...forSaves])]
}
