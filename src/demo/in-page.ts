import { completeLogin, beginLogin } from '#auth/login.ts'
import { sampleClientId } from '#auth/client-id.ts'
import { offerAskAgain } from '#auth/ask-again.ts'
import { offerWhatIfs } from '#auth/what-if.ts'
import { config } from '#config.ts'
import { agree } from './agree.ts'
import { drawPicture } from './artwork.ts'
import type { Emulator } from './emulator.ts'
import { createDemoEmulator } from './sample.ts'

/**
 * Puts the stand-in in Spotify's place for the life of this page and logs the sample person in, so that everything
 * after it is the app as ever. The library is new each time. Throws `LoginError` if the login does not work out.
 */
export async function startSampleData(): Promise<void> {
  const emulator = createDemoEmulator({
    accountsOrigin: config.accountsOrigin,
    apiOrigin: config.apiOrigin,
    // The page may stand on an address that Spotify would refuse, such as `localhost`.
    clients: { [sampleClientId]: (redirectUri) => redirectUri === config.redirectUri },
    pictureUrl: createPictures((id) => emulator.uploads.get(id)),
  })
  replaceFetch(emulator)
  offerWhatIfs(async () => (await import('./what-if.ts')).whatIfs)
  offerAskAgain(async (scopes) => (await import('./ask-again.ts')).askAgain(emulator, scopes))
  await logIn(emulator)
}

type Uploaded = (id: string) => Uint8Array<ArrayBuffer> | undefined

const toAddress = (bytes: Uint8Array<ArrayBuffer> | string, type: string): string =>
  URL.createObjectURL(new Blob([bytes], { type }))

/** Draws a picture when it is first named, or takes what was uploaded, and keeps its address. */
const createPictures = (uploaded: Uploaded): ((id: string) => string | null) => {
  const addresses = new Map<string, string | null>()
  return (id) => {
    const known = addresses.get(id)
    if (known !== undefined) return known
    const [jpeg, svg] = [uploaded(id), drawPicture(id)]
    const drawn = svg === null ? null : toAddress(svg, 'image/svg+xml')
    const address = jpeg === undefined ? drawn : toAddress(jpeg, 'image/jpeg')
    addresses.set(id, address)
    return address
  }
}

/** From here on nothing that is meant for Spotify leaves the page; other requests go where they did before. */
const replaceFetch = (emulator: Emulator): void => {
  const network = globalThis.fetch.bind(globalThis)
  const origins: readonly string[] = [config.accountsOrigin, config.apiOrigin]
  globalThis.fetch = (input, init) => {
    const address = input instanceof Request ? input.url : input
    const url = URL.canParse(address, globalThis.location.href) ? new URL(address, globalThis.location.href) : null
    const isForSpotify = url !== null && origins.includes(url.origin)
    return isForSpotify ? answerInPage(emulator, input, init) : network(input, init)
  }
}

const answerInPage = async (emulator: Emulator, ...question: Parameters<typeof fetch>): Promise<Response> => {
  const request = new Request(...question)
  const { signal } = request
  signal.throwIfAborted()
  await nextTask()
  signal.throwIfAborted()
  const response = await emulator.answer(request)
  signal.throwIfAborted()
  return asSeenByPages(response)
}

// As from a network, an answer never comes in the same task as its question.
const nextTask = (): Promise<void> => new Promise((resolve) => setTimeout(resolve))

const alwaysReadable = [
  'cache-control',
  'content-language',
  'content-length',
  'content-type',
  'expires',
  'last-modified',
  'pragma',
]

/** Holds back what a browser would, so that the app cannot come to rely on more than Spotify gives (Fetch, CORS protocol). */
const asSeenByPages = (response: Response): Response => {
  if (response.type === 'error' || !response.headers.has('access-control-allow-origin'))
    throw new TypeError('Failed to fetch')
  const exposed = (response.headers.get('access-control-expose-headers') ?? '').toLowerCase().split(/,\s*/)
  for (const name of [...response.headers.keys()])
    if (!alwaysReadable.includes(name) && !exposed.includes(name)) response.headers.delete(name)
  return response
}

/** The login as a person would do it, only that the pages in between are not shown. */
const logIn = async (emulator: Emulator): Promise<void> => {
  await completeLogin(await agree(emulator, await beginLogin({ returnTo: returnTo() })))
}

const returnTo = (): string => {
  const { pathname, search } = globalThis.location
  const path = `/${pathname.slice(config.base.length)}`
  return path === '/' ? '/profile' : path + search
}
