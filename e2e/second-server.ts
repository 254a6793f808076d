import { createServer, request as sendRequest } from 'node:https'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import Provider from 'oidc-provider'
import { createAccountsWithList } from '../src/demo/small-library.ts'
import { createSmallStandIn, logIn } from '../src/demo/small-stand-in.ts'
import { site } from './site.ts'

const issuer = 'https://accounts.spotify.com'

/** What was asked of the token endpoint: by the app in its page, which sends an origin, or by somebody else. */
type TokenRequest = { byApp: boolean; status: number }
type ApiRequest = { path: string; token: string; status: number }
type Hold = { match: RegExp; waiting: number; over: Promise<void> }

export type Answered = { status: number; body: Record<string, unknown> }

/** A request for tokens from no browser at all, by whoever has got hold of a refresh token. */
function redeem(port: number, refreshToken: string): Promise<Answered> {
  const form = { grant_type: 'refresh_token', client_id: site.clientId, refresh_token: refreshToken }
  return new Promise((resolve, reject) => {
    const to = { host: '127.0.0.1', port, path: '/api/token', method: 'POST', rejectUnauthorized: false }
    const headers = { Host: new URL(issuer).host, 'Content-Type': 'application/x-www-form-urlencoded' }
    const request = sendRequest({ ...to, headers }, (response) => {
      let text = ''
      response.setEncoding('utf8').on('data', (part: string) => (text += part))
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, body: JSON.parse(text) as Record<string, unknown> }),
      )
    })
    request.on('error', reject).end(new URLSearchParams(form).toString())
  })
}

/**
 * A certified authorization server that none of us wrote, given Spotify's two routes, with refresh tokens that are
 * replaced at each use; the second use of one ends the grant. The Web API behind it believes only tokens that this server has issued.
 */
export async function startSecondServer(
  https: { key: string; cert: string },
  { scopes, rows }: { scopes: readonly string[]; rows: number },
) {
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: site.clientId,
        redirect_uris: [`${site.url}callback`],
        token_endpoint_auth_method: 'none',
        grant_types: ['authorization_code', 'refresh_token'],
        response_types: ['code'],
      },
    ],
    routes: { authorization: '/authorize', token: '/api/token' },
    scopes: [...scopes],
    pkce: { required: () => true },
    cookies: { keys: ['only for this journey'] },
    clientBasedCORS: (_ctx: unknown, origin: string) => origin === new URL(site.url).origin,
    issueRefreshToken: () => true,
    rotateRefreshToken: () => true,
    findAccount: (_ctx: unknown, accountId: string) => ({ accountId, claims: () => ({ sub: accountId }) }),
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_ctx: unknown, { uid }: { uid: string }) => `/interaction/${uid}` },
    ttl: { AccessToken: 3600, AuthorizationCode: 60, Grant: 3600, Interaction: 600, RefreshToken: 3600, Session: 3600 },
  })
  const answerAccounts = provider.callback()
  const spotify = createSmallStandIn({ accounts: createAccountsWithList(rows) })
  const { access_token: inner } = await logIn(spotify)
  const tokenRequests: TokenRequest[] = []
  const apiRequests: ApiRequest[] = []
  let hold: Hold | null = null

  const interact = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { prompt, params, session } = await provider.interactionDetails(request, response)
    if (prompt.name === 'login') {
      await provider.interactionFinished(request, response, { login: { accountId: 'ann' } })
    } else if (request.url?.endsWith('/no')) {
      await provider.interactionFinished(request, response, { error: 'access_denied' })
    } else if (request.url?.endsWith('/yes')) {
      const grant = new provider.Grant({ accountId: session?.accountId, clientId: String(params['client_id']) })
      grant.addOIDCScope(String(params['scope']))
      await provider.interactionFinished(request, response, { consent: { grantId: await grant.save() } })
    } else {
      const form = (to: string, name: string) =>
        `<form method="post" action="${request.url ?? ''}/${to}"><button>${name}</button></form>`
      response
        .setHeader('Content-Type', 'text/html')
        .end(`<!doctype html><title>Consent</title><main>${form('yes', 'Agree')}${form('no', 'Cancel')}</main>`)
    }
  }

  const isGood = async (accessToken: string) => (await provider.AccessToken.find(accessToken)) !== undefined

  const note = (request: IncomingMessage, response: ServerResponse): void => {
    const noted = { byApp: request.headers.origin === new URL(site.url).origin, status: 0 }
    tokenRequests.push(noted)
    response.on('finish', () => (noted.status = response.statusCode))
  }

  const answerApi = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const asked = new Request(`https://api.spotify.com${request.url ?? '/'}`, {
      method: request.method ?? 'GET',
      headers: new Headers(
        Object.entries(request.headers).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
      ),
    })
    const isRead = request.method !== 'OPTIONS'
    const path = request.url ?? '/'
    const token = (request.headers.authorization ?? '').replace('Bearer ', '')
    if (isRead && hold?.match.test(path) === true) {
      hold.waiting += 1
      await hold.over
    }
    if (isRead) asked.headers.set('Authorization', `Bearer ${(await isGood(token)) ? inner : 'unknown'}`)
    const answer = await spotify.answer(asked)
    if (isRead) apiRequests.push({ path, token, status: answer.status })
    response.writeHead(answer.status, Object.fromEntries(answer.headers)).end(await answer.text())
  }

  const server = createServer(https, (request, response) => {
    const fail = (error: unknown) => {
      if (!response.headersSent) response.writeHead(500)
      response.end(String(error))
    }
    if (request.headers.host === 'api.spotify.com') answerApi(request, response).catch(fail)
    else if (request.url?.startsWith('/interaction/')) interact(request, response).catch(fail)
    else {
      if (request.url === '/api/token' && request.method === 'POST') note(request, response)
      void answerAccounts(request, response)
    }
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))

  const { port } = server.address() as AddressInfo
  return {
    port,
    /** Each request for tokens, in order. */
    tokenRequests,
    /** Each request to the Web API that is answered, preflights left out. */
    apiRequests,
    isGood,
    /** The access token stops being good, as if its hour were over. */
    expire: async (accessToken: string) => (await provider.AccessToken.find(accessToken))?.destroy(),
    redeem: (refreshToken: string) => redeem(port, refreshToken),
    /** From now on, what `match` fits waits at the door of the Web API; only then is its token looked at. */
    hold: (match: RegExp) => {
      const { promise, resolve } = withResolvers()
      const held = { match, waiting: 0, over: promise }
      hold = held
      const release = () => {
        hold = null
        resolve()
      }
      return { waiting: () => held.waiting, release }
    },
    close: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}

/** `Promise.withResolvers`, which Node 20 lacks. */
function withResolvers(): { promise: Promise<void>; resolve: () => void } {
  let resolve = (): void => undefined
  const promise = new Promise<void>((done) => (resolve = done))
  return { promise, resolve }
}
