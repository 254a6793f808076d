import { itemsFromCsv, parseCsv } from '#library/files/csv.ts'
import { isOurs } from '#library/files/csv-items.ts'
import { emptyDocument } from '#library/files/document.ts'
import { FileError } from '#library/files/errors.ts'
import { parseJson, toDocument } from '#library/files/json.ts'
import { textOf } from './file-text.ts'
import { readForeignCsv } from './foreign-csv.ts'
import { readForeignJson } from './foreign-json.ts'
import { toList } from './foreign-row.ts'
import { readLinks, readSpotifyBackupText } from './foreign-text.ts'
import { isLikedName, mergeDocuments, stemOf, type ReadFile, type Unread } from './read-result.ts'
import { readSavedCsv } from './saved-csv.ts'
import { isZip, namesIn, unzip } from './zip-file.ts'

export type { FileFormat, ReadFile, Unread } from './read-result.ts'

/**
 * The library that is in a file, ours or of another program. What it is is seen from what stands in it; its name is only that of a
 * list whose file says none. What is not understood is in `unread`. Rejects with FileError.
 */
export async function readFile(name: string, bytes: Uint8Array): Promise<ReadFile> {
  // A turn for the page to say that it is reading.
  await Promise.resolve()
  return isZip(bytes) ? readZip(bytes) : readText(name, textOf(bytes))
}

/** What begins as JSON does. A name in brackets on the first line of a text does not. */
const jsonLike = /^\s*(?:\{\s*(?:"|\}|$)|\[\s*(?:[{["\]]|null|$))/

async function readText(name: string, text: string): Promise<ReadFile> {
  if (text.trim() === '') throw new FileError({ kind: 'empty' })
  if (jsonLike.test(text)) return readJson(text)
  const read = readTable(name, text) ?? readSpotifyBackupText(name, text) ?? readLinks(name, text)
  if (read === null) throw new FileError({ kind: 'unknown-format' })
  return read
}

const isOurJson = (json: unknown): boolean =>
  typeof json === 'object' && json !== null && 'format' in json && json.format === 'liner-notes'

async function readJson(text: string): Promise<ReadFile> {
  const json = parseJson(text)
  if (isOurJson(json)) return { format: 'liner-notes-json', document: await toDocument(json), unread: [] }
  const read = readForeignJson(json)
  if (read === null) throw new FileError({ kind: 'unknown-format' })
  return read
}

function readTable(name: string, text: string): ReadFile | null {
  const file = parseCsv(text)
  if (!isOurs(file.header)) return readForeignCsv(name, file) ?? readSavedCsv(file)
  const { items, unread } = itemsFromCsv(file)
  const stem = stemOf(name)
  const lists = isLikedName(stem) ? { liked: items } : { playlists: [toList(stem, items)] }
  return {
    format: 'liner-notes-csv',
    document: { ...emptyDocument, ...lists },
    unread: unread.map(({ line, text }) => ({ line, text, where: null })),
  }
}

async function readZip(bytes: Uint8Array): Promise<ReadFile> {
  const names = namesIn(bytes).filter((entry) => !/(?:^|\/)(?:__MACOSX\/|\._|\.DS_Store$)/.test(entry))
  const ours = names.find((entry) => entry === 'library.json' || entry.endsWith('/library.json'))
  if (ours !== undefined) {
    const [library = new Uint8Array()] = unzip(bytes, (entry) => entry === ours).values()
    const read = await readJson(textOf(library))
    return read.format === 'liner-notes-json' ? { ...read, format: 'liner-notes-zip' } : read
  }
  return readEntries(bytes, names)
}

const readableEntry = /\.(?:csv|tsv|txt|json|m3u8?)$/i

/** Each file a list, as in the archives of both Exportifys. */
async function readEntries(bytes: Uint8Array, names: readonly string[]): Promise<ReadFile> {
  const files = unzip(bytes, (entry) => names.includes(entry) && readableEntry.test(entry))
  const unread: Unread[] = names
    .filter((entry) => !files.has(entry))
    .map((entry) => ({ line: 0, text: '', where: entry }))
  const parts: ReadFile[] = []
  for (const [entry, content] of files) parts.push(...(await readEntry(entry, content, unread)))
  const [first] = parts
  if (first === undefined) throw new FileError({ kind: names.length === 0 ? 'empty' : 'unknown-format' })
  return { format: first.format, document: mergeDocuments(parts.map(({ document }) => document)), unread }
}

async function readEntry(entry: string, content: Uint8Array, unread: Unread[]): Promise<ReadFile[]> {
  try {
    const read = await readText(entry, textOf(content))
    for (const { line, text } of read.unread) unread.push({ line, text, where: entry })
    return [read]
  } catch (error) {
    if (!(error instanceof FileError)) throw error
    unread.push({ line: 0, text: '', where: entry })
    return []
  }
}
