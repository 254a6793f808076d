import { createServer } from 'node:https'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import Provider from 'oidc-provider'
import { createSmallStandIn, logIn } from '../src/demo/small-stand-in.ts'
import { site } from './site.ts'

const issuer = 'https://accounts.spotify.com'

/**
 * A certified authorization server that none of us wrote, given Spotify's two routes, with refresh tokens that are
 * replaced at each use. The Web API behind it believes only tokens that this server has issued.
 */
export async function startSecondServer(https: { key: string; cert: string }, scopes: readonly string[]) {
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
  const spotify = createSmallStandIn()
  const { access_token: inner } = await logIn(spotify)
  const tokenRequests: string[] = []

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

  const answerApi = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const asked = new Request(`https://api.spotify.com${request.url ?? '/'}`, {
      method: request.method ?? 'GET',
      headers: new Headers(
        Object.entries(request.headers).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
      ),
    })
    if (request.method !== 'OPTIONS') {
      const token = await provider.AccessToken.find((request.headers.authorization ?? '').replace('Bearer ', ''))
      asked.headers.set('Authorization', token === undefined ? 'Bearer unknown' : `Bearer ${inner}`)
    }
    const answer = await spotify.answer(asked)
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
      if (request.url === '/api/token' && request.method === 'POST') tokenRequests.push(new Date().toISOString())
      void answerAccounts(request, response)
    }
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))

  return {
    port: (server.address() as AddressInfo).port,
    /** How often tokens were asked for. */
    tokenRequests,
    /** The access token stops being good, as if its hour were over. */
    expire: async (accessToken: string) => (await provider.AccessToken.find(accessToken))?.destroy(),
    close: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}
