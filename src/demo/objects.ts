import type { DemoAlbum, DemoArtist, DemoContent, DemoEpisode, DemoLocalFile, DemoShow, DemoTrack } from './model.ts'
import type { Stage } from './stage.ts'
import type {
  WireAlbum,
  WireArtist,
  WireArtistRef,
  WireEpisode,
  WireImage,
  WireShow,
  WireTrack,
  WireUrls,
} from './wire.ts'

/** How a track is asked for: in which kind of list, and whether the client takes episodes as what they are. */
export type Manner = { inPlaylist?: boolean; market?: boolean; episodes?: boolean }

export const hrefTo = (stage: Stage, kind: string, id: string): string => `${stage.apiOrigin}/v1/${kind}s/${id}`
export const urlsTo = (kind: string, id: string): WireUrls => ({ spotify: `https://open.spotify.com/${kind}/${id}` })

const isOld = (stage: Stage): boolean => stage.settings.mode === 'grandfathered'
const everywhere = ['DE', 'GB', 'SE', 'US']

/** One picture in the given widths, widest first; none where the stand-in has no address for it. */
export const toImages = (stage: Stage, picture: string | null, widths: readonly number[]): WireImage[] =>
  widths.flatMap((width) => {
    const url = picture === null ? null : stage.pictureUrl(picture, width)
    return url === null ? [] : [{ url, width, height: width } satisfies WireImage]
  })

export const toArtistRef = (stage: Stage, artist: DemoArtist): WireArtistRef => ({
  external_urls: urlsTo('artist', artist.id),
  href: hrefTo(stage, 'artist', artist.id),
  id: artist.id,
  name: artist.name,
  type: 'artist',
  uri: `spotify:artist:${artist.id}`,
})

export const toArtist = (stage: Stage, artist: DemoArtist): WireArtist => ({
  ...toArtistRef(stage, artist),
  genres: [],
  images: toImages(stage, artist.picture, [640, 320, 160]),
  ...(isOld(stage) ? { followers: { href: null, total: 1204 }, popularity: 41 } : {}),
})

const precision = (date: string | null): WireAlbum['release_date_precision'] =>
  date === null ? null : date.length === 4 ? 'year' : date.length === 7 ? 'month' : 'day'

export const toAlbum = (stage: Stage, album: DemoAlbum): WireAlbum => ({
  album_type: album.kind,
  artists: album.artists.map((artist) => toArtistRef(stage, artist)),
  ...(isOld(stage) ? { available_markets: everywhere } : {}),
  external_urls: urlsTo('album', album.id),
  href: hrefTo(stage, 'album', album.id),
  id: album.id,
  images: toImages(stage, album.picture, [640, 300, 64]),
  name: album.name,
  release_date: album.releaseDate,
  release_date_precision: precision(album.releaseDate),
  total_tracks: album.totalTracks,
  type: 'album',
  uri: `spotify:album:${album.id}`,
})

/** The person's country always applies, so what cannot be played says so; what can says so only when a market is named. */
const playability = (track: DemoTrack, manner: Manner): Pick<WireTrack, 'is_playable' | 'restrictions'> => {
  if (!track.playable) return { is_playable: false, restrictions: { reason: 'market' } }
  return manner.market ? { is_playable: true } : {}
}

export const toTrack = (stage: Stage, track: DemoTrack, manner: Manner = {}): WireTrack => ({
  album: toAlbum(stage, track.album),
  artists: track.artists.map((artist) => toArtistRef(stage, artist)),
  ...(isOld(stage) ? { available_markets: track.playable ? everywhere : [], popularity: 37 } : {}),
  disc_number: track.discNumber,
  duration_ms: track.durationMs,
  ...(manner.inPlaylist ? { episode: false, track: true } : {}),
  explicit: track.explicit,
  external_ids: track.isrc === null ? {} : { isrc: track.isrc },
  external_urls: urlsTo('track', track.id),
  href: hrefTo(stage, 'track', track.id),
  id: track.id,
  is_local: false,
  ...playability(track, manner),
  name: track.name,
  preview_url: null,
  track_number: track.trackNumber,
  type: 'track',
  uri: `spotify:track:${track.id}`,
})

