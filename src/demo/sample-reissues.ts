import { createId, randomOf } from './ids.ts'
import type { DemoAlbum, DemoTrack } from './model.ts'

// The music is shared between accounts and calls, so what came out again is made once.
const albums = new WeakMap<DemoAlbum, DemoAlbum>()
const tracks = new WeakMap<DemoTrack, DemoTrack>()

const once = <Key extends object, Value>(known: WeakMap<Key, Value>, key: Key, make: () => Value): Value => {
  const value = known.get(key) ?? make()
  known.set(key, value)
  return value
}

const reissueOfAlbum = (album: DemoAlbum): DemoAlbum =>
  once(albums, album, () => ({
    ...album,
    id: createId(randomOf(`reissue ${album.id}`)),
    name: album.name === '' ? '' : `${album.name} (Expanded Edition)`,
    releaseDate: `${Math.min(2026, Number((album.releaseDate ?? '2010').slice(0, 4)) + 4)}-09-04`,
  }))

/** The same song from another issue of its record: another URI, another ISRC, and up to a second longer or shorter. */
export const reissueOf = (track: DemoTrack): DemoTrack =>
  once(tracks, track, () => {
    const random = randomOf(`reissue ${track.id}`)
    return {
      ...track,
      id: createId(random),
      album: reissueOfAlbum(track.album),
      durationMs: track.durationMs + Math.round((random() * 2 - 1) * 1000),
      isrc: `QZNDA26${String(Math.floor(random() * 100_000)).padStart(5, '0')}`,
      playable: true,
    }
  })
