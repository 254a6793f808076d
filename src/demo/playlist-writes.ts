import * as v from 'valibot'
import { parseUri, readBody, toStamp } from './bodies.ts'
import type { Call } from './handlers.ts'
import { createId, createSnapshotId } from './ids.ts'
import type { DemoEpisode, DemoPlaylist, DemoPlaylistItem, DemoTrack } from './model.ts'
import { findPlaylist, toPlaylist } from './playlists.ts'
import { json, refuse, texts } from './replies.ts'
import type { PlaylistChange } from './versions.ts'

/** Writes to lists, as of November 2026. Texts of refusals that nobody has seen are ours. */

const mostAtOnce = 100
const mostRows = 11_000
const longestName = 200
const outOfBounds = 'Given positions are out of bounds'

const detailsShape = v.object({
  name: v.optional(v.string()),
  description: v.optional(v.nullable(v.string())),
  public: v.optional(v.boolean()),
  collaborative: v.optional(v.boolean()),
})
type Details = v.InferOutput<typeof detailsShape>

/** Spotify keeps descriptions escaped and sends them so. */
const escaped = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#x27;')

/** The scope that a list needs follows whether it is, or is to be, public. */
const checkScope = ({ scope }: Call, isPublic: boolean | null): void => {
  const needed = isPublic === false ? 'playlist-modify-private' : 'playlist-modify-public'
  if (!scope.includes(needed)) refuse(403, texts.scope)
}

const readDetails = (call: Call): Details => {
  const details = readBody(call.body, detailsShape)
  // Nobody knows the limit: beyond some two hundred characters Spotify has broken down.
  if ((details.name ?? '').length > longestName) refuse(500, 'Server error')
  return details
}

const checkCollaborative = (call: Call, collaborative: boolean, isPublic: boolean | null): void => {
  if (!collaborative) return
  if (isPublic !== false) refuse(400, 'Collaborative playlists cannot be public')
  for (const either of [true, false]) checkScope(call, either)
}

export function createPlaylist(call: Call): Response {
  const { stage, account } = call
  const { name = '', description, public: isPublic = true, collaborative = false } = readDetails(call)
  if (name === '') refuse(400, 'Missing required field: name')
  checkScope(call, isPublic)
  checkCollaborative(call, collaborative, isPublic)
  const playlist: DemoPlaylist = {
    ...{ id: createId(stage.random), name, description: escaped(description ?? ''), collaborative },
    ...{ ownerId: account.id, ownerName: account.name, public: isPublic || stage.settings.ignoresPublic },
    ...{ pictures: [], snapshotId: createSnapshotId(stage.random, 1), items: [] },
  }
  account.library.playlists = [playlist, ...account.library.playlists]
  const created = toPlaylist(stage, account, playlist, new URLSearchParams())
  return json({ ...created, followers: { href: null, total: 0 } }, 201)
}

export function changePlaylist(call: Call): Response {
  const { stage, account } = call
  const playlist = findPlaylist(stage, account, call.id) ?? refuse(404, texts.notFound)
  const details = readDetails(call)
  checkScope(call, playlist.public)
  if (details.public !== undefined) checkScope(call, details.public)
  if (playlist.ownerId !== account.id) refuse(403, texts.forbidden)
  if (details.name === '') refuse(400, 'Attribute name is empty')
  if (details.description === '') refuse(400, 'Attribute description is empty')
  const change = toChange(call, playlist, details)
  checkCollaborative(call, details.collaborative ?? false, details.public ?? playlist.public)
  stage.versions.change(playlist, change)
  return new Response(null, { status: 200 })
}

const toChange = ({ stage }: Call, playlist: DemoPlaylist, details: Details): PlaylistChange => {
  const { name = playlist.name, description, collaborative = playlist.collaborative } = details
  const isHeard = details.public === true || !stage.settings.ignoresPublic
  const isPublic = isHeard ? (details.public ?? playlist.public) : playlist.public
  return {
    ...{ name, collaborative, public: isPublic },
    ...(typeof description === 'string' ? { description: escaped(description) } : {}),
  }
}

