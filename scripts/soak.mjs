// npm run soak -- --seeds 200 [--from 1] [--workers 1] | --seed 7: random sessions in the built app on random bad days.
// npm run soak -- --scans 20 [--from 1] [--workers 1]: instead, scans that are struck at random points.
// npm run soak -- --restores 300, or --edits 1000: instead, restores or edits against the stand-in, without a browser.
import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { needChromium } from './browser.mjs'

const { values } = parseArgs({
  options: {
    seeds: { type: 'string', default: '20' },
    from: { type: 'string', default: '1' },
    seed: { type: 'string' },
    scans: { type: 'string' },
    restores: { type: 'string' },
    edits: { type: 'string' },
    workers: { type: 'string', default: '2' },
  },
})
const many = Number(values.scans ?? values.seeds)
const [from, count] = values.seed === undefined ? [Number(values.from), many] : [Number(values.seed), 1]
if (!Number.isSafeInteger(from) || !Number.isSafeInteger(count) || count < 1) {
  console.error('--seeds, --scans, --from and --seed take whole numbers.')
  process.exit(2)
}

const rehearsals = {
  restores: { file: 'src/library/restore/restore.test.ts', variable: 'RESTORE_SEEDS' },
  edits: { file: 'src/library/edit/run.test.ts', variable: 'EDIT_SEEDS' },
}
const rehearsal = /** @type {const} */ (['restores', 'edits']).find((name) => values[name] !== undefined)
if (rehearsal !== undefined) {
  const { file, variable } = rehearsals[rehearsal]
  const vitest = new URL('../node_modules/.bin/vitest', import.meta.url).pathname
  const env = { ...process.env, [variable]: values[rehearsal] }
  const child = spawn(vitest, ['run', file, '--testTimeout=1200000'], { env, stdio: 'inherit' })
  child.on('close', (code) => process.exit(code ?? 1))
} else await inBrowser()

async function inBrowser() {
  await needChromium()
  const report = new URL('../.cache/reports/soak.json', import.meta.url).pathname
  const playwright = new URL('../node_modules/.bin/playwright', import.meta.url).pathname
  const [file, variable] = values.scans === undefined ? ['soak', 'SOAK_SEEDS'] : ['scan-kill', 'SCAN_SEEDS']
  const child = spawn(playwright, ['test', file, `--workers=${values.workers}`, '--reporter=list,json'], {
    env: { ...process.env, [variable]: `${from},${count}`, PLAYWRIGHT_JSON_OUTPUT_FILE: report },
    stdio: 'inherit',
  })
  child.on('close', (code) => {
    let [passed, failed] = [0, count]
    try {
      passed = JSON.parse(readFileSync(report, 'utf8')).stats.expected
      failed = count - passed
    } catch {
      // A run that wrote no report has passed nothing.
    }
    console.log(`${passed} seeds passed, ${failed} failed`)
    process.exit(code === 0 && failed === 0 ? 0 : 1)
  })
}
