// @vitest-environment node
import { expect, test } from 'vitest'
import { missingScopes, readScopes } from './scopes.ts'

test('the first login asks for the seven read scopes in the published order', () => {
  expect(readScopes.join(' ')).toBe(
    'user-read-private user-top-read user-read-recently-played user-follow-read user-library-read playlist-read-private playlist-read-collaborative',
  )
})

test('no scope among them lets the app change anything', () => {
  expect(readScopes.filter((scope) => /modify|upload/.test(scope))).toEqual([])
})

test('nothing is missing where more was granted than is needed', () => {
  expect(missingScopes([...readScopes, 'ugc-image-upload'], readScopes)).toEqual([])
})

test('what is missing comes in the order in which it is needed', () => {
  expect(missingScopes(['b'], ['c', 'b', 'a'])).toEqual(['c', 'a'])
})

test('a scope that only begins like a granted one is still missing', () => {
  expect(missingScopes(['playlist-read-private'], ['playlist-read'])).toEqual(['playlist-read'])
})
