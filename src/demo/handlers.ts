import { parseFields, pickFields } from './fields.ts'
import type { DemoAccount, DemoPlaylist } from './model.ts'
import { toArtist, toImages, toTrack } from './objects.ts'
import { readLimit, readOffset, toPage } from './paging.ts'
import {
  asRead,
  findPlaylist,
  isSpotifysOwn,
  mayRead,
  toCovers,
  toOwner,
  toPlaylist,
  toPlaylistRef,
  toRows,
} from './playlists.ts'
import { refuse, texts } from './replies.ts'
import { toSavedAlbum, toSavedEpisode, toSavedShow } from './saved.ts'
import type { Stage } from './stage.ts'
import type { WireArtist, WireFollowing, WireMe, WirePage, WirePlay, WirePlays, WirePlaylistRef } from './wire.ts'
import type { WireSavedAlbum, WireSavedEpisode, WireSavedShow, WireSavedTrack, WireTrack } from './wire.ts'

/** A request to the Web API that has passed the door. */
export type Call = {
  stage: Stage
  account: DemoAccount
  scope: readonly string[]
  /** The path below `/v1`, and what stands in its place `:id`. */
  path: string
  id: string
  query: URLSearchParams
  /** As it was sent, '' if there is none. */
  body: string
  /** What its `Content-Type` says, '' if there is none. */
  type: string
}

const pageOf = (call: Call) => ({
  href: `${call.stage.apiOrigin}/v1${call.path}`,
  query: call.query,
  offset: readOffset(call.query),
  limit: readLimit(call.query),
})

export const me = ({ stage, account }: Call): WireMe => ({
  ...toOwner(stage, account.id, account.name),
  account_id: account.accountId,
  images: toImages(stage, account.picture, [300, 64]),
  ...(stage.settings.mode === 'grandfathered'
    ? {
        country: 'SE',
        product: 'premium',
        explicit_content: { filter_enabled: false, filter_locked: false },
        followers: { href: null, total: 12 },
      }
    : {}),
})

const rangeOf = ({ query }: Call): 'short_term' | 'medium_term' | 'long_term' => {
  const range = query.get('time_range') ?? 'medium_term'
  if (range === 'short_term' || range === 'medium_term' || range === 'long_term') return range
  return refuse(400, 'Invalid time range')
}

export const topArtists = (call: Call): WirePage<WireArtist> =>
  toPage(call.account.library.topArtists[rangeOf(call)], (artist) => toArtist(call.stage, artist), pageOf(call))

export const topTracks = (call: Call): WirePage<WireTrack> =>
  toPage(call.account.library.topTracks[rangeOf(call)], (track) => toTrack(call.stage, track), pageOf(call))

/** Cursors are exclusive. A full page says that there is more even where there is not (Spotify keeps some fifty plays). */
export function recentlyPlayed({ stage, account, path, query }: Call): WirePlays {
  const limit = readLimit(query)
  const [after, before] = [query.get('after'), query.get('before')]
  if (after !== null && before !== null) refuse(400, 'Only one of before and after can be specified')
  const plays = account.library.plays
    .slice(0, 50)
    .map((play) => ({ ...play, at: Date.parse(play.playedAt) }))
    .filter(({ at }) => (after === null || at > Number(after)) && (before === null || at < Number(before)))
  const items = (after === null ? plays.slice(0, limit) : plays.slice(-limit)).map(({ track, playedAt }): WirePlay => ({
    ...{ track: toTrack(stage, track), played_at: playedAt, context: null },
  }))

  const href = `${stage.apiOrigin}/v1${path}`
  const [newest, oldest] = [items.at(0), items.at(-1)]
  const cursors = newest && oldest ? { after: toCursor(newest.played_at), before: toCursor(oldest.played_at) } : null
  const isFull = cursors !== null && items.length === limit
  const next = isFull ? `${href}?before=${cursors.before}&limit=${String(limit)}` : null
  return { href: `${href}?limit=${String(limit)}`, items, limit, next, cursors }
}

const toCursor = (playedAt: string): string => String(Date.parse(playedAt))

