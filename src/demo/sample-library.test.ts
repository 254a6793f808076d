// @vitest-environment node
import { expect, test } from 'vitest'
import { drawPicture } from './artwork.ts'
import type { DemoAccount, DemoContent, DemoPlaylist, DemoTrack } from './model.ts'
import { createSampleAccounts } from './sample-library.ts'

const now = Date.UTC(2026, 10, 24, 14, 2)
const [ida, newcomer, stranger] = createSampleAccounts(now)
const library = ida!.library
const playlists = library.playlists.filter((playlist) => playlist !== null)
const rows = playlists.flatMap(({ items }) => items)
const contents: DemoContent[] = rows.map(({ content }) => content)
const allTracks: DemoTrack[] = [
  ...contents.filter((content) => content.kind === 'track'),
  ...library.liked.map(({ track }) => track),
  ...library.plays.map(({ track }) => track),
  ...Object.values(library.topTracks).flat(),
]
const tracks = [...new Set(allTracks)]
const albums = [...new Set(tracks.map(({ album }) => album))]
const artists = [...new Set([...tracks.flatMap((track) => track.artists), ...albums.flatMap((album) => album.artists)])]

const named = (name: string): DemoPlaylist => playlists.find((playlist) => playlist.name === name)!
const titleOf = (content: DemoContent): string => (content.kind === 'gone' ? '' : content.name)

const toDigest = ({ library: { playlists, liked, plays, topTracks, ...saved } }: DemoAccount): unknown => [
  playlists.map((playlist) => [playlist?.id, playlist?.snapshotId, playlist?.pictures]),
  playlists
    .flatMap((playlist) => playlist?.items.map(({ content, addedAt }) => titleOf(content) + (addedAt ?? '')) ?? [])
    .join(),
  liked.map(({ track, addedAt }) => track.id + addedAt).join(),
  plays.map(({ track, playedAt }) => track.id + playedAt),
  topTracks.long_term.map(({ id }) => id),
  saved,
]

test('three people: one with a library, one with nothing, one who was not let in', () => {
  expect([ida?.name, newcomer?.name, stranger?.name]).toEqual(['Ida Marlowe', 'New Listener', 'Rufus Unlisted'])
  expect([ida?.registered, newcomer?.registered, stranger?.registered]).toEqual([true, true, false])
  expect(newcomer).toMatchObject({ picture: null, library: { playlists: [], liked: [], plays: [] } })
  expect(newcomer).toMatchObject({ library: { albums: [], shows: [], episodes: [], following: [] } })
  expect(Object.values(newcomer!.library.topTracks).flat()).toEqual([])
})

test('the library comes out the same for the same moment, and a change to one does not reach the next', () => {
  const again = createSampleAccounts(now)
  const changed = again[0]!.library.playlists[0]!
  expect(toDigest(again[0]!)).toEqual(toDigest(ida!))
  expect(again.slice(1)).toEqual([newcomer, stranger])
  changed.items.length = 0
  expect(createSampleAccounts(now)[0]!.library.playlists[0]!.items).toHaveLength(10_000)
})

