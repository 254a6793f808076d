/** What every answer of the stand-in is made of: bodies, refusals and the headers that let a page read them. */

export const json = (value: unknown, status = 200): Response =>
  new Response(JSON.stringify(value), {
    status,
    headers: { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'private, max-age=0' },
  })

export const plain = (text: string, status: number): Response =>
  new Response(text, { status, headers: { 'content-type': 'text/plain; charset=utf-8' } })

export const html = (page: string, status = 200): Response =>
  new Response(page, {
    status,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      // No form-action: Chromium applies it to redirects too, and Agree ends at the app.
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'",
    },
  })

/** The error body of the Web API; `reason` exists since July 2026. */
export const apiError = (status: number, message: string, reason?: string): Response =>
  json({ error: { status, message, ...(reason === undefined ? {} : { reason }) } }, status)

/** The error body of the accounts service (RFC 6749 §5.2); Spotify leaves the description out now and then. */
export const tokenError = (error: string, description?: string): Response =>
  json({ error, ...(description === undefined ? {} : { error_description: description }) }, 400)

/** Thrown by a handler that cannot go on: carries the answer. */
export class Refusal extends Error {
  readonly response: Response

  constructor(response: Response) {
    super(`refused with ${String(response.status)}`)
    this.response = response
  }
}

/** Ends the handling of a request to the Web API. */
export const refuse = (status: number, message: string): never => {
  throw new Refusal(apiError(status, message))
}

/** The texts of refusals that tests and faults share, word for word. */
export const texts = {
  premium:
    'Active premium subscription required for the owner of the app. When the subscription status changes, it can take a few hours before requests are allowed again.',
  notRegistered:
    'The user is not registered for this application. Please check your settings on https://developer.spotify.com/dashboard.',
  scope: 'Insufficient client scope',
  forbidden: 'Forbidden',
  notFound: 'Resource not found',
  token: 'Missing/invalid/expired access token',
} as const

/**
 * As captured from the real Web API. Retry-After stands in the list of allowed *request* headers and nothing is
 * exposed, so a page cannot read it.
 */
const apiCors = {
  'access-control-allow-origin': '*',
  'access-control-allow-credentials': 'true',
  'access-control-allow-methods': 'GET, POST, OPTIONS, PUT, DELETE, PATCH',
  'access-control-allow-headers':
    'Accept, App-Platform, Authorization, Content-Type, Origin, Retry-After, Spotify-App-Version, X-Cloud-Trace-Context, client-token, content-access-token',
  'access-control-max-age': '604800',
} as const

/** Which service an answer comes from: only they differ in what a page may read. */
export type Side = 'api' | 'token' | 'page'

/** Adds the headers that let a page on another origin read the answer. Pages of the accounts service carry none. */
export function withCors(response: Response, side: Side): Response {
  if (side === 'page' || response.type === 'error') return response
  const headers = side === 'api' ? apiCors : { 'access-control-allow-origin': '*' }
  for (const [name, value] of Object.entries(headers)) response.headers.set(name, value)
  return response
}
