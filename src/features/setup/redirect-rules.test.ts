// @vitest-environment node
import { expect, test } from 'vitest'
import { refusalOf, toLoopback } from './redirect-rules.ts'

test.each([
  ['https://ida.github.io/repo/callback', null],
  ['http://127.0.0.1:5173/callback', null],
  ['http://[::1]:5173/callback', null],
  ['http://localhost:5173/callback', 'localhost'],
  ['https://localhost/callback', 'localhost'],
  ['http://192.168.1.20:5173/callback', 'insecure'],
  ['http://example.org/callback', 'insecure'],
])('%s is judged as Spotify does', (uri, refusal) => {
  expect(refusalOf(uri)).toBe(refusal)
})

test('the way out of localhost keeps port, path and query', () => {
  expect(toLoopback('http://localhost:5173/repo/setup?client_id=x')).toBe(
    'http://127.0.0.1:5173/repo/setup?client_id=x',
  )
})
