import * as v from 'valibot'
import { afterEach, expect, test, vi } from 'vitest'
import { pictureFor, pictures } from './picture.ts'

const read = (wire: unknown) => v.parse(pictures, wire)
const sizes = (...widths: (number | null)[]) =>
  widths.map((width) => ({ url: `https://i.scdn.co/image/${String(width)}`, width, height: width }))
const widthFor = (widths: (number | null)[], size: number) => pictureFor(sizes(...widths), size)?.width

afterEach(() => {
  vi.unstubAllGlobals()
})

test.each([
  'https://i.scdn.co/image/ab67616d',
  'https://mosaic.scdn.co/640/ab67',
  'https://image-cdn-ak.spotifycdn.com/image/ab67',
  'https://scontent-ams4-1.xx.fbcdn.net/v/t1.0-1/p.jpg?x=1',
  'https://platform-lookaside.fbsbx.com/platform/profilepic/?asid=1',
])('shows pictures from %s', (url) => {
  expect(read([{ url, width: 640, height: 640 }])).toEqual([{ url, width: 640, height: 640 }])
})

test('shows pictures that this page has made itself', () => {
  const url = `blob:${globalThis.location.origin}/0f6e`
  expect(read([{ url, width: 64, height: 64 }])).toHaveLength(1)
})

test.each([
  'http://i.scdn.co/image/ab',
  'https://scdn.co.evil.example/image',
  'https://evilscdn.co/image',
  'https://i.scdn.co:8443/image',
  'https://user:pass@i.scdn.co/image',
  'https://evil.fbsbx.com/x',
  'blob:https://elsewhere.example/0f6e',
  'data:image/png;base64,AAAA',
  'javascript:alert(1)',
  '//i.scdn.co/image',
  'not a url',
  '',
])('does not show pictures from %j', (url) => {
  expect(read([{ url, width: 1, height: 1 }])).toEqual([])
})

test.each([null, undefined, {}, 'x', [], [null], [{ width: 3 }], [[]]])('%j is no picture', (wire) => {
  expect(read(wire)).toEqual([])
})

test('keeps a picture of unknown size', () => {
  expect(read([{ url: 'https://i.scdn.co/image/a', width: null, height: null }])).toEqual([
    { url: 'https://i.scdn.co/image/a', width: null, height: null },
  ])
})

test('takes the smallest that is sharp on this screen', () => {
  vi.stubGlobal('devicePixelRatio', 1)
  expect(widthFor([640, 300, 64], 64)).toBe(64)
  expect(widthFor([640, 300, 64], 65)).toBe(300)
  vi.stubGlobal('devicePixelRatio', 2)
  expect(widthFor([640, 300, 64], 64)).toBe(300)
})

test('takes the largest where none is sharp', () => {
  vi.stubGlobal('devicePixelRatio', 3)
  expect(widthFor([64, 300], 600)).toBe(300)
})

test('prefers one of unknown size to one that is too small', () => {
  vi.stubGlobal('devicePixelRatio', 1)
  expect(widthFor([null, 64], 300)).toBeNull()
  expect(widthFor([null, 640], 300)).toBe(640)
})

test('there is none among none', () => {
  expect(pictureFor([], 64)).toBeNull()
})
