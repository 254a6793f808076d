import { Zip, ZipDeflate } from 'fflate'
import { nextTurn } from './pieces.ts'

/** How long the page may be kept from what a person does, in ms. */
const patience = 16

/** So many characters are packed at a stretch: a few milliseconds, also where the machine is slow. */
const stretch = 2 ** 16

/** What is packed becomes a Blob, which the browser may put elsewhere than in our memory, in parts of about so many bytes. */
const partSize = 2 ** 20

/**
 * Info-ZIP, which most of Linux has, takes every name in an archive from elsewhere for one of DOS, whatever its flag for UTF-8 says. A
 * regular file that its owner may write and everybody read.
 */
const asUnix = { os: 3, attrs: 0o100644 * 2 ** 16 }

/** One file of an archive, written from its beginning to its end. */
export type ZipFile = { write: (text: string) => Promise<void>; end: () => void }

export type ZipWriter = {
  /** Names must be unique. Several may be open: the first one's bytes come first, those of the others wait, packed. */
  add: (name: string) => ZipFile
  /** The archive, once every file has ended. */
  finish: () => Blob
}

/**
 * An archive that is never whole in memory, and gives way to the page after each 16 ms of work. Writing rejects with the
 * reason of the signal.
 */
export function createZip(signal: AbortSignal): ZipWriter {
  const parts: Blob[] = []
  let held: Uint8Array<ArrayBuffer>[] = []
  let size = 0
  let since = performance.now()
  const encoder = new TextEncoder()

  const settle = (): void => {
    if (held.length > 0) parts.push(new Blob(held))
    held = []
    size = 0
  }

  const zip = new Zip((error: Error | null, bytes) => {
    // It is thrown where a piece is pushed, which is where it comes from.
    if (error !== null) throw error
    held.push(bytes)
    size += bytes.length
    if (size >= partSize) settle()
  })

  const breathe = async (): Promise<void> => {
    signal.throwIfAborted()
    if (performance.now() - since < patience) return
    await nextTurn()
    since = performance.now()
    signal.throwIfAborted()
  }

  const add = (name: string): ZipFile => {
    const file = Object.assign(new ZipDeflate(name, { level: 6 }), asUnix)
    zip.add(file)
    const write = async (text: string): Promise<void> => {
      for (let start = 0; start < text.length;) {
        const end = endOf(text, start + stretch)
        file.push(encoder.encode(text.slice(start, end)))
        start = end
        await breathe()
      }
    }
    return { write, end: () => file.push(new Uint8Array(), true) }
  }

  const finish = (): Blob => {
    zip.end()
    settle()
    return new Blob(parts, { type: 'application/zip' })
  }

  return { add, finish }
}

/** Halves of one character are not torn apart. */
function endOf(text: string, wanted: number): number {
  const isTorn = /^[\ud800-\udbff][\udc00-\udfff]/.test(text.slice(wanted - 1, wanted + 1))
  return Math.min(isTorn ? wanted + 1 : wanted, text.length)
}
