/** A verifier and what follows from it, for show: none of it belongs to a login. */
export type Pair = { verifier: string; /** In hexadecimal. */ digest: string; challenge: string }

/** Makes a verifier of 32 random bytes and its S256 challenge (RFC 7636 §4.1, §4.2). */
export async function makePair(): Promise<Pair> {
  const verifier = toBase64Url(crypto.getRandomValues(new Uint8Array(32)))
  return { verifier, ...(await challengeOf(verifier)) }
}

/** SHA-256 over the ASCII characters of the verifier, as bytes in hexadecimal and as the challenge. */
export async function challengeOf(verifier: string): Promise<Omit<Pair, 'verifier'>> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier)))
  return { digest: toHex(digest), challenge: toBase64Url(digest) }
}

const toBase64Url = (bytes: Uint8Array): string =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')

const toHex = (bytes: Uint8Array): string => [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
