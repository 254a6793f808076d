import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from 'node:http'
import { createServer as createSecureServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { drawPicture } from './artwork.ts'
import { createBreaker, type Breaker } from './broken-connections.ts'
import type { Emulator } from './emulator.ts'
import { orderFor } from './faults.ts'
import { createTrafficMeter, type Traffic, type TrafficMeter } from './traffic.ts'

export type StandInOptions = {
  /** 0 for any free one. */
  port: number
  /** `127.0.0.1` unless given. */
  host?: string
  /** PEM texts. With them the server speaks HTTPS, for whatever host names a browser maps to it. */
  https?: { key: string; cert: string }
  /** How long every answer but a picture takes, preflights and our own work on it included, in ms. */
  latencyMs?: number
  /** The stand-in, or a function that makes it once the server's own origin is known. */
  emulator: Emulator | ((origin: string) => Emulator)
  /** The picture of an id, null for an unknown one: an SVG document, or the bytes of a PNG. The generated covers unless given. */
  picture?: (id: string) => string | Uint8Array | null
}

export type StandIn = {
  /** `http://127.0.0.1:5174`, without a slash. */
  origin: string
  port: number
  /** May be replaced while the server runs: a fresh Spotify for the next test, at the same address. */
  emulator: Emulator
  latencyMs: number
  readonly traffic: Traffic
  close(): Promise<void>
}

type Running = {
  standIn: StandIn | null
  meter: TrafficMeter
  breaker: Breaker
  picture: (id: string) => string | Uint8Array | null
}

/** Starts the stand-in as a server. Rejects with an error that names the port if it is taken. */
export async function startStandIn(options: StandInOptions): Promise<StandIn> {
  const { port, host = '127.0.0.1', https, picture = drawPicture } = options
  const running: Running = { standIn: null, meter: createTrafficMeter(), breaker: createBreaker(), picture }
  const listener = listenerFor(running)
  const server = https ? createSecureServer(https, listener) : createServer(listener)

  const boundPort = await listen(server, port, host)
  const origin = `${https ? 'https' : 'http'}://${host.includes(':') ? `[${host}]` : host}:${String(boundPort)}`
  running.standIn = {
    origin,
    port: boundPort,
    emulator: typeof options.emulator === 'function' ? options.emulator(origin) : options.emulator,
    latencyMs: options.latencyMs ?? 0,
    traffic: running.meter,
    close: () => close(server),
  }
  return running.standIn
}

/**
 * Starts the stand-in with the sample library, both services and the pictures on one origin of its own: what `npm start`
 * shows. `redirectUris` are registered for the sample Client ID; `/callback` on any loopback port unless given.
 */
export async function startDemoServer(
  options: Pick<StandInOptions, 'port' | 'host' | 'latencyMs'> & { redirectUris?: readonly string[] },
): Promise<StandIn> {
  const { redirectUris, ...server } = options
  // Only here: the sample library takes a moment to make, and a test with accounts of its own need not wait.
  const { createDemoEmulator } = await import('./sample.ts')
  const emulator = (origin: string): Emulator =>
    createDemoEmulator({
      accountsOrigin: origin,
      apiOrigin: origin,
      pictureUrl: (id) => `${origin}/image/${id}`,
      ...(redirectUris === undefined ? {} : { redirectUris }),
    })
  return startStandIn({ ...server, emulator })
}

const listen = (server: Server, port: number, host: string): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const isTaken = error.code === 'EADDRINUSE'
      reject(isTaken ? new Error(`Port ${String(port)} is taken on ${host}`, { cause: error }) : error)
    })
    server.listen(port, host, () => {
      resolve((server.address() as AddressInfo).port)
    })
  })

const close = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => {
      resolve()
    })
    server.closeAllConnections()
  })

