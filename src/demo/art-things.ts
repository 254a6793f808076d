import {
  between,
  box,
  chance,
  type Design,
  disc,
  half,
  leaf,
  line,
  oval,
  ring,
  shape,
  stone,
  tiles,
  times,
  turned,
  way,
  whole,
} from './art-shapes.ts'

const windows: Design = ({ random, ink }) => {
  const [columns, rows] = [whole(random, 3, 5), whole(random, 4, 6)]
  const [wide, tall] = [220 / columns, 230 / rows]
  const panes = tiles(columns, rows, (column, row) =>
    box(
      40 + column * wide + wide * 0.2,
      50 + row * tall + tall * 0.2,
      wide * 0.6,
      tall * 0.6,
      chance(random, 0.25) ? ink(2) : chance(random, 0.15) ? ink(3) : ink(1),
    ),
  )
  return box(30, 40, 240, 300, ink(0)) + panes
}

const fruit: Design = ({ random, ink }) => {
  const table = between(random, 205, 225)
  const round = (x: number, y: number, size: number, colour: number) =>
    disc(x, y, size, ink(colour)) + leaf(x, y - size + 4, x + 22, y - size - 16, 0.75, ink(0))
  const bowl = half(150, table - 45, 92, ink(0), 180) + box(118, table + 40, 64, 10, ink(0))
  return (
    box(0, table, 300, 120, ink(3)) +
    round(105, table - 72, 36, 1) +
    round(190, table - 68, 40, 2) +
    round(148, table - 92, 33, 1) +
    bowl
  )
}

const keys: Design = ({ random, ink }) => {
  const wide = 300 / 7
  const white = times(7, (index) => box(index * wide + 1, 0, wide - 2, 300, ink(index === 2 ? 2 : 0)))
  const black = [0, 1, 3, 4, 5]
    .map((index) => box((index + 0.7) * wide, -5, wide * 0.6, 175, ink(index === 3 ? 1 : 3)))
    .join('')
  return `<g transform="${way('translate(', 150, 150, ') rotate(', whole(random, -1, 2) * 15, ') scale(1.3) translate(', -150, -150, ')').replaceAll(/ ?([()]) ?/g, '$1')}">${white}${black}</g>`
}

const plant: Design = ({ random, ink }) => {
  const count = whole(random, 5, 7)
  const fronds = times(count, (index) => {
    const angle = -70 + (index * 140) / (count - 1)
    return turned(
      angle,
      leaf(150, 205, 150, 205 - between(random, 120, 170), between(random, 0.62, 0.9), ink(index % 2 === 0 ? 0 : 1)),
      150,
      205,
    )
  })
  return box(0, 262, 300, 60, ink(3)) + fronds + shape(ink(2), 'M', 100, 200, 'H', 200, 'L', 184, 276, 'H', 116, 'Z')
}

const lamp: Design = ({ random, ink }) => {
  const [x, y] = [between(random, 110, 190), between(random, 95, 130)]
  const glow = shape(ink(2), 'M', x - 52, y, 'H', x + 52, 'L', x + 128, 300, 'H', x - 128, 'Z')
  return (
    glow +
    line(ink(0), 4, 'M', x, 0, 'V', y - 40) +
    half(x, y, 54, ink(0)) +
    disc(x, y + 4, 13, ink(1)) +
    oval(x, 268, 86, 20, ink(1)) +
    box(x - 6, 268, 12, 40, ink(0))
  )
}

const cup: Design = ({ random, ink }) => {
  const steam = times(3, (index) =>
    line(ink(1), 9, 'M', 112 + index * 36, 120, 'q', -16, -20, 0, -40, 'q', 16, -20, 0, between(random, -44, -24)),
  )
  const body = shape(
    ink(0),
    'M',
    80,
    140,
    'H',
    220,
    'V',
    190,
    'A',
    62,
    62,
    0,
    0,
    1,
    158,
    252,
    'H',
    142,
    'A',
    62,
    62,
    0,
    0,
    1,
    80,
    190,
    'Z',
  )
  return (
    box(0, 236, 300, 70, ink(3)) +
    steam +
    ring(222, 178, 24, ink(0), 13) +
    body +
    box(80, 166, 140, 12, ink(2)) +
    oval(150, 256, 92, 9, ink(1))
  )
}

