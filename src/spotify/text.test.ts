// @vitest-environment node
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decodeEntities, fold } from './text.ts'

test.each([
  ['Rock &amp; Roll', 'Rock & Roll'],
  ['&quot;Loud&quot; &#39;n&#x27; proud', '"Loud" \'n\' proud'],
  ['https:&#x2F;&#x2F;example.org&#X2f;', 'https://example.org/'],
  ['&#128190; &#x1F4BE;', '💾 💾'],
  ['caf&eacute; &nosuch; AT&T; &', 'caf&eacute; &nosuch; AT&T; &'],
  ['&#0; &#xD800; &#x110000; &#99999999;', '\ufffd \ufffd \ufffd \ufffd'],
  ['', ''],
])('decodes %j', (escaped, plain) => {
  expect(decodeEntities(escaped)).toBe(plain)
})

test('decodes once: what was escaped twice stays escaped once', () => {
  expect(decodeEntities('&amp;lt;b&amp;gt; &amp;amp;')).toBe('&lt;b&gt; &amp;')
})

test('leaves raw tags as the characters that they are', () => {
  const raw = 'More at <a href="spotify:playlist:37i9dQ">this list</a> <script>alert(1)</script>'
  expect(decodeEntities(raw)).toBe(raw)
})

test('the names of objects are no entities', () => {
  expect(decodeEntities('&toString; &valueOf;')).toBe('&toString; &valueOf;')
})

test('gives back any text that was escaped', () => {
  const escape = (text: string) =>
    text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
  fc.assert(fc.property(fc.string(), (text) => decodeEntities(escape(text)) === text))
})

test.each([
  ['Beyoncé', 'beyonce'],
  ['SIGUR RÓS', 'sigur ros'],
  ['Ængst Straße', 'aengst strasse'],
  ['İstanbul', 'istanbul'],
  ['Ёлка', 'елка'],
  ['Ελλάς Ά', 'ελλας α'],
  ['Vantør Łódź Đorđe', 'vantor lodz dorde'],
  ['Straße Ægir Cœur Þór', 'strasse aegir coeur thor'],
])('folds %j to %j', (text, folded) => {
  expect(fold(text)).toBe(folded)
})

test('keeps the vowel signs of other scripts, which are letters there', () => {
  expect(fold('की')).not.toBe(fold('का'))
})

test('folding twice is folding once', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => fold(fold(text)) === fold(text)))
})
