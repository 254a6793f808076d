import type { Call } from './handlers.ts'
import type { DemoPlaylist } from './model.ts'
import { findPlaylist } from './playlists.ts'
import { refuse, texts } from './replies.ts'

/** The upload of a cover, as of November 2026. Texts of refusals that nobody has seen are ours. */

const longestBody = 256 * 1024

/** Spotify's addresses of covers that people have uploaded begin so. */
const prefix = 'ab67706c'

/** Base64 without a break in it; null for anything else, such as text that ends in a newline. */
const toBytes = (body: string): Uint8Array<ArrayBuffer> | null => {
  if (body.length % 4 !== 0 || !/^[A-Za-z0-9+/]+={0,2}$/.test(body)) return null
  return Uint8Array.from(atob(body), (letter) => letter.charCodeAt(0))
}

/** It begins and ends as a JPEG does. */
const isJpeg = (bytes: Uint8Array): boolean => {
  const ends = [bytes[0], bytes[1], bytes[2], bytes.at(-2), bytes.at(-1)]
  return ends.join() === [0xff, 0xd8, 0xff, 0xff, 0xd9].join()
}

/** Where the scope for pictures is missing, the answer is 401, as for a token that is none. */
const coverable = ({ stage, account, id, scope }: Call): DemoPlaylist => {
  if (!scope.includes('ugc-image-upload')) refuse(401, 'Unauthorized.')
  const playlist = findPlaylist(stage, account, id) ?? refuse(404, texts.notFound)
  const needed = playlist.public === false ? 'playlist-modify-private' : 'playlist-modify-public'
  if (!scope.includes(needed)) refuse(403, texts.scope)
  if (playlist.ownerId !== account.id) refuse(403, texts.forbidden)
  return playlist
}

export function putCover(call: Call): Response {
  const { stage, body, type } = call
  const playlist = coverable(call)
  if (body.length > longestBody) refuse(413, 'Payload Too Large')
  const bytes = toBytes(body)
  if (type !== 'image/jpeg' || bytes === null || !isJpeg(bytes)) return refuse(400, 'Error parsing image.')
  const picture = newPictureId(stage.random)
  stage.uploads.set(picture, bytes)
  stage.versions.change(playlist, { pictures: [picture] })
  return new Response(null, { status: 202 })
}

const newPictureId = (random: () => number): string =>
  prefix + Array.from({ length: 32 }, () => Math.floor(random() * 16).toString(16)).join('')
