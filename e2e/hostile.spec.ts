import type { Page } from '@playwright/test'
import type { Emulator } from '../src/demo/emulator.ts'
import type { DemoContent, DemoPlaylist, DemoTrack } from '../src/demo/model.ts'
import { hostileAddresses, payloads } from '../src/spotify/payloads.ts'
import { expect, test } from './test.ts'
import { site } from './site.ts'

// A playlist's address is served by 404.html.
test.use({ expected: [404] })

/** `text` wherever a track has one. */
const hostileTrack = (track: DemoTrack, text: string): DemoTrack => {
  const artists = [{ id: 'hostile000000000000000', name: text, picture: 'x' }]
  return { ...track, name: text, artists, album: { ...track.album, name: text, artists } }
}

const rowsOf = (track: DemoTrack, text: string): DemoContent[] => [
  hostileTrack(track, text),
  {
    ...{ kind: 'episode', id: 'hostile111111111111111', name: text, releaseDate: '2024-05-06', durationMs: 1000 },
    ...{ explicit: false, picture: 'x' },
    show: { id: 'hostile222222222222222', name: text, description: text, picture: 'x', totalEpisodes: 1 },
  },
  // The address of a local file is made of its names, and half a character has no place in an address.
  ...(/\p{Surrogate}/u.test(text)
    ? []
    : [{ kind: 'local' as const, name: text, artist: text, album: text, durationMs: 1000 }]),
]

/** Puts payloads wherever the person's library has a text; `all` is a list with up to three rows for each. */
function poison(spotify: Emulator): DemoPlaylist {
  const [person] = spotify.accounts
  const track = person?.library.topTracks.medium_term[0]
  if (person === undefined || track === undefined) throw new Error('Nobody lives in the sample library')
  const list = (text: string, index: number): DemoPlaylist => ({
    ...{ id: `hostile${String(index).padStart(15, '3')}`, name: text, description: text, ownerId: person.id },
    ...{ ownerName: text, public: true, collaborative: false, pictures: ['x'], snapshotId: text, items: [] },
  })
  const tracks = payloads.map((text) => hostileTrack(track, text))
  const artists = payloads.map((text) => ({ id: 'hostile000000000000000', name: text, picture: 'x' }))
  const lists = payloads.map(list)
  const content = payloads.flatMap((text) => rowsOf(track, text))
  const all = {
    ...list('"><img data-payload src=x onerror="globalThis.ran=1">', 999),
    items: content.map((content) => ({ content, addedAt: '2024-01-01T00:00:00Z', addedBy: '<b>' })),
  }
  const range = <Value>(values: readonly Value[]) => ({ short_term: values, medium_term: values, long_term: values })
  person.name = '\u202e<script data-payload>globalThis.ran=1</script>'
  Object.assign(person.library, {
    playlists: [all, ...lists],
    topArtists: range(artists),
    topTracks: range(tracks),
    plays: tracks.map((track, index) => ({ track, playedAt: new Date(1.7e12 - index * 60_000).toISOString() })),
  })
  return all
}

/** Every address in an answer wants to lead elsewhere. */
function misdirect(value: unknown, next: () => string): unknown {
  if (Array.isArray(value)) return value.map((entry) => misdirect(entry, next))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => {
      const isAddress = ['url', 'href', 'uri', 'spotify', 'next', 'previous'].includes(key) && typeof inner === 'string'
      return [key, isAddress ? next() : misdirect(inner, next)]
    }),
  )
}

function* inTurn(texts: readonly string[]): Generator<string, never> {
  for (;;) yield* texts
}

