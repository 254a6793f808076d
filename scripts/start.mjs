// npm start: the app beside a stand-in of Spotify on an origin of its own. With --spotify: the same app against the real one.
import { createServer } from 'vite'

const real = process.argv.includes('--spotify')
const appPort = Number(process.env['PORT'] ?? 5173)
const standInPort = Number(process.env['STAND_IN_PORT'] ?? 5174)
const standInOrigin = `http://127.0.0.1:${standInPort}`

/** @param {unknown} error @param {number} port */
const toSentence = (error, port) => {
  const text = error instanceof Error ? error.message : String(error)
  const taken =
    /EADDRINUSE|already in use/.test(text) || (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')
  return taken ? `Port ${port} is taken. Stop what listens there and start again.` : text
}

// Whatever the shell says: with `production` Vite would serve the app that knows Spotify's own hosts alone.
process.env['NODE_ENV'] = 'development'
if (!real) {
  process.env['VITE_STAND_IN_ORIGIN'] = standInOrigin
  process.env['VITE_SPOTIFY_CLIENT_ID'] = 'c0ffee00c0ffee00c0ffee00c0ffee00'
}

const server = await createServer({ server: { port: appPort, strictPort: true } })
try {
  await server.listen()
} catch (error) {
  console.error(toSentence(error, appPort))
  process.exit(1)
}

const app = `http://127.0.0.1:${appPort}${server.config.base}`
console.log(`\nLiner Notes   ${app}`)
if (!real) {
  const { startDemoServer } = await server.ssrLoadModule('/src/demo/node-server.ts')
  try {
    await startDemoServer({ port: standInPort, redirectUris: [`${app}callback`] })
  } catch (error) {
    console.error(toSentence(error, standInPort))
    process.exit(1)
  }
  console.log(`Stand-in      ${standInOrigin}   (a Spotify of our own: no account, no network)`)
} else {
  console.log('Against Spotify itself. Register this redirect URI in its dashboard:')
  console.log(`              ${app}callback`)
}
