/** What kind of picture bytes are, by the bytes themselves: the name of a file and its type are what somebody says. */
export type PictureKind = 'jpeg' | 'png' | 'gif' | 'webp' | 'avif'

export type PictureSize = { width: number; height: number }

const textAt = (bytes: Uint8Array, from: number, to: number): string => String.fromCharCode(...bytes.subarray(from, to))

/** `svg` for a drawing, which is a program as much as a picture; null for whatever is none that we take. */
export function kindOf(bytes: Uint8Array): PictureKind | 'svg' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return 'jpeg'
  if (textAt(bytes, 0, 8) === '\x89PNG\r\n\x1a\n') return 'png'
  if (/^GIF8[79]a/.test(textAt(bytes, 0, 6))) return 'gif'
  if (/^RIFF....WEBP/s.test(textAt(bytes, 0, 12))) return 'webp'
  if (/^....ftypavi[fs]/s.test(textAt(bytes, 0, 12))) return 'avif'
  return isMarkup(bytes) ? 'svg' : null
}

/** In UTF-8, or in UTF-16 with every other byte 0; packed drawings (`.svgz`) are unknown bytes. */
function isMarkup(bytes: Uint8Array): boolean {
  const text = textAt(bytes, 0, 4096).replaceAll('\0', '')
  return /^[\xef\xbb\xbf\xfe\xff\s]*</.test(text) && /<svg[\s>]/i.test(text)
}

/** Its size in pixels as its header says, before anything is unpacked; null where it does not. */
export function sizeOf(bytes: Uint8Array, kind: PictureKind): PictureSize | null {
  try {
    return readers[kind](new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength))
  } catch {
    // The header ends before it has said it.
    return null
  }
}

const readers: Record<PictureKind, (view: DataView) => PictureSize | null> = {
  png: (view) => ({ width: view.getUint32(16), height: view.getUint32(20) }),
  gif: (view) => ({ width: view.getUint16(6, true), height: view.getUint16(8, true) }),
  jpeg: jpegSize,
  webp: webpSize,
  avif: avifSize,
}

/** Walks from segment to segment until the one that begins a frame. */
function jpegSize(view: DataView): PictureSize | null {
  for (let at = 2; at + 9 < view.byteLength;) {
    if (view.getUint8(at) !== 0xff) return null
    const marker = view.getUint8(at + 1)
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
    if (isFrame) return { height: view.getUint16(at + 5), width: view.getUint16(at + 7) }
    at += marker === 0xff ? 1 : 2 + view.getUint16(at + 2)
  }
  return null
}

const uint24 = (view: DataView, at: number): number => view.getUint16(at, true) + (view.getUint8(at + 2) << 16)

/** Three kinds of WebP: extended, without loss, with loss. */
function webpSize(view: DataView): PictureSize | null {
  const kind = String.fromCharCode(...[12, 13, 14, 15].map((at) => view.getUint8(at)))
  if (kind === 'VP8X') return { width: uint24(view, 24) + 1, height: uint24(view, 27) + 1 }
  if (kind === 'VP8 ') return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff }
  if (kind !== 'VP8L') return null
  const bits = view.getUint32(21, true)
  return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 }
}

/** The box that says the size stands somewhere in the header; where there are several, the largest counts. */
function avifSize(view: DataView): PictureSize | null {
  let largest: PictureSize | null = null
  for (let at = 4; at + 16 <= view.byteLength; at += 1) {
    if (view.getUint32(at) !== 0x69737065) continue
    const size = { width: view.getUint32(at + 8), height: view.getUint32(at + 12) }
    if (largest === null || size.width * size.height > largest.width * largest.height) largest = size
  }
  return largest
}