export const toShow = (stage: Stage, show: DemoShow): WireShow => ({
  ...(isOld(stage) ? { available_markets: everywhere, publisher: show.name } : {}),
  copyrights: [],
  description: show.description,
  explicit: false,
  external_urls: urlsTo('show', show.id),
  href: hrefTo(stage, 'show', show.id),
  html_description: show.description,
  id: show.id,
  images: toImages(stage, show.picture, [640, 300, 64]),
  is_externally_hosted: false,
  languages: ['en'],
  media_type: 'audio',
  name: show.name,
  total_episodes: show.totalEpisodes,
  type: 'show',
  uri: `spotify:show:${show.id}`,
})

export const toEpisode = (stage: Stage, episode: DemoEpisode): WireEpisode => ({
  description: '',
  duration_ms: episode.durationMs,
  explicit: episode.explicit,
  external_urls: urlsTo('episode', episode.id),
  href: hrefTo(stage, 'episode', episode.id),
  html_description: '',
  id: episode.id,
  images: toImages(stage, episode.picture ?? episode.show.picture, [640, 300, 64]),
  is_externally_hosted: false,
  is_playable: true,
  languages: ['en'],
  name: episode.name,
  release_date: episode.releaseDate,
  release_date_precision: precision(episode.releaseDate) ?? 'day',
  show: toShow(stage, episode.show),
  type: 'episode',
  uri: `spotify:episode:${episode.id}`,
})

/** A client that does not ask for episodes gets them dressed as tracks: artist and album are the show. */
const toDisguisedEpisode = (stage: Stage, episode: DemoEpisode): WireTrack => {
  const asArtist: DemoArtist = { id: episode.show.id, name: episode.show.name, picture: episode.show.picture }
  const asAlbum: DemoAlbum = {
    id: episode.show.id,
    name: episode.show.name,
    artists: [asArtist],
    releaseDate: episode.releaseDate,
    kind: 'album',
    totalTracks: episode.show.totalEpisodes,
    picture: episode.picture ?? episode.show.picture,
  }
  const { id, name, durationMs, explicit } = episode
  const asTrack: DemoTrack = {
    ...{ kind: 'track', id, name, durationMs, explicit, artists: [asArtist], album: asAlbum },
    ...{ isrc: null, discNumber: 0, trackNumber: 0, playable: true },
  }
  return {
    ...toTrack(stage, asTrack, { inPlaylist: true }),
    ...{ episode: true, track: false, external_urls: urlsTo('episode', id), uri: `spotify:episode:${id}` },
    href: hrefTo(stage, 'episode', id),
  }
}

/** Half a character, as a name that was cut may end in, has no bytes to be written in percent signs. */
const toWellFormed = (text: string): string => text.replaceAll(/\p{Surrogate}/gu, '\uFFFD')
const inUri = (text: string): string => encodeURIComponent(toWellFormed(text)).replaceAll('%20', '+')

const toLocalTrack = (file: DemoLocalFile): WireTrack => ({
  album: {
    ...{ album_type: null, artists: [], external_urls: {}, href: null, id: null, images: [], name: file.album },
    ...{ release_date: null, release_date_precision: null, type: 'album', uri: null },
  },
  artists: [{ external_urls: {}, href: null, id: null, name: file.artist, type: 'artist', uri: null }],
  disc_number: 0,
  duration_ms: file.durationMs,
  episode: false,
  explicit: false,
  external_ids: {},
  external_urls: {},
  href: null,
  id: null,
  is_local: true,
  name: file.name,
  preview_url: null,
  track: true,
  track_number: 0,
  type: 'track',
  uri: `spotify:local:${[file.artist, file.album, file.name].map(inUri).join(':')}:${String(Math.round(file.durationMs / 1000))}`,
})

/** What a row of a playlist holds; null where Spotify no longer has it. */
export function toItem(stage: Stage, content: DemoContent, manner: Manner): WireTrack | WireEpisode | null {
  switch (content.kind) {
    case 'track':
      return toTrack(stage, content, { ...manner, inPlaylist: true })
    case 'episode':
      return manner.episodes ? toEpisode(stage, content) : toDisguisedEpisode(stage, content)
    case 'local':
      return toLocalTrack(content)
    case 'gone':
      return null
  }
}
