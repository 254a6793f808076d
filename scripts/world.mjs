// Spotify's host names and a Pages host on this machine alone: a certificate made at start, and the rules by which Chromium finds them.
import { generate } from 'selfsigned'

export const appHost = 'listener.github.io'
const spotifyHosts = ['accounts.spotify.com', 'api.spotify.com', 'i.scdn.co', 'open.spotify.com', 'www.spotify.com']

/** @returns {Promise<{ key: string, cert: string }>} PEM texts for all host names of the world */
export async function makeCertificate() {
  const altNames = [appHost, ...spotifyHosts].map((value) => ({ type: /** @type {const} */ (2), value }))
  const { private: key, cert } = await generate([{ name: 'commonName', value: appHost }], {
    keySize: 2048,
    algorithm: 'sha256',
    extensions: [{ name: 'subjectAltName', altNames }],
  })
  return { key, cert }
}

/**
 * The flag that leads Chromium to the stand-in and to the pages, and to nothing else.
 * @param {{ standInPort: number, pagesPort: number }} ports
 */
export function resolverRules({ standInPort, pagesPort }) {
  const rules = [
    ...spotifyHosts.map((host) => `MAP ${host}:443 127.0.0.1:${standInPort}`),
    `MAP ${appHost}:443 127.0.0.1:${pagesPort}`,
    'MAP * ~NOTFOUND',
    'EXCLUDE 127.0.0.1',
  ]
  return `--host-resolver-rules=${rules.join(', ')}`
}
