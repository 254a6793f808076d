import { answerAccounts } from './accounts.ts'
import { answerApi, bearerOf } from './api.ts'
import type { Clients } from './clients.ts'
import { createFaultPlan, strike, type FaultKind, type FaultPlan } from './faults.ts'
import { createGrants } from './grants.ts'
import type { DemoAccount, DemoTrack } from './model.ts'
import { createRandom, fingerprint, freshSeed } from './random.ts'
import { plain, withCors, type Side } from './replies.ts'
import type { Ask, Clock, Settings, Stage } from './stage.ts'
import { createThings } from './things.ts'
import { createVersions } from './versions.ts'

export type EmulatorOptions = {
  /** Both may be the same origin; then the path decides. */
  accountsOrigin: string
  apiOrigin: string
  accounts: DemoAccount[]
  clients: Clients
  /** The address of a picture at about that width in pixels; null leaves it out. Spotify's image host unless given. */
  pictureUrl?: (id: string, size: number) => string | null
  /** Whose name the consent page shows. */
  appName?: string
  /** Makes codes, tokens and the chances of faults repeatable. */
  seed?: number
  /** Tracks that exist beside those in the accounts' libraries; asked for once they are needed. */
  music?: () => readonly DemoTrack[]
  /** ms epoch. */
  now?: () => number
} & Partial<Settings>

/** One request that was answered. Never a token: only a fingerprint, by which two can be told apart. */
export type LoggedRequest = {
  time: number
  method: string
  url: string
  /** Path and query. */
  path: string
  /** 0 for a broken connection. */
  status: number
  token: string | null
  /** What was sent to the Web API, null for nothing; never what was sent for tokens. */
  body: string | null
  /** The `grant_type` of a request for tokens. */
  grantType: string | null
  fault: FaultKind | null
}

export type Emulator = {
  /** The whole of the stand-in: what both services answer. It never waits; a broken connection is `Response.error()`. */
  answer(request: Request): Promise<Response>
  readonly accounts: DemoAccount[]
  readonly log: LoggedRequest[]
  readonly faults: FaultPlan
  readonly settings: Settings
  readonly clock: Clock
  /** Covers that people have uploaded: JPEGs by the ids of their pictures. */
  readonly uploads: ReadonlyMap<string, Uint8Array<ArrayBuffer>>
  /** Every access token that is out has expired; refresh tokens live. */
  expireAccessTokens(): void
  /** Everyone removes the app: refresh tokens are revoked and consent is asked for anew. Access tokens live on. */
  revokeGrants(): void
}

const createClock = (now: () => number): Clock => {
  let ahead = 0
  return {
    now: () => now() + ahead,
    advance(ms) {
      ahead += ms
    },
  }
}

function createStage(options: EmulatorOptions, seed: number): Stage {
  const clock = createClock(options.now ?? Date.now)
  const { accountsOrigin, apiOrigin, accounts, clients } = options
  const random = createRandom(seed)
  return {
    ...{ accountsOrigin, apiOrigin, accounts, clients, clock },
    appName: options.appName ?? 'Liner Notes',
    pictureUrl: options.pictureUrl ?? ((id) => `https://i.scdn.co/image/${id}`),
    settings: {
      mode: options.mode ?? 'development',
      rotate: options.rotate ?? false,
      tokenErrorsReadable: options.tokenErrorsReadable ?? true,
      withheldScopes: options.withheldScopes ?? [],
      tokenLife: options.tokenLife ?? 3600,
      ignoresPublic: options.ignoresPublic ?? false,
      readLag: options.readLag ?? 0,
      artistsInLibrary: options.artistsInLibrary ?? true,
      positionsBySnapshot: options.positionsBySnapshot ?? 'newest',
    },
    grants: createGrants(clock, createRandom(seed)),
    random,
    things: createThings(accounts, options.music),
    versions: createVersions(clock, random),
    unshelved: new Set(),
    uploads: new Map(),
  }
}

/** Which service a URL belongs to; null for an address that is neither's. */
const sideOf = ({ accountsOrigin, apiOrigin }: Stage, { origin, pathname }: URL): Side | null => {
  if (origin === apiOrigin && pathname.startsWith('/v1/')) return 'api'
  if (origin === accountsOrigin) return pathname === '/api/token' ? 'token' : 'page'
  return null
}

async function respond(stage: Stage, ask: Ask, side: Side): Promise<Response> {
  if (side === 'api') return withCors(answerApi(stage, ask), side)
  const answer = await answerAccounts(stage, ask)
  return side === 'token' && !answer.ok && !stage.settings.tokenErrorsReadable ? answer : withCors(answer, side)
}

const logEntry = (
  stage: Stage,
  { request, url, body }: Ask,
  status: number,
  fault: FaultKind | null,
): LoggedRequest => {
  const token = bearerOf(request)
  const isToken = url.pathname === '/api/token'
  const isApi = url.origin === stage.apiOrigin && url.pathname.startsWith('/v1/')
  return {
    ...{
      time: stage.clock.now(),
      method: request.method,
      url: url.href,
      path: url.pathname + url.search,
      status,
      fault,
    },
    token: token === '' ? null : fingerprint(token),
    body: isApi && body !== '' ? body : null,
    grantType: isToken ? new URLSearchParams(body).get('grant_type') : null,
  }
}

/** A Spotify of our own: accounts service and Web API as one function over web types. */
export function createEmulator(options: EmulatorOptions): Emulator {
  const seed = options.seed ?? freshSeed()
  const stage = createStage(options, seed)
  const faults = createFaultPlan(seed)
  const log: LoggedRequest[] = []

  async function answer(request: Request): Promise<Response> {
    const url = new URL(request.url)
    const side = sideOf(stage, url)
    if (side === null)
      return plain(`Neither ${stage.accountsOrigin} nor ${stage.apiOrigin}/v1 is at this address.`, 404)
    const ask = { request, url, body: await request.text() }
    const fault = faults.take(request.method, url)
    const proceed = () => respond(stage, ask, side)
    const response = fault === null ? await proceed() : await strike(fault, side, proceed)
    log.push(logEntry(stage, ask, response.status, fault?.what ?? null))
    return response
  }

  const { accounts, settings, clock, grants, uploads } = stage
  return {
    ...{ answer, accounts, log, faults, settings, clock, uploads },
    expireAccessTokens: () => {
      grants.expireAccessTokens()
    },
    revokeGrants: () => {
      grants.revoke()
    },
  }
}
