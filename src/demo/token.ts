import type { Code, Grant } from './grants.ts'
import { json, tokenError } from './replies.ts'
import type { Ask, Stage } from './stage.ts'
import type { WireToken } from './wire.ts'

/** Base64url without padding, as PKCE wants its challenge (RFC 7636 §4.2). */
async function challengeOf(verifier: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier))
  const base64 = btoa(String.fromCharCode(...new Uint8Array(digest)))
  return base64.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
}

const isVerifier = (text: string): boolean => /^[\w\-.~]{43,128}$/.test(text)

/** The form that was sent; null where it is none, and then Spotify sees no `grant_type` at all. */
export function readForm(request: Request, body: string): URLSearchParams | null {
  const type = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase()
  return type === 'application/x-www-form-urlencoded' ? new URLSearchParams(body) : null
}

/** `POST /api/token` for a public client: no secret, one form, everything checked before anything is given. */
export async function answerToken(stage: Stage, { request, body }: Ask): Promise<Response> {
  if (request.method !== 'POST') return new Response(null, { status: 405, headers: { allow: 'POST' } })
  const form = readForm(request, body)
  const grantType = form?.get('grant_type')
  if (!form || !grantType) return tokenError('unsupported_grant_type', 'grant_type parameter is missing')
  const repeated = [...form.keys()].find((name) => form.getAll(name).length > 1)
  if (repeated !== undefined) return tokenError('invalid_request', `${repeated} must be supplied once`)
  const stranger = clientComplaint(stage, request, form)
  if (stranger !== null) return stranger
  if (grantType === 'authorization_code') return exchange(stage, form)
  if (grantType === 'refresh_token') return refresh(stage, form)
  return tokenError(
    'unsupported_grant_type',
    'grant_type must be client_credentials, authorization_code or refresh_token',
  )
}

const clientComplaint = (stage: Stage, request: Request, form: URLSearchParams): Response | null => {
  if (request.headers.has('authorization') || form.has('client_secret'))
    return tokenError('invalid_client', 'Invalid client secret')
  const clientId = form.get('client_id')
  if (!clientId) return tokenError('invalid_client')
  return Object.hasOwn(stage.clients, clientId) ? null : tokenError('invalid_client', 'Invalid client')
}

const exchange = async (stage: Stage, form: URLSearchParams): Promise<Response> => {
  for (const name of ['code', 'redirect_uri', 'code_verifier'])
    if (!form.get(name)) return tokenError('invalid_request', `${name} must be supplied`)
  const taken = stage.grants.takeCode(form.get('code') ?? '')
  if (taken === null || taken.wasSpent || taken.code.grant.clientId !== form.get('client_id'))
    return tokenError('invalid_grant', 'Invalid authorization code')
  if (taken.expired) return tokenError('invalid_grant', 'Authorization code expired')
  const { code } = taken
  if (code.redirectUri !== form.get('redirect_uri')) return tokenError('invalid_grant', 'Invalid redirect URI')
  if (!(await isProof(code, form.get('code_verifier') ?? '')))
    return tokenError('invalid_grant', 'code_verifier was incorrect')
  return json(tokensFor(stage, code.grant, stage.grants.issueRefresh(code.grant)))
}

const isProof = async (code: Code, verifier: string): Promise<boolean> =>
  isVerifier(verifier) && (await challengeOf(verifier)) === code.challenge

const refresh = (stage: Stage, form: URLSearchParams): Response => {
  const token = form.get('refresh_token')
  if (!token) return tokenError('invalid_request', 'refresh_token must be supplied')
  const grant = stage.grants.readRefresh(token)
  if (grant === 'revoked' || grant === 'expired') return tokenError('invalid_grant', `Refresh token ${grant}`)
  if (grant === 'unknown' || grant.clientId !== form.get('client_id'))
    return tokenError('invalid_grant', 'Invalid refresh token')
  if (stage.settings.rotate === false) return json(tokensFor(stage, grant))
  stage.grants.spendRefresh(token)
  return json(tokensFor(stage, grant, stage.grants.issueRefresh(grant)))
}

const tokensFor = (stage: Stage, grant: Grant, refreshToken?: string): WireToken => ({
  access_token: stage.grants.issueAccess(grant, stage.settings.tokenLife),
  token_type: 'Bearer',
  expires_in: stage.settings.tokenLife,
  ...(refreshToken === undefined ? {} : { refresh_token: refreshToken }),
  scope: grant.scope.join(' '),
})
