import { between, box, chance, type Design, disc, leaf, line, ring, shape, times, turned, whole } from './art-shapes.ts'

const stripes: Design = ({ random, ink }) => {
  const rhythm = Array.from({ length: whole(random, 3, 5) }, () => whole(random, 2, 7) * 5)
  const angle = [30, 35, 45, -35, -45, 0, 90][whole(random, 0, 6)] ?? 30
  let at = -100
  const bands = times(30, (index) => {
    const width = rhythm[index % rhythm.length] ?? 15
    const band = at > 400 ? '' : box(at, -150, width, 600, ink(index % rhythm.length))
    at += width + (index % 2 === 0 ? 12 : 22)
    return band
  })
  return turned(angle, bands)
}

const bars: Design = ({ random, ink }) => {
  const count = whole(random, 7, 11)
  const step = 260 / count
  return times(count, (index) => {
    const height = between(random, 70, 230)
    return box(
      20 + index * step + step * 0.15,
      between(random, 15, 285 - height),
      step * 0.7,
      height,
      ink(whole(random, 0, 3)),
    )
  })
}

const sunburst: Design = ({ random, ink }) => {
  const [x, y] = [between(random, 70, 230), between(random, 90, 290)]
  const rays = whole(random, 11, 18)
  const step = (2 * Math.PI) / rays
  const ray = (index: number, ink: string) => {
    const [a, b] = [index * step, (index + 0.5) * step]
    return shape(
      ink,
      'M',
      x,
      y,
      'L',
      x + Math.cos(a) * 480,
      y + Math.sin(a) * 480,
      'L',
      x + Math.cos(b) * 480,
      y + Math.sin(b) * 480,
      'Z',
    )
  }
  return (
    times(rays, (index) => ray(index, ink(rays % 2 === 0 ? index % 2 : 0))) +
    disc(x, y, between(random, 34, 62), ink(2))
  )
}

const diamonds: Design = ({ random, ink }) => {
  const rings = whole(random, 2, 4)
  const squares = times(rings, (index) => {
    const reach = 125 - (index * 110) / rings
    return shape(
      ink(index),
      'M',
      150,
      150 - reach,
      'L',
      150 + reach,
      150,
      'L',
      150,
      150 + reach,
      'L',
      150 - reach,
      150,
      'Z',
    )
  })
  return squares + box(0, 145, 300, 9, ink(rings))
}

const moire: Design = ({ random, ink }) => {
  const apart = between(random, 22, 60)
  const rings = (x: number, y: number, colour: string) => times(24, (index) => ring(x, y, 6 + index * 9, colour, 3))
  return rings(150 - apart, 150, ink(0)) + rings(150 + apart, between(random, 130, 170), ink(1))
}

const arcs: Design = ({ random, ink }) => {
  const [x, y] = (
    [
      [150, 300],
      [0, 300],
      [300, 300],
      [150, 150],
    ] as const
  )[whole(random, 0, 3)] ?? [150, 300]
  const [rings, reach] = [whole(random, 4, 6), x === 150 ? (y === 150 ? 145 : 240) : 280]
  return times(rings, (index) => disc(x, y, reach * (1 - index / (rings + 0.6)), ink(index)))
}

const lines: Design = ({ random, ink }) => {
  const ragged = chance(random, 0.7)
  let y = between(random, 20, 44)
  return times(11, (index) => {
    const [height, width] = [[4, 8, 14, 20][whole(random, 0, 3)] ?? 8, between(random, 70, 236)]
    const bar =
      y + height > 278
        ? ''
        : box(
            ragged ? 28 : 150 - width / 2,
            y,
            width,
            height,
            ink([0, 0, 1, 2][(index + whole(random, 0, 3)) % 4] ?? 0),
          )
    y += height + 9
    return bar
  })
}

const doors: Design = ({ random, ink }) => {
  const lean = between(random, -16, 16)
  const arched = chance(random, 0.4)
  return times(4, (index) => {
    const [wide, tall] = [230 - index * 58, 265 - index * 52]
    const [x, y] = [150 - wide / 2 + lean * index, 300 - tall]
    return arched ? box(x, y, wide, 320, ink(index), wide / 2) : box(x, y, wide, tall, ink(index))
  })
}

const lenses: Design = ({ random, ink }) => {
  const radius = between(random, 70, 92)
  const apart = radius * between(random, 0.5, 0.8)
  const high = Math.sqrt(radius ** 2 - apart ** 2)
  const both = shape(
    ink(3),
    'M',
    150,
    150 - high,
    'A',
    radius,
    radius,
    0,
    0,
    1,
    150,
    150 + high,
    'A',
    radius,
    radius,
    0,
    0,
    1,
    150,
    150 - high,
    'Z',
  )
  const pair = disc(150 - apart, 150, radius, ink(0)) + disc(150 + apart, 150, radius, ink(1)) + both
  return turned([0, 45, 90, -30][whole(random, 0, 3)] ?? 0, pair)
}

const petals: Design = ({ random, ink }) => {
  const count = [6, 8, 10, 12][whole(random, 0, 3)] ?? 8
  const wheel = (reach: number, belly: number, colour: string, shift: number) =>
    times(count, (index) => turned((index + shift) * (360 / count), leaf(150, 150, 150, 150 - reach, belly, colour)))
  return wheel(140, 0.75, ink(1), 0.5) + wheel(118, 0.75, ink(0), 0) + disc(150, 150, 27, ink(2))
}

const spiral: Design = ({ random, ink }) => {
  const pace = between(random, 8, 12)
  const turns = Array.from({ length: 34 }, (_, index) => {
    const radius = (index + 1) * pace
    return [
      'A',
      radius,
      radius,
      0,
      0,
      1,
      150 + (index % 2 === 0 ? radius : -radius) + (index % 2 === 0 ? 0 : -pace) * 0.5,
      150,
    ]
  }).flat()
  return (
    turned(whole(random, 0, 3) * 90, line(ink(0), pace, 'M', 150 - pace, 150, ...turns)) +
    disc(150, 150, pace * 1.9, ink(1))
  )
}

const ribbon: Design = ({ random, ink }) => {
  const [lanes, wide] = [whole(random, 4, 5), between(random, 19, 27)]
  const back = chance(random, 0.5)
  const lane = (index: number) => {
    const reach = (lanes - index) * wide
    const turn = ['M', 165 - reach, -10, 'V', 110, 'A', reach, reach, 0, 0, 0, 165, 110 + reach]
    const rest = back ? ['A', reach, reach, 0, 0, 0, 165 + reach, 110, 'V', -10] : ['H', 320]
    return line(ink(index), wide + 0.6, ...turn, ...rest)
  }
  return turned(whole(random, 0, 3) * 90, times(lanes, lane))
}

/** Designs of lines and rings. */
export const patterns: Readonly<Record<string, Design>> = {
  stripes,
  bars,
  sunburst,
  diamonds,
  moire,
  arcs,
  lines,
  doors,
  lenses,
  petals,
  spiral,
  ribbon,
}
