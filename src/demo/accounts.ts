import { redirectComplaint } from './clients.ts'
import { consentPage, messagePage } from './consent-page.ts'
import type { Grant } from './grants.ts'
import { html } from './replies.ts'
import type { Ask, Stage } from './stage.ts'
import { answerToken, readForm } from './token.ts'

/** Every scope that Spotify knows; another one ends on a page of its own. */
const knownScopes = new Set(
  `app-remote-control playlist-modify-private playlist-modify-public playlist-read-collaborative playlist-read-private
  streaming ugc-image-upload user-follow-modify user-follow-read user-library-modify user-library-read
  user-modify-playback-state user-personalized user-read-currently-playing user-read-email user-read-playback-position
  user-read-playback-state user-read-private user-read-recently-played user-top-read`.split(/\s+/),
)

/** A request to authorize that has been found good. */
type Login = {
  clientId: string
  redirectUri: string
  challenge: string
  scope: readonly string[]
  state: string | null
  showDialog: boolean
}

const isChallenge = (text: string): boolean => /^[\w-]{43}$/.test(text)

/**
 * What is wrong with a request to authorize, in the words of the page that Spotify shows; it never redirects then.
 * (The INVALID_CLIENT texts and `Illegal scope` have been seen; the others are ours.)
 */
const complaintAbout = (stage: Stage, query: URLSearchParams): string | null => {
  const repeated = [...query.keys()].find((name) => query.getAll(name).length > 1)
  if (repeated !== undefined) return `Repeated parameter: ${repeated}`
  const missing = ['client_id', 'response_type', 'redirect_uri'].find((name) => !query.get(name))
  if (missing !== undefined) return `Missing required parameter: ${missing}`

  const clientId = query.get('client_id') ?? ''
  const rule = Object.hasOwn(stage.clients, clientId) ? stage.clients[clientId] : undefined
  if (rule === undefined) return 'INVALID_CLIENT: Invalid client'
  const redirect = redirectComplaint(rule, query.get('redirect_uri') ?? '')
  if (redirect !== null) return `INVALID_CLIENT: ${redirect}`
  if (query.get('response_type') !== 'code') return 'response_type must be code'
  if (query.get('code_challenge_method') !== 'S256') return 'code_challenge_method must be S256'
  if (!isChallenge(query.get('code_challenge') ?? '')) return 'code_challenge must be 43 characters of base64url'
  return scopesOf(query).every((scope) => knownScopes.has(scope)) ? null : 'Illegal scope'
}

const scopesOf = (query: URLSearchParams): string[] => [
  ...new Set((query.get('scope') ?? '').split(' ').filter((scope) => scope !== '')),
]

const toLogin = (query: URLSearchParams): Login => ({
  clientId: query.get('client_id') ?? '',
  redirectUri: query.get('redirect_uri') ?? '',
  challenge: query.get('code_challenge') ?? '',
  scope: scopesOf(query),
  state: query.get('state'),
  showDialog: query.get('show_dialog') === 'true',
})

/** Back to the app. `redirectUri` may have a query of its own. */
const sendBack = (login: Login, parameters: Record<string, string>): Response => {
  const address = new URL(login.redirectUri)
  for (const [name, value] of Object.entries(parameters)) address.searchParams.append(name, value)
  if (login.state !== null) address.searchParams.append('state', login.state)
  return new Response(null, { status: 303, headers: { location: address.href, 'cache-control': 'no-store' } })
}

const cookieName = 'stand_in_account'

/** The account that this browser agreed with last: Spotify's own login, not ours, so it lives in a cookie there. */
const rememberedAccount = (request: Request): string | null => {
  const cookies = (request.headers.get('cookie') ?? '').split(/;\s*/)
  const value = cookies.find((cookie) => cookie.startsWith(`${cookieName}=`))?.slice(cookieName.length + 1)
  return value === undefined ? null : decodeURIComponent(value)
}

const giveCode = (stage: Stage, login: Login, accountId: string, consentedAt: number): Response => {
  const granted = login.scope.filter((scope) => !stage.settings.withheldScopes.includes(scope))
  const grant: Grant = { clientId: login.clientId, accountId, scope: granted, consentedAt, revoked: false }
  return sendBack(login, { code: stage.grants.issueCode(grant, login.redirectUri, login.challenge) })
}

const authorize = (stage: Stage, { request, url }: Ask): Response => {
  const complaint = complaintAbout(stage, url.searchParams)
  if (complaint !== null) return html(messagePage(complaint), 400)
  const login = toLogin(url.searchParams)
  const accountId = rememberedAccount(request)
  const approvedAt = accountId === null ? null : stage.grants.approvedAt(login.clientId, accountId, login.scope)
  if (accountId !== null && approvedAt !== null && !login.showDialog)
    return giveCode(stage, login, accountId, approvedAt)
  const { appName, accounts } = stage
  return html(consentPage({ appName, accounts, scope: login.scope, action: `/consent${url.search}` }))
}

/** The answer to the consent page. The login's parameters come again in the address and are checked again. */
const consent = (stage: Stage, { request, url, body }: Ask): Response => {
  const complaint = complaintAbout(stage, url.searchParams)
  if (complaint !== null) return html(messagePage(complaint), 400)
  const login = toLogin(url.searchParams)
  const form = readForm(request, body)
  if (form?.get('choice') === 'cancel') return sendBack(login, { error: 'access_denied' })
  const account = stage.accounts.find(({ id }) => id === form?.get('account'))
  if (form?.get('choice') !== 'agree' || !account) return html(messagePage('Choose an account'), 400)
  stage.grants.approve(login.clientId, account.id, login.scope)
  const answer = giveCode(stage, login, account.id, stage.clock.now())
  const secure = url.protocol === 'https:' ? '; Secure' : ''
  const cookie = `${cookieName}=${encodeURIComponent(account.id)}; Path=/; HttpOnly; SameSite=Lax${secure}`
  answer.headers.append('set-cookie', cookie)
  return answer
}

/** The accounts service: the authorization server of the login. */
export async function answerAccounts(stage: Stage, ask: Ask): Promise<Response> {
  const place = `${ask.request.method} ${ask.url.pathname}`
  if (ask.url.pathname === '/api/token') return answerToken(stage, ask)
  if (place === 'GET /authorize') return authorize(stage, ask)
  if (place === 'POST /consent') return consent(stage, ask)
  if (place === 'GET /') return html(messagePage(`A stand-in of Spotify, for ${stage.appName} to rehearse with`))
  return html(messagePage('Page not found'), 404)
}
