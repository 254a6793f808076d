import 'fake-indexeddb/auto'
import { readdirSync, readFileSync } from 'node:fs'
import { QueryClient } from '@tanstack/react-query'
import { afterEach, expect, test, vi } from 'vitest'
import { newPage, openWorld, pass } from '#library/rehearsal.ts'
import type { DemoEpisode, DemoPlaylistItem } from '#demo/model.ts'
import { createSmallAccounts, track } from '#demo/small-library.ts'
import { readFile } from './read-file.ts'
import type { RestorePlan } from './plan.ts'

/** The files of other programs, put back into an account that has nothing. */

afterEach(() => {
  vi.useRealTimers()
})

const folder = 'src/library/restore/samples'
const forever = new AbortController().signal

const [{ episode } = { episode: null }] = createSmallAccounts()[0]!.library.episodes
const [{ album } = { album: null }] = createSmallAccounts()[0]!.library.albums

const rowOf = (content: DemoPlaylistItem['content']): DemoPlaylistItem => ({ content, addedAt: null, addedBy: null })

/** Somebody at Spotify has whatever the plan wants to send. */
function accountsWith({ lists, saves }: RestorePlan) {
  const accounts = createSmallAccounts()
  const { library } = accounts.find(({ id }) => id === 'bob')!
  const all = [...lists, ...saves].flatMap(({ uris }) => uris).map((uri) => uri.split(':'))
  const idsOf = (wanted: string): string[] => all.flatMap(([, kind, id = '']) => (kind === wanted ? [id] : []))
  const episodes = idsOf('episode').map((id): DemoEpisode => ({ ...episode!, id }))
  const tracks = idsOf('track').map((id) => track(0, { id }))
  library.playlists[0]!.items.push(...[...tracks, ...episodes].map(rowOf))
  library.albums = idsOf('album').map((id) => ({ album: { ...album!, id }, addedAt: '2024-01-01T00:00:00Z' }))
  return accounts
}

async function openPage() {
  newPage()
  const [looking, planning, run, state] = await Promise.all([
    import('./look.ts'),
    import('./plan.ts'),
    import('./run.ts'),
    import('./restore-state.ts'),
  ])
  const client = new QueryClient({ defaultOptions: { queries: { retry: false, networkMode: 'always' } } })
  return { client, ...looking, ...planning, ...run, ...state }
}

test.each(readdirSync(folder))(
  '%s comes back: each list in its order, each song that is liked, each record',
  async (name) => {
    const { document } = await readFile(name, new Uint8Array(readFileSync(`${folder}/${name}`)))
    const planning = await import('./plan.ts')
    const nobody = { me: 'eve', playlists: [], urisOf: new Map(), saved: new Map() }
    const wanted = planning.planRestore(document, planning.defaultChoices(document, nobody), nobody)
    expect(wanted.items).toBeGreaterThan(0)

    const spotify = await openWorld('eve', { accounts: accountsWith(wanted) })
    const page = await openPage()
    const known = await pass(page.lookAround(page.client, document, forever))
    const plan = page.planRestore(document, page.defaultChoices(document, known), known)
    await pass(page.keepPlan(page.client, plan, known.playlists))
    await pass(page.startRestore(page.client))
    expect(page.getRestore()).toMatchObject({ is: 'done' })

    const { library } = spotify.accounts.find(({ id }) => id === 'eve')!
    const made = library.playlists.flatMap((list) =>
      list === null
        ? []
        : [
            [
              list.name,
              list.items.map(({ content }) => ('id' in content ? `spotify:${content.kind}:${content.id}` : '')),
            ],
          ],
    )
    // The last list of the file is made first, and stands below the others.
    expect(made).toEqual(plan.lists.toReversed().map(({ name, uris }) => [name, uris]))
    const saved = (kind: string) => plan.saves.find((save) => save.kind === kind)?.uris ?? []
    expect(library.liked.map(({ track: { id } }) => `spotify:track:${id}`)).toEqual(saved('liked').toReversed())
    expect(library.albums.map(({ album: { id } }) => `spotify:album:${id}`).sort()).toEqual([...saved('albums')].sort())
  },
)
