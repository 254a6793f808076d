// Serves a folder the way GitHub Pages does: no rewrites, `/x` gets `x.html`, an unknown path gets 404.html with status 404, gzip.
import { existsSync, readFileSync, statSync } from 'node:fs'
import { createServer as createHttpServer } from 'node:http'
import { createServer as createHttpsServer } from 'node:https'
import { extname, join, normalize } from 'node:path'
import { gzipSync } from 'node:zlib'

/** @type {Record<string, string>} */
const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'application/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/vnd.microsoft.icon',
  '.txt': 'text/plain; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.woff2': 'font/woff2',
}
const squeezed = new Set(['.html', '.js', '.css', '.svg', '.txt', '.json', '.webmanifest'])

/** @param {string} path */
const isFile = (path) => existsSync(path) && statSync(path).isFile()
/** @param {string} path */
const isFolder = (path) => existsSync(path) && statSync(path).isDirectory()

/**
 * What Pages answers for a path: a file with its status, or where it redirects to.
 * @param {string} root folder that is served
 * @param {string} base begins and ends with a slash
 * @param {string} pathname
 * @returns {{ status: 200 | 404, file: string } | { status: 301, location: string } | { status: 404, file: null }}
 */
export function resolvePage(root, base, pathname) {
  if (`${pathname}/` === base) return { status: 301, location: base }
  if (!pathname.startsWith(base)) return { status: 404, file: null }
  const path = join(root, normalize(decodeURIComponent(pathname.slice(base.length))))
  if (!path.startsWith(normalize(root))) return { status: 404, file: null }
  if (pathname.endsWith('/') && isFile(join(path, 'index.html'))) return { status: 200, file: join(path, 'index.html') }
  if (isFile(path)) return { status: 200, file: path }
  if (!pathname.endsWith('/') && isFile(`${path}.html`)) return { status: 200, file: `${path}.html` }
  if (!pathname.endsWith('/') && isFolder(path) && isFile(join(path, 'index.html')))
    return { status: 301, location: `${pathname}/` }
  const missing = join(root, '404.html')
  return { status: 404, file: isFile(missing) ? missing : null }
}

/** @type {Map<string, Buffer>} */
const zipped = new Map()

/** @param {string} file */
function gzipOf(file) {
  const key = `${file} ${String(statSync(file).mtimeMs)}`
  const known = zipped.get(key)
  if (known) return known
  const made = gzipSync(readFileSync(file), { level: 9 })
  zipped.set(key, made)
  return made
}

/**
 * @typedef {{ type: string, body: string }} Neighbour what another project of the same owner serves on the same origin
 * @param {{ root: string, base: string, port: number, host?: string, https?: { key: string, cert: string },
 *   neighbours?: Readonly<Record<string, Neighbour>> }} options `neighbours` by path
 * @returns {Promise<{ port: number, close: () => Promise<void> }>}
 */
export async function servePages({ root, base, port, host = '127.0.0.1', https, neighbours = {} }) {
  const outside = new Map(Object.entries(neighbours))
  /** @type {import('node:http').RequestListener} */
  const listener = (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://pages.invalid')
    const neighbour = outside.get(pathname)
    if (neighbour) {
      response.writeHead(200, { 'Content-Type': neighbour.type }).end(neighbour.body)
      return
    }
    let page
    try {
      page = resolvePage(root, base, pathname)
    } catch {
      page = /** @type {const} */ ({ status: 404, file: null })
    }
    if (page.status === 301) {
      response.writeHead(301, { Location: page.location }).end()
      return
    }
    if (page.file === null) {
      response.writeHead(404, { 'Content-Type': 'text/plain' }).end('Not found')
      return
    }
    const ending = extname(page.file)
    const gzip = squeezed.has(ending) && (request.headers['accept-encoding'] ?? '').includes('gzip')
    response.writeHead(page.status, {
      'Content-Type': types[ending] ?? 'application/octet-stream',
      'Cache-Control': 'max-age=600',
      'Access-Control-Allow-Origin': '*',
      Vary: 'Accept-Encoding',
      ...(gzip ? { 'Content-Encoding': 'gzip' } : {}),
    })
    response.end(request.method === 'HEAD' ? undefined : gzip ? gzipOf(page.file) : readFileSync(page.file))
  }
  const server = https ? createHttpsServer(https, listener) : createHttpServer(listener)
  await new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => resolve(undefined))
  })
  const address = server.address()
  return {
    port: typeof address === 'object' && address ? address.port : port,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve(undefined))
      }),
  }
}
