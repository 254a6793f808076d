import { createRandom } from './random.ts'
import { apiError, html, plain, texts, withCors, type Side } from './replies.ts'

/** How a request can go wrong. `reset`, `slow`, `hang` and `endless` need an adapter to act them out. */
export type FaultKind =
  /** 429 that a page can read, `seconds` in Retry-After. */
  | 'rate-limit'
  /** 429 without Retry-After. */
  | 'rate-limit-unreadable'
  /** 429 without any CORS header: a page sees a network failure. */
  | 'rate-limit-no-cors'
  /** 429 `QUOTA_EXCEEDED`. Its Retry-After is there, but not readable for a page unless `exposed`. */
  | 'quota'
  /** 401 for a good token; `times` makes a storm of it. */
  | 'unauthorized'
  /** 403 in plain text: the app's owner has let Premium lapse. */
  | 'premium'
  /** 403 in plain text: the person is not under User Management. */
  | 'not-registered'
  /** 403 `Insufficient client scope`. */
  | 'scope'
  /** `status` with an HTML body, 502 unless said. */
  | 'status'
  /** 200 with HTML where JSON should be. */
  | 'html'
  /** The true answer, cut in the middle. */
  | 'truncated'
  | 'invalid-json'
  /** 200 with no body at all. */
  | 'empty'
  /** The connection breaks. */
  | 'reset'
  /** The true answer, `ms` late. */
  | 'slow'
  /** No answer, ever. */
  | 'hang'
  /** The true answer begins, and no end of it ever comes. */
  | 'endless'

/**
 * Plain data where it can be, so that a plan can be written down, drawn at random and replayed. A text matches the
 * whole path without its query (`/v1/me`), a `*` in it one part of that (`/v1/*` for `/v1/me`); a pattern the path
 * with its query. Without `match`: every request to the Web API.
 */
export type FaultMatch =
  string | RegExp | { method?: string; path?: string | RegExp } | ((method: string, path: string) => boolean)

export type FaultRule = {
  what: FaultKind
  match?: FaultMatch
  /** How many requests it strikes, 1 unless said; Infinity for all. */
  times?: number
  /** How many matching requests go by unharmed first. */
  after?: number
  /** From 0 to 1: how likely it strikes when it could; 1 unless said. */
  chance?: number
  /** `after`: the request took effect, only the answer is lost. `before` unless said. */
  when?: 'before' | 'after'
  /** Retry-After of a 429. */
  seconds?: number
  /** True: Retry-After is exposed to pages. */
  exposed?: boolean
  /** False: no CORS headers on the answer. */
  cors?: boolean
  status?: number
  ms?: number
}

/** What an adapter is to do with an answer beyond sending it. */
export type Order = { what: 'slow'; ms: number } | { what: 'hang' | 'endless' }

const orders = new WeakMap<Response, Order>()

/** The adapter's orders for an answer of the stand-in; null for almost all. A broken connection is `Response.error()`. */
export const orderFor = (response: Response): Order | null => orders.get(response) ?? null

const isPath = (text: string, path: string): boolean => {
  const parts = path.split('/')
  const wanted = text.split('/')
  return parts.length === wanted.length && wanted.every((part, at) => part === '*' || part === parts[at])
}

const matches = (match: FaultMatch | undefined, method: string, url: URL): boolean => {
  const path = url.pathname + url.search
  if (match === undefined) return method !== 'OPTIONS' && url.pathname.startsWith('/v1/')
  if (typeof match === 'function') return match(method, path)
  if (typeof match === 'string') return method !== 'OPTIONS' && isPath(match, url.pathname)
  if (match instanceof RegExp) return method !== 'OPTIONS' && match.test(path)
  if (match.method === undefined ? method === 'OPTIONS' : match.method !== method) return false
  if (match.path === undefined) return true
  return typeof match.path === 'string' ? isPath(match.path, url.pathname) : match.path.test(path)
}

type Standing = { rule: FaultRule; passed: number; struck: number }

