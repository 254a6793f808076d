import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { expect, test } from '@playwright/test'
import { site } from './site.ts'

const again = `${site.folder}-again`
const vite = fileURLToPath(new URL('../node_modules/vite/bin/vite.js', import.meta.url))

/** Each file of a folder by its path, read as Latin-1 so that no byte is lost. */
async function read(folder: string): Promise<Map<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  const read = async (file: string) => [file.slice(folder.length + 1), await readFile(file, 'latin1')] as const
  return new Map(await Promise.all(files.sort().map(read)))
}

const toHash = (text: string) => createHash('sha256').update(text, 'latin1').digest('hex')

async function hashesOf(folder: string): Promise<Record<string, string>> {
  return Object.fromEntries([...(await read(folder))].map(([path, text]) => [path, toHash(text)]))
}

test('two builds of the same sources are the same, file by file', async () => {
  const env = { ...process.env, BASE_PATH: site.base }
  await promisify(execFile)(process.execPath, [vite, 'build', '--outDir', again, '--logLevel', 'error'], { env })
  const second = await hashesOf(again)
  expect(Object.keys(second).length).toBeGreaterThan(30)
  expect(second).toEqual(await hashesOf(site.folder))
  await rm(again, { recursive: true })
})

test('the build holds no secret, no map of its sources and nothing of the tests', async () => {
  const forbidden = {
    'a secret': /client_secret\s*[:=]|-----BEGIN [A-Z ]+-----|\b(?:gh[pousr]|npm|github_pat)_\w{30}/,
    'a Client ID that nobody built in': new RegExp(site.clientId),
    'a map of the sources': /sourceMappingURL/,
    'test code': /vitest|\.test\.tsx?\b|@testing-library|playwright|data-payload|evil\.example/i,
    'a debugger, or the development build of React': /\bdebugger\b|react-dom-client\.development|jsxDEV/,
    'another worker of a page': /serviceWorker\.register|new Worker\(/,
  }
  const files = await read(site.folder)
  expect([...files.keys()].filter((path) => /\.map$|\.tsx?$|test/.test(path))).toEqual([])
  const found = [...files].flatMap(([path, text]) =>
    Object.entries(forbidden).flatMap(([what, pattern]) => (pattern.test(text) ? [`${path}: ${what}`] : [])),
  )
  expect(found).toEqual([])
})