/** The cursor is the id of the last artist that the client has. One that is not followed any more leads to the end. */
export function following({ stage, account, path, query }: Call): WireFollowing {
  if (query.get('type') !== 'artist') refuse(400, 'Invalid type')
  const limit = readLimit(query)
  const { following: artists } = account.library
  const after = query.get('after')
  const place = after === null ? 0 : artists.findIndex(({ id }) => id === after) + 1
  const rest = after !== null && place === 0 ? [] : artists.slice(place)
  const items = rest.slice(0, limit)

  const addressAfter = (id: string | null): string => {
    const at = new URLSearchParams({ type: 'artist', ...(id === null ? {} : { after: id }), limit: String(limit) })
    return `${stage.apiOrigin}/v1${path}?${at.toString()}`
  }
  const cursor = rest.length > items.length ? (items.at(-1)?.id ?? null) : null
  return {
    artists: {
      href: addressAfter(after),
      items: items.map((artist) => toArtist(stage, artist)),
      limit,
      next: cursor === null ? null : addressAfter(cursor),
      cursors: { after: cursor },
      total: artists.length,
    },
  }
}

/** Its addresses name a path that new clients may not use, as at Spotify. */
export function myPlaylists(call: Call): WirePage<WirePlaylistRef | null> {
  const { stage, account, scope } = call
  const canSeeShared = scope.includes('playlist-read-collaborative')
  const shown = account.library.playlists.filter((playlist) => canSeeShared || !playlist?.collaborative)
  const toEntry = (playlist: DemoPlaylist | null): WirePlaylistRef | null =>
    playlist === null || isSpotifysOwn(playlist.id) ? null : toPlaylistRef(stage, asRead(stage, playlist))
  const href = `${stage.apiOrigin}/v1/users/${encodeURIComponent(account.id)}/playlists`
  return toPage(shown, toEntry, { ...pageOf(call), href })
}

const playlistOf = ({ stage, account, id, scope }: Call): DemoPlaylist => {
  const playlist = findPlaylist(stage, account, id) ?? refuse(404, texts.notFound)
  const needed = playlist.collaborative ? 'playlist-read-collaborative' : 'playlist-read-private'
  if (playlist.public === false && !scope.includes(needed)) refuse(403, texts.scope)
  return asRead(stage, playlist)
}

const withFields = (value: unknown, query: URLSearchParams): unknown => {
  const fields = query.get('fields')
  if (fields === null) return value
  return pickFields(value, parseFields(fields) ?? refuse(400, 'Invalid fields'))
}

export const onePlaylist = (call: Call): unknown =>
  withFields(toPlaylist(call.stage, call.account, playlistOf(call), call.query), call.query)

const rows = (call: Call, most: number, name: 'items' | 'tracks'): unknown => {
  const playlist = playlistOf(call)
  if (!mayRead(call.stage, call.account, playlist)) refuse(403, texts.forbidden)
  const { query } = call
  const span = { query, offset: readOffset(query), limit: readLimit(query, most) }
  return withFields(toRows(call.stage, playlist, span, name), query)
}

export const playlistItems = (call: Call): unknown => rows(call, 50, 'items')
export const playlistTracks = (call: Call): unknown => rows(call, 100, 'tracks')

export const playlistImages = (call: Call): unknown => toCovers(call.stage, playlistOf(call)) ?? []

export const likedTracks = (call: Call): WirePage<WireSavedTrack> => {
  const manner = { market: call.query.has('market') }
  return toPage(
    call.account.library.liked,
    ({ track, addedAt }) => ({ added_at: addedAt, track: toTrack(call.stage, track, manner) }),
    pageOf(call),
  )
}

export const savedAlbums = (call: Call): WirePage<WireSavedAlbum> =>
  toPage(call.account.library.albums, (row) => toSavedAlbum(call.stage, row), pageOf(call))

export const savedShows = (call: Call): WirePage<WireSavedShow> =>
  toPage(call.account.library.shows, (row) => toSavedShow(call.stage, row), pageOf(call))

export const savedEpisodes = (call: Call): WirePage<WireSavedEpisode> =>
  toPage(call.account.library.episodes, (row) => toSavedEpisode(call.stage, row), pageOf(call))