/** The list of a request, where this person may write to it. */
const writableOf = (call: Call): DemoPlaylist => {
  const { stage, account } = call
  const playlist = findPlaylist(stage, account, call.id) ?? refuse(404, texts.notFound)
  checkScope(call, playlist.public)
  if (playlist.ownerId !== account.id && !playlist.collaborative) refuse(403, texts.forbidden)
  return playlist
}

/** Tracks and episodes to be added; the whole request is refused where one of them is none. */
const contentsOf = ({ stage }: Call, uris: readonly string[]): (DemoTrack | DemoEpisode)[] => {
  if (uris.length > mostAtOnce) refuse(400, 'You can add a maximum of 100 tracks per request')
  uris.forEach(checkItemUri)
  return uris.map((uri) => {
    const { kind, id } = parseUri(uri) ?? { kind: '', id: '' }
    const content = stage.things.find(kind === 'episode' ? 'episode' : 'track', id)
    return content ?? refuse(400, 'Payload contains a non-existing ID')
  })
}

const checkItemUri = (uri: string): void => {
  const kind = parseUri(uri)?.kind
  if (kind !== 'track' && kind !== 'episode') refuse(400, `Invalid track uri: ${uri}`)
}

const toRows = ({ stage, account }: Call, contents: readonly (DemoTrack | DemoEpisode)[]): DemoPlaylistItem[] => {
  const addedAt = toStamp(stage.clock.now())
  return contents.map((content) => ({ content, addedAt, addedBy: account.id }))
}

/** A list without a picture shows a record that is in it. */
const picturesOf = ({ pictures }: DemoPlaylist, items: readonly DemoPlaylistItem[]): readonly string[] | null => {
  if (pictures !== null && pictures.length > 0) return pictures
  const [picture] = items.flatMap(({ content }) => (content.kind === 'track' ? (content.album.picture ?? []) : []))
  return picture === undefined ? pictures : [picture, picture, picture]
}

/** What is in a list is known from then on: taken out of it, it is still there, and can be added again. */
const keepKnown = ({ stage }: Call, { items }: DemoPlaylist): void => {
  for (const { content } of items) if ('id' in content) stage.things.find(content.kind, content.id)
}

const changeRows = (call: Call, playlist: DemoPlaylist, items: DemoPlaylistItem[], status = 200): Response => {
  keepKnown(call, playlist)
  const change = { items, pictures: picturesOf(playlist, items) }
  return json({ snapshot_id: call.stage.versions.change(playlist, change) }, status)
}

const positionShape = v.pipe(v.number(), v.integer())
const addingShape = v.object({ uris: v.optional(v.array(v.string())), position: v.optional(positionShape) })

/** What is in the query makes Spotify overlook the body. */
const urisInQuery = ({ query }: Call): string[] | null => query.get('uris')?.split(',') ?? null

export function addItems(call: Call): Response {
  const playlist = writableOf(call)
  const { items } = playlist
  const inQuery = urisInQuery(call)
  const queried = { uris: inQuery ?? [], position: Number(call.query.get('position') ?? items.length) }
  const { uris = [], position = items.length } = inQuery ? queried : readBody(call.body, addingShape)
  if (uris.length === 0) refuse(400, 'No uris provided')
  const contents = contentsOf(call, uris)
  if (!Number.isInteger(position) || position < 0 || position > items.length) refuse(400, outOfBounds)
  if (items.length + contents.length > mostRows) refuse(403, 'Playlist size limit reached')
  return changeRows(call, playlist, items.toSpliced(position, 0, ...toRows(call, contents)), 201)
}

const removingShape = v.object({
  items: v.optional(v.array(v.object({ uri: v.string() }))),
  snapshot_id: v.optional(v.string()),
})

/** Takes every occurrence; `positions` beside a URI are not looked at. */
export function removeItems(call: Call): Response {
  const playlist = writableOf(call)
  const { items = [], snapshot_id: snapshotId } = readBody(call.body, removingShape)
  if (items.length === 0) refuse(400, 'No uris provided')
  if (items.length > mostAtOnce) refuse(400, 'You can remove a maximum of 100 tracks per request')
  for (const { uri } of items) checkItemUri(uri)
  const basis = new Set(basisOf(call, playlist, snapshotId))
  const gone = new Set(items.map(({ uri }) => uri))
  const isGone = (row: DemoPlaylistItem) => basis.has(row) && gone.has(uriOf(row))
  return changeRows(
    call,
    playlist,
    playlist.items.filter((row) => !isGone(row)),
  )
}

