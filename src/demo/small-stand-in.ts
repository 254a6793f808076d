import { createEmulator, type Emulator, type EmulatorOptions } from './emulator.ts'
import { createSmallAccounts } from './small-library.ts'

/** What tests of the stand-in share: a small one, and the steps of a login against it. */

export const accounts = 'https://accounts.spotify.com'
export const api = 'https://api.spotify.com'
export const clientId = 'a'.repeat(32)
export const redirectUri = 'https://app.example/base/callback'

// The pair of RFC 7636, Appendix B.
export const verifier = 'dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk'
export const challenge = 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM'

export const allReadScopes =
  'user-read-private user-top-read user-read-recently-played user-follow-read user-library-read playlist-read-private playlist-read-collaborative'

export const allScopes = `${allReadScopes} playlist-modify-public playlist-modify-private user-library-modify user-follow-modify ugc-image-upload`

export const startTime = Date.UTC(2026, 10, 1)

export const createSmallStandIn = (options: Partial<EmulatorOptions> = {}): Emulator =>
  createEmulator({
    accountsOrigin: accounts,
    apiOrigin: api,
    accounts: createSmallAccounts(),
    clients: { [clientId]: [redirectUri, 'http://127.0.0.1/callback'] },
    seed: 1,
    now: () => startTime,
    ...options,
  })

export type Form = Record<string, string | undefined>

const toQuery = (parameters: Form): URLSearchParams =>
  new URLSearchParams(
    Object.entries(parameters).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  )

export function authorizeUrl(changes: Form = {}): URL {
  const url = new URL(`${accounts}/authorize`)
  url.search = toQuery({
    ...{
      client_id: clientId,
      response_type: 'code',
      redirect_uri: redirectUri,
      state: 'st&te =+1',
      scope: allReadScopes,
    },
    ...{ code_challenge_method: 'S256', code_challenge: challenge },
    ...changes,
  }).toString()
  return url
}

export const post = (url: string | URL, form: Form, headers: Record<string, string> = {}): Request =>
  new Request(url, { method: 'POST', body: toQuery(form), headers })

/** Answers the consent page of a login and gives back where the browser is sent. */
export async function decide(emulator: Emulator, changes: Form = {}, form: Form = {}): Promise<URL> {
  const { search } = authorizeUrl(changes)
  const answer = await emulator.answer(
    post(`${accounts}/consent${search}`, { account: 'ann', choice: 'agree', ...form }),
  )
  return new URL(answer.headers.get('location') ?? 'about:blank')
}

export async function newCode(emulator: Emulator, changes: Form = {}, form: Form = {}): Promise<string> {
  return (await decide(emulator, changes, form)).searchParams.get('code') ?? ''
}

export const askForTokens = (emulator: Emulator, form: Form, headers?: Record<string, string>): Promise<Response> =>
  emulator.answer(post(`${accounts}/api/token`, { client_id: clientId, ...form }, headers))

export const exchange = (emulator: Emulator, code: string, changes: Form = {}): Promise<Response> =>
  askForTokens(emulator, {
    ...{ grant_type: 'authorization_code', code, redirect_uri: redirectUri, code_verifier: verifier },
    ...changes,
  })

export const refresh = (emulator: Emulator, token: string): Promise<Response> =>
  askForTokens(emulator, { grant_type: 'refresh_token', refresh_token: token })

export type Tokens = { access_token: string; refresh_token?: string; expires_in: number; scope: string }

export async function logIn(emulator: Emulator, account = 'ann', scope = allReadScopes): Promise<Tokens> {
  const answer = await exchange(emulator, await newCode(emulator, { scope }, { account }))
  return (await answer.json()) as Tokens
}

export const ask = (emulator: Emulator, token: string, path: string, method = 'GET'): Promise<Response> =>
  emulator.answer(new Request(`${api}/v1${path}`, { method, headers: { authorization: `Bearer ${token}` } }))

type Sent = { method: string; path: string; body?: unknown }

/** A request as an app sends it; what is no text goes as JSON. */
export async function send(emulator: Emulator, token: string, { method, path, body }: Sent): Promise<Reading> {
  const init = { method, headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' } }
  const text = typeof body === 'string' ? body : JSON.stringify(body)
  const answer = await emulator.answer(
    new Request(`${api}/v1${path}`, body === undefined ? init : { ...init, body: text }),
  )
  return { status: answer.status, text: await answer.text(), headers: answer.headers }
}

export type Reading = { status: number; text: string; headers: Headers }

/** What one logged-in person gets for a path of the Web API, from a stand-in of its own. */
export async function read(path: string, person = 'ann', options: Partial<EmulatorOptions> = {}): Promise<Reading> {
  const emulator = createSmallStandIn(options)
  const { access_token } = await logIn(emulator, person)
  const answer = await ask(emulator, access_token, path)
  return { status: answer.status, text: await answer.text(), headers: answer.headers }
}

export const readJson = async <Body>(...how: Parameters<typeof read>): Promise<Body> =>
  JSON.parse((await read(...how)).text) as Body

/** The body of a refusal of the Web API. */
export const error = (status: number, message: string) => ({ error: { status, message } })
