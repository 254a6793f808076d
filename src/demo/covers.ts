import { paletteCount, pictureId, portraitDesigns, sleeveDesigns } from './artwork.ts'
import { pick } from './titles.ts'

type Random = () => number

/** What a name makes one think of, and the designs that show it. */
const hints: readonly (readonly [RegExp, readonly string[]])[] = [
  [
    /ferr|boat|harbour|tid[ea]|sea\b|pier|båt|bateau|quai|muelle|cais|molo|boot|舟|قارب|човен|vapur/i,
    ['sails', 'waves', 'fish', 'horizon', 'scales'],
  ],
  [/kettle|kitchen|tea|breakfast|marmalade|coffee|kaffe|café|soup|lemon|apricot/i, ['cup', 'fruit']],
  [/house|home|room|stair|door|domestic|lodger|huset|escal|trap\b|schody|階段/i, ['house', 'doors', 'windows']],
  [/road|bus\b|driv|traffic|kilomet|street/i, ['road', 'city', 'ribbon']],
  [
    /garden|orchard|fern|sycamore|willow|greenhouse|allotment|jard|giardin|ogród|haven|庭/i,
    ['plant', 'petals', 'leaves', 'cutouts', 'hills'],
  ],
  [
    /night|lamp|light|lantern|midnight|natt|nuit|noche|noite|notte|gece|夜|밤|灯/i,
    ['lamp', 'moons', 'city', 'windows'],
  ],
  [/hill|mountain|summit|moor/i, ['peaks', 'hills']],
  [/bridge|canal|viaduct|river/i, ['bridge', 'waves']],
  [/bird|gull|heron|sparrow|magpie|pigeon/i, ['birds']],
  [/piano|étude|left hand|prelude|nocturne|strings/i, ['keys', 'lines', 'stones']],
  [/map|contour|cartograph|survey|field/i, ['contours']],
  [/tape|record|side|disc|cassette|signal|static|dial/i, ['record', 'bars', 'lines']],
]

/** What a kind of music likes on its sleeves. */
const tastes: Readonly<Record<string, readonly string[]>> = {
  j: ['blocks', 'bars', 'lenses', 'diamonds', 'lines', 'keys', 'squares', 'horn', 'moire', 'quarters', 'record'],
  e: ['moire', 'warped', 'halftone', 'signs', 'pills', 'bars', 'squares', 'ribbon', 'arcs', 'weave'],
  a: ['horizon', 'waves', 'stones', 'contours', 'moons', 'halftone', 'lenses', 'spiral', 'arcs', 'birds'],
  s: ['sunburst', 'ribbon', 'arcs', 'petals', 'scales', 'eye', 'record', 'pills', 'stripes', 'bust'],
  c: ['keys', 'stones', 'lines', 'lenses', 'moons', 'doors', 'cutouts', 'blocks', 'squares'],
  f: ['hills', 'quilt', 'house', 'leaves', 'birds', 'sails', 'peaks', 'weave', 'fruit', 'guitar', 'petals'],
}

export type CoverWish = { name?: string; kind?: string; design?: string; palette: number }

/** The id of a picture for a record: the design that is asked for, else one that fits its name or its music, else any. */
export function createCover(random: Random, { name = '', kind = '', design, palette }: CoverWish): string {
  const hint = hints.find(([words]) => words.test(name))?.[1]
  const byName = hint !== undefined && random() < 0.6 ? hint : null
  const taste = tastes[kind]
  const designs = byName ?? (taste !== undefined && random() < 0.55 ? taste : sleeveDesigns)
  return pictureId(design ?? pick(random, designs), palette % paletteCount, seedOf(random))
}

/** The id of a picture for a person or a band. */
export function createPortrait(random: Random, name: string, palette: number): string {
  const several =
    /^(The|Los|Les|Three|Eight|I|Fire|Orchestra|Conjunto)\b|Quart|Trio|Orchestra|Union|Combo|Sons|Club|乐队|클럽|فرقة|Côr/.test(
      name,
    )
  const designs = / (&|and|ja|og|וסבתא) |וסבתא/.test(name)
    ? ['duo']
    : several
      ? ['group', 'group', 'drums', 'guitar', 'horn']
      : ['bust', 'bust', 'bust', 'mask', ...portraitDesigns]
  return pictureId(random() < 0.85 ? pick(random, designs) : pick(random, sleeveDesigns), palette, seedOf(random))
}

const seedOf = (random: Random): number => Math.floor(random() * 0x1_0000_0000)
