// Opens our CSV with programs that are not ours, as far as they are here: python's `csv` module gives every cell back as it was
// written, LibreOffice takes none for a formula. By hand: `node scripts/other-readers.mjs`.
import { execFileSync } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createServer } from 'vite'

const server = await createServer({
  configFile: false,
  appType: 'custom',
  logLevel: 'error',
  server: { middlewareMode: true, ws: false },
})
// The app looks where it is from as soon as it is loaded.
Object.assign(globalThis, { location: new URL('http://127.0.0.1:5173/') })

const folder = await mkdtemp(join(tmpdir(), 'other-readers-'))

/** A formula behind everything that a program might skip on its way to it. */
const beginnings = [
  ...'=+-@＝＋－＠\t\r\n\0 \u00a0\u3000\ufeff\u200b;,\'"',
  "''",
  '"=',
  '\t\t',
  ' \t',
  '\r\n',
  '\0\0',
  '=+',
  '‘',
  '`',
  '−',
]
const bodies = ['1+1', 'SUM(1;1)', 'HYPERLINK("https://evil.example/";"x")', "cmd|'/c calc'!A0", 'A1', '']
const formulas = beginnings.flatMap((start) => ['', '='].flatMap((sign) => bodies.map((body) => start + sign + body)))

/** @param {string} program @param {string[]} words */
const run = (program, ...words) => {
  try {
    return execFileSync(program, words, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], maxBuffer: 2 ** 28 })
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw error
  }
}

const inPython = `
import csv, json, sys
csv.field_size_limit(10**9)
with open(sys.argv[1], encoding='utf-8-sig', newline='') as file:
    json.dump(list(csv.reader(file, strict=True)), sys.stdout)
`

/** @param {string} csv */
const formulasIn = async (csv) => {
  const filter = 'CSV:44,34,76,1,,0,false,true,false,false,false,0,true'
  const home = `-env:UserInstallation=file://${join(folder, 'office')}`
  const made = run(
    'soffice',
    home,
    '--headless',
    `--infilter=${filter}`,
    '--convert-to',
    'fods',
    '--outdir',
    folder,
    csv,
  )
  if (made === null) return null
  const sheet = await readFile(csv.replace(/csv$/, 'fods'), 'utf8')
  return sheet.split('table:formula=').length - 1
}

try {
  const { itemsCsv, itemCells, csvColumns } = await server.ssrLoadModule('/src/library/files/csv.ts')
  const { guardCell } = await server.ssrLoadModule('/src/library/files/guard.ts')
  const { toPlaylistItem } = await server.ssrLoadModule('/src/spotify/item.ts')
  const { payloads } = await server.ssrLoadModule('/src/spotify/payloads.ts')

  const texts = [...payloads, ...formulas].map((/** @type {string} */ text) => text.replaceAll(/\p{Cs}/gu, '\ufffd'))
  const rows = texts.map((name, position) =>
    toPlaylistItem(
      { added_by: { id: name }, item: { type: 'track', uri: name, name, artists: [{ name }], album: { name } } },
      position,
    ),
  )
  const order = [...rows.keys()]
  const guarded = join(folder, 'guarded.csv')
  await writeFile(guarded, [...itemsCsv(rows, order)].join(''))
  const expected = [csvColumns, ...rows.map((row) => itemCells(row).map(guardCell))]

  const read = run('python3', '-c', inPython, guarded)
  const same = read !== null && JSON.stringify(JSON.parse(read)) === JSON.stringify(expected)
  console.log(
    `python's csv: ${read === null ? 'not here' : `${rows.length} rows, ${same ? 'every cell the same' : 'NOT the same'}`}`,
  )

  // That formulas would be found if there were any.
  const bare = join(folder, 'bare.csv')
  await writeFile(bare, ['A', ...formulas.map((text) => `"${text.replaceAll('"', '""')}"`)].join('\r\n'))
  const [found, control] = [await formulasIn(guarded), await formulasIn(bare)]
  console.log(
    `LibreOffice: ${found === null ? 'not here' : `${found} formulas; without the guard ${control} of ${formulas.length}`}`,
  )
  if ((read !== null && !same) || (found !== null && (found > 0 || control === 0))) process.exitCode = 1
} finally {
  await rm(folder, { recursive: true, force: true })
  await server.close()
}
