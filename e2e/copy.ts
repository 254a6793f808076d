import { expect, type Page } from '@playwright/test'
import type { DemoAccount, DemoContent } from '../src/demo/model.ts'
import { site } from './site.ts'

/** A list as the copy has it: `rows` name what stands in each place. */
type Kept = { id: string; account: string; total: number; loaded: number; complete: boolean; rows: string[] }

/** What the page's browser keeps of the library, read past the app; empty where there is no copy. */
export const copyIn = (page: Page): Promise<Kept[]> =>
  page.evaluate(async (name) => {
    type Thing = { id?: string | null; kind?: string; uri?: string; name?: string }
    type Row = { artist?: Thing; album?: Thing; show?: Thing; content?: Thing }
    type List = Omit<Kept, 'account' | 'rows'> & { snapshotId: string }
    const of = <Result>(request: IDBRequest<Result>): Promise<Result> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result)
        request.onerror = () => reject(request.error ?? new Error('no answer'))
      })
    const nameOf = ({ artist, album, show, content }: Row): string => {
      const bare = artist ?? album ?? show
      if (bare !== undefined) return bare.id ?? ''
      if (content?.kind === 'local') return `local ${content.name ?? ''}`
      return content?.uri ?? content?.kind ?? ''
    }
    // To open one that is not there would make it.
    if (!(await indexedDB.databases()).some((one) => one.name === name)) return []
    const database = await of(indexedDB.open(name))
    const transaction = database.transaction(['lists', 'pages'])
    const [lists, pages] = [transaction.objectStore('lists'), transaction.objectStore('pages')]
    const keys = (await of(lists.getAllKeys())) as [string, string][]
    const values = (await of(lists.getAll())) as List[]
    const kept: Kept[] = []
    for (const [index, [account]] of keys.entries()) {
      const { id, snapshotId, total, loaded, complete } = values[index]!
      const range = IDBKeyRange.bound([account, id, snapshotId], [account, id, snapshotId, []])
      const rows = ((await of(pages.getAll(range))) as Row[][]).flat().map(nameOf)
      kept.push({ id, account, total, loaded, complete, rows })
    }
    database.close()
    return kept
  }, `liner-notes:${site.base}`)

const nameOf = (content: DemoContent): string => {
  if (content.kind === 'gone') return 'unavailable'
  return content.kind === 'local' ? `local ${content.name}` : `spotify:${content.kind}:${content.id}`
}

const ranges = ['short_term', 'medium_term', 'long_term'] as const
const idOf = ({ id }: { id: string }): string => id

/** Every list of a person that Spotify lets an app read, by the names of its rows. */
function readableLists({ id: me, library }: DemoAccount): [id: string, rows: string[]][] {
  const own = library.playlists
    .filter((list) => list !== null)
    .filter(({ ownerId, collaborative }) => ownerId === me || collaborative)
  return [
    ...own.map(({ id, items }): [string, string[]] => [id, items.map(({ content }) => nameOf(content))]),
    ['liked', library.liked.map(({ track }) => nameOf(track))],
    ['albums', library.albums.map(({ album }) => album.id)],
    ['shows', library.shows.map(({ show }) => show.id)],
    ['episodes', library.episodes.map(({ episode }) => nameOf(episode))],
    ['following', library.following.map(idOf)],
    ...ranges.flatMap((range): [string, string[]][] => [
      [`top-artists:${range}`, library.topArtists[range].map(idOf)],
      [`top-tracks:${range}`, library.topTracks[range].map(nameOf)],
    ]),
  ]
}

/** That the copy holds each readable list of the person as Spotify has it, row by row, and rows of no other. */
export async function expectWholeCopy(page: Page, account: DemoAccount): Promise<void> {
  const expected = readableLists(account).map(([id, rows]) => ({
    ...{ id, account: account.accountId, complete: true, total: rows.length, loaded: rows.length, rows },
  }))
  const kept = (await copyIn(page)).filter(({ complete, loaded }) => complete || loaded > 0)
  const inOrder = (lists: Kept[]): Kept[] => lists.sort((one, other) => (one.id < other.id ? -1 : 1))
  expect(inOrder(kept)).toEqual(inOrder(expected))
}
