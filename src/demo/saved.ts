import type { DemoAlbum, DemoSavedAlbum, DemoSavedEpisode, DemoSavedShow } from './model.ts'
import { hrefTo, toAlbum, toEpisode, toShow } from './objects.ts'
import type { Stage } from './stage.ts'
import type { WireFullAlbum, WirePage, WireSavedAlbum, WireSavedEpisode, WireSavedShow } from './wire.ts'

/** The stand-in knows how many tracks a record has, not which: the page says where they would be. */
const toTracksOf = (stage: Stage, { id, totalTracks }: DemoAlbum): WirePage<never> => {
  const href = `${hrefTo(stage, 'album', id)}/tracks?offset=0&limit=50`
  const next = totalTracks > 0 ? href : null
  return { href, items: [], limit: 50, next, offset: 0, previous: null, total: totalTracks }
}

const toFullAlbum = (stage: Stage, album: DemoAlbum): WireFullAlbum => ({
  ...toAlbum(stage, album),
  copyrights: [],
  external_ids: {},
  genres: [],
  ...(stage.settings.mode === 'grandfathered' ? { label: '', popularity: 23 } : {}),
  tracks: toTracksOf(stage, album),
})

export const toSavedAlbum = (stage: Stage, { album, addedAt }: DemoSavedAlbum): WireSavedAlbum => ({
  added_at: addedAt,
  album: toFullAlbum(stage, album),
})

export const toSavedShow = (stage: Stage, { show, addedAt }: DemoSavedShow): WireSavedShow => ({
  added_at: addedAt,
  show: toShow(stage, show),
})

export const toSavedEpisode = (stage: Stage, { episode, addedAt }: DemoSavedEpisode): WireSavedEpisode => ({
  added_at: addedAt,
  episode: toEpisode(stage, episode),
})
