import type { DemoAccount, DemoContent, DemoPlaylist } from '../src/demo/model.ts'
import type { Passed, Timeline } from './soak-log.ts'
import { isBroken, isSignedOut, pathOf, type Screen } from './soak-screen.ts'

const nameOf = (content: DemoContent): string =>
  content.kind === 'gone' ? 'Unavailable' : content.name.replaceAll(/\s+/g, ' ').trim() || 'Without a title'

const toNumber = (text: string | undefined): number => Number((text ?? '').replaceAll(',', ''))

/** What is wrong with the rows of a list that is shown; empty if nothing is. */
function objectionsToRows({ grid, url, filter }: Screen, { items }: DemoPlaylist): string[] {
  if (grid === null) return []
  const { searchParams } = new URL(url)
  const isPlain = !searchParams.has('sort') && !searchParams.has('order') && filter === ''
  const positions = grid.rows.map(({ cells }) => toNumber(cells[0]))
  const wrong = grid.rows.flatMap(({ index, cells, isBusy }) => {
    const position = toNumber(cells[0])
    const item = items[position - 1]
    if (item === undefined) return [`row ${index} is none of the list: ${cells.join(' | ')}`]
    if (isPlain && position !== index - 1) return [`row ${index} is number ${position}`]
    if (!isBusy && !cells.join(' ').includes(nameOf(item.content)))
      return [`number ${position} should be ${nameOf(item.content)}: ${cells.join(' | ')}`]
    return []
  })
  return new Set(positions).size === positions.length ? wrong : [...wrong, `a row twice: ${positions.join(' ')}`]
}

const unread = 'Spotify does not let this app read'

/** A list: all of it and in order, or a sentence that says why not. */
function objectionsToPlaylist(screen: Screen, playlist: DemoPlaylist): string[] {
  const { text, alerts, items, grid, facts } = screen
  const objections = objectionsToRows(screen, playlist)
  if (text.includes(unread) || text.includes('No items in this playlist yet')) {
    const isTrue = text.includes(unread) === playlist.items.length > 0
    return isTrue && alerts.length === 0 ? objections : [...objections, 'an empty or a withheld list, which it is not']
  }
  const whole = /Read at \d\d:\d\d/.test(text)
  if (!whole) return alerts.length > 0 ? objections : [...objections, 'a list that is not whole, and no word about it']
  const total = playlist.items.length
  const shown = /^([\d,]+) (?:of ([\d,]+) )?items?$/.exec(items[0] ?? '')
  if (toNumber(shown?.[2] ?? shown?.[1]) !== total)
    objections.push(`${items[0] ?? 'no figure'}, and there are ${total}`)
  if (grid?.count !== toNumber(shown?.[1]) + 1) objections.push(`${grid?.count ?? 0} rows for ${items[0] ?? ''}`)
  if (grid?.rows.some(({ isBusy }) => isBusy)) objections.push('a whole list with a row that is still to come')
  const locals = playlist.items.filter(({ content }) => content.kind === 'local').length
  if (toNumber(facts['Local files']) !== locals)
    objections.push(`${facts['Local files'] ?? ''} local files of ${locals}`)
  return objections
}

/** The lists: every one and in order, or a sentence. */
function objectionsToPlaylists({ text, alerts, items, list, filter }: Screen, { library }: DemoAccount): string[] {
  const names = library.playlists.flatMap((playlist) => (playlist === null ? [] : [playlist.name]))
  const missing = library.playlists.length - names.length
  const whole = /Read at \d\d:\d\d/.test(text)
  if (!whole) return alerts.length > 0 ? [] : ['lists that are not all here, and no word about it']
  if (filter !== '') return []
  const isInOrder = list.length === names.length && names.every((name, at) => list[at]?.includes(plain(name)))
  return [
    ...(isInOrder ? [] : [`not the lists that there are: ${list.length} of ${names.length}`]),
    ...(items[0] === `${names.length} playlists` ? [] : [`${items[0] ?? ''} for ${names.length}`]),
    ...(text.includes(`withholds ${missing} playlists`) ? [] : ['what Spotify withholds is not named']),
  ]
}

const plain = (text: string): string => text.replaceAll(/\s+/g, ' ').trim()

