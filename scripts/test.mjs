// npm test: every check there is, in order of how soon it can say no. The last line is `N passed, N failed`.
import { spawn } from 'node:child_process'
import { readFileSync, rmSync, mkdirSync } from 'node:fs'

const reports = new URL('../.cache/reports/', import.meta.url).pathname
const bin = (/** @type {string} */ name) => new URL(`../node_modules/.bin/${name}`, import.meta.url).pathname

/**
 * @typedef {{ passed: number, failed: number, again?: number }} Count `again`: passed, but not at the first try
 * @typedef {{ name: string, command: string, args: string[], count?: () => Count, env?: Record<string, string> }} Stage
 */

/** @param {string} file @returns {any} */
const readReport = (file) => JSON.parse(readFileSync(`${reports}${file}`, 'utf8'))

/** @type {Stage} */
const types = { name: 'types', command: bin('tsc'), args: ['--noEmit'] }
/** @type {Stage} */
const lint = { name: 'lint', command: bin('eslint'), args: ['.', '--max-warnings', '0'] }
/** @type {Stage} */
const format = { name: 'format', command: bin('prettier'), args: ['--check', '--log-level', 'warn', '.'] }
/** @type {Stage} */
const unit = {
  name: 'unit',
  command: bin('vitest'),
  // Beside the linter at first, and alone after that: it may have both cores.
  args: ['run', '--maxWorkers=2', '--reporter=default', '--reporter=json', `--outputFile.json=${reports}unit.json`],
  count: () => {
    const { numPassedTests, numFailedTests, numFailedTestSuites, success } = readReport('unit.json')
    return {
      passed: numPassedTests,
      failed: success ? 0 : Math.max(1, numFailedTests, numFailedTests === 0 ? numFailedTestSuites : 0),
    }
  },
}

/** @type {Stage} */
const unused = { name: 'unused', command: bin('knip'), args: [] }
/** @type {Stage} */
const browser = { name: 'browser', command: process.execPath, args: ['scripts/browser.mjs'] }
/** The journeys through a production build of their own; sizes and accessibility are among them. @type {Stage} */
const journeys = {
  name: 'journeys',
  command: bin('playwright'),
  // Those that would take it beyond ten minutes on two cores have a command of their own: `npm run e2e` runs all of them.
  args: ['test', '--grep-invert', '@long'],
  count: () => {
    const { expected, unexpected, flaky } = readReport('e2e.json').stats
    return { passed: expected + flaky, failed: unexpected, again: flaky }
  },
}

/** Two cores: what stands in one row runs side by side. @type {Stage[][]} */
const rows = [[types, format], [lint, unit], [unused, browser], [journeys]]

/** @param {Stage} stage @returns {Promise<Count & { name: string, seconds: number }>} */
function run(stage) {
  const begun = Date.now()
  return new Promise((resolve) => {
    /** @type {Buffer[]} */
    const said = []
    const child = spawn(stage.command, stage.args, {
      env: { ...process.env, ...stage.env, FORCE_COLOR: '0' },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    child.stdout.on('data', (data) => said.push(data))
    child.stderr.on('data', (data) => said.push(data))
    child.on('error', (error) => said.push(Buffer.from(`${String(error)}\n`)))
    child.on('close', (code) => {
      const seconds = Math.round((Date.now() - begun) / 1000)
      /** @type {Count} */
      let count = { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1 }
      try {
        if (stage.count) count = stage.count()
        // A stage that died without a failing test has failed all the same.
        if (code !== 0 && count.failed === 0) count.failed = 1
      } catch {
        count = { passed: 0, failed: 1 }
      }
      const text = Buffer.concat(said).toString()
      console.log(`\n--- ${stage.name}: ${count.passed} passed, ${count.failed} failed (${seconds} s)`)
      if (count.failed > 0 || (count.again ?? 0) > 0) console.log(text)
      resolve({ ...count, name: stage.name, seconds })
    })
  })
}

rmSync(reports, { recursive: true, force: true })
mkdirSync(reports, { recursive: true })
const results = []
for (const row of rows) results.push(...(await Promise.all(row.map(run))))

const passed = results.reduce((sum, { passed }) => sum + passed, 0)
const failed = results.reduce((sum, { failed }) => sum + failed, 0)
console.log(`\n${results.map(({ name, seconds }) => `${name} ${seconds} s`).join(', ')}`)
console.log(`${passed} passed, ${failed} failed`)
process.exit(failed === 0 ? 0 : 1)
