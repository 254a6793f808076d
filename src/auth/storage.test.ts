import { afterEach, expect, test, vi } from 'vitest'
import { config } from '#config.ts'
import { StorageError } from './errors.ts'
import { forbid, refuseWrites } from './refusing-storage.ts'
import { ownKey, ownNames, readOwn, readRecord, removeOwn, writeOwn } from './storage.ts'

afterEach(() => {
  vi.restoreAllMocks()
  sessionStorage.clear()
  localStorage.clear()
})

const kindOf = (write: () => void): string => {
  try {
    write()
    return 'written'
  } catch (error) {
    return error instanceof StorageError ? error.kind : 'another error'
  }
}

test('every key begins with our name and the base path', () => {
  expect(ownKey('session')).toBe(`liner-notes:${config.base}:session`)
})

test('what is written is read again, in its own area only', () => {
  writeOwn('session', 'a', 'tab')
  writeOwn('local', 'a', 'browser')
  expect([readOwn('session', 'a'), readOwn('local', 'a')]).toEqual(['tab', 'browser'])
  expect(sessionStorage.getItem(ownKey('a'))).toBe('tab')
})

test('what was never written reads as null', () => {
  expect(readOwn('local', 'nothing')).toBeNull()
})

test('what is removed is gone', () => {
  writeOwn('local', 'a', 'x')
  removeOwn('local', 'a')
  expect(readOwn('local', 'a')).toBeNull()
})

test.each(['QuotaExceededError', 'NS_ERROR_DOM_QUOTA_REACHED'])(
  'a write that meets %s says that storage is full',
  (name) => {
    refuseWrites('sessionStorage', name)
    expect(kindOf(() => writeOwn('session', 'a', 'x'))).toBe('full')
  },
)

test('a write that meets a SecurityError says that storage is forbidden', () => {
  refuseWrites('sessionStorage', 'SecurityError')
  expect(kindOf(() => writeOwn('session', 'a', 'x'))).toBe('forbidden')
})

test('storage that is not there at all is forbidden to write, empty to read and quiet to remove', () => {
  forbid('sessionStorage')
  expect(kindOf(() => writeOwn('session', 'a', 'x'))).toBe('forbidden')
  expect(readOwn('session', 'a')).toBeNull()
  expect(ownNames('session')).toEqual([])
  expect(() => removeOwn('session', 'a')).not.toThrow()
})

test('storage that a browser calls null is forbidden', () => {
  vi.spyOn(globalThis, 'localStorage', 'get').mockReturnValue(null as unknown as Storage)
  expect(kindOf(() => writeOwn('local', 'a', 'x'))).toBe('forbidden')
  expect(readOwn('local', 'a')).toBeNull()
})

test('our names are listed without those of a neighbour on the same origin', () => {
  writeOwn('session', 'session', 'x')
  sessionStorage.setItem('liner-notes:/other/:session', 'x')
  sessionStorage.setItem('theme', 'x')
  expect(ownNames('session')).toEqual(['session'])
})

test('a record is read only where the text is a JSON object', () => {
  writeOwn('local', 'a', '{"b":1}')
  expect(readRecord('local', 'a')).toEqual({ b: 1 })
  for (const text of ['', '{', 'null', '1', '"text"', 'undefined']) {
    writeOwn('local', 'a', text)
    expect(readRecord('local', 'a'), text).toBeNull()
  }
  expect(readRecord('local', 'nothing')).toBeNull()
})
