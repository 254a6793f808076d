import { beforeEach, expect, test, vi } from 'vitest'
import { episode, savedEpisode, savedShow, show } from './samples.ts'
import { readSavedEpisodesPage, readSavedShowsPage, toSavedShow } from './show.ts'

const request = vi.hoisted(() => vi.fn())
vi.mock('./client.ts', () => ({ request }))

const signal = new AbortController().signal
const answer = (items: readonly unknown[]) => request.mockResolvedValue({ items, total: 9, limit: 50, offset: 0 })
const asked = { query: { limit: 50, offset: 0 }, signal, priority: 'background', scope: ['user-library-read'] }

beforeEach(() => {
  request.mockReset()
})

test('one page of fifty shows, each row in its place', async () => {
  answer([
    savedShow,
    null,
    { added_at: '2025-06-02T10:00:00Z', show: null },
    { added_at: 3, show: { ...show, images: 1 } },
  ])
  const { total, rows } = await readSavedShowsPage({ offset: 0, signal, priority: 'background' })
  expect(request).toHaveBeenCalledExactlyOnceWith('me/shows', asked)
  expect(total).toBe(9)
  expect(rows).toMatchObject([
    { position: 0, addedAt: '2025-06-02T10:00:00Z', show: { kind: 'show', name: 'Room tone', totalEpisodes: 120 } },
    { position: 1, addedAt: null, show: { kind: 'unavailable' }, fold: '' },
    { position: 2, addedAt: '2025-06-02T10:00:00Z', show: { kind: 'unavailable' }, fold: '' },
    { position: 3, addedAt: null, show: { name: 'Room tone', totalEpisodes: null, pictures: [] } },
  ])
})

test('the uri of a show is made up where Spotify leaves it out, and one without anything is none', () => {
  expect(toSavedShow({ show }, 0).show).toMatchObject({ uri: `spotify:show:${show.id}` })
  expect(toSavedShow({ show: { name: 'Nameless no more' } }, 0).show).toMatchObject({ id: null, uri: '' })
  expect(toSavedShow({ show: { id: '', name: '' } }, 0).show).toEqual({ kind: 'unavailable' })
})

test('what a filter looks into is three lines', () => {
  expect(toSavedShow({ show: { ...show, name: 'Crème\nbrûlée' } }, 0).fold).toBe('creme brulee\n\n')
})

test('one page of fifty episodes, whether or not they say what they are', async () => {
  const { type: _, uri: __, ...untyped } = episode
  answer([
    savedEpisode,
    { added_at: null, episode: untyped },
    { added_at: null, episode: null },
    null,
    { episode: 'x' },
  ])
  const { total, rows } = await readSavedEpisodesPage({ offset: 0, signal, priority: 'background' })
  expect(request).toHaveBeenCalledExactlyOnceWith('me/episodes', asked)
  expect(total).toBe(9)
  expect(rows.map(({ position }) => position)).toEqual([0, 1, 2, 3, 4])
  expect(rows[0]).toMatchObject({
    ...{ addedAt: '2025-06-03T10:00:00Z', addedBy: null, fold: 'stairwells\nroom tone\nroom tone' },
    content: { kind: 'episode', name: 'Stairwells', releaseDate: '2025-11-02', durationMs: 3_600_000, available: true },
  })
  expect(rows[1]?.content).toMatchObject({ kind: 'episode', uri: `spotify:episode:${episode.id}` })
  for (const row of rows.slice(2)) expect(row).toMatchObject({ content: { kind: 'unavailable' }, fold: '' })
})

test('an episode that cannot be played says so', async () => {
  answer([{ ...savedEpisode, episode: { ...episode, is_playable: false } }])
  const { rows } = await readSavedEpisodesPage({ offset: 0, signal })
  expect(rows[0]?.content).toMatchObject({ kind: 'episode', available: false })
})