const uriOf = ({ content }: DemoPlaylistItem): string =>
  content.kind === 'track' || content.kind === 'episode' ? `spotify:${content.kind}:${content.id}` : ''

/** The rows that a write with a snapshot is about. */
const basisOf = (call: Call, playlist: DemoPlaylist, snapshotId: string | undefined): readonly DemoPlaylistItem[] => {
  if (snapshotId === undefined) return playlist.items
  const { settings, versions } = call.stage
  const supplied = versions.rowsOf(playlist, snapshotId) ?? refuse(400, 'Missing or bad version tag')
  return settings.positionsBySnapshot === 'supplied' ? supplied : playlist.items
}

const puttingShape = v.object({
  uris: v.optional(v.array(v.string())),
  range_start: v.optional(positionShape),
  insert_before: v.optional(positionShape),
  range_length: v.optional(positionShape),
  snapshot_id: v.optional(v.string()),
})

/** Replaces all rows, or moves some of them. */
export function putItems(call: Call): Response {
  const playlist = writableOf(call)
  const inQuery = urisInQuery(call)
  const wish = inQuery ? { uris: inQuery } : readBody(call.body, puttingShape)
  return wish.uris === undefined
    ? moveItems(call, playlist, wish)
    : replaceItems(call, playlist, { ...wish, uris: wish.uris })
}

type Putting = v.InferOutput<typeof puttingShape>

const replaceItems = (call: Call, playlist: DemoPlaylist, wish: Putting & { uris: string[] }): Response => {
  if (wish.range_start !== undefined || wish.insert_before !== undefined)
    refuse(400, 'Only one of uris and range_start can be specified')
  return changeRows(call, playlist, toRows(call, contentsOf(call, wish.uris)))
}

const moveItems = (call: Call, playlist: DemoPlaylist, wish: Putting): Response => {
  const { range_start: start, insert_before: before, range_length: length = 1, snapshot_id: snapshotId } = wish
  if (start === undefined) return refuse(400, 'Missing range_start parameter')
  if (before === undefined) return refuse(400, 'Missing insert_before parameter')
  const basis = basisOf(call, playlist, snapshotId)
  const isWithin = start >= 0 && length >= 1 && start + length <= basis.length && before >= 0 && before <= basis.length
  if (!isWithin) refuse(400, outOfBounds)
  return changeRows(call, playlist, moved(playlist.items, basis, { start, length, before }))
}

type Span = { start: number; length: number; before: number }

const moved = (
  rows: readonly DemoPlaylistItem[],
  basis: readonly DemoPlaylistItem[],
  span: Span,
): DemoPlaylistItem[] => (basis === rows ? movedHere(rows, span) : movedAsThen(rows, basis, span))

/** `before` is counted before anything is taken out. */
function movedHere(rows: readonly DemoPlaylistItem[], { start, length, before }: Span): DemoPlaylistItem[] {
  const run = rows.slice(start, start + length)
  const at = before <= start ? before : Math.max(start, before - length)
  return rows.toSpliced(start, length).toSpliced(at, 0, ...run)
}

/** Positions are those in an older snapshot; what has gone or come since is left alone. */
function movedAsThen(
  rows: readonly DemoPlaylistItem[],
  basis: readonly DemoPlaylistItem[],
  { start, length, before }: Span,
): DemoPlaylistItem[] {
  const run = new Set(basis.slice(start, start + length))
  const here = new Set(rows)
  const rest = rows.filter((row) => !run.has(row))
  const next = basis.slice(before).find((row) => here.has(row) && !run.has(row))
  const at = next === undefined ? rest.length : rest.indexOf(next)
  return rest.toSpliced(at, 0, ...[...run].filter((row) => here.has(row)))
}
