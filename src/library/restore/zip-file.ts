import { unzipSync, type UnzipFileInfo } from 'fflate'
import { FileError } from '#library/files/errors.ts'

/** More than this is more than a tab can hold. */
const mostBytes = 300_000_000
/** What is larger than this, and has been made small by more than this factor, is no library but a trap. */
const suspectBytes = 10_000_000
const mostRatio = 200

export const isZip = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 0x03 || bytes[2] === 0x05)

/**
 * The files of an archive that are wanted, by their name. What the archive says of their sizes is checked before anything is unpacked,
 * and no file gets larger than it said. Throws FileError `broken-zip`, `too-large`.
 */
export function unzip(bytes: Uint8Array, isWanted: (name: string) => boolean): ReadonlyMap<string, Uint8Array> {
  let sum = 0
  const filter = ({ name, size, originalSize }: UnzipFileInfo): boolean => {
    // On the object that fflate returns that name would not be a file.
    if (name.endsWith('/') || name === '__proto__' || !isWanted(name)) return false
    sum += originalSize
    const isTrap = originalSize > suspectBytes && originalSize > size * mostRatio
    if (sum > mostBytes || isTrap) throw new FileError({ kind: 'too-large', bytes: sum })
    return true
  }
  try {
    return new Map(Object.entries(unzipSync(bytes, { filter })))
  } catch (error) {
    if (error instanceof FileError) throw error
    throw new FileError({ kind: 'broken-zip' }, { cause: error })
  }
}

/** The names of all files in an archive, without unpacking any. Throws FileError `broken-zip`. */
export function namesIn(bytes: Uint8Array): string[] {
  const names: string[] = []
  unzip(bytes, (name) => {
    names.push(name)
    return false
  })
  return names
}
