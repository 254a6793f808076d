/**
 * Attempts that must fail, each against a stand-in of its own, so that the library and the tokens of the sample person stay
 * as they are. Like `in-page.ts` this runs in the page alone.
 */
import { sampleClientId } from '#auth/client-id.ts'
import { LoginError } from '#auth/errors.ts'
import { beginLogin, completeLogin } from '#auth/login.ts'
import { toShortened } from '#auth/login-record.ts'
import { takePendingLogin } from '#auth/pending-login.ts'
import { newAttempt } from '#auth/protocol.ts'
import { readScopes } from '#auth/scopes.ts'
import type { WhatIfResult, WhatIfs, WireMessage } from '#auth/what-if.ts'
import { config } from '#config.ts'
import { emptyLibrary } from './empty-library.ts'
import { createEmulator, type Emulator } from './emulator.ts'
import type { DemoAccount } from './model.ts'
import type { WireToken } from './wire.ts'

export const whatIfs: WhatIfs = {
  'wrong-verifier': async () => {
    const { spotify, code } = await agreed()
    const { verifier } = await newAttempt()
    return attempt(spotify, exchange(code, verifier))
  },
  'code-used-twice': async () => {
    const { spotify, code, verifier } = await agreed()
    await spotify.answer(exchange(code, verifier))
    return attempt(spotify, exchange(code, verifier))
  },
  'foreign-state': foreignState,
  'missing-scope': async () => {
    const { spotify, tokens } = await loggedIn(['user-read-private'])
    return attempt(spotify, get('/me/top/artists?limit=10', tokens.access_token))
  },
  'expired-token': async () => {
    const { spotify, tokens } = await loggedIn()
    spotify.clock.advance(tokens.expires_in * 1000)
    return attempt(spotify, get('/me', tokens.access_token))
  },
  'revoked-refresh-token': async () => {
    const { spotify, tokens } = await loggedIn()
    spotify.revokeGrants()
    const form = { grant_type: 'refresh_token', refresh_token: tokens.refresh_token ?? '', client_id: sampleClientId }
    return attempt(spotify, post('/api/token', form))
  },
}

/**
 * Somebody's own code, with the state of their own login, sent to us as a link. The app's real check meets it, while a login
 * of this tab is under way; that login is forgotten afterwards.
 */
async function foreignState(): Promise<WhatIfResult> {
  const { code, state } = await agreed()
  const ours = (await beginLogin({ returnTo: '/connection' })).searchParams.get('state') ?? ''
  const address = new URL(`${config.redirectUri}?${new URLSearchParams({ code, state }).toString()}`)
  try {
    await completeLogin(address)
  } catch (error) {
    if (!(error instanceof LoginError)) throw error
    return { by: 'app', message: await toMessage(new Request(address)), reason: error.reason }
  } finally {
    takePendingLogin(ours)
  }
  throw new Error('A foreign state was accepted')
}

type Agreed = { spotify: Emulator; code: string; state: string; verifier: string }

/** A new stand-in and a login there, as far as the code. */
async function agreed(scope: readonly string[] = readScopes): Promise<Agreed> {
  const { accountsOrigin, apiOrigin, redirectUri } = config
  const clients = { [sampleClientId]: (uri: string) => uri === redirectUri }
  const spotify = createEmulator({ accountsOrigin, apiOrigin, accounts: [somebody], clients })
  const { state, verifier, challenge } = await newAttempt()
  const question = new URLSearchParams({
    ...{ response_type: 'code', client_id: sampleClientId, redirect_uri: redirectUri, scope: scope.join(' '), state },
    ...{ code_challenge_method: 'S256', code_challenge: challenge },
  })
  const answer = await spotify.answer(
    post(`/consent?${question.toString()}`, { account: somebody.id, choice: 'agree' }),
  )
  const back = new URL(answer.headers.get('location') ?? '', redirectUri)
  return { spotify, code: back.searchParams.get('code') ?? '', state, verifier }
}

async function loggedIn(scope?: readonly string[]): Promise<{ spotify: Emulator; tokens: WireToken }> {
  const { spotify, code, verifier } = await agreed(scope)
  const answer = await spotify.answer(exchange(code, verifier))
  return { spotify, tokens: (await answer.json()) as WireToken }
}

const post = (path: string, form: Record<string, string>): Request =>
  new Request(config.accountsOrigin + path, { method: 'POST', body: new URLSearchParams(form) })

const exchange = (code: string, verifier: string): Request =>
  post('/api/token', {
    ...{ grant_type: 'authorization_code', code, redirect_uri: config.redirectUri },
    ...{ client_id: sampleClientId, code_verifier: verifier },
  })

const get = (path: string, token: string): Request =>
  new Request(`${config.apiOrigin}/v1${path}`, { headers: { Authorization: `Bearer ${token}` } })

async function attempt(spotify: Emulator, request: Request): Promise<WhatIfResult> {
  const message = await toMessage(request.clone())
  const answer = await spotify.answer(request)
  if (answer.ok) throw new Error(`${message.url} did not refuse`)
  return { by: 'server', message, status: answer.status, body: await answer.text() }
}

async function toMessage(request: Request): Promise<WireMessage> {
  const { origin, pathname, searchParams } = new URL(request.url)
  const token = request.headers.get('Authorization')?.replace('Bearer ', '')
  const form = request.method === 'POST' ? new URLSearchParams(await request.text()) : searchParams
  const fields = [...form].map(([name, value]) => ({ name, value: secrets.has(name) ? toShortened(value) : value }))
  const header = token === undefined ? [] : [{ name: 'Authorization: Bearer', value: toShortened(token) }]
  return { method: request.method, url: origin + pathname, fields: [...fields, ...header] }
}

const secrets: ReadonlySet<string> = new Set(['code', 'code_verifier', 'refresh_token'])

/** Whoever logs in here has nothing to read: the attempts end before that. */
const somebody: DemoAccount = {
  ...{ id: 'somebody', accountId: 'somebody', name: 'Somebody', picture: null, registered: true },
  library: emptyLibrary(),
}
