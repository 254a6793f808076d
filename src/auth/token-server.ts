import { createHash } from 'node:crypto'

/**
 * For tests: an authorization server in one function, as strict as RFC 6749 and RFC 7636 ask. It checks the challenge
 * with Node's own SHA-256, so that it does not share a mistake with the client.
 */
export type TokenRequest = { url: string; init: RequestInit; form: Record<string, string> }

export const testClientId = '0123456789abcdef0123456789abcdef'

export function createTokenServer() {
  const codes = new Map<string, { clientId: string; challenge: string; redirectUri: string; scope: string }>()
  const refreshTokens = new Set<string>()
  const requests: TokenRequest[] = []
  const faults: ((request: TokenRequest) => Response | Promise<Response>)[] = []
  let counter = 0

  const server = {
    requests,
    refreshTokens,
    /** Spotify's habit of 2026 is not to replace a refresh token. */
    rotates: false,
    expiresIn: 3600 as unknown,
    /** Fields that go over those of the reply; `undefined` takes one out. */
    reply: {} as Record<string, unknown>,

    /** The person agrees: answers the address that the browser is sent back to. */
    agree(address: URL, extra: Record<string, string> = {}): URL {
      const ask = Object.fromEntries(address.searchParams)
      const { client_id, redirect_uri, state, code_challenge, code_challenge_method, response_type, scope } = ask
      if (response_type !== 'code' || code_challenge_method !== 'S256') throw new Error('not code with S256')
      if (!/^[\w-]{43}$/.test(code_challenge ?? '')) throw new Error('not a challenge')
      const code = `code-${(counter += 1)}`
      codes.set(code, {
        clientId: client_id ?? '',
        challenge: code_challenge ?? '',
        redirectUri: redirect_uri ?? '',
        scope: scope ?? '',
      })
      const back = new URL(redirect_uri ?? '')
      back.search = new URLSearchParams({ code, state: state ?? '', ...extra }).toString()
      return back
    },

    /** The person says no, or Spotify does. */
    refuse(address: URL, error = 'access_denied'): URL {
      const back = new URL(address.searchParams.get('redirect_uri') ?? '')
      back.search = new URLSearchParams({ error, state: address.searchParams.get('state') ?? '' }).toString()
      return back
    },

    /** The next request gets this answer, or this error, instead of a proper one. */
    failNext(answer: Response | Error | ((request: TokenRequest) => Response | Promise<Response>)): void {
      faults.push(typeof answer === 'function' ? answer : () => settled(answer))
    },

    fetch: async (url: string, init: RequestInit): Promise<Response> => {
      const form = Object.fromEntries(init.body as URLSearchParams)
      const request = { url, init, form }
      requests.push(request)
      const fault = faults.shift()
      return fault ? fault(request) : answer(request)
    },
  }

  function answer({ form, init, url }: TokenRequest): Response {
    const type = new Headers(init.headers).get('content-type') ?? ''
    if (url !== 'https://accounts.spotify.com/api/token' || init.method !== 'POST')
      return new Response('', { status: 404 })
    if (!type.startsWith('application/x-www-form-urlencoded')) return refusal('unsupported_grant_type')
    if ('client_secret' in form || !/^[\da-f]{32}$/.test(form['client_id'] ?? '')) return refusal('invalid_client')
    if (form['grant_type'] === 'authorization_code') return answerCode(form)
    if (form['grant_type'] === 'refresh_token') return answerRefresh(form)
    return refusal('unsupported_grant_type')
  }

  function answerCode(form: Record<string, string>): Response {
    const grant = codes.get(form['code'] ?? '')
    codes.delete(form['code'] ?? '')
    if (grant?.clientId !== form['client_id']) return refusal('invalid_grant', 'Invalid authorization code')
    if (grant?.redirectUri !== form['redirect_uri']) return refusal('invalid_grant', 'Invalid redirect URI')
    const digest = createHash('sha256')
      .update(form['code_verifier'] ?? '')
      .digest('base64url')
    if (digest !== grant?.challenge) return refusal('invalid_grant', 'code_verifier was incorrect')
    return tokens({ refresh_token: newRefreshToken(), scope: grant.scope })
  }

  function answerRefresh(form: Record<string, string>): Response {
    const old = form['refresh_token'] ?? ''
    if (!refreshTokens.has(old)) return refusal('invalid_grant', 'Invalid refresh token')
    if (!server.rotates) return tokens({})
    refreshTokens.delete(old)
    return tokens({ refresh_token: newRefreshToken() })
  }

  const newRefreshToken = (): string => {
    const token = `refresh-${(counter += 1)}`
    refreshTokens.add(token)
    return token
  }

  const tokens = (fields: Record<string, unknown>): Response =>
    Response.json({
      access_token: `access-${(counter += 1)}`,
      token_type: 'Bearer',
      expires_in: server.expiresIn,
      ...fields,
      ...server.reply,
    })

  return server
}

export const refusal = (error: string, description?: string, status = 400): Response =>
  Response.json({ error, ...(description !== undefined && { error_description: description }) }, { status })

const settled = (answer: Response | Error): Promise<Response> =>
  answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer)
