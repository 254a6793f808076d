// @vitest-environment node
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const sources = import.meta.glob<string>(['/src/**/*.{ts,tsx}', '!/src/**/*.test.{ts,tsx}'], {
  query: '?raw',
  import: 'default',
  eager: true,
})

const holding = (pattern: RegExp): string[] =>
  Object.entries(sources).flatMap(([path, source]) => (pattern.test(source) ? [path] : []))

test('one component alone opens pages in tabs of their own, and they learn nothing of this one', () => {
  expect(holding(/_blank/)).toEqual(['/src/ui/external-link.tsx'])
  expect(sources['/src/ui/external-link.tsx']).toContain('target="_blank" rel="noopener noreferrer"')
  expect(holding(/\bwindow\.open\(|[^.\w]open\(['"`]/)).toEqual([])
})

test('whoever opened this page loses it before anything else happens', () => {
  const first = readFileSync('public/theme.js', 'utf8').replaceAll(/^\/\/.*\n/gm, '')
  expect(first.startsWith('window.opener = null\n')).toBe(true)
  const html = readFileSync('index.html', 'utf8')
  expect(/<script[^>]*>/.exec(html)?.[0]).toBe('<script src="%BASE_URL%theme.js">')
})

test('no source writes HTML, runs text as code or registers a service worker', () => {
  const forbidden =
    /dangerouslySetInnerHTML|\b(?:inner|outer)HTML\s*=|insertAdjacentHTML|document\.write|\beval\(|new Function\(|serviceWorker\.register|DOMParser/
  expect(holding(forbidden)).toEqual([])
})
