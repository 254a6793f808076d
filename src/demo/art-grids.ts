import {
  between,
  box,
  chance,
  type Design,
  disc,
  half,
  leaf,
  ring,
  shape,
  tiles,
  times,
  turned,
  whole,
} from './art-shapes.ts'

const quarters: Design = ({ random, ink }) => {
  const count = whole(random, 3, 4)
  const size = 300 / count
  return tiles(count, count, (column, row) => {
    if (chance(random, 0.14)) return ''
    const [x, y] = [column * size, row * size]
    const under = chance(random, 0.16) ? box(x, y, size, size, ink(whole(random, 1, 3))) : ''
    const quarter = shape(
      ink(whole(random, 0, 3)),
      'M',
      x,
      y,
      'H',
      x + size,
      'A',
      size,
      size,
      0,
      0,
      1,
      x,
      y + size,
      'Z',
    )
    return under + turned(whole(random, 0, 3) * 90, quarter, x + size / 2, y + size / 2)
  })
}

const halftone: Design = ({ random, ink }) => {
  const [a, b] = [between(random, 0.3, 1), between(random, 0, 6)]
  return tiles(9, 9, (column, row) => {
    const swell = Math.sin(column * a * 0.8 + b) * Math.cos(row * 0.5 - column * 0.2 + b)
    return disc(30 + column * 30, 30 + row * 30, 2.5 + Math.abs(swell) * 11.5, swell > 0 ? ink(0) : ink(1))
  })
}

const leaves: Design = ({ random, ink }) => {
  const count = whole(random, 3, 5)
  const size = 300 / count
  const lean = chance(random, 0.5)
  return tiles(count, count, (column, row) => {
    const [x, y, pad] = [column * size, row * size, size * 0.06]
    const flip = lean && (column + row) % 2 === 1
    const [left, right] = [x + pad, x + size - pad]
    return leaf(flip ? right : left, y + size - pad, flip ? left : right, y + pad, 0.71, ink((column * 2 + row) % 4))
  })
}

const signs: Design = ({ random, ink }) => {
  const plus = (x: number, y: number, colour: string) =>
    box(x - 16, y - 5, 32, 10, colour) + box(x - 5, y - 16, 10, 32, colour)
  const kinds = [
    plus,
    (x: number, y: number, colour: string) => ring(x, y, 13, colour, 8),
    (x: number, y: number, colour: string) => turned(45, box(x - 18, y - 5, 36, 10, colour), x, y),
    (x: number, y: number, colour: string) => half(x, y, 18, colour, 90),
  ]
  const [usual, rare] = [whole(random, 0, 3), whole(random, 0, 3)]
  return tiles(5, 5, (column, row) => {
    const odd = chance(random, 0.16)
    return kinds[odd ? rare : usual]?.(42 + column * 54, 42 + row * 54, odd ? ink(1) : ink(0)) ?? ''
  })
}

const warped: Design = ({ random, ink }) => {
  const [x, y] = [between(random, 1, 5), between(random, 1, 5)]
  const cuts = (phase: number) => {
    const widths = Array.from({ length: 10 }, (_, index) => 1.25 + Math.sin(index * 0.7 + phase))
    const sum = widths.reduce((a, b) => a + b)
    let at = 0
    return widths.map((width) => [at, (at += (width / sum) * 300)] as const)
  }
  const [columns, rows] = [cuts(x), cuts(y)]
  const accent = whole(random, 20, 79)
  return tiles(10, 10, (column, row) => {
    const [left, right] = columns[column] ?? [0, 0]
    const [top, foot] = rows[row] ?? [0, 0]
    return (column + row) % 2 === 1
      ? ''
      : box(left, top, right - left, foot - top, Math.abs(row * 10 + column - accent) < 4 ? ink(1) : ink(0))
  })
}

const weave: Design = ({ random, ink }) => {
  const count = whole(random, 4, 5)
  const size = 300 / count
  return tiles(count, count, (column, row) => {
    const upright = (column + row) % 2 === 0
    return times(3, (index) => {
      const at = size * (0.08 + index * 0.31)
      const colour = upright ? ink(0) : ink(1 + (row % 2))
      return upright
        ? box(column * size + at, row * size, size * 0.22, size, colour)
        : box(column * size, row * size + at, size, size * 0.22, colour)
    })
  })
}

const quilt: Design = ({ random, ink }) => {
  const block = Array.from({ length: 9 }, () => [whole(random, 0, 3), whole(random, 0, 4)] as const)
  return tiles(6, 6, (column, row) => {
    const [mirrored, upside] = [column > 2, row > 2]
    const [corner, colour] = block[(upside ? 5 - row : row) * 3 + (mirrored ? 5 - column : column)] ?? [0, 0]
    if (colour === 4) return ''
    const [x, y] = [column * 50, row * 50]
    const flip = `translate(${x + 25} ${y + 25}) scale(${mirrored ? -1 : 1} ${upside ? -1 : 1}) rotate(${corner * 90})`
    return `<path d="M-25 -25H25L-25 25Z" transform="${flip}" fill="${ink(colour)}"/>`
  })
}

const moons: Design = ({ random, ink }) => {
  const count = whole(random, 3, 4)
  const size = 264 / count
  return tiles(count, count, (column, row) => {
    const [x, y, radius] = [18 + (column + 0.5) * size, 18 + (row + 0.5) * size, size * 0.4]
    const phase = (column + row * count) / (count * count - 1)
    const inner = Math.abs(1 - phase * 2) * radius
    const lit = shape(
      ink(0),
      'M',
      x,
      y - radius,
      'A',
      radius,
      radius,
      0,
      0,
      1,
      x,
      y + radius,
      'A',
      inner,
      radius,
      0,
      0,
      phase < 0.5 ? 0 : 1,
      x,
      y - radius,
      'Z',
    )
    return disc(x, y, radius, ink(3)) + lit
  })
}

const scales: Design = ({ random, ink }) => {
  const nested = chance(random, 0.6)
  return tiles(6, 9, (column, row) => {
    const [x, y] = [column * 60 + (row % 2) * 30 - 15, row * 30 + 42]
    const colour = ink((row + (chance(random, 0.12) ? 1 : 0)) % 3)
    return disc(x, y, 30, colour) + (nested ? disc(x, y, 19, ink((row + 1) % 3)) + disc(x, y, 8, colour) : '')
  })
}

const squares: Design = ({ random, ink }) => {
  const count = whole(random, 2, 3)
  const size = 300 / count
  return tiles(count, count, (column, row) => {
    const [x, y] = [between(random, 0.2, 0.8), between(random, 0.2, 0.8)]
    return times(4, (index) => {
      const side = size * (0.96 - index * 0.24)
      const room = size - side
      return box(column * size + room * x, row * size + room * y, side, side, ink((index + column + row) % 4))
    })
  })
}

const pills: Design = ({ random, ink }) => {
  const rows = whole(random, 5, 8)
  const step = 300 / rows
  return times(rows, (row) => {
    const [x, first] = [between(random, -60, 60), between(random, 60, 220)]
    const pill = (from: number, width: number, index: number) =>
      box(from, row * step + step * 0.12, width, step * 0.76, ink(index), step * 0.38)
    return pill(x - 200, 190, row + 1) + pill(x, first, row) + pill(x + first + 10, 320, row + 2)
  })
}

/** Designs that fill the sleeve with one thing again and again. */
export const grids: Readonly<Record<string, Design>> = {
  quarters,
  halftone,
  leaves,
  signs,
  warped,
  weave,
  quilt,
  moons,
  scales,
  squares,
  pills,
}
