import { moulds, words } from './names.ts'
import { worldTitles } from './names-world.ts'

type Random = () => number

/** One of the list, by chance. The list must not be empty. */
export function pick<Item>(random: Random, list: readonly Item[]): Item {
  const item = list[Math.floor(random() * list.length)]
  if (item === undefined) throw new RangeError('There is nothing to pick from')
  return item
}

/** The items in an order that chance decides (Fisher and Yates); the list itself stays as it is. */
export function shuffle<Item>(random: Random, list: readonly Item[]): Item[] {
  const mixed = [...list]
  for (let last = mixed.length - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1))
    const [a, b] = [mixed[last], mixed[other]]
    if (a !== undefined && b !== undefined) [mixed[last], mixed[other]] = [b, a]
  }
  return mixed
}

export const linesOf = (text: string, end: '\n' | ';' = '\n'): string[] =>
  text
    .trim()
    .split(end)
    .map((line) => line.trim())

const parts = Object.fromEntries(
  Object.entries(words).map(([name, text]) => [name, text.split(text.includes('|') ? '|' : ' ')]),
)

const plural = (noun: string): string =>
  noun.endsWith('y') && !noun.endsWith('ey')
    ? `${noun.slice(0, -1)}ies`
    : noun.endsWith('works')
      ? noun
      : /(?:s|sh|ch)$/.test(noun)
        ? `${noun}es`
        : `${noun}s`

const fill = (random: Random, mould: string): string => {
  const title = mould.replaceAll(/\{(\w+)\}(s\b)?/g, (_, name: string, many?: string) => {
    if (name === 'n') return String(1 + Math.floor(random() * 11))
    const word = pick(random, parts[name] ?? [name])
    return many === undefined ? word : plural(word)
  })
  return (title.charAt(0).toUpperCase() + title.slice(1)).replaceAll(/\b([aA]) (?=[AEIOU])/g, '$1n ')
}

type Halves = { heads: readonly string[]; tails: readonly string[]; headFirst: boolean; space: string }

const toHalves = (text: string): Halves => {
  const headFirst = text.includes('~')
  const [heads = [], tails = []] = text.split(headFirst ? '~' : '>').map((half) => half.split(';'))
  return { heads, tails, headFirst, space: /[\u3040-\u30ff\u4e00-\u9fff]/.test(text) ? '' : ' ' }
}

// Read once: ten thousand titles are made from them.
const inLanguages = new Map(Object.entries(worldTitles).map(([language, text]) => [language, toHalves(text)]))
const inEnglish = new Map(Object.entries(moulds).map(([kind, text]) => [kind, text.split('|')]))

const inLanguage = (random: Random, { heads, tails, headFirst, space }: Halves): string => {
  const [head, tail] = [pick(random, heads), pick(random, tails)]
  if (random() < 0.12) return head.charAt(0).toUpperCase() + head.slice(1)
  return headFirst ? head + space + tail : tail + space + head
}

/** A title of that kind of music (see `names.ts`), in that language where one is known. */
export function createTitle(random: Random, language: string, kind: string): string {
  const halves = inLanguages.get(language)
  return halves === undefined || random() < 0.04
    ? fill(random, pick(random, inEnglish.get(kind) ?? ['{noun}']))
    : inLanguage(random, halves)
}

const endings = [
  ' - Live',
  ' - Demo',
  ' (Reprise)',
  ' - Radio Edit',
  ' - Alternate Take',
  ' - Live at {place}',
  ' - Instrumental',
]

/** What now and then stands behind a title; empty most of the time. */
export const createEnding = (random: Random, year: number): string => {
  const luck = random()
  if (luck > 0.07) return ''
  if (luck < 0.02 && year < 1995) return ` - ${2003 + Math.floor(random() * 20)} Remaster`
  return pick(random, endings).replace('{place}', () => fill(random, '{place}'))
}
