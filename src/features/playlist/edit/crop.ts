import type { PictureSize } from './picture-kind.ts'

/** Which square of a picture is taken: how near, and where it lies in what is left over, from 0 to 1. */
export type Crop = { zoom: number; x: number; y: number }

export const wholeCrop: Crop = { zoom: 1, x: 0.5, y: 0.5 }
export const mostZoom = 4

export type Square = { left: number; top: number; side: number }

/** The square in pixels of the picture. */
export function squareOf({ width, height }: PictureSize, { zoom, x, y }: Crop): Square {
  const side = Math.min(width, height) / zoom
  return { left: (width - side) * x, top: (height - side) * y, side }
}

const within = (value: number, least: number, most: number): number => Math.min(most, Math.max(least, value))

/** What was asked for, as far as the picture goes. */
export const within01 = ({ zoom, x, y }: Crop): Crop => ({
  zoom: within(zoom, 1, mostZoom),
  x: within(x, 0, 1),
  y: within(y, 0, 1),
})

/** The crop after the picture was dragged by so many widths of the square; where there is no room it stays. */
export function dragged(size: PictureSize, crop: Crop, by: { x: number; y: number }): Crop {
  const { side } = squareOf(size, crop)
  const moved = (at: number, room: number, share: number): number => (room < 1 ? at : at - (share * side) / room)
  return within01({
    ...crop,
    x: moved(crop.x, size.width - side, by.x),
    y: moved(crop.y, size.height - side, by.y),
  })
}
