import * as v from 'valibot'
import { pictures, type Picture } from './picture.ts'
import { record, text, textOrNull } from './wire.ts'

/** A name in a credit. `id` is null for the artists of local files. */
export type ArtistRef = { id: string | null; name: string }

/** `id` and `name` are '' where Spotify's row could not be read; it keeps its place. */
export type Artist = { id: string; name: string; pictures: readonly Picture[] }

const artistWire = record({ id: text, name: text, images: pictures })
const artistRefWire = record({ id: textOrNull, name: text })

export function toArtist(wire: unknown): Artist {
  const artist = v.parse(artistWire, wire)
  return { id: artist?.id ?? '', name: artist?.name ?? '', pictures: artist?.images ?? [] }
}

function toArtistRef(wire: unknown): ArtistRef[] {
  const artist = v.parse(artistRefWire, wire)
  return artist === null || (artist.id === null && artist.name === '') ? [] : [artist]
}

/** Those who are credited, in Spotify's order. Local files without an artist bring one with an empty name: left out. */
export const toArtistRefs = (wires: readonly unknown[]): ArtistRef[] => wires.flatMap(toArtistRef)
