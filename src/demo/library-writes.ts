import { parseUri, toStamp } from './bodies.ts'
import type { Call } from './handlers.ts'
import type { DemoLibrary, DemoPlaylist } from './model.ts'
import { isSpotifysOwn } from './playlists.ts'
import { refuse, texts } from './replies.ts'
import { shuffle } from './titles.ts'

/** Saving, following and their opposites, which are one endpoint since February 2026. Texts that nobody has seen are ours. */

const mostAtOnce = 40

const kinds = ['track', 'episode', 'album', 'show', 'artist', 'playlist'] as const
type Kind = (typeof kinds)[number]
type Target = { kind: Kind; id: string }

const isKind = (text: string): text is Kind => (kinds as readonly string[]).includes(text)

const writeScopes: Record<Kind, string> = {
  ...{ track: 'user-library-modify', episode: 'user-library-modify', album: 'user-library-modify' },
  ...{ show: 'user-library-modify', artist: 'user-follow-modify', playlist: 'playlist-modify-public' },
}
const readScopes: Record<Kind, string> = {
  ...{ track: 'user-library-read', episode: 'user-library-read', album: 'user-library-read' },
  ...{ show: 'user-library-read', artist: 'user-follow-read', playlist: 'playlist-read-private' },
}

/** Only the query counts: what a body says is as good as nothing. */
const targetsOf = ({ query, scope }: Call, scopes: Record<Kind, string>): Target[] => {
  const uris = (query.get('uris') ?? '').split(',').filter((uri) => uri !== '')
  if (uris.length === 0) refuse(400, 'Missing required field: uris')
  if (uris.length > mostAtOnce) refuse(400, 'Too many uris requested')
  const targets = uris.map((uri): Target => {
    const { kind, id } = parseUri(uri) ?? refuse(400, `Invalid uri: ${uri}`)
    return isKind(kind) ? { kind, id } : refuse(400, 'Payload contains a non-existing ID')
  })
  if (!targets.every(({ kind }) => scope.includes(scopes[kind]))) refuse(403, texts.scope)
  return targets
}

const toWrite = (call: Call): Target[] => {
  const targets = targetsOf(call, writeScopes)
  const artist = targets.find(({ kind }) => kind === 'artist')
  if (artist !== undefined && !call.stage.settings.artistsInLibrary)
    refuse(400, `Invalid uri: spotify:artist:${artist.id}`)
  return targets
}

const anyPlaylist = ({ stage }: Call, id: string): DemoPlaylist | null => {
  if (isSpotifysOwn(id)) return null
  const shelved = stage.accounts.flatMap(({ library }) => library.playlists)
  return [...shelved, ...stage.unshelved].find((playlist) => playlist?.id === id) ?? null
}

/** The ids of a kind that stand in a library. */
const idsOf = (library: DemoLibrary, kind: Kind): (string | undefined)[] => {
  const ids: Record<Kind, () => (string | undefined)[]> = {
    track: () => library.liked.map(({ track }) => track.id),
    episode: () => library.episodes.map(({ episode }) => episode.id),
    album: () => library.albums.map(({ album }) => album.id),
    show: () => library.shows.map(({ show }) => show.id),
    artist: () => library.following.map(({ id }) => id),
    playlist: () => library.playlists.map((playlist) => playlist?.id),
  }
  return ids[kind]()
}

/**
 * What is new goes to the top, all of one request at the same second; in which order it stands there is left to chance, as
 * nothing tells. What is there already stays where it is.
 */
export function saveToLibrary(call: Call): Response {
  const { stage, account } = call
  const { library } = account
  const addedAt = toStamp(stage.clock.now())
  const added = toNew(call, toWrite(call))
  const find = <Thing>(kind: Kind, look: (id: string) => Thing | null): Thing[] => {
    const ids = shuffle(stage.random, added[kind])
    return ids.map((id) => look(id) ?? refuse(400, 'Payload contains a non-existing ID'))
  }
  const { things } = stage
  // All are looked for before one is saved: a request is done as a whole or not at all.
  const tracks = find('track', (id) => things.find('track', id))
  const episodes = find('episode', (id) => things.find('episode', id))
  const albums = find('album', (id) => things.find('album', id))
  const shows = find('show', (id) => things.find('show', id))
  const artists = find('artist', (id) => things.find('artist', id))
  const playlists = find('playlist', (id) => anyPlaylist(call, id))

  library.liked = [...tracks.map((track) => ({ track, addedAt })), ...library.liked]
  library.episodes = [...episodes.map((episode) => ({ episode, addedAt })), ...library.episodes]
  library.albums = [...albums.map((album) => ({ album, addedAt })), ...library.albums]
  library.shows = [...shows.map((show) => ({ show, addedAt })), ...library.shows]
  library.following = [...artists, ...library.following]
  library.playlists = [...playlists, ...library.playlists]
  for (const playlist of playlists) stage.unshelved.delete(playlist)
  return new Response(null, { status: 200 })
}

/** Which ids are to be added, each once. */
const toNew = ({ account }: Call, targets: readonly Target[]): Record<Kind, string[]> => {
  const ofKind = (kind: Kind): string[] => {
    const here = new Set(idsOf(account.library, kind))
    const ids = targets.filter((target) => target.kind === kind).map(({ id }) => id)
    return [...new Set(ids)].filter((id) => !here.has(id))
  }
  return {
    ...{ track: ofKind('track'), episode: ofKind('episode'), album: ofKind('album') },
    ...{ show: ofKind('show'), artist: ofKind('artist'), playlist: ofKind('playlist') },
  }
}

/** A list that its owner unfollows is deleted for them: their shelf has it no more, and whoever knows the id can follow it. */
export function removeFromLibrary(call: Call): Response {
  const { stage, account } = call
  const targets = toWrite(call)
  const isGone = (kind: Kind, id: string | undefined): boolean =>
    targets.some((target) => target.kind === kind && target.id === id)
  const { library } = account
  for (const playlist of library.playlists)
    if (playlist !== null && isGone('playlist', playlist.id)) stage.unshelved.add(playlist)
  library.liked = library.liked.filter(({ track }) => !isGone('track', track.id))
  library.episodes = library.episodes.filter(({ episode }) => !isGone('episode', episode.id))
  library.albums = library.albums.filter(({ album }) => !isGone('album', album.id))
  library.shows = library.shows.filter(({ show }) => !isGone('show', show.id))
  library.following = library.following.filter(({ id }) => !isGone('artist', id))
  library.playlists = library.playlists.filter((playlist) => !isGone('playlist', playlist?.id))
  return new Response(null, { status: 200 })
}

export function areSaved(call: Call): boolean[] {
  const { library } = call.account
  return targetsOf(call, readScopes).map(({ kind, id }) => idsOf(library, kind).includes(id))
}
