import { toPlaylistItem, type PlaylistItem } from '#spotify/item.ts'
import type { FilePlaylist } from '#library/files/document.ts'
import { idIn, localFacts } from './foreign-uri.ts'

/** What a file of another program says of a row. A name is '' and all else is absent or null where it does not say. */
export type RowFacts = {
  /** '' where the row has a name and no URI. */
  uri: string
  name: string
  artists?: readonly NamedThing[]
  album?: Album
  discNumber?: number | null
  trackNumber?: number | null
  durationMs?: number | null
  explicit?: boolean
  isrc?: string | null
  playable?: boolean
  addedAt?: string | null
  addedBy?: string | null
}

type Album = NamedThing & { artists?: readonly NamedThing[]; releaseDate?: string | null; image?: string | null }

export type NamedThing = { id?: string | null; name: string }

/** A row of ours, unavailable where nothing is said of it: through the same mapping as what Spotify sends, which leaves out what it cannot be. */
export function toRow(facts: RowFacts, position: number): PlaylistItem {
  const isLocal = facts.uri.startsWith('spotify:local:')
  return toPlaylistItem(
    {
      ...{ added_at: facts.addedAt ?? null, is_local: isLocal },
      added_by: { id: facts.addedBy ?? null },
      item: contentWire(facts, isLocal),
    },
    position,
  )
}

function contentWire(facts: RowFacts, isLocal: boolean): object | null {
  if (facts.uri === '' && facts.name === '') return null
  return isLocal ? localWire(facts) : trackWire(facts)
}

// Every field that the mapping looks for is there: one that is not is noticed by it, which takes ten times as long.
const blank = {
  ...{ type: 'track', episode: false, id: null, uri: '', name: '', is_local: false, is_playable: true },
  ...{ restrictions: null, artists: [], album: null, show: null, images: [], release_date: null },
  ...{ disc_number: null, track_number: null, duration_ms: null, explicit: false, external_ids: { isrc: null } },
}

const trackWire = (facts: RowFacts): object => ({
  ...blank,
  ...{ type: facts.uri.startsWith('spotify:episode:') ? 'episode' : 'track', id: idIn(facts.uri), uri: facts.uri },
  ...{ name: facts.name, artists: (facts.artists ?? []).map(artistWire) },
  album: facts.album === undefined ? null : albumWire(facts.album),
  ...{ disc_number: facts.discNumber ?? null, track_number: facts.trackNumber ?? null },
  ...{ duration_ms: facts.durationMs ?? null, explicit: facts.explicit ?? false, is_playable: facts.playable ?? true },
  external_ids: { isrc: facts.isrc ?? null },
})

const artistWire = ({ id = null, name }: NamedThing): object => ({ id, name })

const albumWire = ({ id = null, name, artists = [], releaseDate, image = null }: Album): object => ({
  ...{ id, name, artists: artists.map(artistWire), release_date: releaseDate ?? null },
  images: image === null ? [] : [{ url: image, width: null, height: null }],
})

function localWire({ uri, name, artists, album, durationMs }: RowFacts): object {
  const said = localFacts(uri)
  return {
    ...{ ...blank, is_local: true, uri, name: name === '' ? said.name : name },
    artists: (artists ?? [{ name: said.artist }]).map(artistWire),
    album: albumWire({ name: album?.name ?? said.album }),
    duration_ms: durationMs ?? said.durationMs,
  }
}

/** A list of which nothing is known but its name and its rows, unless `more` says more. */
export const toList = (
  name: string,
  items: FilePlaylist['items'],
  more: Partial<Omit<FilePlaylist, 'name' | 'items'>> = {},
): FilePlaylist => ({
  ...{ id: '', uri: '', name, description: '', owner: null, public: null, collaborative: false, snapshotId: '' },
  ...{ image: null, items, ...more },
})
