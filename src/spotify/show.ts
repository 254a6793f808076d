import * as v from 'valibot'
import { toEpisodeItem, toFold, type PlaylistItem } from './item.ts'
import type { Page } from './page.ts'
import { pictures, type Picture } from './picture.ts'
import { readSavedPage, type PageToRead } from './saved.ts'
import { unavailable, type Unavailable } from './track.ts'
import { count, record, text, textOrNull } from './wire.ts'

export type Show = {
  kind: 'show'
  id: string | null
  uri: string
  name: string
  totalEpisodes: number | null
  pictures: readonly Picture[]
}

export type SavedShow = {
  /** From 0, the last saved first. */
  position: number
  /** ISO 8601 as Spotify writes it. */
  addedAt: string | null
  show: Show | Unavailable
  /** The name, folded, and two empty lines: what a filter looks into. '' where there is nothing to read. */
  fold: string
}

const showWire = record({ id: textOrNull, uri: text, name: text, total_episodes: count, images: pictures })
const rowWire = record({ added_at: textOrNull, show: showWire })

type Wire = v.InferOutput<typeof showWire>

function toShow(wire: Wire): Show | Unavailable {
  if (wire === null || (wire.id === null && wire.uri === '' && wire.name === '')) return unavailable
  const { id, name } = wire
  const uri = wire.uri !== '' || id === null ? wire.uri : `spotify:show:${id}`
  return { kind: 'show', id, uri, name, totalEpisodes: wire.total_episodes, pictures: wire.images }
}

/** One row, whatever came: what cannot be read is `unavailable` and keeps its position. */
export function toSavedShow(wire: unknown, position: number): SavedShow {
  const row = v.parse(rowWire, wire)
  const show = toShow(row?.show ?? null)
  return {
    position,
    addedAt: row?.added_at ?? null,
    show,
    fold: show.kind === 'unavailable' ? '' : toFold([show.name, '', '']),
  }
}

/** One page of 50, the last saved first. Throws SpotifyError. */
export const readSavedShowsPage = (page: PageToRead): Promise<Page<SavedShow>> =>
  readSavedPage('shows', toSavedShow, page)

/** One page of 50 of the episodes that are saved, whether or not their shows are. Throws SpotifyError. */
export const readSavedEpisodesPage = (page: PageToRead): Promise<Page<PlaylistItem>> =>
  readSavedPage('episodes', toEpisodeItem, page)
