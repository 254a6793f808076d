import { between, box, chance, type Design, disc, half, line, oval, shape, times, whole } from './art-shapes.ts'

const horizon: Design = ({ random, ink }) => {
  const level = between(random, 120, 200)
  const [x, radius] = [between(random, 110, 190), between(random, 66, 96)]
  return box(0, level, 300, 300, ink(1)) + half(x, level, radius, ink(0)) + half(x, level, radius, ink(2), 180)
}

const peaks: Design = ({ random, ink }) => {
  const [x, y] = [between(random, 80, 150), between(random, 70, 120)]
  const floor = between(random, 235, 262)
  const peak = (at: number, top: number, wide: number, lit: number, dark: number) =>
    shape(ink(lit), 'M', at - wide, floor, 'L', at, top, 'V', floor, 'Z') +
    shape(ink(dark), 'M', at, top, 'L', at + wide, floor, 'H', at, 'Z')
  const second = chance(random, 0.6) ? peak(x + 105, y + 65, 70, 2, 3) : ''
  return (
    disc(x + 95, y - 5, between(random, 34, 52), ink(2)) +
    second +
    peak(x, y, 95, 1, 0) +
    box(0, floor, 300, 80, ink(3))
  )
}

const waves: Design = ({ random, ink }) => {
  const sun = disc(between(random, 60, 240), between(random, 60, 110), between(random, 26, 46), ink(2))
  return (
    sun +
    times(3, (index) => {
      const [y, swing, shift] = [150 + index * 42, between(random, 18, 40), between(random, -90, 0)]
      return shape(
        ink([0, 3, 1][index] ?? 0),
        'M',
        shift - 90,
        y,
        ...Array.from({ length: 4 }, (_, at) => ['q', 45, (at % 2 === 0 ? -1 : 1) * swing * 2, 135, 0]).flat(),
        'V',
        310,
        'H',
        -90,
        'Z',
      )
    })
  )
}

const sails: Design = ({ random, ink }) => {
  const boat = (x: number, y: number, size: number, sail: number) =>
    shape(ink(sail), 'M', x, y - size * 1.7, 'V', y - size * 0.1, 'H', x - size, 'Z') +
    shape(ink(sail + 1), 'M', x + size * 0.1, y - size * 1.35, 'V', y - size * 0.1, 'H', x + size * 0.8, 'Z') +
    half(x, y, size, ink(0), 180)
  const water = between(random, 170, 205)
  const fleet = boat(between(random, 60, 110), water - 4, 30, 1) + boat(between(random, 180, 225), water + 14, 58, 1)
  return (
    disc(between(random, 50, 110), 70, 30, ink(2)) +
    fleet +
    box(0, water + 40, 300, 160, ink(3)) +
    box(0, water + 60, 300, 9, ink(2))
  )
}

const hills: Design = ({ random, ink }) => {
  const tree = (x: number, y: number, size: number) => box(x - 2.5, y, 5, size * 1.7, ink(0)) + disc(x, y, size, ink(0))
  const sun = disc(between(random, 60, 240), 82, 38, ink(2))
  const ridge =
    oval(60, 330, 220, between(random, 130, 170), ink(3)) + oval(270, 340, 200, between(random, 120, 175), ink(1))
  return (
    sun +
    ridge +
    tree(between(random, 50, 90), 180, 21) +
    tree(between(random, 105, 125), 196, 14) +
    tree(between(random, 215, 250), 190, 17) +
    oval(150, 360, 260, 104, ink(0))
  )
}

const birds: Design = ({ random, ink }) => {
  const bird = (x: number, y: number, size: number, colour: string) =>
    line(
      colour,
      size * 0.28,
      'M',
      x - size,
      y,
      'q',
      size * 0.5,
      -size * 0.8,
      size,
      0,
      'q',
      size * 0.5,
      -size * 0.8,
      size,
      0,
    )
  const sun = disc(between(random, 90, 210), between(random, 150, 210), between(random, 70, 100), ink(2))
  const flock = times(whole(random, 7, 11), (index) =>
    bird(30 + ((index * 97) % 250), between(random, 40, 220), between(random, 14, 30), ink(index % 4 === 3 ? 1 : 0)),
  )
  return sun + flock + box(0, 262, 300, 60, ink(3))
}

const city: Design = ({ random, ink }) => {
  let x = -10
  const block = (layer: number) => {
    x = -10
    return times(9, () => {
      const [wide, tall] = [between(random, 24, 58), between(random, 50, 120) + (1 - layer) * 75]
      const tower = box(x, 300 - tall, wide, tall, ink(layer === 0 ? 3 : 0))
      const light =
        layer === 0
          ? ''
          : times(3, (index) =>
              chance(random, 0.6) ? box(x + wide * 0.3, 300 - tall + 12 + index * 20, wide * 0.4, 7, ink(2)) : '',
            )
      x += wide + 3
      return tower + light
    })
  }
  return disc(between(random, 70, 230), 95, 46, ink(2)) + block(0) + block(1)
}

const road: Design = ({ random, ink }) => {
  const [x, level] = [between(random, 110, 190), between(random, 125, 165)]
  const dashes = times(5, (index) =>
    box(
      x - 1.2 - index * 1.3 + (150 - x) * index * 0.18,
      level + 8 + index * index * 7,
      2.4 + index * 2.6,
      8 + index * 5,
      ink(2),
    ),
  )
  return (
    disc(x, level, between(random, 44, 72), ink(2)) +
    box(0, level, 300, 200, ink(3)) +
    shape(ink(0), 'M', x - 4, level, 'H', x + 4, 'L', 270, 300, 'H', 30, 'Z') +
    dashes
  )
}

const house: Design = ({ random, ink }) => {
  const [x, moon] = [between(random, 60, 120), between(random, 200, 250)]
  return (
    disc(moon, 72, 30, ink(2)) +
    box(0, 238, 300, 80, ink(3)) +
    box(x, 150, 120, 100, ink(0)) +
    shape(ink(1), 'M', x - 18, 152, 'L', x + 60, 82, 'L', x + 138, 152, 'Z') +
    box(x + 22, 176, 30, 32, ink(2)) +
    box(x + 72, 190, 28, 60, ink(1)) +
    box(x + 88, 92, 18, 40, ink(0)) +
    times(4, (index) => box(x + 150 + index * 20, 214, 8, 34, ink(0))) +
    box(x + 142, 222, 80, 6, ink(0))
  )
}

const bridge: Design = ({ random, ink }) => {
  const [deck, spans] = [between(random, 120, 150), whole(random, 2, 4)]
  const wide = 300 / spans
  const openings = times(spans, (index) => box((index + 0.12) * wide, deck + 30, wide * 0.76, 240, ink(3), wide * 0.38))
  return (
    disc(between(random, 60, 240), 66, 34, ink(2)) +
    box(0, deck, 300, 200, ink(0)) +
    openings +
    box(0, deck - 10, 300, 8, ink(1)) +
    box(0, 262, 300, 50, ink(1))
  )
}

/** Designs with a horizon. */
export const scenes: Readonly<Record<string, Design>> = {
  horizon,
  peaks,
  waves,
  sails,
  hills,
  birds,
  city,
  road,
  house,
  bridge,
}
