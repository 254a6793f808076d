/**
 * Why Spotify would refuse a redirect URI (https://developer.spotify.com/documentation/web-api/concepts/redirect_uri):
 * it must be https, or http on an explicit loopback address; `localhost` is none. Null where it would be taken.
 */
export function refusalOf(redirectUri: string): 'localhost' | 'insecure' | null {
  const { protocol, hostname } = new URL(redirectUri)
  if (hostname === 'localhost') return 'localhost'
  return protocol === 'https:' || hostname === '127.0.0.1' || hostname === '[::1]' ? null : 'insecure'
}

/** The same address on 127.0.0.1. */
export function toLoopback(address: string): string {
  const url = new URL(address)
  url.hostname = '127.0.0.1'
  return url.href
}