const stones: Design = ({ random, ink }) => {
  let y = 262
  return (
    times(whole(random, 3, 5), (index) => {
      const up = between(random, 24, 36) - index * 2
      y -= up
      const piece = shape(
        ink(index),
        ...stone(random, between(random, 138, 162), y, between(random, 74, 100) - index * 13, up),
      )
      y -= up - 3
      return piece
    }) + box(0, 256, 300, 50, ink(0))
  )
}

const contours: Design = ({ random, ink }) => {
  const [x, y] = [between(random, 100, 200), between(random, 100, 200)]
  const shapeOf = Array.from({ length: 20 }, () => random())
  const rings = times(8, (index) => {
    let at = 0
    const again = () => shapeOf[at++ % shapeOf.length] ?? 0.5
    return shape(index === 7 ? ink(2) : 'none', ...stone(again, x, y, 225 - index * 29, 205 - index * 27)).replace(
      '/>',
      ` stroke="${ink(index % 4 === 3 ? 1 : 0)}" stroke-width="4"/>`,
    )
  })
  return rings + line(ink(1), 7, 'M', between(random, 20, 90), -5, 'L', x, y, 'L', between(random, 220, 290), 305)
}

const blocks: Design = ({ random, ink }) => {
  const [x, y] = [between(random, 100, 170), between(random, 120, 200)]
  const still =
    box(0, 0, x, 300, ink(0)) +
    box(x, 0, between(random, 6, 16), y, ink(2)) +
    box(x, y, 300 - x, 300 - y, ink(1)) +
    disc((x + 318) / 2, y / 2 + 4, Math.min(300 - x, y) * 0.38, ink(3))
  return turned(whole(random, 0, 3) * 90, still)
}

const cutouts: Design = ({ random, ink }) => {
  const weed = (x: number, colour: string, lean: number) =>
    times(
      5,
      (index) =>
        leaf(x, 280 - index * 44, x - 52, 228 - index * 46, 0.66, colour) +
        leaf(x + 46, 222 - index * 46, x, 280 - index * 44, 0.66, colour),
    ).concat(line(colour, 9, 'M', x, 300, 'Q', x + lean, 150, x, 40))
  return (
    shape(ink(1), ...stone(random, 195, 110, 92, 84)) +
    shape(ink(2), ...stone(random, 70, 225, 74, 66)) +
    weed(between(random, 110, 190), ink(0), 12)
  )
}

const record: Design = ({ random, ink }) => {
  const [x, y] = [between(random, 150, 260), between(random, 140, 230)]
  const grooves = times(4, (index) => ring(x, y, 70 + index * 17, ink(3), 2))
  return (
    disc(x, y, 142, ink(0)) +
    grooves +
    disc(x, y, 48, ink(1)) +
    half(x, y, 48, ink(2), whole(random, 0, 3) * 45) +
    disc(x, y, 6, ink(3))
  )
}

const fish: Design = ({ random, ink }) => {
  const rows = whole(random, 3, 4)
  const step = 300 / rows
  return times(rows, (row) =>
    times(3, (column) => {
      const [x, y, size] = [column * 120 - (row % 2) * 60 + 40, (row + 0.5) * step, step * 0.42]
      const colour = chance(random, 0.16) ? ink(1) : ink(row % 2 === 0 ? 0 : 2)
      const tail = shape(colour, 'M', x + 30, y, 'L', x + 54, y - size * 0.55, 'V', y + size * 0.55, 'Z')
      return leaf(x - 46, y, x + 42, y, 0.62, colour) + tail + disc(x - 24, y - 3, 4, ink(3))
    }),
  )
}

/** Designs that show a thing, or shapes put together like one. */
export const things: Readonly<Record<string, Design>> = {
  windows,
  fruit,
  keys,
  plant,
  lamp,
  cup,
  stones,
  contours,
  blocks,
  cutouts,
  record,
  fish,
}
