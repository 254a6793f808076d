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
  type Paint,
  ring,
  shape,
  times,
  turned,
  whole,
} from './art-shapes.ts'

/** Head and shoulders, `size` 1 for a single sitter; `skin`, `dress` and `hair` are places in the row of inks. */
const sitter = (
  { random, ink }: Paint,
  x: number,
  foot: number,
  size: number,
  skin: number,
  dress: number,
  hair: number,
): string => {
  const [head, wide, tall] = [foot - 168 * size, 44 * size, 56 * size]
  const kind = whole(random, 0, 4)
  const behind =
    kind === 0
      ? oval(x, head + 8 * size, wide * 1.5, tall * 1.25, ink(hair))
      : kind === 1
        ? box(x - wide * 1.25, head - tall * 0.9, wide * 2.5, tall * 2.3, ink(hair), wide)
        : ''
  const top =
    kind === 2
      ? disc(x, head - tall * 1.25, 22 * size, ink(hair))
      : kind === 3
        ? box(x - wide * 1.5, head - tall * 0.75, wide * 3, 10 * size, ink(hair)) +
          box(x - wide * 0.85, head - tall * 1.4, wide * 1.7, tall * 0.75, ink(hair))
        : ''
  const fringe =
    kind === 3
      ? ''
      : shape(
          ink(hair),
          'M',
          x - wide,
          head - tall * 0.12,
          'A',
          wide,
          tall * 0.95,
          0,
          0,
          1,
          x + wide,
          head - tall * 0.12,
          'Q',
          x + wide * 0.1,
          head - tall * 0.2,
          x - wide * 0.3,
          head - tall * 0.62,
          'Q',
          x - wide * 0.6,
          head - tall * 0.2,
          x - wide,
          head - tall * 0.12,
          'Z',
        )
  const face =
    oval(x, head, wide, tall, ink(skin)) +
    (chance(random, 0.4)
      ? ring(x - 18 * size, head + 4 * size, 12 * size, ink(hair), 3.5 * size) +
        ring(x + 18 * size, head + 4 * size, 12 * size, ink(hair), 3.5 * size) +
        line(ink(hair), 3.5 * size, 'M', x - 6 * size, head + 4 * size, 'H', x + 6 * size)
      : '')
  const body =
    box(x - 16 * size, head + tall * 0.7, 32 * size, 60 * size, ink(skin)) +
    shape(
      ink(dress),
      'M',
      x - 112 * size,
      foot + 20,
      'C',
      x - 106 * size,
      foot - 86 * size,
      x - 40 * size,
      foot - 84 * size,
      x - 24 * size,
      foot - 92 * size,
      'Q',
      x,
      foot - 66 * size,
      x + 24 * size,
      foot - 92 * size,
      'C',
      x + 40 * size,
      foot - 84 * size,
      x + 106 * size,
      foot - 86 * size,
      x + 112 * size,
      foot + 20,
      'Z',
    )
  return behind + body + top + face + fringe
}

/** One person before a plain shape. */
const bust: Design = (paint) => {
  const { random, ink } = paint
  const behind = chance(random, 0.6)
    ? disc(between(random, 90, 210), between(random, 110, 150), between(random, 90, 120), ink(2))
    : box(chance(random, 0.5) ? 0 : 150, 0, 150, 300, ink(2))
  return behind + sitter(paint, 150, 300, 1, 3, 1, 0)
}

const duo: Design = (paint) =>
  box(0, 0, 150, 300, paint.ink(2)) + sitter(paint, 92, 300, 0.82, 3, 1, 0) + sitter(paint, 214, 316, 0.86, 3, 0, 1)

const group: Design = (paint) =>
  disc(150, 190, 150, paint.ink(2)) +
  [60, 240, 150]
    .map((x, index) => sitter(paint, x, index === 2 ? 320 : 270, 0.66, 3, index % 2, (index + 1) % 2))
    .join('')

const mask: Design = ({ random, ink }) => {
  const eye = (x: number) => leaf(x - 24, 140, x + 24, 140, 0.62, ink(3)) + disc(x, 140, 9, ink(0))
  const half1 = shape(ink(1), 'M', 150, 36, 'A', 92, 118, 0, 0, 0, 150, 272, 'Z')
  const half2 = shape(ink(2), 'M', 150, 36, 'A', 92, 118, 0, 0, 1, 150, 272, 'Z')
  const mouth = chance(random, 0.5) ? half(150, 216, 26, ink(0), 180) : leaf(122, 222, 178, 222, 0.8, ink(0))
  return (
    half1 +
    half2 +
    eye(112) +
    eye(188) +
    line(ink(0), 7, 'M', 96, 112, 'Q', 140, 96, 150, 122, 'V', 184, 'H', 166) +
    mouth
  )
}

const guitar: Design = ({ random, ink }) => {
  const body =
    disc(150, 218, 78, ink(1)) +
    disc(150, 138, 56, ink(1)) +
    box(136, -40, 28, 190, ink(0)) +
    disc(150, 172, 29, ink(0)) +
    box(112, 236, 76, 12, ink(0))
  const strings = times(4, (index) => line(ink(3), 1.6, 'M', 141 + index * 6, -40, 'V', 240))
  return disc(150, 160, 132, ink(2)) + turned([28, -28, 0, 45][whole(random, 0, 3)] ?? 28, body + strings)
}

const drums: Design = ({ random, ink }) => {
  const drum = (x: number, y: number, size: number, rim: number, skin: number) =>
    disc(x, y, size, ink(rim)) + disc(x, y, size * 0.82, ink(skin))
  const cymbal = (x: number, y: number) => disc(x, y, 52, ink(2)) + ring(x, y, 34, ink(1), 2) + disc(x, y, 8, ink(0))
  return turned(
    whole(random, 0, 3) * 90,
    drum(150, 170, 92, 0, 3) +
      drum(70, 92, 52, 0, 1) +
      drum(176, 68, 44, 0, 1) +
      cymbal(256, 110) +
      cymbal(48, 240) +
      box(120, 190, 130, 7, ink(0)),
  )
}

const horn: Design = ({ random, ink }) => {
  const bell =
    shape(ink(1), 'M', 40, 128, 'H', 178, 'Q', 226, 124, 262, 62, 'V', 230, 'Q', 226, 168, 178, 164, 'H', 40, 'Z') +
    oval(262, 146, 22, 84, ink(2))
  const valves = times(3, (index) => box(92 + index * 28, 84, 16, 122, ink(0), 5))
  return turned([-24, 24, 0][whole(random, 0, 2)] ?? 0, bell + valves + box(18, 132, 30, 28, ink(0), 6))
}

const eye: Design = ({ random, ink }) => {
  const lashes = times(9, (index) => turned(-64 + index * 16, line(ink(0), 8, 'M', 150, 62, 'V', 20), 150, 190))
  return (
    lashes +
    leaf(18, 150, 282, 150, 0.6, ink(0)) +
    leaf(34, 150, 266, 150, 0.6, ink(3)) +
    disc(150, 150, 58, ink(1)) +
    disc(150, 150, between(random, 22, 34), ink(0)) +
    disc(168, 132, 9, ink(3))
  )
}

/** What stands for an artist: people, instruments, a look. */
export const portraits: Readonly<Record<string, Design>> = { bust, duo, group, mask, guitar, drums, horn, eye }