/** The profile: name, tops, plays and lists, or a sentence for what is missing. */
function objectionsToProfile({ title, text, alerts, bones }: Screen, { name }: DemoAccount): string[] {
  const isWhole = title === name && bones === 0 && !text.includes('Not here, for the reason given above.')
  return isWhole || alerts.length > 0 ? [] : ['a profile with something missing, and no word about it']
}

/** What must have happened before a sentence may be said. */
const evidence: readonly (readonly [sentence: RegExp, isTrue: (seen: Passed[], offline: boolean) => boolean])[] = [
  [/You are offline/, (_, offline) => offline],
  [/The network is back/, (_, offline) => !offline],
  [/trouble of its own/, (seen) => seen.some(({ status }) => status >= 500)],
  [/could not be read/, (seen) => seen.some(({ status }) => status === 200)],
  [
    /Your login has ended|Spotify has ended this login/,
    (seen) => seen.some(({ status }) => status === 401 || status === 400),
  ],
  [/longer than 20 seconds/, (seen) => seen.some(({ status }) => status === 0)],
  [/cannot be reached/, (seen, offline) => offline || seen.some(({ status }) => status === 0)],
]

/** The same of limits, which outlive the document. */
const limits: typeof evidence = [
  [/Try again after \d\d:\d\d/, (seen) => seen.some(({ status, retryAfter }) => status === 429 && retryAfter !== null)],
  [/does not say for how long/, (seen) => seen.some(({ status }) => status === 429 || status === 0)],
  [/asks us to wait/, (seen) => seen.some(({ status }) => status === 429 || status === 0)],
]

/** What this stand-in never gives a reason to say. */
const never =
  /kept changing|left out|does not have this|refused the request|not on the list|wants the owner|does not show this|Something in this app|Something broke|Something went wrong|damaged|does not belong to a login/

/** Sentences that nothing in this document's history bears out, nor, for limits, in that of the tab. */
function untrue({ alerts, statuses }: Screen, timeline: Timeline): string[] {
  const since = timeline.slice(timeline.findLastIndex(({ what }) => what === 'document') + 1)
  const requests = (of: Timeline): Passed[] => of.flatMap((entry) => (entry.what === 'request' ? [entry] : []))
  const [seen, ever] = [requests(since), requests(timeline)]
  const last = timeline.findLast(({ what }) => what === 'online' || what === 'offline')
  const offline = last?.what === 'offline'
  const wasOffline = offline || since.some(({ what }) => what === 'offline')
  const said = [...alerts, ...statuses]
  const isBorneOut = (sentence: string) =>
    evidence.every(([pattern, isTrue]) => !pattern.test(sentence) || isTrue(seen, offline)) &&
    limits.every(([pattern, isTrue]) => !pattern.test(sentence) || isTrue(ever, offline))
  const isRest = (sentence: string) => /cannot be reached|took longer/.test(sentence) && wasOffline
  return said.filter((sentence) => never.test(sentence) || (!isBorneOut(sentence) && !isRest(sentence)))
}

/** What is wrong with a screen on which nothing moves any more; empty if nothing is. */
export function objectionsTo(screen: Screen, account: DemoAccount, timeline: Timeline): string[] {
  const { title, text, alerts, bones, busy, pace } = screen
  const path = pathOf(screen)
  const objections = untrue(screen, timeline).map((sentence) => `not true: ${sentence}`)
  if (title === '' || text.length < 20) objections.push('an empty page')
  if (pace === null || isSignedOut(screen) || isBroken(screen)) return objections
  if ((bones > 0 || busy > 0) && alerts.length === 0) objections.push('a place kept for what nobody is asking for')
  const playlist = library(account).find(({ id }) => path === `/playlists/${id}`)
  if (playlist !== undefined && title === plain(playlist.name))
    objections.push(...objectionsToPlaylist(screen, playlist))
  else if (playlist !== undefined && alerts.length === 0) objections.push('a playlist without its name, and no word')
  if (path === '/playlists') objections.push(...objectionsToPlaylists(screen, account))
  if (path === '/profile') objections.push(...objectionsToProfile(screen, account))
  return objections
}

const library = ({ library }: DemoAccount): DemoPlaylist[] => library.playlists.filter((playlist) => playlist !== null)
