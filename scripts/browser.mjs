// Finds the Chromium that the journeys drive, or installs one: CHROMIUM_PATH, Playwright's own, the system's, Playwright's download, apt-get.
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { homedir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const systemNames = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome']

/** Playwright's download where it is whole; a `--only-shell` install keeps another file than `executablePath()` names. */
async function playwrightsOwn() {
  const { chromium } = await import('@playwright/test')
  const path = chromium.executablePath()
  if (existsSync(path)) return path
  const folder = process.env['PLAYWRIGHT_BROWSERS_PATH'] ?? join(homedir(), '.cache', 'ms-playwright')
  if (!existsSync(folder)) return null
  const shells = readdirSync(folder).filter((name) => name.startsWith('chromium_headless_shell-'))
  const files = shells.flatMap((name) =>
    ['chrome-headless-shell-linux64/chrome-headless-shell', 'chrome-linux/headless_shell'].map((tail) =>
      join(folder, name, tail),
    ),
  )
  return files.find((file) => existsSync(file)) ?? null
}

const onPath = () =>
  (process.env['PATH'] ?? '')
    .split(delimiter)
    .flatMap((folder) => systemNames.map((name) => join(folder, name)))
    .find((file) => existsSync(file)) ?? null

/**
 * The path of a Chromium, or null where this machine has none yet.
 * @returns {Promise<string | null>}
 */
export async function findChromium() {
  const named = process.env['CHROMIUM_PATH']
  if (named) {
    if (existsSync(named)) return named
    throw new Error(`CHROMIUM_PATH names ${named}, which does not exist.`)
  }
  return (await playwrightsOwn()) ?? onPath()
}

/** Flags that keep Chromium from talking to anybody, and let root start it. */
export const chromiumArguments = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  // Without a graphics card, drawing on a simulated one is many times slower than drawing without.
  '--disable-gpu',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  // A login goes from site to site and back, and a process for each would take a fifth of a journey's time.
  '--disable-site-isolation-trials',
]

/** @param {string} command @param {string[]} args */
const works = (command, args) => spawnSync(command, args, { stdio: 'inherit', timeout: 600_000 }).status === 0

/** @returns {Promise<string>} */
export async function needChromium() {
  const found = await findChromium()
  if (found) return found
  console.log('No Chromium here yet: installing one.')
  const cli = join(dirname(fileURLToPath(import.meta.resolve('@playwright/test'))), 'cli.js')
  if (works(process.execPath, [cli, 'install', 'chromium'])) {
    const downloaded = await findChromium()
    if (downloaded) return downloaded
  }
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    works('apt-get', ['update'])
    works('apt-get', ['install', '-y', '--no-install-recommends', 'chromium', 'fonts-liberation'])
    const installed = await findChromium()
    if (installed) return installed
  }
  throw new Error(
    'Chromium could not be installed. Run `npx playwright install --with-deps chromium`, or `sudo apt-get install -y chromium`, or name one in CHROMIUM_PATH.',
  )
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    const path = await needChromium()
    console.log(`Chromium: ${path} (${execFileSync(path, ['--version'], { encoding: 'utf8' }).trim()})`)
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error))
    process.exit(1)
  }
}
