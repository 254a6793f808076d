import * as v from 'valibot'
import { config } from '#config.ts'
import { ordinal, record, text } from './wire.ts'

/** Sizes in pixels; null where Spotify does not know them (covers that a person has uploaded). */
export type Picture = { url: string; width: number | null; height: number | null }

const pictureWire = record({ url: text, width: ordinal, height: ordinal })

const domains = ['scdn.co', 'spotifycdn.com', 'fbcdn.net']
const hosts = ['platform-lookaside.fbsbx.com']

/** Whether the page may load a picture from there: Spotify's hosts, those of Facebook's old profile pictures, our own. */
function isAllowed(url: URL): boolean {
  if (url.protocol === 'blob:') return url.origin === globalThis.location.origin
  if (config.standInOrigin !== null && url.origin === config.standInOrigin) return true
  if (url.protocol !== 'https:' || url.port !== '' || url.username !== '' || url.password !== '') return false
  return hosts.includes(url.hostname) || domains.some((domain) => url.hostname.endsWith(`.${domain}`))
}

/** Nearly all of them: told apart without an object for each of three addresses a row. */
const cover = /^https:\/\/i\.scdn\.co\/image\/\w+$/

function toAddress(text: string): string | null {
  if (cover.test(text)) return text
  if (!URL.canParse(text)) return null
  const url = new URL(text)
  return isAllowed(url) ? url.href : null
}

function toPicture(wire: unknown): Picture[] {
  const picture = v.parse(pictureWire, wire)
  const url = picture === null ? null : toAddress(picture.url)
  return picture === null || url === null ? [] : [{ url, width: picture.width, height: picture.height }]
}

/** The pictures of a thing, in Spotify's order. It sends null in place of an empty list now and then. */
export const pictures = v.fallback(
  v.pipe(
    v.array(v.unknown()),
    v.transform((wires) => wires.flatMap(toPicture)),
  ),
  [],
)

/**
 * The smallest picture that is sharp at this size (CSS pixels, on this screen); one of unknown size before one that is
 * known to be too small; null where there is none.
 */
export function pictureFor(pictures: readonly Picture[], sizeInCssPx: number): Picture | null {
  const needed = sizeInCssPx * (globalThis.devicePixelRatio || 1)
  const known = pictures
    .filter((picture) => picture.width !== null)
    .sort((one, other) => (one.width ?? 0) - (other.width ?? 0))
  const sharp = known.find((picture) => (picture.width ?? 0) >= needed)
  return sharp ?? pictures.find((picture) => picture.width === null) ?? known.at(-1) ?? null
}
