/**
 * Which redirect URIs a client may use. A list follows Spotify's rules; a function decides alone (the sample data in the
 * page uses that, for it runs wherever the page does).
 */
export type RedirectRule = readonly string[] | ((redirectUri: string) => boolean)

/** Client id → the redirect URIs that its owner registered. */
export type Clients = Readonly<Record<string, RedirectRule>>

const loopback = /^http:\/\/(?:127\.0\.0\.1|\[::1\])(?<port>:\d+)?(?=[/?]|$)/

/** Plain HTTP is for loopback literals alone, and `localhost` is none (Spotify, "Redirect URIs"). */
const isInsecure = (uri: URL): boolean =>
  uri.hostname === 'localhost' || (uri.protocol === 'http:' && !['127.0.0.1', '[::1]'].includes(uri.hostname))

/** A loopback literal that was registered without a port stands for every port. */
const withoutPort = (uri: string): string =>
  uri.replace(loopback, (start, port?: string) => start.slice(0, port ? -port.length : undefined))

const parse = (uri: string): URL | null => (URL.canParse(uri) ? new URL(uri) : null)

/** Null where the redirect URI is good; else what Spotify says is wrong with it. */
export function redirectComplaint(
  rule: RedirectRule,
  redirectUri: string,
): 'Insecure redirect URI' | 'Invalid redirect URI' | null {
  if (typeof rule === 'function') return rule(redirectUri) ? null : 'Invalid redirect URI'
  const uri = parse(redirectUri)
  if (uri === null) return 'Invalid redirect URI'
  if (isInsecure(uri)) return 'Insecure redirect URI'
  return rule.includes(redirectUri) || rule.includes(withoutPort(redirectUri)) ? null : 'Invalid redirect URI'
}
