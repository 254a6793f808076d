import { expect, test } from 'vitest'
import { kindOf, sizeOf } from './picture-kind.ts'

const bytes = (...parts: (string | number[])[]): Uint8Array =>
  Uint8Array.from(
    parts.flatMap((part) => (typeof part === 'string' ? Array.from(part, (letter) => letter.charCodeAt(0)) : part)),
  )

const png = bytes('\x89PNG\r\n\x1a\n', [0, 0, 0, 13], 'IHDR', [0, 0, 0x0f, 0xa0], [0, 0, 0x0b, 0xb8])
/** With a segment in front that itself looks like a frame inside. */
const jpeg = bytes(
  [0xff, 0xd8, 0xff, 0xe1, 0, 8, 0xff, 0xc0, 0, 1, 2, 3],
  [0xff, 0xc4, 0, 3, 0],
  [0xff, 0xc2, 0, 17, 8, 0x0b, 0xb8, 0x0f, 0xa0, 3, 0, 0, 0],
)
const gif = bytes('GIF89a', [0xa0, 0x0f, 0xb8, 0x0b])
const webpX = bytes('RIFF\0\0\0\0WEBPVP8X', [10, 0, 0, 0, 0, 0, 0, 0], [0x9f, 0x0f, 0], [0xb7, 0x0b, 0])
const webp = bytes('RIFF\0\0\0\0WEBPVP8 ', [0, 0, 0, 0, 0, 0, 0, 0x9d, 0x01, 0x2a], [0xa0, 0x0f, 0xb8, 0x0b])
const packed = 3999 | (2999 << 14)
const webpL = bytes(
  'RIFF\0\0\0\0WEBPVP8L',
  [0, 0, 0, 0, 0x2f],
  [packed & 255, (packed >> 8) & 255, (packed >> 16) & 255, packed >>> 24],
)
const avif = bytes(
  '\0\0\0\x20ftypavif',
  '\0\0\0\x14ispe\0\0\0\0',
  [0, 0, 0, 9, 0, 0, 0, 9],
  '\0\0\0\x14ispe\0\0\0\0',
  [0, 0, 0x0f, 0xa0, 0, 0, 0x0b, 0xb8],
)

test.each([
  ['jpeg', jpeg],
  ['png', png],
  ['gif', gif],
  ['webp', webp],
  ['webp', webpX],
  ['webp', webpL],
  ['avif', avif],
] as const)('%s is known by its bytes, and its size before it is unpacked', (kind, picture) => {
  expect(kindOf(picture)).toBe(kind)
  expect(sizeOf(picture, kind)).toEqual({ width: 4000, height: 3000 })
  expect(sizeOf(picture.subarray(0, 13), kind)?.width ?? null).toBe(kind === 'gif' ? 4000 : null)
})

test.each([
  '<svg xmlns="http://www.w3.org/2000/svg">',
  '\xef\xbb\xbf\n <?xml version="1.0"?><!-- x --><!DOCTYPE svg><SVG width="1">',
  '\xff\xfe<\0s\0v\0g\0 \0',
])('a drawing is one whatever it is called: %j', (text) => {
  expect(kindOf(bytes(text))).toBe('svg')
})

test.each(['', 'BM', '<html><p>', '%PDF-1.7', '\x1f\x8b\x08'])('%j is no picture that we take', (text) => {
  expect(kindOf(bytes(text))).toBeNull()
})

test('a JPEG that is not one all the way has no size, and is not walked for ever', () => {
  expect(sizeOf(bytes([0xff, 0xd8, 0xff, 0xe0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0]), 'jpeg')).toBeNull()
  expect(
    sizeOf(
      bytes(
        [0xff, 0xd8],
        Array.from({ length: 40 }, () => 0xff),
      ),
      'jpeg',
    ),
  ).toBeNull()
  expect(sizeOf(bytes([0xff, 0xd8], Array.from({ length: 10 }, () => [0xff, 0xe0, 0, 0]).flat()), 'jpeg')).toBeNull()
})
