import { mostCoverBytes } from '#spotify/cover.ts'
import { squareOf, type Crop } from './crop.ts'

/** What is sent, and what is shown of it. */
export type CoverJpeg = { blob: Blob; base64: string; side: number }

/** From the best to what surely fits. */
const sides = [640, 512, 400, 300]
const qualities = [0.92, 0.85, 0.76, 0.66, 0.55]

/** Cuts the square out of a picture, on white where it is transparent. */
export function drawCrop(canvas: HTMLCanvasElement, picture: ImageBitmap | HTMLCanvasElement, crop: Crop): void {
  const context = canvas.getContext('2d')
  if (context === null) return
  const { left, top, side } = squareOf(picture, crop)
  context.fillStyle = '#ffffff'
  context.fillRect(0, 0, canvas.width, canvas.height)
  context.imageSmoothingQuality = 'high'
  context.drawImage(picture, left, top, side, side, 0, 0, canvas.width, canvas.height)
}

/**
 * A JPEG of the square that Spotify takes: pixels alone, whatever else stood in the file. Rejects where the browser makes
 * none.
 */
export async function toCoverJpeg(picture: ImageBitmap | HTMLCanvasElement, crop: Crop): Promise<CoverJpeg> {
  const canvas = document.createElement('canvas')
  for (const side of sides) {
    canvas.width = side
    canvas.height = side
    drawCrop(canvas, picture, crop)
    for (const quality of qualities) {
      const blob = await toBlob(canvas, quality)
      if (blob.size <= mostCoverBytes) return { blob, base64: toBase64(await blob.arrayBuffer()), side }
    }
  }
  throw new Error('No JPEG is small enough')
}

const toBlob = (canvas: HTMLCanvasElement, quality: number): Promise<Blob> =>
  new Promise((resolve, reject) => {
    const take = (blob: Blob | null): void => {
      // A browser that cannot make one makes a PNG instead.
      if (blob?.type === 'image/jpeg') resolve(blob)
      else reject(new Error('This browser makes no JPEG'))
    }
    canvas.toBlob(take, 'image/jpeg', quality)
  })

/** Without a break in it. */
export function toBase64(buffer: ArrayBuffer): string {
  const bytes = new Uint8Array(buffer)
  let text = ''
  // A call takes only so many arguments.
  for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192))
  return btoa(text)
}
