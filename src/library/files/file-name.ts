/** In bytes of UTF-8, ending and all: some file systems and ZIP programs allow 255, for the whole path. */
const limit = 120

/** Whatever comes after this many characters has no place in any name. */
const longest = 2000

/** Nobody sees a name from these alone, and what they do to the rest misleads: controls, marks of direction, zero width … */
const invisible =
  /(\u{1f3f4}[\u{e0030}-\u{e0039}\u{e0061}-\u{e007a}]+\u{e007f})|(?<=[\p{Extended_Pictographic}\p{Emoji_Modifier}\ufe0f])(\u200d)(?=\p{Extended_Pictographic})|[\p{Cf}\p{Cs}\p{Noncharacter_Code_Point}\u034f\u115f\u1160\u3164\uffa0]/gu

/** Devices of Windows, whatever ending they have. */
const device = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³])(?=\s*(?:\.|$))/i

const encoder = new TextEncoder()
const bytesOf = (text: string): number => encoder.encode(text).length

/**
 * A name for a file that Windows, macOS and Linux take, as near to `name` as may be: nothing that separates folders, nothing
 * invisible, 120 bytes at most. `extension` without its dot. Emoji stay; a name with nothing to see is `Untitled`.
 */
export const toFileName = (name: string, extension: string): string => withEnd(toStem(name), `.${extension}`)

/** The same for several, in their order: those that some file system would take for the same one get a number. */
export function uniqueFileNames(names: readonly string[], extension: string): string[] {
  const taken = new Set<string>()
  const numbers = new Map<string, number>()
  return names.map((name) => {
    const stem = toStem(name)
    const key = sameness(withEnd(stem, `.${extension}`))
    for (let number = numbers.get(key) ?? 1; ; number++) {
      const unique = withEnd(stem, number === 1 ? `.${extension}` : ` (${number}).${extension}`)
      if (taken.has(sameness(unique))) continue
      taken.add(sameness(unique))
      numbers.set(key, number + 1)
      return unique
    }
  })
}

/** Upper case first: it takes apart what has no single letter in it, `ß` for one. */
const sameness = (name: string): string => name.normalize('NFKD').toUpperCase().toLowerCase().normalize('NFKC')

/** Without anything that no file may be called, however long. */
function toStem(name: string): string {
  const seen = name
    .slice(0, longest)
    .normalize('NFC')
    .replaceAll(/[\s\p{Cc}]+/gu, ' ')
    .replaceAll(invisible, '$1$2')
    .replaceAll(/[/\\|:／＼∕⁄]/g, '-')
    .replaceAll(/[*?"<>]/g, '_')
  const stem = trim(seen)
  return /[^\p{M}\s]/u.test(stem) ? stem : 'Untitled'
}

const trim = (text: string): string => text.replaceAll(/^[\s.]+|[\s.]+$/g, '')

function withEnd(stem: string, end: string): string {
  // One byte is for the mark behind the name of a device.
  const room = limit - bytesOf(end) - 1
  return trim(cut(stem, room)).replace(device, '$&_') + end
}

/** What a reader takes for one letter is kept whole or left out; of one that is piled up with marks the letter alone is kept. */
function cut(text: string, room: number): string {
  let kept = ''
  let left = room
  for (const { segment } of new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text)) {
    const letter = bytesOf(segment) > 64 ? (Array.from(segment)[0] ?? '') : segment
    left -= bytesOf(letter)
    if (left < 0) break
    kept += letter
  }
  return kept
}
