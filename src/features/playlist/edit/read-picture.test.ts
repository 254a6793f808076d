import { beforeEach, expect, test, vi } from 'vitest'
import { PictureError, readPicture } from './read-picture.ts'

const unpack = vi.fn()
const bitmap = (width: number, height: number) => ({ width, height, close: vi.fn() })
const png = (width: number, height: number, more: BlobPart = '') => {
  const head = new DataView(new ArrayBuffer(24))
  ;[0x89504e47, 0x0d0a1a0a, 13, 0x49484452, width, height].forEach((word, at) => head.setUint32(at * 4, word))
  return new Blob([head.buffer, more], { type: 'text/plain' })
}
const why = (file: Blob) =>
  readPicture(file).then(
    () => null,
    (error: unknown) => (error instanceof PictureError ? error.why : error),
  )

beforeEach(() => {
  unpack.mockReset().mockResolvedValue(bitmap(800, 600))
  vi.stubGlobal('createImageBitmap', unpack)
})

test('a picture is unpacked as what its bytes say', async () => {
  expect(await readPicture(png(800, 600))).toMatchObject({ width: 800, height: 600 })
  expect((unpack.mock.calls[0]?.[0] as Blob).type).toBe('image/png')
})

test('a large one is made smaller at once', async () => {
  const large = bitmap(6000, 4000)
  unpack.mockResolvedValueOnce(large)
  await readPicture(png(6000, 4000))
  expect(unpack.mock.calls[1]).toEqual([large, { resizeWidth: 3840, resizeHeight: 2560, resizeQuality: 'high' }])
  expect(large.close).toHaveBeenCalledOnce()
})

test.each([
  ['svg', new Blob(['<svg xmlns="http://www.w3.org/2000/svg"/>'], { type: 'image/png' })],
  ['unknown', new Blob(['hello'], { type: 'image/png' })],
  ['too-large', png(50_000, 50_000)],
  ['too-small', png(59, 400)],
  ['too-heavy', { size: 30_000_001 } as Blob],
])('%s: refused before anything is unpacked', async (reason, file) => {
  expect(await why(file)).toBe(reason)
  expect(unpack).not.toHaveBeenCalled()
})

test('a header that says less than there is helps nothing', async () => {
  const large = bitmap(20_000, 20_000)
  unpack.mockResolvedValue(large)
  expect(await why(png(800, 600))).toBe('too-large')
  expect(large.close).toHaveBeenCalledOnce()
})

test('a damaged picture is told', async () => {
  unpack.mockRejectedValue(new DOMException('x', 'InvalidStateError'))
  expect(await why(png(800, 600))).toBe('broken')
})
