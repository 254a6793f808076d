import { expect, test } from 'vitest'
import { isInsecureStandIn, server, toClient } from './server.ts'

test('a build without a stand-in speaks to Spotify over TLS', () => {
  expect(server).toEqual({
    issuer: 'https://accounts.spotify.com',
    authorization_endpoint: 'https://accounts.spotify.com/authorize',
    token_endpoint: 'https://accounts.spotify.com/api/token',
  })
})

test('a client has an id and no secret', () => {
  expect(toClient('abc')).toEqual({ client_id: 'abc' })
})

test.each(['http://127.0.0.1:5174', 'http://127.0.0.1', 'http://[::1]:80'])(
  '%s may be spoken to without TLS',
  (origin) => {
    expect(isInsecureStandIn(origin)).toBe(true)
  },
)

test.each([
  'https://accounts.spotify.com',
  'http://accounts.spotify.com',
  'https://127.0.0.1:5174',
  'http://127.0.0.1.evil.example',
  'http://127.0.0.1:80@evil.example',
  'http://localhost:5174',
  'http://192.168.0.1',
])('%s may not', (origin) => {
  expect(isInsecureStandIn(origin)).toBe(false)
})
