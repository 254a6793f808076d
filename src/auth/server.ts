import type { AuthorizationServer, Client } from 'oauth4webapi'
import { config } from '#config.ts'

/** Spotify's accounts service, or its stand-in. It publishes no metadata for OAuth, so its endpoints are constants here. */
export const server: AuthorizationServer = {
  issuer: config.accountsOrigin,
  authorization_endpoint: `${config.accountsOrigin}/authorize`,
  token_endpoint: `${config.accountsOrigin}/api/token`,
}

export const toClient = (clientId: string): Client => ({ client_id: clientId })

/**
 * True for `http` on a loopback address: the stand-in beside the development server, and nothing else, may be spoken to
 * without TLS (RFC 8252 §8.3).
 */
export const isInsecureStandIn = (origin: string): boolean => /^http:\/\/(127\.0\.0\.1|\[::1\])(:\d+)?$/.test(origin)
