import { kindOf, sizeOf, type PictureSize } from './picture-kind.ts'

export type PictureTrouble = 'svg' | 'unknown' | 'too-heavy' | 'too-large' | 'too-small' | 'broken'

/** Why a file cannot be made a cover. */
export class PictureError extends Error {
  readonly why: PictureTrouble

  constructor(why: PictureTrouble) {
    super(why)
    this.name = 'PictureError'
    this.why = why
  }
}

/** Megabytes of a file, millions of pixels, and pixels of a side. */
export const limits = { megabytes: 30, megapixels: 50, side: 60 } as const

/** Pixels of the shorter side at which even the nearest section is sharp. */
const enough = 2560

/** A header may hold a preview and a color profile in front of the size. */
const header = 1_000_000

/**
 * Unpacks a picture that a person has chosen. What it is shows in its bytes, and how large it is in its header where that
 * says so: nothing is unpacked that would fill the memory. Throws `PictureError`.
 */
export async function readPicture(file: Blob): Promise<ImageBitmap> {
  if (file.size > limits.megabytes * 1_000_000) throw new PictureError('too-heavy')
  const head = new Uint8Array(await file.slice(0, header).arrayBuffer())
  const kind = kindOf(head)
  if (kind === 'svg') throw new PictureError('svg')
  if (kind === null) throw new PictureError('unknown')
  const size = sizeOf(head, kind)
  if (size !== null) checkSize(size)
  const picture = await unpack(new Blob([file], { type: `image/${kind}` }))
  try {
    checkSize(picture)
  } catch (error) {
    picture.close()
    throw error
  }
  return shrunk(picture)
}

/** No larger than the nearest section needs. */
async function shrunk(picture: ImageBitmap): Promise<ImageBitmap> {
  const { width, height } = picture
  const share = enough / Math.min(width, height)
  if (share >= 1) return picture
  const size = { resizeWidth: Math.round(width * share), resizeHeight: Math.round(height * share) }
  const small = await createImageBitmap(picture, { ...size, resizeQuality: 'high' })
  picture.close()
  return small
}

function checkSize({ width, height }: PictureSize): void {
  if (width * height > limits.megapixels * 1_000_000) throw new PictureError('too-large')
  if (Math.min(width, height) < limits.side) throw new PictureError('too-small')
}

async function unpack(file: Blob): Promise<ImageBitmap> {
  try {
    return await createImageBitmap(file)
  } catch {
    throw new PictureError('broken')
  }
}
