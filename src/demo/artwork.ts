import { lightness, palettes } from './art-palettes.ts'
import { grids } from './art-grids.ts'
import { patterns } from './art-patterns.ts'
import { portraits } from './art-portraits.ts'
import { scenes } from './art-scenes.ts'
import { things } from './art-things.ts'
import { box, chance, disc, type Design, times, whole } from './art-shapes.ts'
import { createRandom } from './random.ts'

const sleeves: Readonly<Record<string, Design>> = { ...patterns, ...grids, ...scenes, ...things }
const designs: Readonly<Record<string, Design>> = { ...sleeves, ...portraits }
const inOrder = Object.keys(designs)

/** What may be on a sleeve, and what may stand for a person or a band. */
export const sleeveDesigns: readonly string[] = Object.keys(sleeves)
export const portraitDesigns: readonly string[] = Object.keys(portraits)
export const paletteCount = palettes.length

const prefix = 'ab67616d'
const hex = (value: number, digits: number): string => (value >>> 0).toString(16).padStart(digits, '0')

/** The id of a picture says how to draw it: design, palette, and a seed for all that chance decides (32 bits). */
export const pictureId = (design: string, palette: number, seed: number): string =>
  prefix + hex(inOrder.indexOf(design), 2) + hex(palette, 2) + hex(seed, 8)

/** One picture made of four, in reading order; their ids one after the other, as Spotify's own mosaics have them. */
export const mosaicId = (four: readonly [string, string, string, string]): string => four.join('')

/** The picture as a whole SVG document, the same for the same id; null where the id is not one of ours. */
export function drawPicture(id: string): string | null {
  const parts = id.match(/.{20}/g) ?? []
  const drawn = parts.map(drawSquare).filter((square) => square !== null)
  if (drawn.length !== parts.length || parts.join('') !== id) return null
  if (drawn.length === 1) return toDocument(300, drawn.join(''))
  if (drawn.length !== 4) return null
  return toDocument(
    600,
    drawn.map((square, index) => place((index % 2) * 300, index > 1 ? 300 : 0, 300, 300, square)).join(''),
  )
}

const toDocument = (size: number, inner: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="640" height="640" viewBox="0 0 ${size} ${size}">${inner}</svg>`

/** A smaller square in the picture; what runs over its edge is cut off. */
const place = (x: number, y: number, width: number, height: number, inner: string, part = '0 0 300 300'): string =>
  `<svg x="${x}" y="${y}" width="${width}" height="${height}" viewBox="${part}" preserveAspectRatio="xMidYMid slice">${inner}</svg>`

const drawSquare = (id: string): string | null => {
  const [, design = '', palette = '', seed = ''] = /^ab67616d([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{8})$/.exec(id) ?? []
  const [draw, inks] = [designs[inOrder[Number.parseInt(design, 16)] ?? ''], palettes[Number.parseInt(palette, 16)]]
  if (draw === undefined || inks === undefined) return null
  return drawWith(draw, inks, createRandom(Number.parseInt(seed, 16)))
}

const drawWith = (draw: Design, inks: readonly string[], random: () => number): string => {
  const ground = inks[[0, 0, 0, 1, 1, 2, 3][whole(random, 0, 6)] ?? 0] ?? '#FFFFFF'
  const distance = (ink: string) => Math.abs(Math.sqrt(lightness(ink)) - Math.sqrt(lightness(ground)))
  const rest = inks.filter((ink) => ink !== ground).sort((a, b) => distance(b) - distance(a))
  const ink = (index: number): string => rest[index % rest.length] ?? ground
  const picture = box(0, 0, 300, 300, ground) + draw({ random, ground, ink })
  return mount(picture, random, ink, inks[inks[0] === ground ? 1 : 0] ?? ground)
}

/** Most sleeves are printed to the edge; some have a margin, a band with the look of small type, or a bar down the side. */
const mount = (picture: string, random: () => number, ink: (index: number) => string, card: string): string => {
  const kind = random()
  if (kind > 0.3) return picture
  const [bar, type] = [chance(random, 0.6) ? card : ink(0), ink(1)]
  if (kind < 0.1) return box(0, 0, 300, 300, card) + place(24, 24, 252, 252, picture)
  if (kind < 0.2)
    return (
      box(0, 0, 300, 300, bar) +
      times(3, (index) => box(14, 13 + index * 10, [120, 84, 40][index] ?? 40, 5, type)) +
      disc(272, 25, 11, type) +
      place(0, 50, 300, 250, picture)
    )
  return box(0, 0, 300, 300, bar) + box(14, 14, 18, 90, type) + disc(23, 274, 9, type) + place(46, 0, 254, 300, picture)
}