/** The faults to come, in order: of those that match a request, the first that has strikes left takes it. */
export function createFaultPlan(seed: number) {
  const random = createRandom(seed)
  const standing: Standing[] = []

  const strikes = (entry: Standing): boolean => {
    if (entry.struck >= (entry.rule.times ?? 1)) return false
    if (entry.passed < (entry.rule.after ?? 0)) {
      entry.passed += 1
      return false
    }
    if (random() >= (entry.rule.chance ?? 1)) return false
    entry.struck += 1
    return true
  }

  return {
    add(...rules: FaultRule[]): void {
      standing.push(...rules.map((rule) => ({ rule, passed: 0, struck: 0 })))
    },
    clear(): void {
      standing.length = 0
    },
    /** What has been planned, and how often each has struck. */
    list: (): readonly { rule: FaultRule; struck: number }[] => standing.map(({ rule, struck }) => ({ rule, struck })),
    /** The fault of this request, null for none; counts it. */
    take(method: string, url: URL): FaultRule | null {
      return standing.find((entry) => matches(entry.rule.match, method, url) && strikes(entry))?.rule ?? null
    },
  }
}

export type FaultPlan = ReturnType<typeof createFaultPlan>

const tooMany = (rule: FaultRule, seconds: number | null, reason?: string): Response => {
  const answer = apiError(429, 'Too many requests', reason)
  if (seconds !== null) answer.headers.set('retry-after', String(rule.seconds ?? seconds))
  return answer
}

const brokenPage = (status: number): Response =>
  html(`<html><head><title>${String(status)}</title></head><body><h1>Error: Server Error</h1></body></html>`, status)

const jsonText = (text: string): Response =>
  new Response(text, { headers: { 'content-type': 'application/json; charset=utf-8' } })

/** What is sent instead of the true answer; null where the true answer is needed. */
const substitute = (rule: FaultRule): Response | null => {
  switch (rule.what) {
    case 'rate-limit':
      return tooMany(rule, 2)
    case 'rate-limit-unreadable':
    case 'rate-limit-no-cors':
      return tooMany(rule, null)
    case 'quota':
      return tooMany(rule, 48_925, 'QUOTA_EXCEEDED')
    case 'unauthorized':
      return apiError(401, texts.token)
    case 'premium':
      return plain(texts.premium, 403)
    case 'not-registered':
      return plain(texts.notRegistered, 403)
    case 'scope':
      return apiError(403, texts.scope)
    case 'status':
      return brokenPage(rule.status ?? 502)
    case 'html':
      return brokenPage(200)
    case 'invalid-json':
      return jsonText('{"items":[,')
    case 'empty':
      return jsonText('')
    case 'reset':
      return Response.error()
    case 'hang':
      return brokenPage(504)
    case 'truncated':
    case 'endless':
    case 'slow':
      return null
  }
}

const cut = async (response: Response): Promise<Response> => {
  const body = await response.text()
  return new Response(body.slice(0, Math.floor(body.length / 2)), {
    status: response.status,
    headers: response.headers,
  })
}

const isExposed = ({ what, exposed }: FaultRule): boolean => exposed ?? what === 'rate-limit'
const isReadable = ({ what, cors }: FaultRule): boolean => cors ?? what !== 'rate-limit-no-cors'

/** Acts a fault out. `proceed` gives the true answer, and with it its effect; a fault `before` never calls it. */
export async function strike(rule: FaultRule, side: Side, proceed: () => Promise<Response>): Promise<Response> {
  const instead = substitute(rule)
  const truth = instead === null || rule.when === 'after' ? await proceed() : null
  const isCut = rule.what === 'truncated' || rule.what === 'endless'
  const answer = instead ?? (isCut ? await cut(truth ?? Response.error()) : (truth ?? Response.error()))
  if (answer.type === 'error') return answer

  if (isReadable(rule)) withCors(answer, side)
  else
    for (const name of [...answer.headers.keys()]) if (name.startsWith('access-control-')) answer.headers.delete(name)
  if (answer.headers.has('retry-after') && isReadable(rule) && isExposed(rule))
    answer.headers.set('access-control-expose-headers', 'Retry-After')
  if (rule.what === 'slow') orders.set(answer, { what: 'slow', ms: rule.ms ?? 1000 })
  if (rule.what === 'hang' || rule.what === 'endless') orders.set(answer, { what: rule.what })
  return answer
}
