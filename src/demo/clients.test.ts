// @vitest-environment node
import { expect, test } from 'vitest'
import { redirectComplaint } from './clients.ts'

const registered = [
  'https://app.example/callback',
  'http://127.0.0.1/callback',
  'http://[::1]/callback',
  'http://127.0.0.1:3000/other',
]

test.each([
  'https://app.example/callback',
  'http://127.0.0.1/callback',
  'http://127.0.0.1:5173/callback',
  'http://[::1]:8080/callback',
  'http://127.0.0.1:3000/other',
])('%s is registered', (uri) => {
  expect(redirectComplaint(registered, uri)).toBeNull()
})

test.each([
  'https://app.example/callback/',
  'https://app.example/Callback',
  'https://APP.example/callback',
  'https://app.example/callback?x=1',
  'https://app.example:443/callback',
  'http://127.0.0.1:3001/other',
  'http://127.0.0.1:5173/callback/',
  'http://127.0.0.1.evil.example/callback'.replace('http', 'https'),
  'https://127.0.0.1:5173/callback',
  'not an address',
  '',
])('%s is not registered: it must be equal letter for letter', (uri) => {
  expect(redirectComplaint(registered, uri)).toBe('Invalid redirect URI')
})

test.each([
  'http://localhost:5173/callback',
  'https://localhost/callback',
  'http://app.example/callback',
  'http://127.0.0.2/callback',
])('%s is insecure, registered or not', (uri) => {
  expect(redirectComplaint([uri], uri)).toBe('Insecure redirect URI')
})

test('a function decides alone', () => {
  const rule = (uri: string) => uri === 'http://localhost:1/callback'
  expect(redirectComplaint(rule, 'http://localhost:1/callback')).toBeNull()
  expect(redirectComplaint(rule, 'https://app.example/callback')).toBe('Invalid redirect URI')
})
