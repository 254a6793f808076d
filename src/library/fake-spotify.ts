/** For tests: the parts of Spotify's Web API that the copy reads, as a `fetch`. */

export type FakeList = {
  id: string
  name: string
  snapshot: string
  /** As Spotify sends them; null is a row whose song is gone. */
  rows: unknown[]
  /** False: Spotify withholds the items. */
  readable: boolean
  /** Somebody else's list that its owner lets others add to. */
  shared?: boolean
}

export type FakeLibrary = {
  /** A null is a list that Spotify counts and does not show. */
  playlists: (FakeList | null)[]
  saved: Record<'tracks' | 'albums' | 'shows' | 'episodes', unknown[]>
  /** Ids of artists. */
  following: string[]
  /** By kind and range: `artists:short_term`. */
  tops: Record<string, unknown[]>
}

export const trackOf = (id: string): unknown => ({ type: 'track', id, uri: `spotify:track:${id}`, name: `Song ${id}` })
export const rowOf = (id: string): unknown => ({ added_at: '2024-01-01T00:00:00Z', item: trackOf(id) })
export const likedOf = (id: string): unknown => ({ added_at: '2024-01-01T00:00:00Z', track: trackOf(id) })
export const artistOf = (id: string): unknown => ({ id, name: `Band ${id}`, images: [] })
export const idsUpTo = (count: number, prefix = 't'): string[] =>
  Array.from({ length: count }, (_, index) => `${prefix}${index}`)

export const fakeList = (id: string, size: number, change: Partial<FakeList> = {}): FakeList => ({
  ...{ id, name: `List ${id}`, snapshot: `${id}-1`, readable: true },
  rows: idsUpTo(size, id).map(rowOf),
  ...change,
})

export const emptyLibrary = (): FakeLibrary => ({
  playlists: [],
  saved: { tracks: [], albums: [], shows: [], episodes: [] },
  following: [],
  tops: {},
})

export const json = (body: unknown, status = 200): Response => new Response(JSON.stringify(body), { status })
export const quotaReached = (): Response =>
  json({ error: { status: 429, message: 'Too many requests', reason: 'QUOTA_EXCEEDED' } }, 429)
export const refusal = (status: number): Response => json({ error: { status, message: 'Refused' } }, status)

/** A list without its items, as Spotify sends it. */
export const toHead = ({ id, name, snapshot, rows, readable, shared = false }: FakeList) => ({
  ...{ id, uri: `spotify:playlist:${id}`, name, description: '' },
  owner: shared ? { id: 'ben', display_name: 'Ben' } : { id: 'anna', display_name: 'Anna' },
  ...{ public: true, collaborative: shared, snapshot_id: snapshot },
  images: [{ url: `https://mosaic.scdn.co/640/${id}`, width: 640, height: 640 }],
  ...((readable || shared) && { items: { total: rows.length } }),
})

/** What a request asks for, in a few words: `items one 50`, `list one`, `tracks 0`, `following t49`. */
function nameOf(url: URL): string {
  const path = url.pathname.replace('/v1/', '')
  const [, id = '', isItems] = /^playlists\/([^/]+)(\/items)?$/.exec(path) ?? []
  const offset = url.searchParams.get('offset') ?? url.searchParams.get('after') ?? ''
  if (id !== '') return isItems === undefined ? `list ${id}` : `items ${id} ${offset}`
  const range = url.searchParams.get('time_range')
  return [path.replace('me/', ''), range, offset].filter((part) => part !== null && part !== '').join(' ')
}

export function createSpotify(library: FakeLibrary = emptyLibrary()) {
  const log: string[] = []
  /** What a request is answered instead, once each, by its name. */
  const faults = new Map<string, (() => Response)[]>()
  const how = {
    /** Milliseconds until an answer. */
    latency: 0,
    /** Called before each answer is made. */
    onRequest: (_name: string, _count: number): void => undefined,
    /** A page that is gone gets no answer any more. */
    generation: 0,
    /** What is asked now neither counts nor is answered. */
    deaf: false,
  }
  let inFlight: string[] = []

  const pageOf = (rows: readonly unknown[], url: URL) => {
    const offset = Number(url.searchParams.get('offset'))
    const limit = Number(url.searchParams.get('limit'))
    return { items: rows.slice(offset, offset + limit), total: rows.length, limit, offset }
  }

  const followedPage = (url: URL) => {
    const { following } = library
    const after = url.searchParams.get('after')
    const from = after === null ? 0 : following.indexOf(after) + 1
    const ids = following.slice(from, from + 50)
    const isLast = from + ids.length >= following.length
    return {
      artists: { items: ids.map(artistOf), total: following.length, cursors: { after: isLast ? null : ids.at(-1) } },
    }
  }

  const answer = (url: URL): Response => {
    const path = url.pathname.replace('/v1/', '')
    const listId = /^playlists\/([^/]+)/.exec(path)?.[1]
    if (listId !== undefined) {
      const list = library.playlists.find((one) => one?.id === listId) ?? null
      if (list === null) return refusal(404)
      if (!path.endsWith('/items')) return json(toHead(list))
      return list.readable ? json(pageOf(list.rows, url)) : refusal(403)
    }
    if (path === 'me') return json({ id: 'anna', account_id: 'acc-anna', display_name: 'Anna', images: [] })
    if (path === 'me/playlists')
      return json(
        pageOf(
          library.playlists.map((list) => list && toHead(list)),
          url,
        ),
      )
    if (path === 'me/following') return json(followedPage(url))
    const top = /^me\/top\/(\w+)$/.exec(path)?.[1]
    if (top !== undefined) return json(pageOf(library.tops[`${top}:${url.searchParams.get('time_range')}`] ?? [], url))
    return json(pageOf(library.saved[path.replace('me/', '') as 'tracks'], url))
  }

  const wait = (signal: AbortSignal | null | undefined): Promise<void> =>
    new Promise((resolve, reject) => {
      const timer = how.latency === 0 ? undefined : setTimeout(resolve, how.latency)
      if (how.latency === 0) setImmediate(resolve)
      signal?.addEventListener('abort', () => {
        clearTimeout(timer)
        reject(new DOMException('aborted', 'AbortError'))
      })
    })

  const fetch = async (url: URL, init: RequestInit = {}): Promise<Response> => {
    const name = nameOf(url)
    const { generation } = how
    if (how.deaf) return new Promise<never>(() => undefined)
    log.push(name)
    inFlight.push(name)
    how.onRequest(name, log.length)
    const response = faults.get(name)?.shift()?.() ?? answer(url)
    const arrive = (): void => {
      if (generation === how.generation) inFlight = inFlight.filter((one) => one !== name)
    }
    await wait(init.signal).catch((error: unknown) => {
      arrive()
      throw error
    })
    if (generation !== how.generation) return new Promise<never>(() => undefined)
    // Until its body is here an answer is on its way.
    const text = await response.text()
    arrive()
    return new Response(text === '' ? null : text, response)
  }

  return {
    ...{ library, log, faults, how, fetch },
    list: (id: string): FakeList => {
      const list = library.playlists.find((one) => one?.id === id)
      if (!list) throw new Error(`No list ${id}`)
      return list
    },
    /** The page that asked is gone. Returns what was on its way to it. */
    kill: (): string[] => {
      how.generation += 1
      const lost = inFlight
      inFlight = []
      return lost
    },
    /** Empties the log; returns what was in it. */
    taken: (): string[] => log.splice(0),
  }
}

export type FakeSpotify = ReturnType<typeof createSpotify>

export const repeated = (names: readonly string[]): string[] => names.filter((name, at) => names.indexOf(name) !== at)
