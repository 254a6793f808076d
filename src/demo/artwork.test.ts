import { expect, test } from 'vitest'
import { drawPicture, mosaicId, paletteCount, pictureId, portraitDesigns, sleeveDesigns } from './artwork.ts'

const designs = [...sleeveDesigns, ...portraitDesigns]
const samples = designs.flatMap((design, at) =>
  [1, 77, 4_000_000_000].map((seed, turn) => pictureId(design, (at + turn * 9) % paletteCount, seed + at)),
)
const [a = '', b = '', c = '', d = ''] = samples
const mosaic = mosaicId([a, b, c, d])

test('there are designs and palettes enough for a shelf', () => {
  expect(designs.length).toBeGreaterThan(40)
  expect(new Set(designs).size).toBe(designs.length)
  expect(paletteCount).toBeGreaterThan(20)
})

test('every design is drawn as an SVG document that parses', () => {
  for (const id of [...samples.filter((_, at) => at % 3 === 0), mosaic]) {
    const svg = drawPicture(id) ?? ''
    const page = new DOMParser().parseFromString(svg, 'image/svg+xml')
    expect(page.querySelector('parsererror'), id).toBeNull()
    expect(page.documentElement.getAttribute('viewBox'), id).toMatch(/^0 0 [36]00 [36]00$/)
    expect(page.querySelectorAll('rect, path, circle, ellipse').length, id).toBeGreaterThan(2)
  }
})

test('tags are closed, numbers are numbers, and nothing in a picture acts or loads', () => {
  for (const id of [...samples, mosaic]) {
    const svg = drawPicture(id) ?? ''
    expect(svg, id).not.toMatch(/NaN|undefined|Infinity|<script|style=|href|url\(|\son\w+=|<text/)
    const open = [...svg.matchAll(/<(\w+)[^>]*[^/]>/g)].map((match) => match[1])
    const shut = [...svg.matchAll(/<\/(\w+)>/g)].map((match) => match[1])
    expect(open.toSorted(), id).toEqual(shut.toSorted())
  }
})

test('the same id gives the same picture, another seed another', () => {
  expect(drawPicture(pictureId('quarters', 3, 5))).toBe(drawPicture(pictureId('quarters', 3, 5)))
  expect(drawPicture(pictureId('quarters', 3, 5))).not.toBe(drawPicture(pictureId('quarters', 3, 6)))
})

test('a mosaic shows its four sleeves whole', () => {
  const inner = (id: string) => (drawPicture(id) ?? '').replace(/^<svg[^>]*>/, '').replace(/<\/svg>$/, '')
  for (const id of [a, b, c, d]) expect(drawPicture(mosaic)).toContain(inner(id))
})

test('what is not an id of ours is not drawn', () => {
  for (const id of ['', 'x', `${a}0`, a + b, a.toUpperCase(), a.slice(1), 'ab67616dff0000000000', '../../etc/passwd'])
    expect(drawPicture(id), id).toBeNull()
})
