import fc from 'fast-check'
import { unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { anyText } from './arbitrary.ts'
import { createZip } from './zip-writer.ts'

const newZip = () => createZip(new AbortController().signal)

const filesIn = async (blob: Blob): Promise<[string, string][]> => {
  const files = unzipSync(new Uint8Array(await blob.arrayBuffer()))
  // A byte order mark is a character of the text like any other.
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true })
  return Object.entries(files).map(([name, bytes]) => [name, decoder.decode(bytes)])
}

/** Half a character alone is none, and comes out as the sign for that. */
const wellFormed = (text: string): string =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(new TextEncoder().encode(text))

test('gives every text back, in whatever pieces it came', async () => {
  const pieces = fc.array(anyText, { maxLength: 5 })
  await fc.assert(
    fc.asyncProperty(fc.array(pieces, { maxLength: 4 }), async (files) => {
      const zip = newZip()
      for (const [index, texts] of files.entries()) {
        const file = zip.add(`${index}.txt`)
        for (const text of texts) await file.write(text)
        file.end()
      }
      const expected = files.map((texts, index) => [`${index}.txt`, texts.map(wellFormed).join('')])
      expect(await filesIn(zip.finish())).toEqual(expected)
    }),
    { numRuns: 50 },
  )
})

test('a file may stay open while others are written; it comes where it began', async () => {
  const zip = newZip()
  const first = zip.add('first.txt')
  await first.write('one ')
  const second = zip.add('second.txt')
  await second.write('in between')
  second.end()
  await first.write('two')
  first.end()
  expect(await filesIn(zip.finish())).toEqual([
    ['first.txt', 'one two'],
    ['second.txt', 'in between'],
  ])
})

test('a long text is packed in pieces, and no character is torn', async () => {
  const zip = newZip()
  const text = `x${'🎷'.repeat(200_000)}`
  const file = zip.add('long.txt')
  await file.write(text)
  file.end()
  expect(await filesIn(zip.finish())).toEqual([['long.txt', text]])
})

test('names are marked as UTF-8, and as those of a system that other programs take them from unchanged', async () => {
  const zip = newZip()
  zip.add('Dad’s 🎧.csv').end()
  const view = new DataView(await zip.finish().arrayBuffer())
  const offsets = Array.from({ length: view.byteLength - 4 }, (_, offset) => offset)
  const central = offsets.find((offset) => view.getUint32(offset, true) === 0x02014b50) ?? 0
  expect(view.getUint8(central + 5)).toBe(3)
  expect(view.getUint16(central + 8, true) & 0x800).toBe(0x800)
  expect(view.getUint32(central + 38, true) >>> 16).toBe(0o100644)
})

test('stops with the reason of its signal', async () => {
  const abort = new AbortController()
  const file = createZip(abort.signal).add('one.txt')
  await file.write('one')
  abort.abort(new Error('enough'))
  await expect(file.write('two')).rejects.toThrow('enough')
})
