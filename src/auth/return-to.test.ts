import * as fc from 'fast-check'
import { beforeEach, expect, test, vi } from 'vitest'

const origin = globalThis.location.origin

/** The function as it is under another base path. */
async function toReturnToUnder(base: string): Promise<(text: string) => string> {
  vi.resetModules()
  vi.doMock('#config.ts', () => ({ config: { base } }))
  const { toReturnTo } = await import('./return-to.ts')
  vi.doUnmock('#config.ts')
  return toReturnTo
}

const bases = ['/', '/repo/']
let underEach: { base: string; toReturnTo: (text: string) => string }[] = []

beforeEach(async () => {
  underEach = []
  for (const base of bases) underEach.push({ base, toReturnTo: await toReturnToUnder(base) })
})

test.each([
  '/',
  '/profile',
  '/playlists/abc?filter=x',
  '/playlists/37i9dQZF1DX0XUsuxWHRQd?filter=caf%C3%A9&sort=added',
  '/top/artists?range=long_term',
  '/callbacks',
  '/playlists/callback',
  '/playlists/a?next=https://evil.example/',
  '/playlists/a?next=//evil.example',
])('the in-app path %s is kept as it is', (path) => {
  for (const { toReturnTo } of underEach) expect(toReturnTo(path)).toBe(path)
})

test('a fragment is dropped and a filter in another script is encoded', () => {
  for (const { toReturnTo } of underEach) {
    expect(toReturnTo('/profile#access_token=x')).toBe('/profile')
    expect(toReturnTo('/playlists/a?filter=é b')).toBe('/playlists/a?filter=%C3%A9%20b')
  }
})

test('a detour inside the base is straightened', () => {
  for (const { toReturnTo } of underEach) expect(toReturnTo('/playlists/../profile')).toBe('/profile')
})

test.each([
  '',
  'profile',
  '?filter=x',
  '#x',
  '//evil.example',
  '//evil.example/profile',
  '///evil.example',
  '/\\evil.example',
  '\\\\evil.example',
  '/\\/evil.example',
  '/\t/evil.example',
  '/\n/evil.example',
  '\u0000/profile',
  ' //evil.example',
  '/profile\r\nLocation: https://evil.example',
  'https://evil.example/',
  'https:evil.example',
  `${origin}/profile`,
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  '/javascript:alert(1)\u0007',
  'data:text/html,x',
  'blob:x',
  './/evil.example',
  '/.//evil.example',
  '/x/..//evil.example',
  '/%2e%2e//evil.example',
  '@evil.example',
  ':80',
  '/callback',
  '/callback/',
  '/callback//',
  '/CallBack',
  '/%63allback',
  '/callback.html',
  '/x/../callback',
  '/callback?code=a&state=b',
  '/%E0%A4%A',
  `/${'a'.repeat(3000)}`,
])('%j becomes home', (text) => {
  for (const { toReturnTo } of underEach) expect(toReturnTo(text)).toBe('/')
})

test.each(['/../other/', '/../../etc/passwd', '/%2e%2e/other/', '/%2E%2E/%2e%2e/x', '/.%2e/other', '/../repository/'])(
  'under a base path %j does not lead to a neighbour',
  async (text) => {
    expect((await toReturnToUnder('/repo/'))(text)).toBe('/')
  },
)

test('at the root of an origin there is nothing above to climb to', async () => {
  expect((await toReturnToUnder('/'))('/../../profile')).toBe('/profile')
})

const nasty = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.webUrl(),
  fc
    .array(
      fc.constantFrom(
        '/',
        '\\',
        '.',
        '..',
        '%2e',
        '%2f',
        '%5c',
        ':',
        '@',
        '?',
        '#',
        'evil.example',
        'callback',
        'repo',
        '\t',
        '\n',
        'http:',
        ' ',
      ),
    )
    .map((parts) => parts.join('')),
  fc.array(fc.constantFrom('/', '//', '..', '%2e%2e', 'a', 'callback', '?', '.')).map((parts) => `/${parts.join('')}`),
)

test('whatever the text, the result leads into the app, and asking again changes nothing', () => {
  for (const { base, toReturnTo } of underEach) {
    fc.assert(
      fc.property(nasty, (text) => {
        const path = toReturnTo(text)
        const whole = new URL(base.slice(0, -1) + path, origin)
        expect(path).toMatch(/^\/(?![/\\])/)
        expect(whole.origin).toBe(origin)
        expect(whole.pathname.startsWith(base)).toBe(true)
        expect(whole.pathname.toLowerCase()).not.toBe(`${base}callback`)
        expect(new URL(path, origin).origin).toBe(origin)
        expect(toReturnTo(path)).toBe(path)
      }),
      { numRuns: 1000 },
    )
  }
})

test('a path of plain words with a query always survives', () => {
  const word = fc.stringMatching(/^[a-z\d]{1,12}$/).filter((text) => text !== 'callback')
  const path = fc
    .tuple(fc.array(word, { minLength: 1 }), word)
    .map(([words, query]) => `/${words.join('/')}?filter=${query}`)
  for (const { toReturnTo } of underEach) fc.assert(fc.property(path, (text) => toReturnTo(text) === text))
})
