import { beforeEach, expect, test, vi } from 'vitest'
import { saveClientId } from '#auth/client-id.ts'
import { ownKey } from '#auth/storage.ts'
import { createLimitRecord } from './limit-record.ts'

const key = ownKey('limit')

beforeEach(() => {
  sessionStorage.clear()
  localStorage.clear()
  saveClientId('a'.repeat(32))
})

test.each([
  { why: 'quota', until: null },
  { why: 'rate-limit', until: 1_700_000_000_000 },
  { why: null, until: 1_700_000_000_000 },
] as const)('the next page of the tab reads $why, $until', (limit) => {
  createLimitRecord().write(limit)
  expect(createLimitRecord().read()).toEqual(limit)
})

test('no limit, no record', () => {
  const record = createLimitRecord()
  record.write({ why: 'quota', until: null })
  record.write(null)
  expect(record.read()).toBeNull()
  expect(sessionStorage.getItem(key)).toBeNull()
})

test('the limit of another Client ID is none of ours', () => {
  createLimitRecord().write({ why: 'quota', until: null })
  saveClientId('b'.repeat(32))
  sessionStorage.setItem(key, JSON.stringify({ clientId: 'a'.repeat(32), why: 'quota', until: null }))
  expect(createLimitRecord().read()).toBeNull()
})

test.each(['', 'null', '[]', '7', '{', '{"why":"quota"}', '{"clientId":"CID","why":"x","until":1}'])(
  'what cannot be read is no limit: %s',
  (text) => {
    sessionStorage.setItem(key, text.replace('CID', 'a'.repeat(32)))
    expect(createLimitRecord().read()).toBeNull()
  },
)

test('a wait without an end, or with one that is no time, is none', () => {
  for (const until of [null, 'soon', Number.NaN]) {
    sessionStorage.setItem(key, JSON.stringify({ clientId: 'a'.repeat(32), why: null, until }))
    expect(createLimitRecord().read()).toBeNull()
  }
})

test('where storage refuses, the page goes on', () => {
  vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError')
  })
  expect(() => createLimitRecord().write({ why: 'quota', until: null })).not.toThrow()
})
