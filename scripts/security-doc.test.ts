// @vitest-environment node
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const read = (path: string): string => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8')

type Claim = { id: string; file: string; titles: string[] }

/** What a row names: each file, and the titles that follow it up to the next one. */
function toClaims(row: string): Claim[] {
  const [, id = '', , holders = ''] = row.split('|').map((cell) => cell.trim())
  const parts = holders.split(/`((?:src|e2e|scripts)\/[^`]+)`/).slice(1)
  const claims: Claim[] = []
  for (let part = 0; part < parts.length; part += 2) {
    const titles = [...(parts[part + 1] ?? '').matchAll(/“([^”]+)”/g)].map(([, title = '']) => title)
    claims.push({ id, file: parts[part] ?? '', titles })
  }
  return claims
}

const rows = read('docs/security.md').split('\n')
const claims = rows.filter((line) => /^\| [A-Z]{2}\d/.test(line)).flatMap(toClaims)

/** A title in a source may be broken by a placeholder or escaped; its words are what counts. */
const flat = (text: string): string => text.replaceAll(/[’']/g, "'").replaceAll("\\'", "'")

test('the list of what must hold names tests', () => {
  expect(claims.length).toBeGreaterThan(60)
})

test.each(claims)('$id is held by $file, which has the tests that are named', ({ file, titles }) => {
  const source = flat(read(file))
  for (const title of titles) expect(source).toContain(flat(title))
})
