import { emptyLibrary } from './empty-library.ts'
import type {
  DemoAccount,
  DemoAlbum,
  DemoArtist,
  DemoContent,
  DemoEpisode,
  DemoLibrary,
  DemoPlaylist,
  DemoPlaylistItem,
  DemoTrack,
} from './model.ts'

/** A few accounts with one of everything odd, for tests of the stand-in itself. */

export const ids = {
  long: 'long000000000000000000',
  odd: 'odd0000000000000000000',
  shared: 'shared0000000000000000',
  followed: 'followed00000000000000',
  secret: 'secret0000000000000000',
  hidden: 'hidden0000000000000000',
  editorial: '37i9dQZF1DX00000000000',
} as const

const artist: DemoArtist = { id: 'artist0000000000000000', name: 'Gro & the Øres', picture: 'face' }
const album: DemoAlbum = {
  ...{ id: 'album00000000000000000', name: 'Low Water', artists: [artist], releaseDate: '1981' },
  ...{ kind: 'album', totalTracks: 9, picture: 'cover' },
}

export const track = (number: number, change: Partial<DemoTrack> = {}): DemoTrack => ({
  ...{
    kind: 'track',
    id: `track${String(number).padStart(17, '0')}`,
    name: `Song ${String(number)}`,
    artists: [artist],
  },
  ...{ album, durationMs: 180_000 + number, explicit: false, isrc: 'XXA010000001', discNumber: 1, trackNumber: 1 },
  playable: true,
  ...change,
})

const show = {
  ...{ id: 'show000000000000000000', name: 'Talk', description: 'A show', picture: 'show', totalEpisodes: 3 },
}

const episode: DemoEpisode = {
  ...{ kind: 'episode', id: 'episode000000000000000', name: 'One', show, releaseDate: '2024-05-06' },
  ...{ durationMs: 1_800_000, explicit: true, picture: null },
}

const row = (content: DemoContent, change: Partial<DemoPlaylistItem> = {}): DemoPlaylistItem => ({
  ...{ content, addedAt: '2020-01-02T03:04:05Z', addedBy: 'ann' },
  ...change,
})

const playlist = (id: string, change: Partial<DemoPlaylist> = {}): DemoPlaylist => ({
  ...{ id, name: id.replaceAll('0', ''), description: '', ownerId: 'ann', ownerName: 'Ann', public: true },
  ...{ collaborative: false, pictures: ['a', 'b', 'c'], snapshotId: `snapshot-${id}`, items: [row(track(1))] },
  ...change,
})

const oddRows = (): DemoPlaylistItem[] => [
  row(track(1)),
  row(track(1)),
  row({ kind: 'gone' }, { addedAt: null, addedBy: null }),
  row({ kind: 'local', name: 'Home: take 2', artist: 'Me', album: '', durationMs: 61_400 }, { addedBy: '' }),
  row(episode),
  row(track(2, { playable: false, isrc: null })),
  row(track(3, { album: { ...album, releaseDate: '1981-12' } })),
]

const annsLibrary = (bobs: DemoPlaylist[], longSize: number): DemoLibrary => ({
  playlists: [
    playlist(ids.long, { items: Array.from({ length: longSize }, (_, index) => row(track(index))) }),
    playlist(ids.odd, {
      pictures: null,
      description: 'Rock &amp; <a href="spotify:user:x">roll</a>',
      items: oddRows(),
    }),
    null,
    playlist(ids.secret, { public: false, pictures: ['own'], items: [] }),
    playlist(ids.editorial, { ownerId: 'spotify' }),
    ...bobs,
  ],
  liked: Array.from({ length: 3 }, (_, index) => ({ track: track(index), addedAt: '2024-01-01T00:00:00Z' })),
  albums: [
    { album, addedAt: '2024-03-01T00:00:00Z' },
    { album: { ...album, id: 'album11111111111111111', name: '', releaseDate: null }, addedAt: '2024-02-01T00:00:00Z' },
  ],
  shows: [{ show, addedAt: '2023-01-01T00:00:00Z' }],
  episodes: [{ episode, addedAt: '2023-01-02T00:00:00Z' }],
  following: Array.from({ length: 5 }, (_, index) => ({
    ...artist,
    ...{ id: `follow${String(index).padStart(16, '0')}`, name: `Band ${String(index)}` },
  })),
  topArtists: { short_term: [], medium_term: [artist], long_term: Array.from({ length: 60 }, () => artist) },
  topTracks: { short_term: [track(9)], medium_term: [track(1), track(2)], long_term: [] },
  plays: Array.from({ length: 55 }, (_, index) => ({
    ...{ track: track(index % 3), playedAt: new Date(1_700_000_000_000 - index * 60_000).toISOString() },
  })),
})

const account = (id: string, name: string, library: DemoLibrary, registered = true): DemoAccount => ({
  ...{ id, accountId: `account-${id}`, name, picture: 'me', registered, library },
})

export const createSmallAccounts = (): DemoAccount[] => createAccountsWithList(450)

/** The same, and the long list has that many rows. */
export function createAccountsWithList(longSize: number): DemoAccount[] {
  const bobs = { ownerId: 'bob', ownerName: null }
  const shared = playlist(ids.shared, { ...bobs, collaborative: true, public: false })
  const followed = playlist(ids.followed, bobs)
  const hidden = playlist(ids.hidden, { ...bobs, public: false })
  return [
    account('ann', 'Ann <A>', annsLibrary([shared, followed], longSize)),
    account('eve', 'Eve', emptyLibrary()),
    account('uma', 'Uma', emptyLibrary(), false),
    account('bob', 'Bob', { ...emptyLibrary(), playlists: [shared, followed, hidden] }),
  ]
}