/** What a payload would have left in the page: elements, attributes that run, links and pictures that lead elsewhere. */
const traces = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const left: string[] = []
    if ('ran' in globalThis) left.push('a script ran')
    for (const element of document.querySelectorAll('*')) {
      const runs = element.getAttributeNames().some((name) => name.startsWith('on'))
      if (runs || element.hasAttribute('data-payload')) left.push(element.outerHTML.slice(0, 200))
    }
    const own = (address: string) => new URL(address, location.href).origin === location.origin
    for (const { href } of document.querySelectorAll('a'))
      if (!own(href) && !/^https:\/\/(open|www|developer)\.spotify\.com\//.test(href)) left.push(href)
    for (const { src } of document.querySelectorAll('img'))
      if (!/^(https:\/\/i\.scdn\.co\/|blob:)/.test(src)) left.push(src)
    for (const element of document.body.querySelectorAll('iframe, object, embed, style, base, form, math, video'))
      left.push(element.outerHTML.slice(0, 200))
    return left
  })

const widths = [1440, 360] as const

/** At both widths: nothing of a payload is alive, and nothing reaches over the edge. */
async function expectCalm(page: Page, where: string): Promise<void> {
  for (const width of widths) {
    await page.setViewportSize({ width, height: 800 })
    const over = () => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
    expect(await over(), `${where} at ${String(width)}`).toBe(0)
    expect(await traces(page), where).toEqual([])
  }
}

test('walks through a library that is hostile in every field, and nothing of it comes alive', async ({
  page,
  spotify,
  standIn,
}) => {
  const all = poison(spotify)
  const turns = inTurn([...hostileAddresses, 'https://i.scdn.co/image/x'])
  const emulator = standIn.emulator
  standIn.emulator = {
    ...emulator,
    answer: async (request) => {
      const response = await emulator.answer(request)
      if (!new URL(request.url).pathname.startsWith('/v1/') || request.method === 'OPTIONS') return response
      const body = misdirect(await response.json(), () => turns.next().value)
      return new Response(JSON.stringify(body), response)
    },
  }
  const hosts = new Set<string>()
  page.on('request', (request) => hosts.add(new URL(request.url()).host))
  page.on('dialog', (dialog) => {
    hosts.add(`a dialog: ${dialog.message()}`)
    void dialog.dismiss()
  })

  await page.goto('./')
  await page.evaluate(() => {
    const link = document.body.appendChild(document.createElement('a'))
    link.href = 'javascript:1'
    link.dataset['payload'] = ''
  })
  expect(await traces(page), 'the look-out notices what it forbids').toHaveLength(2)
  await page.getByRole('button', { name: 'Log in with Spotify' }).click()
  await page.getByRole('button', { name: 'Agree' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('<script data-payload>')
  await page.waitForLoadState('networkidle')
  await expectCalm(page, 'profile')

  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Playlists' }).click()
  const lists = page.getByRole('list', { name: 'Playlists' }).getByRole('listitem')
  await expect(lists).toHaveCount(payloads.length + 1)
  await expectCalm(page, 'playlists')

  await lists.first().getByRole('link').first().click()
  await expect(page.getByText(`${String(all.items.length)} items`, { exact: true })).toBeVisible()
  await expectCalm(page, 'the head of the list')
  for (const width of widths) {
    await page.setViewportSize({ width, height: 2000 })
    const seen = new Set<number>()
    for (let top = 0, end = false; !end; top += 1600) {
      const shown = await page.evaluate(async (top) => {
        window.scrollTo(0, top)
        // A frame, or a moment: a browser without a screen now and then draws none for a while.
        await new Promise((resolve) => {
          requestAnimationFrame(() => setTimeout(resolve))
          setTimeout(resolve, 500)
        })
        const rows = [...document.querySelectorAll('[role=row][aria-rowindex]')]
        const end = top + innerHeight >= document.documentElement.scrollHeight
        return { end, rows: rows.map((row) => Number(row.getAttribute('aria-rowindex'))) }
      }, top)
      for (const row of shown.rows) seen.add(row)
      end = shown.end
      expect(await traces(page), `rows from ${String(top)}`).toEqual([])
    }
    expect(seen.size, 'every row was there').toBe(all.items.length + 1)
    const over = () => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
    expect(await over()).toBe(0)
  }
  const spotifys = ['accounts.spotify.com', 'api.spotify.com', 'i.scdn.co']
  expect([...hosts].filter((host) => host !== site.host && !spotifys.includes(host))).toEqual([])
})
