// npm run preview: dist/ as GitHub Pages would serve it, at the base path that it was built for.
import { readFileSync } from 'node:fs'
import { servePages } from './pages-server.mjs'

const root = new URL('../dist', import.meta.url).pathname
const port = Number(process.env['PORT'] ?? 4173)

/** The build wrote its base path into the address of theme.js. */
function baseOf(/** @type {string} */ html) {
  return /src="(\/(?:[^"]*\/)?)theme\.js"/.exec(html)?.[1] ?? '/'
}

let html
try {
  html = readFileSync(`${root}/index.html`, 'utf8')
} catch {
  console.error('There is no dist/ yet. Run `npm run build` first.')
  process.exit(1)
}

const base = baseOf(html)
try {
  await servePages({ root, base, port })
  console.log(`Liner Notes, as GitHub Pages serves it: http://127.0.0.1:${port}${base}`)
} catch (error) {
  const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'
  console.error(taken ? `Port ${port} is taken. Stop what listens there, or set PORT.` : String(error))
  process.exit(1)
}
