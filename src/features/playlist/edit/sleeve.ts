/** A sleeve of type alone: ground, ink and one spot. The inks are those of the tokens, which a canvas cannot read by name. */
const papers = {
  paper: { ground: '#f7f6f3', ink: '#15151a', spot: '#0a2fbf' },
  blue: { ground: '#0a2fbf', ink: '#f7f6f3', spot: '#ff9a6b' },
  black: { ground: '#121113', ink: '#efece5', spot: '#9bacff' },
  coral: { ground: '#ff9a6b', ink: '#15151a', spot: '#0a2fbf' },
} as const

export type SleevePaper = keyof typeof papers

const side = 640
const margin = 48
const family = '"Besley Variable", Besley, Georgia, serif'
const sizes = [128, 104, 84, 68, 54, 44, 36]

const rightToLeft = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u

type Measure = (text: string) => number

const graphemes = (text: string): string[] =>
  [...new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(text)].map(({ segment }) => segment)

/** A word that is wider than the line goes on in the next one. */
function broken(word: string, width: number, measure: Measure): string[] {
  const parts: string[] = []
  for (const letter of graphemes(word)) {
    const last = parts.at(-1)
    if (last !== undefined && measure(last + letter) <= width) parts[parts.length - 1] = last + letter
    else parts.push(letter)
  }
  return parts
}

/** A name in lines of at most that width; words are broken only where they have to be. */
export function toLines(name: string, width: number, measure: Measure): string[] {
  const words = name.trim().split(/\s+/)
  const pieces = words.flatMap((word) => (measure(word) <= width ? [word] : broken(word, width, measure)))
  const lines: string[] = []
  for (const piece of pieces) {
    const last = lines.at(-1)
    if (last !== undefined && measure(`${last} ${piece}`) <= width) lines[lines.length - 1] = `${last} ${piece}`
    else lines.push(piece)
  }
  return lines
}

/** The largest size at which the name fits; at the smallest, lines that do not fit are left out. */
export function fitName(name: string, room: { width: number; height: number }, measureAt: (size: number) => Measure) {
  const fits = sizes.map((size) => ({ size, lines: toLines(name, room.width, measureAt(size)) }))
  const leading = (size: number): number => size * 1.04
  // A word in pieces is worse than a smaller one that is whole.
  const isWhole = ({ size }: { size: number }): boolean =>
    name
      .trim()
      .split(/\s+/)
      .every((word) => measureAt(size)(word) <= room.width)
  const fitting = fits.filter(({ size, lines }) => lines.length * leading(size) <= room.height)
  const best = fitting.find(isWhole) ?? fitting[0] ?? fits.at(-1) ?? { size: 36, lines: [] }
  return { ...best, lines: best.lines.slice(0, Math.floor(room.height / leading(best.size))) }
}

/** Draws a sleeve for a name, and whose list it is. Waits for the typeface. */
export async function drawSleeve(name: string, owner: string, paper: SleevePaper): Promise<HTMLCanvasElement> {
  await document.fonts.load(`600 64px ${family}`, name).catch(() => undefined)
  const canvas = document.createElement('canvas')
  canvas.width = side
  canvas.height = side
  const context = canvas.getContext('2d')
  if (context === null) throw new Error('This browser draws nothing')
  const { ground, ink, spot } = papers[paper]
  context.fillStyle = ground
  context.fillRect(0, 0, side, side)
  context.fillStyle = ink
  context.fillRect(margin, margin, side - 2 * margin, 12)
  context.fillRect(margin, side - margin - 56, side - 2 * margin, 2)
  context.fillStyle = spot
  context.fillRect(side - margin - 40, side - margin - 34, 40, 34)
  write(context, name, owner, ink)
  return canvas
}

function write(context: CanvasRenderingContext2D, name: string, owner: string, ink: string): void {
  const isRightToLeft = rightToLeft.test(name)
  const start = isRightToLeft ? side - margin : margin
  const measureAt = (size: number): Measure => {
    const font = `600 ${String(size)}px ${family}`
    return (text) => {
      context.font = font
      return context.measureText(text).width
    }
  }
  const { size, lines } = fitName(name, { width: side - 2 * margin, height: side - 2 * margin - 110 }, measureAt)
  context.fillStyle = ink
  context.direction = isRightToLeft ? 'rtl' : 'ltr'
  context.textAlign = isRightToLeft ? 'right' : 'left'
  context.textBaseline = 'alphabetic'
  context.font = `600 ${String(size)}px ${family}`
  lines.forEach((line, at) => context.fillText(line, start, margin + 24 + size * (0.98 + at * 1.04)))
  context.direction = 'ltr'
  context.textAlign = 'left'
  context.font = `400 22px ${family}`
  context.fillText(owner, margin, side - margin - 8, side - 2 * margin - 64)
}
