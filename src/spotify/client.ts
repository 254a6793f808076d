import { AuthError } from '#auth/errors.ts'
import { missingScopes, type Scope } from '#auth/scopes.ts'
import { getSession } from '#auth/session.ts'
import { accessToken, renewAccessToken } from '#auth/tokens.ts'
import { config } from '#config.ts'
import { toOutcome, type Answer, type Outcome } from './answer.ts'
import type { SpotifyFailure } from './errors.ts'
import type { Priority } from './job.ts'
import { logRequest } from './request-log.ts'
import { scheduler } from './scheduler.ts'

export type RequestOptions = {
  method?: 'GET' | 'POST' | 'PUT' | 'DELETE'
  query?: Readonly<Record<string, string | number>>
  /** Sent as JSON. */
  body?: unknown
  /** In the place of `body`: a JPEG in base64, sent as it is. It may take longer. */
  jpeg?: string
  signal?: AbortSignal
  /** `view` (default) goes before `rest`, the rest of a list that is on screen; `background` last. */
  priority?: Priority
  /** What the endpoint needs; Spotify's 403 does not say. */
  scope?: readonly Scope[]
  /** Not content with the answer to the same request sent before this call. */
  fresh?: boolean
}

/**
 * One request to Spotify's Web API, through the one scheduler. `path` is relative to `/v1/`, its ids checked by the
 * caller. Resolves to the JSON of the answer, null if it is empty. Throws SpotifyError; the reason of `signal` if that
 * aborts. A write is never repeated where its outcome is unclear.
 */
export function request(path: string, options: RequestOptions = {}): Promise<unknown> {
  const { method = 'GET', signal, priority = 'view', fresh = false } = options
  const url = toUrl(path, options.query)
  const isRead = method === 'GET'
  const askedAt = Date.now()
  const turn = { renewed: false }
  const task = {
    shared: isRead ? url.href : null,
    lane: isRead ? null : toLane(path),
    send: (signal: AbortSignal) => attempt(url, { ...options, method, signal, askedAt, turn }),
  }
  return scheduler.run(task, { signal, priority, fresh })
}

/** Throws TypeError where a path would lead a token elsewhere. */
function toUrl(path: string, query: RequestOptions['query'] = {}): URL {
  const root = `${config.apiOrigin}/v1/`
  const url = new URL(path, root)
  if (!url.href.startsWith(root) || url.search !== '' || url.hash !== '')
    throw new TypeError('Not a path of the Web API')
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, String(value))
  return url
}

/** What may be written only by one at a time: a list, else the resource. */
const toLane = (path: string): string => /^playlists\/[^/]+/.exec(path)?.[0] ?? path

/** `turn` is what the attempts of one request know of one another. */
type Attempt = RequestOptions & { method: string; signal: AbortSignal; askedAt: number; turn: { renewed: boolean } }

/**
 * Sends it with a token. A refused token is renewed once, and then the request goes back to its place: Spotify may have
 * asked everybody to wait meanwhile.
 */
async function attempt(url: URL, options: Attempt): Promise<Outcome> {
  const scope = options.scope ?? []
  try {
    const token = await accessToken()
    const answer = await exchange(url, token, options)
    if (!('status' in answer)) return answer
    if (answer.status === 401 && !options.turn.renewed) {
      await renewAccessToken(token)
      options.turn.renewed = true
      return { kind: 'renewed' }
    }
    // The upload of a cover says 401, not 403, where its scope is missing: no token will do.
    const missing = missingScopes(getSession()?.scope ?? scope, scope)
    return answer.status === 401 && missing.length > 0
      ? { kind: 'failed', failure: { kind: 'missing-scope', scope }, answered: true }
      : toOutcome(answer, scope, Date.now())
  } catch (error) {
    if (error instanceof AuthError) return toAuthOutcome(error)
    throw error
  }
}

function toAuthOutcome({ kind, until }: AuthError): Outcome {
  const rest = until === null ? {} : { until }
  const failures: Record<AuthError['kind'], SpotifyFailure> = {
    'signed-out': { kind: 'signed-out' },
    offline: { kind: 'unreachable', ...rest },
    server: { kind: 'server', status: 503, ...rest },
    'rate-limited': { kind: 'rate-limited', until },
    unreadable: { kind: 'unreadable', ...rest },
  }
  return { kind: 'failed', failure: failures[kind], answered: false }
}

/** One exchange over the network, within the deadline. Nothing in it follows an address that came from outside. */
async function exchange(url: URL, token: string, options: Attempt): Promise<Answer | Outcome> {
  const { method, body, jpeg, signal, askedAt } = options
  const sent = body === undefined ? jpeg : JSON.stringify(body)
  signal.throwIfAborted()
  const note = logRequest({ method, url, askedAt })
  const clock = new AbortController()
  const timer = setTimeout(() => clock.abort(), jpeg === undefined ? 20_000 : 60_000)
  let response: Response | null = null
  try {
    response = await fetch(url, {
      method,
      headers: {
        Accept: 'application/json',
        Authorization: `Bearer ${token}`,
        ...(sent !== undefined && { 'Content-Type': jpeg === undefined ? 'application/json' : 'image/jpeg' }),
      },
      ...(sent !== undefined && { body: sent }),
      signal: AbortSignal.any([signal, clock.signal]),
      redirect: 'error',
      credentials: 'omit',
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
    })
    const { status, headers } = response
    const text = await response.text()
    note('answered', status)
    return { status, text, retryAfter: headers.get('Retry-After') }
  } catch (error) {
    note(signal.aborted ? 'aborted' : 'lost', response?.status ?? null)
    signal.throwIfAborted()
    if (clock.signal.aborted) return { kind: 'failed', failure: { kind: 'too-slow' }, answered: false }
    if (!(error instanceof TypeError)) throw error
    // It had begun to answer, so it was no hidden 429.
    if (response !== null) return { kind: 'trouble', failure: { kind: 'unreachable' }, wait: null }
    return navigator.onLine ? { kind: 'lost' } : { kind: 'failed', failure: { kind: 'unreachable' }, answered: false }
  } finally {
    clearTimeout(timer)
  }
}
