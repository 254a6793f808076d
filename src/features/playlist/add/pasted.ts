import { urisIn } from '#library/restore/foreign-uri.ts'
import { isItemUri } from '#spotify/uris.ts'

/** A line of what was pasted, numbered from 1. */
export type Line = { line: number; text: string }

export type Pasted = {
  /** Of songs and episodes, in their order. */
  uris: readonly string[]
  /** URIs of local files, which no app can add. */
  local: readonly Line[]
  /** Lines with anything else in them. */
  unread: readonly Line[]
}

/** What a text of links and URIs says, one or more a line. The lines between, of an M3U8 file, are passed over. */
export function readPasted(text: string): Pasted {
  const uris: string[] = []
  const local: Line[] = []
  const unread: Line[] = []
  const isFile = text.trimStart().startsWith('#EXTM3U')
  text.split(/\r\n|\n|\r/).forEach((words, index) => {
    if (words.trim() === '' || (isFile && words.trimStart().startsWith('#EXT'))) return
    const line = { line: index + 1, text: words.trim() }
    const found = urisIn(words)
    if (found.length === 0) unread.push(line)
    for (const uri of found) {
      if (isItemUri(uri)) uris.push(uri)
      else local.push(line)
    }
  })
  return { uris, local, unread }
}
