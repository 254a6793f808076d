// @vitest-environment node
import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const read = (path: string): string => readFileSync(path, 'utf8')

const folder = '.github/workflows/'
const workflows = readdirSync(folder).map((name) => ({ name, text: read(folder + name) }))
const publish = read(`${folder}pages.yml`)

/** The lines of one job, up to the next. */
const job = (name: string): string =>
  new RegExp(`^ {2}${name}:\\n((?: {4,}.*\\n|\\s*\\n| {2}#.*\\n)*)`, 'm').exec(publish)?.[1] ?? ''

test('every action is pinned by its commit, with the version beside it', () => {
  const uses = workflows.flatMap(({ text }) => [...text.matchAll(/^\s*(?:- )?uses:\s*(.+)$/gm)].map(([, what]) => what))
  expect(uses.length).toBeGreaterThan(8)
  for (const what of uses) expect(what).toMatch(/^[\w.-]+\/[\w.-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/)
})

test('a workflow may do nothing, and each job says what it needs', () => {
  for (const { name, text } of workflows) {
    expect(text, name).toMatch(/^permissions: \{\}$/m)
    const jobs = /^jobs:\n([\s\S]*)/m.exec(text)?.[1]?.match(/^ {2}\w+:$/gm) ?? []
    expect(text.match(/^ {4}permissions:$/gm), name).toHaveLength(jobs.length)
  }
})

test('nothing that others wrote runs where something can be signed or published', () => {
  const mayWrite = ['attest', 'deploy']
  for (const name of mayWrite) expect(job(name), name).toContain('id-token: write')
  for (const name of mayWrite) expect(job(name), name).not.toMatch(/npm|npx|checkout/)
  expect(job('build')).toContain('npm ci')
  expect(job('build')).not.toContain('write')
  const tests = read(`${folder}ci.yml`)
  expect(tests).not.toContain('write')
})

test('what is published is attested, together with the list of what it was made of', () => {
  expect(job('build')).toContain('npm sbom --sbom-format cyclonedx')
  expect(job('attest').match(/uses: actions\/attest@/g)).toHaveLength(2)
  expect(job('attest')).toContain('sbom-path: built/sbom/sbom.cdx.json')
  expect(job('deploy')).toContain('attest')
})

test('no package runs a script when it is installed, and versions are exact', () => {
  expect(read('.npmrc')).toMatch(/^ignore-scripts=true$/m)
  const { dependencies, devDependencies } = JSON.parse(read('package.json')) as Record<string, Record<string, string>>
  for (const [name, version] of Object.entries({ ...dependencies, ...devDependencies }))
    expect(version, name).toMatch(/^\d+\.\d+\.\d+$/)
})

test('the lock file has a sha512 for every package and an address for none', () => {
  type Locked = { integrity?: string; resolved?: string; link?: boolean }
  const { packages } = JSON.parse(read('package-lock.json')) as { packages: Record<string, Locked> }
  const locked = Object.entries(packages).filter(([path]) => path !== '')
  expect(locked.length).toBeGreaterThan(100)
  const odd = locked.filter(([, { integrity = '', resolved, link }]) => {
    return !/^sha512-[A-Za-z0-9+/]{86}==$/.test(integrity) || resolved !== undefined || link === true
  })
  expect(odd).toEqual([])
})

test('no more than ten packages run in the browser, each with its reason', () => {
  const { dependencies } = JSON.parse(read('package.json')) as { dependencies: Record<string, string> }
  const names = Object.keys(dependencies)
  expect(names.length).toBeLessThanOrEqual(10)
  const [, reasons = ''] = /## What is shipped to the browser\n([\s\S]*?)\n## /.exec(read('docs/decisions.md')) ?? []
  expect(names.filter((name) => !reasons.includes(name))).toEqual([])
})