const listenerFor =
  (running: Running): RequestListener =>
  (incoming, outgoing) => {
    const { standIn, meter, breaker, picture } = running
    const url = addressOf(incoming)
    if (standIn === null || url === null) {
      outgoing.writeHead(400).end()
    } else if (url.pathname.startsWith('/image/')) {
      const id = url.pathname.slice('/image/'.length)
      sendPicture(outgoing, standIn.emulator.uploads.get(id) ?? picture(id))
    } else if (breaker.isSecondTry(incoming)) {
      breaker.breakOff(incoming)
    } else {
      outgoing.on('close', meter.begin(incoming.method ?? 'GET', url.href))
      pass(standIn, breaker, incoming, outgoing, url).catch((error: unknown) => {
        giveUp(outgoing, error)
      })
    }
  }

/** The address that the client meant. Host names are the browser's to map, so the Host header decides. */
const addressOf = ({ socket, headers, url }: IncomingMessage): URL | null => {
  const address = `${'encrypted' in socket ? 'https' : 'http'}://${headers.host ?? ''}${url ?? '/'}`
  return URL.canParse(address) ? new URL(address) : null
}

const typeOf = (picture: string | Uint8Array): string => {
  if (typeof picture === 'string') return 'image/svg+xml; charset=utf-8'
  return picture[0] === 0xff ? 'image/jpeg' : 'image/png'
}

const sendPicture = (outgoing: ServerResponse, picture: string | Uint8Array | null): void => {
  outgoing.setHeader('access-control-allow-origin', '*')
  if (picture !== null) {
    outgoing.setHeader('content-type', typeOf(picture))
    outgoing.setHeader('cache-control', 'public, max-age=86400')
  }
  outgoing.writeHead(picture === null ? 404 : 200).end(picture ?? '')
}

const giveUp = (outgoing: ServerResponse, error: unknown): void => {
  // A client that has gone away is no failure of ours.
  if (outgoing.destroyed) return
  process.stderr.write(`The stand-in failed: ${error instanceof Error ? String(error.stack) : String(error)}\n`)
  if (outgoing.headersSent) outgoing.destroy()
  else outgoing.writeHead(500).end()
}

const pass = async (
  standIn: StandIn,
  breaker: Breaker,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  url: URL,
): Promise<void> => {
  const due = performance.now() + standIn.latencyMs
  const response = await standIn.emulator.answer(await toRequest(incoming, url))
  await wait(due - performance.now())
  const order = orderFor(response)
  if (order?.what === 'slow') await wait(order.ms)
  if (response.type === 'error') breaker.breakOff(incoming)
  else if (order?.what === 'endless') await sendOn(outgoing, response)
  else if (order?.what !== 'hang') await send(outgoing, response)
}

const wait = (ms: number): Promise<void> =>
  ms > 0 ? new Promise((resolve) => setTimeout(resolve, ms)) : Promise.resolve()

const toRequest = async (incoming: IncomingMessage, url: URL): Promise<Request> => {
  const { method = 'GET' } = incoming
  const headers = new Headers()
  for (const [name, value] of Object.entries(incoming.headers))
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value)
  const chunks: Buffer[] = []
  for await (const chunk of incoming) chunks.push(chunk as Buffer)
  const hasBody = method !== 'GET' && method !== 'HEAD' && chunks.length > 0
  return new Request(url, { method, headers, ...(hasBody ? { body: Buffer.concat(chunks) } : {}) })
}

/** Sends what there is, and then blanks until the client has had enough. */
const sendOn = async (outgoing: ServerResponse, response: Response): Promise<void> => {
  const body = Buffer.from(await response.arrayBuffer())
  for (const [name, value] of response.headers) outgoing.setHeader(name, value)
  outgoing.writeHead(response.status).write(body)
  const timer = setInterval(() => outgoing.write(' '), 50)
  outgoing.on('close', () => {
    clearInterval(timer)
  })
}

const send = async (outgoing: ServerResponse, response: Response): Promise<void> => {
  const body = Buffer.from(await response.arrayBuffer())
  for (const [name, value] of response.headers) if (name !== 'set-cookie') outgoing.setHeader(name, value)
  const cookies = response.headers.getSetCookie()
  if (cookies.length > 0) outgoing.setHeader('set-cookie', cookies)
  if (response.status !== 204) outgoing.setHeader('content-length', body.length)
  outgoing.writeHead(response.status).end(body)
}
