const named = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['nbsp', '\u00a0'],
  ['ndash', '–'],
  ['mdash', '—'],
  ['hellip', '…'],
  ['lsquo', '‘'],
  ['rsquo', '’'],
  ['ldquo', '“'],
  ['rdquo', '”'],
  ['bull', '•'],
  ['middot', '·'],
  ['copy', '©'],
  ['reg', '®'],
  ['trade', '™'],
])

function toCharacter(code: number): string {
  const isCharacter = code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff)
  return isCharacter ? String.fromCodePoint(code) : '\ufffd'
}

/**
 * A description as its author wrote it: Spotify sends it HTML-escaped. Decoded once and to plain text, so `&amp;lt;` is
 * `&lt;` and a raw `<a href>` stays what it is, characters. Unknown entities are left alone.
 */
export function decodeEntities(text: string): string {
  return text.replaceAll(
    /&(?:#(\d{1,8})|#[xX]([0-9a-fA-F]{1,7})|([A-Za-z]{2,8}));/g,
    (whole, decimal: string | undefined, hex: string | undefined, name: string | undefined) => {
      if (decimal !== undefined) return toCharacter(Number.parseInt(decimal, 10))
      if (hex !== undefined) return toCharacter(Number.parseInt(hex, 16))
      return named.get(name ?? '') ?? whole
    },
  )
}

/** Letters that no accent was taken from: Unicode does not take them apart, people who type without them do. */
const plain: Readonly<Record<string, string>> = {
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  ħ: 'h',
  ı: 'i',
  ŧ: 't',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
}

/**
 * The form in which texts are compared while filtering: lower case, without the accents of Latin, Greek and Cyrillic.
 * Lower case comes first, for `İ` turns into `i` and an accent. The vowel signs of other scripts stay: they are letters.
 */
export function fold(text: string): string {
  const lower = text.toLowerCase()
  // Most names are ASCII, and a list has 10,000 of them.
  if (/^[\0-\x7f]*$/.test(lower)) return lower
  const bare = lower.normalize('NFD').replaceAll(/[\u0300-\u036f]/g, '')
  return bare.replaceAll(/[øłđðħıŧßæœþ]/g, (letter) => plain[letter] ?? letter)
}
