import { expect, test, vi } from 'vitest'
import { toBlob } from './pieces.ts'

const busy = (ms: number): void => {
  const end = performance.now() + ms
  while (performance.now() < end);
}

function* slowly(count: number): Generator<string, void> {
  for (let piece = 0; piece < count; piece++) {
    busy(4)
    yield `${piece};`
  }
}

test('joins pieces, in UTF-8 and with their byte order mark', async () => {
  const blob = await toBlob(['\ufeffa', 'é', '', '🌙'], 'text/csv')
  expect(blob.type).toBe('text/csv')
  expect([...new Uint8Array(await blob.arrayBuffer())]).toEqual([
    ...[0xef, 0xbb, 0xbf, 0x61, 0xc3, 0xa9, 0xf0, 0x9f, 0x8c, 0x99],
  ])
})

test('takes pieces that are waited for', async () => {
  async function* pieces() {
    yield 'a'
    await Promise.resolve()
    yield 'b'
  }
  expect(await (await toBlob(pieces(), 'text/plain')).text()).toBe('ab')
})

test('makes an empty file of nothing', async () => {
  expect((await toBlob([], 'text/plain')).size).toBe(0)
})

test('holds no more of the text than a few pieces', async () => {
  const piece = 'x'.repeat(400_000)
  const made = vi.fn()
  const RealBlob = Blob
  vi.stubGlobal(
    'Blob',
    class extends RealBlob {
      constructor(parts: BlobPart[], options?: BlobPropertyBag) {
        super(parts, options)
        made(parts.filter((part) => typeof part === 'string').length)
      }
    },
  )
  const blob = await toBlob(
    Array.from({ length: 9 }, () => piece),
    'text/plain',
  )
  expect(blob.size).toBe(3_600_000)
  expect(made.mock.calls.flat()).toEqual([3, 3, 3, 0])
})

test.each(['with', 'without'])('lets the page have its turn, %s a scheduler', async (name) => {
  const yielded = vi.fn(() => new Promise<void>((resolve) => setTimeout(resolve)))
  vi.stubGlobal('scheduler', name === 'with' ? { yield: yielded } : undefined)
  let turns = 0
  const timer = setInterval(() => turns++, 0)
  const blob = await toBlob(slowly(30), 'text/plain')
  clearInterval(timer)
  expect(blob.size).toBeGreaterThan(0)
  expect(turns).toBeGreaterThanOrEqual(3)
  expect(yielded.mock.calls.length > 0).toBe(name === 'with')
})

test('stops when it is told to, and lets the pieces know', async () => {
  const controller = new AbortController()
  let ended = false
  function* pieces() {
    try {
      for (;;) {
        busy(2)
        yield 'x'
      }
    } finally {
      ended = true
    }
  }
  setTimeout(() => controller.abort(new Error('Enough')), 5)
  await expect(toBlob(pieces(), 'text/plain', controller.signal)).rejects.toThrow('Enough')
  expect(ended).toBe(true)
})

test('does not begin when it was told to stop before', async () => {
  const asked = vi.fn()
  function* pieces() {
    asked()
    yield 'x'
  }
  await expect(toBlob(pieces(), 'text/plain', AbortSignal.abort(new Error('Never')))).rejects.toThrow('Never')
  expect(asked).not.toHaveBeenCalled()
})
