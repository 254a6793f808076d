import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { mostCoverBytes } from '#spotify/cover.ts'
import { toBase64, toCoverJpeg } from './cover-jpeg.ts'

const picture = { width: 1200, height: 800 } as ImageBitmap
const context = { fillStyle: '', imageSmoothingQuality: '', fillRect: vi.fn(), drawImage: vi.fn() }
const made: [side: number, quality: number][] = []
let bytesOf: (side: number, quality: number) => number
let type = 'image/jpeg'

beforeEach(() => {
  made.length = 0
  type = 'image/jpeg'
  vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(context as never)
  vi.spyOn(HTMLCanvasElement.prototype, 'toBlob').mockImplementation(function (
    this: HTMLCanvasElement,
    take,
    _type,
    quality = 0,
  ) {
    made.push([this.width, quality])
    take(new Blob([new Uint8Array(bytesOf(this.width, quality))], { type }))
  })
})
afterEach(() => {
  context.drawImage.mockReset()
})

test('a section that is small enough is sent at its best', async () => {
  bytesOf = () => 100_000
  const { blob, base64, side } = await toCoverJpeg(picture, { zoom: 2, x: 1, y: 0 })
  expect([blob.size, side, base64.length]).toEqual([100_000, 640, 133_336])
  expect(made).toEqual([[640, 0.92]])
  expect(context.drawImage).toHaveBeenCalledWith(picture, 800, 0, 400, 400, 0, 0, 640, 640)
})

test('one that is too large loses quality first, then size', async () => {
  bytesOf = (side, quality) => side * side * quality
  const { blob, side } = await toCoverJpeg(picture, { zoom: 1, x: 0, y: 0 })
  expect(blob.size).toBeLessThanOrEqual(mostCoverBytes)
  expect(side).toBe(512)
  expect(made.map(([size]) => size)).toEqual([640, 640, 640, 640, 640, 512, 512, 512, 512].slice(0, made.length))
})

test('a browser that makes no JPEG is told', async () => {
  type = 'image/png'
  bytesOf = () => 10
  await expect(toCoverJpeg(picture, { zoom: 1, x: 0, y: 0 })).rejects.toThrow('no JPEG')
})

test('base64 has no break in it, however long', () => {
  const bytes = Uint8Array.from({ length: 100_001 }, (_, at) => at % 256)
  const text = toBase64(bytes.buffer)
  expect(text).toMatch(/^[A-Za-z0-9+/]+={0,2}$/)
  expect(Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))).toEqual(bytes)
})