test('there is music enough, all of it invented', () => {
  expect(artists.length).toBeGreaterThan(115)
  expect(albums.length).toBeGreaterThan(400)
  expect(tracks.length).toBeGreaterThan(4000)
  const names = [artists, albums, tracks, playlists].flatMap((things) => things.map(({ name }) => name))
  expect(names.filter((name) => /spotify|\{|undefined|null/i.test(name))).toEqual([])
  expect(tracks.filter(({ name }) => name.trim() === '')).toEqual([])
})

test('ids are 22 characters of base 62, each the id of one thing of its kind', () => {
  const episodes = [...new Set(contents.filter((content) => content.kind === 'episode'))]
  for (const things of [artists, albums, tracks, playlists, episodes]) {
    expect(things.filter(({ id }) => !/^[0-7][0-9A-Za-z]{21}$/.test(id))).toEqual([])
    expect(new Set(things.map(({ id }) => id)).size).toBe(things.length)
  }
  expect(playlists.filter(({ snapshotId }) => !/^[\w+/]{32}$/.test(snapshotId))).toEqual([])
})

test('tracks, records and artists agree with each other', () => {
  expect(tracks.filter(({ trackNumber, album }) => trackNumber < 1 || trackNumber > album.totalTracks)).toEqual([])
  expect(tracks.filter(({ isrc }) => isrc !== null && !/^[A-Z]{2}[A-Z0-9]{3}\d{7}$/.test(isrc))).toEqual([])
  expect(tracks.filter(({ durationMs }) => durationMs < 20_000 || durationMs > 45 * 60_000)).toEqual([])
  const foreign = tracks.filter(
    ({ album, artists }) => album.kind !== 'compilation' && !artists.some((artist) => album.artists.includes(artist)),
  )
  expect(foreign).toEqual([])
  const years = albums.map(({ releaseDate }) => releaseDate).filter((date) => date !== null)
  expect(years.filter((date) => !/^(19[5-9]\d|20[012]\d)(-\d\d){0,2}$/.test(date))).toEqual([])
  expect(new Set(albums.map(({ kind }) => kind))).toEqual(new Set(['album', 'single', 'compilation']))
  expect(tracks.filter(({ artists }) => artists.length > 1).length).toBeGreaterThan(100)
  expect(tracks.filter(({ explicit }) => explicit).length).toBeGreaterThan(100)
})

test('the lists have the sizes that trouble a client', () => {
  const sizes = playlists.map(({ items }) => items.length)
  expect(sizes).toEqual(expect.arrayContaining([0, 1, 9, 24, 40, 51, 63, 100, 302, 450, 1042, 10_000]))
  expect(library.playlists.length).toBeGreaterThanOrEqual(40)
  expect(library.playlists.filter((playlist) => playlist === null)).toHaveLength(2)
  expect(library.playlists[0]?.name).toBe('The Long Shelf')
})

test('the long list begins as it always does and holds every oddity', () => {
  const { items } = named('The Long Shelf')
  expect(items.slice(0, 12).map(({ content }) => `${content.kind} ${titleOf(content)}`.trim())).toEqual([
    'track Night Bus to Harrowmere',
    'track Cartography for Beginners',
    'track Salt on the Stair',
    'episode The Lighthouse Keeper’s Tax Return',
    'track What the Tide Kept',
    'local Demo 4 (kitchen)',
    'track Ferrymen, Sunday',
    'gone',
    'track Night Bus to Harrowmere',
    'track You Left the Kettle On',
    'track Plywood Cathedral',
    'track Half a Mile of Lilac',
  ])
  expect(items[8]?.content).toBe(items[0]?.content)
  expect(items[2]?.content).toMatchObject({ explicit: true, durationMs: 178_000 })
  expect(items[3]?.content).toMatchObject({ durationMs: 2_886_000 })
  expect(items[10]?.content).toMatchObject({ playable: false })
  for (const half of [items.slice(12, 5000), items.slice(5000)]) {
    for (const kind of ['gone', 'local', 'episode'])
      expect(half.filter(({ content }) => content.kind === kind).length).toBeGreaterThan(15)
    expect(half.some(({ content }) => content.kind === 'track' && !content.playable)).toBe(true)
  }
  expect(new Set(items.map(({ content }) => content)).size).toBeLessThan(9800)
  const dates = items.map(({ addedAt }) => addedAt ?? '')
  expect(dates).toEqual(dates.toSorted())
  expect([dates[0], dates.at(-1)?.slice(0, 4)]).toEqual(['2019-03-14T18:22:09Z', '2026'])
})

test('every oddity that Spotify is known for is in some list', () => {
  expect(named('New playlist (4)').pictures).toBeNull()
  expect(rows.some(({ addedAt }) => addedAt === null)).toBe(true)
  expect(rows.some(({ addedAt }) => addedAt === '1970-01-01T00:00:00Z')).toBe(true)
  expect(rows.some(({ addedBy }) => addedBy === null)).toBe(true)
  expect(rows.some(({ addedBy }) => addedBy === '')).toBe(true)
  expect(albums.map(({ releaseDate }) => releaseDate?.length ?? null)).toEqual(expect.arrayContaining([4, 7, 10, null]))
  expect(albums.some(({ name }) => name === '')).toBe(true)
  expect(albums.some(({ picture }) => picture === null)).toBe(true)
  expect(tracks.some(({ isrc }) => isrc === null)).toBe(true)
  expect(playlists.some(({ ownerName }) => ownerName === null)).toBe(true)
  expect(playlists.some(({ description }) => description === null)).toBe(true)
  const descriptions = playlists.map(({ description }) => description ?? '').join(' ')
  expect(descriptions).toMatch(/&amp;amp;.*&quot;.*&lt;.*&#x27;/)
  expect(descriptions).toContain('<a href="spotify:')
  const names = playlists.map(({ name }) => name).join(' ')
  expect(names).toMatch(/\p{Script=Arabic}/u)
  expect(names).toMatch(/\p{Script=Hebrew}/u)
  expect(names).toMatch(/\p{Emoji_Presentation}/u)
  expect(names).toMatch(/\p{M}{2}/u)
  expect(names).toContain('<b>Not bold</b>')
  expect(Math.max(...playlists.map(({ name }) => name.length))).toBeGreaterThan(120)
})

test('some lists belong to others, and people add to lists together', () => {
  const others = playlists.filter(({ ownerId }) => ownerId !== ida!.id)
  expect(others.filter(({ collaborative }) => collaborative)).toHaveLength(1)
  expect(others.filter(({ collaborative }) => !collaborative).length).toBeGreaterThanOrEqual(4)
  const ferry = named('Ferry Timetable')
  expect(ferry.ownerId).toBe(ida!.id)
  expect(new Set(ferry.items.map(({ addedBy }) => addedBy)).size).toBeGreaterThan(3)
  expect(named('Wedding, Do Not Touch').public).toBe(false)
})

test('tops, liked songs and plays are those of one person', () => {
  for (const list of [...Object.values(library.topArtists), ...Object.values(library.topTracks)])
    expect(new Set<unknown>(list).size).toBe(list.length)
  for (const tops of [library.topArtists, library.topTracks])
    expect([tops.short_term.length, tops.medium_term.length]).toEqual([50, 50])
  expect([library.topArtists.long_term.length, library.topTracks.long_term.length]).toEqual([72, 120])
  expect(library.topArtists.medium_term.slice(0, 2).map(({ name }) => name)).toEqual([
    'Marguerite Okonjola',
    'Ilka Brandvold',
  ])
  expect(library.topTracks.medium_term[0]?.name).toBe('Night Bus to Harrowmere')
  expect(library.topArtists.short_term).not.toEqual(library.topArtists.long_term)
  expect(library.liked.length).toBeGreaterThan(560)
  expect(new Set(library.liked.map(({ track }) => track.id)).size).toBe(library.liked.length)
  const liked = library.liked.map(({ addedAt }) => addedAt)
  expect(liked).toEqual(liked.toSorted().reverse())
  const plays = library.plays.map(({ playedAt }) => playedAt)
  expect(plays).toHaveLength(50)
  expect(new Set(plays).size).toBe(50)
  expect(plays).toEqual(plays.toSorted().reverse())
  expect(Date.parse(plays[0] ?? '')).toBeLessThan(now)
  expect(new Set(library.plays.map(({ track }) => track)).size).toBeLessThan(50)
})

test('some liked songs stand in no list of the person’s own', () => {
  const own = playlists.filter(({ ownerId }) => ownerId === ida!.id)
  const listed = new Set(own.flatMap(({ items }) => items.map(({ content }) => content)))
  const left = library.liked.filter(({ track }) => !listed.has(track))
  expect(left.length).toBeGreaterThan(10)
  expect(left.length).toBeLessThan(library.liked.length / 2)
  expect(library.liked.some(({ track }) => !track.playable)).toBe(true)
})

test('albums, shows and episodes are saved, newest first and none twice', () => {
  const { albums, shows, episodes } = library
  expect([albums.length, shows.length, episodes.length]).toEqual([40, 6, 20])
  expect(new Set(albums.map(({ album }) => album.id)).size).toBe(40)
  expect(new Set(shows.map(({ show }) => show.id)).size).toBe(6)
  expect(new Set(episodes.map(({ episode }) => episode.id)).size).toBe(20)
  for (const rows of [albums, shows, episodes]) {
    const times = rows.map(({ addedAt }) => addedAt)
    expect(times).toEqual(times.toSorted().reverse())
    expect(Date.parse(times[0] ?? '')).toBeLessThan(now)
  }
  const kinds = new Set(albums.map(({ album }) => album.kind))
  expect(kinds).toEqual(new Set(['album', 'single', 'compilation']))
  expect(albums.some(({ album }) => album.name === '')).toBe(true)
  expect(albums.some(({ album }) => album.releaseDate === null)).toBe(true)
  expect(albums.some(({ album }) => album.picture === null)).toBe(true)
  expect(shows.map(({ show }) => show.name).join()).toMatch(/\p{Script=Arabic}/u)
})

test('more artists are followed than fit on a page of Spotify’s', () => {
  expect(library.following.length).toBeGreaterThan(60)
  expect(new Set(library.following.map(({ id }) => id)).size).toBe(library.following.length)
  expect(library.following.some((artist) => library.topArtists.medium_term.includes(artist))).toBe(true)
})

test('songs stand in lists twice in each of the ways in which they can', () => {
  const twins = (list: DemoPlaylist, isTwin: (one: DemoTrack, other: DemoTrack) => boolean): number => {
    const songs = list.items.flatMap(({ content }) => (content.kind === 'track' ? [content] : []))
    return songs.filter((song, at) => songs.slice(0, at).some((other) => isTwin(song, other))).length
  }
  const isSame = (one: DemoTrack, other: DemoTrack) => one.id === other.id
  const isSameRecording = (one: DemoTrack, other: DemoTrack) =>
    one.id !== other.id && one.isrc !== null && one.isrc === other.isrc
  const isSameSong = (one: DemoTrack, other: DemoTrack) =>
    one.isrc !== other.isrc &&
    one.album !== other.album &&
    one.name === other.name &&
    one.artists === other.artists &&
    Math.abs(one.durationMs - other.durationMs) <= 2000

  expect(twins(named('Kitchen, After Nine'), isSame)).toBeGreaterThan(2)
  const lisbon = named('Everything Since Lisbon')
  expect(twins(lisbon, isSame)).toBeGreaterThan(5)
  expect(twins(lisbon, isSameSong)).toBeGreaterThan(5)
  const start = { ...named('The Long Shelf'), items: named('The Long Shelf').items.slice(0, 3000) }
  expect(twins(start, isSameRecording)).toBeGreaterThan(5)
  const shelf = new Set(named('The Long Shelf').items.map(({ content }) => content))
  expect(lisbon.items.filter(({ content }) => content.kind === 'track' && shelf.has(content)).length).toBeGreaterThan(
    50,
  )
})

test('every picture that is named can be drawn', () => {
  const episodes = contents.filter((content) => content.kind === 'episode')
  const named = [
    ida!.picture,
    ...[...artists, ...albums].map(({ picture }) => picture),
    ...playlists.flatMap(({ pictures }) => pictures ?? []),
    ...library.albums.map(({ album }) => album.picture),
    ...library.shows.map(({ show }) => show.picture),
    ...library.following.map(({ picture }) => picture),
    ...episodes.flatMap(({ picture, show }) => [picture, show.picture]),
  ]
  const ids = [...new Set(named)].filter((id) => id !== null)
  expect(ids.filter((id) => drawPicture(id) === null)).toEqual([])
  expect(ids.filter((id) => encodeURIComponent(id) !== id)).toEqual([])
})
