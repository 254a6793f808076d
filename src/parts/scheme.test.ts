import { readFileSync } from 'node:fs'
import { beforeEach, expect, test, vi } from 'vitest'
import { ownKey } from '#auth/storage.ts'
import { readScheme, setScheme } from './scheme.ts'

const script = readFileSync('public/theme.js', 'utf8')

/** Runs `theme.js` as the page at `base` would, against the storage of this test. */
const runThemeScript = (base: string, storage: Pick<Storage, 'getItem'> = localStorage) => {
  const root = { dataset: {} as Record<string, string> }
  const page = { currentScript: { src: `https://ida.github.io${base}theme.js` }, documentElement: root }
  // eslint-disable-next-line @typescript-eslint/no-implied-eval -- the script is our own, and no module can import it
  const run = new Function('document', 'localStorage', script) as (page: unknown, storage: unknown) => void
  run(page, storage)
  return root.dataset['theme']
}

beforeEach(() => {
  localStorage.clear()
  delete document.documentElement.dataset['theme']
})

test('nothing chosen means the system decides', () => {
  expect(readScheme()).toBe('system')
})

test('a choice shows at once and is kept under our key', () => {
  expect(setScheme('dark')).toBe(true)
  expect(document.documentElement.dataset['theme']).toBe('dark')
  expect(localStorage.getItem(ownKey('theme'))).toBe('dark')
  expect(readScheme()).toBe('dark')
})

test('back to the system leaves no trace', () => {
  setScheme('light')
  setScheme('system')
  expect(document.documentElement.dataset['theme']).toBeUndefined()
  expect(localStorage.length).toBe(0)
})

test('a value of somebody else’s is no scheme', () => {
  localStorage.setItem(ownKey('theme'), 'neon')
  expect(readScheme()).toBe('system')
})

test('where nothing may be kept the choice still shows, and the caller learns that it will not last', () => {
  vi.stubGlobal('localStorage', {
    getItem: () => null,
    setItem: () => {
      throw new DOMException('no', 'SecurityError')
    },
  })
  expect(setScheme('dark')).toBe(false)
  expect(document.documentElement.dataset['theme']).toBe('dark')
})

test('the script before the first paint reads what scheme.ts wrote', () => {
  setScheme('dark')
  expect(runThemeScript('/')).toBe('dark')
})

test('under a sub-path the script keeps to its own key', () => {
  localStorage.setItem('liner-notes:/repo/:theme', 'light')
  expect(runThemeScript('/repo/')).toBe('light')
  expect(runThemeScript('/other/')).toBeUndefined()
})

test('the script takes nothing but the two schemes, and survives forbidden storage', () => {
  localStorage.setItem('liner-notes:/:theme', 'neon')
  expect(runThemeScript('/')).toBeUndefined()
  const forbidden = {
    getItem: () => {
      throw new DOMException('no', 'SecurityError')
    },
  }
  expect(runThemeScript('/', forbidden)).toBeUndefined()
})

test('the script is under 500 bytes', () => {
  expect(Buffer.byteLength(script)).toBeLessThan(500)
})
