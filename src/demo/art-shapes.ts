/** What a design has to work with: chance, the colour of the ground, and the other inks, the one that stands out most first. */
export type Paint = { random: () => number; ground: string; ink: (index: number) => string }

/** A design fills a square of 300 by 300 and may run over its edge. */
export type Design = (paint: Paint) => string

const short = (value: number): number => Math.round(value * 10) / 10

/** Joins numbers and words to path data, each number to one decimal. */
export const way = (...parts: readonly (number | string)[]): string =>
  parts.map((part) => (typeof part === 'number' ? short(part) : part)).join(' ')

export const box = (x: number, y: number, width: number, height: number, fill: string, round = 0): string =>
  `<rect x="${short(x)}" y="${short(y)}" width="${short(width)}" height="${short(height)}"${round > 0 ? ` rx="${short(round)}"` : ''} fill="${fill}"/>`

export const disc = (x: number, y: number, radius: number, fill: string): string =>
  `<circle cx="${short(x)}" cy="${short(y)}" r="${short(radius)}" fill="${fill}"/>`

export const oval = (x: number, y: number, across: number, up: number, fill: string): string =>
  `<ellipse cx="${short(x)}" cy="${short(y)}" rx="${short(across)}" ry="${short(up)}" fill="${fill}"/>`

export const shape = (fill: string, ...parts: readonly (number | string)[]): string =>
  `<path d="${way(...parts)}" fill="${fill}"/>`

export const line = (ink: string, width: number, ...parts: readonly (number | string)[]): string =>
  `<path d="${way(...parts)}" fill="none" stroke="${ink}" stroke-width="${short(width)}"/>`

export const ring = (x: number, y: number, radius: number, ink: string, width: number): string =>
  `<circle cx="${short(x)}" cy="${short(y)}" r="${short(radius)}" fill="none" stroke="${ink}" stroke-width="${short(width)}"/>`

export const turned = (degrees: number, inner: string, x = 150, y = 150): string =>
  `<g transform="rotate(${short(degrees)} ${short(x)} ${short(y)})">${inner}</g>`

/** The pieces for 0, 1, … count - 1, one after the other. */
export const times = (count: number, piece: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => piece(index)).join('')

/** The pieces of a grid, row by row. */
export const tiles = (columns: number, rows: number, piece: (column: number, row: number) => string): string =>
  times(rows, (row) => times(columns, (column) => piece(column, row)))

export const between = (random: () => number, from: number, to: number): number => from + random() * (to - from)

/** A whole number, both ends included. */
export const whole = (random: () => number, from: number, to: number): number =>
  Math.floor(between(random, from, to + 1))

export const chance = (random: () => number, odds: number): boolean => random() < odds

/** The half of a disc that lies to one side: 0 above, 90 right, 180 below, 270 left. */
export const half = (x: number, y: number, radius: number, fill: string, side = 0): string =>
  turned(side, shape(fill, 'M', x - radius, y, 'A', radius, radius, 0, 0, 1, x + radius, y, 'Z'), x, y)

/** A leaf from one point to another. */
export const leaf = (x1: number, y1: number, x2: number, y2: number, belly: number, fill: string): string => {
  const radius = Math.hypot(x2 - x1, y2 - y1) * belly
  return shape(fill, 'M', x1, y1, 'A', radius, radius, 0, 0, 1, x2, y2, 'A', radius, radius, 0, 0, 1, x1, y1, 'Z')
}

/** A round stone: a closed curve through points at uneven distances from its middle. */
export const stone = (
  random: () => number,
  x: number,
  y: number,
  across: number,
  up: number,
): readonly (number | string)[] => {
  const corners = Array.from({ length: 7 }, (_, index) => {
    const angle = (index / 7) * 2 * Math.PI
    const reach = between(random, 0.8, 1.1)
    return [x + Math.cos(angle) * across * reach, y + Math.sin(angle) * up * reach] as const
  })
  const at = (index: number): readonly [number, number] => corners[(index + corners.length) % corners.length] ?? [x, y]
  return [
    ...['M', ...at(0)],
    ...corners.flatMap((_, index) => {
      const [before, from, to, after] = [at(index - 1), at(index), at(index + 1), at(index + 2)]
      const leaving = [from[0] + (to[0] - before[0]) / 6, from[1] + (to[1] - before[1]) / 6]
      const coming = [to[0] - (after[0] - from[0]) / 6, to[1] - (after[1] - from[1]) / 6]
      return ['C', ...leaving, ...coming, ...to]
    }),
    'Z',
  ]
}
