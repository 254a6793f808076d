/** What a search asks for: words that all have to be found, and words for one field alone. */
export type SearchQuery = { words: readonly string[]; fields: ReadonlyMap<Field, string> }

const fields = ['artist', 'album', 'track', 'year', 'isrc', 'genre', 'upc', 'tag'] as const

export type Field = (typeof fields)[number]

/** As texts are compared: lower case, without accents. */
export const foldText = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/[\u0300-\u036f]/g, '')

export const wordsIn = (text: string): string[] =>
  foldText(text)
    .split(/[\s"]+/)
    .filter(Boolean)

const pattern = new RegExp(`\\b(${fields.join('|')}):`, 'i')

/** A field reaches as far as the next one, or the quotation mark that closes it: `sunday artist:halden frye year:1981`. */
export function readSearch(text: string): SearchQuery {
  const [free = '', ...rest] = text.split(pattern)
  const words = wordsIn(free)
  const found = new Map<Field, string>()
  for (let at = 0; at < rest.length; at += 2) {
    const value = rest[at + 1] ?? ''
    const [, quoted, after = ''] = /^"([^"]*)"(.*)$/s.exec(value) ?? []
    found.set((rest[at] ?? '').toLowerCase() as Field, foldText(quoted ?? value).trim())
    if (quoted !== undefined) words.push(...wordsIn(after))
  }
  return { words, fields: found }
}

/** Whether a date lies in `1981` or `1981-1985`. */
export function isInYears(date: string | null, years: string): boolean {
  const year = Number(date?.slice(0, 4) ?? Number.NaN)
  const [from = '', to = from] = years.split('-')
  return year >= Number(from) && year <= Number(to)
}
