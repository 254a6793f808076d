import type { PlaylistItem } from '#spotify/item.ts'
import type { FilePlaylist, LibraryDocument, Rows } from './document.ts'
import { compareRows, type RowChange, type Thing } from './compare-rows.ts'
import { matchPlaylists } from './compare-lists.ts'

export type { RowChange } from './compare-rows.ts'

/** What became of a playlist that is in both, if anything. `renamed`: its name before, null where it is the same. */
export type ListChange = {
  id: string
  name: string
  renamed: string | null
  /** In the order of the list as it is now; what is gone where it was before. */
  rows: readonly RowChange[]
}

/** The lists that everybody has one of. */
export type ShelfName = 'liked' | 'albums' | 'shows' | 'episodes' | 'following'

/** A list that is in one of the two alone. `items`: how many rows it has. */
export type LoneList = { id: string; name: string; items: number }

export type Comparison = {
  newLists: readonly LoneList[]
  goneLists: readonly LoneList[]
  /** Lists that differ, in the order of the later document. */
  lists: readonly ListChange[]
  /** What was saved or taken away, of shelves where anything was. */
  shelves: ReadonlyMap<ShelfName, readonly RowChange[]>
  /** Shelves that one of the two lacks, and lists and shelves of which one of the two has but a part. */
  uncompared: readonly (ShelfName | LoneList)[]
}

export const isSame = ({ newLists, goneLists, lists, shelves }: Comparison): boolean =>
  newLists.length + goneLists.length + lists.length + shelves.size === 0

/**
 * What happened between two states of a library. Lists are the same by their id, or, where one of the two has none, by their name.
 * Items are the same by their URI, files of the own that have none and unavailable rows by what there is of them. Where a file
 * has not the whole of a list, nothing is said to be missing there that may only not have been read.
 */
export function compare(before: LibraryDocument, after: LibraryDocument): Comparison {
  const { pairs, gone, fresh } = matchPlaylists(before.playlists, after.playlists)
  const isPart = (document: LibraryDocument, { id, items }: Pick<FilePlaylist, 'id' | 'items'>): boolean =>
    items.includes(undefined) || document.gaps.some((gap) => gap.id === id)
  const parts = pairs.map(([one, other]) => ({ one, other, before: isPart(before, one), after: isPart(after, other) }))
  const shelves = shelfNames.map((name) => shelfChanges(name, before, after))
  return {
    ...{ newLists: fresh.map(toLone), goneLists: gone.map(toLone) },
    lists: parts.flatMap(({ one, other, ...part }) => toListChange(one, other, part)),
    shelves: new Map(shelves.flatMap(({ name, rows }) => (rows.length === 0 ? [] : [[name, rows]]))),
    uncompared: [
      ...shelves.filter(({ isWhole }) => !isWhole).map(({ name }) => name),
      ...parts.filter((part) => part.before || part.after).map(({ other }) => toLone(other)),
    ],
  }
}

const shelfNames: readonly ShelfName[] = ['liked', 'albums', 'shows', 'episodes', 'following']

const toLone = ({ id, name, items }: FilePlaylist): LoneList => ({ id, name, items: items.length })

/** Which of the two is not the whole list. */
type Part = { before: boolean; after: boolean }

const isCertain =
  (part: Part) =>
  ({ kind }: RowChange): boolean =>
    kind === 'moved' || !(kind === 'added' ? part.before : part.after)

function toListChange(before: FilePlaylist, after: FilePlaylist, part: Part): ListChange[] {
  const rows = compareRows(itemThings(before.items), itemThings(after.items)).filter(isCertain(part))
  const renamed = before.name === after.name ? null : before.name
  return rows.length === 0 && renamed === null ? [] : [{ id: after.id, name: after.name, renamed, rows }]
}

type ShelfChange = { name: ShelfName; rows: RowChange[]; isWhole: boolean }

/** What is saved has no order of its own, so nothing has moved there. A shelf that both lack is the same. */
function shelfChanges(name: ShelfName, before: LibraryDocument, after: LibraryDocument): ShelfChange {
  const [one, other] = [thingsOf[name](before), thingsOf[name](after)]
  if (one === null || other === null) return { name, rows: [], isWhole: one === other }
  const isPart = (document: LibraryDocument): boolean =>
    document[name]?.includes(undefined) === true || document.gaps.some(({ id }) => id === name)
  const part = { before: isPart(before), after: isPart(after) }
  const rows = compareRows(one, other).filter((row) => row.kind !== 'moved' && isCertain(part)(row))
  return { name, rows, isWhole: !part.before && !part.after }
}

function itemThings(rows: Rows<PlaylistItem>): Thing[] {
  return known(rows).map(([row, position]) => ({ position, ...itemFacts(row.content) }))
}

function itemFacts(content: PlaylistItem['content']): Omit<Thing, 'position'> {
  if (content.kind === 'unavailable') return { key: 'unavailable', name: '', by: '', uri: '' }
  const { uri, name, kind } = content
  const by = kind === 'episode' ? content.show.name : content.artists.map((artist) => artist.name).join(', ')
  return { key: uri === '' ? `${kind}\n${name}\n${by}` : uri, name, by, uri }
}

function known<Row>(rows: Rows<Row>): [Row, number][] {
  return [...rows.entries()].flatMap(([position, row]) => (row === undefined ? [] : [[row, position]]))
}

const thingsOf: Readonly<Record<ShelfName, (document: LibraryDocument) => Thing[] | null>> = {
  liked: ({ liked }) => (liked === null ? null : itemThings(liked)),
  episodes: ({ episodes }) => (episodes === null ? null : itemThings(episodes)),
  albums: ({ albums }) =>
    albums === null
      ? null
      : known(albums).map(([{ album }, position]) => {
          if (album.kind === 'unavailable') return { position, key: 'unavailable', name: '', by: '', uri: '' }
          const { uri, name, artists } = album
          return { position, key: uri, name, by: artists.map((artist) => artist.name).join(', '), uri }
        }),
  shows: ({ shows }) =>
    shows === null
      ? null
      : known(shows).map(([{ show }, position]) => {
          if (show.kind === 'unavailable') return { position, key: 'unavailable', name: '', by: '', uri: '' }
          return { position, key: show.uri, name: show.name, by: '', uri: show.uri }
        }),
  following: ({ following }) =>
    following === null
      ? null
      : known(following).map(([{ artist }, position]) => {
          const uri = artist.id === '' ? '' : `spotify:artist:${artist.id}`
          return { position, key: uri, name: artist.name, by: '', uri }
        }),
}
