import type { Twins } from '#library/twins.ts'
import type { Episode, Playable, Track } from '#spotify/track.ts'
import { isItemUri } from '#spotify/uris.ts'

/** What Spotify lets an app put into a list. */
export type Addable = Track | Episode

/** `id` says where it was chosen, so that the same box takes it out again: a URI may be chosen twice. */
export type Chosen = { id: string; content: Addable }

/** What is chosen, in the order in which it will stand in the list. */
export type Basket = readonly Chosen[]

export const isAddable = (content: Playable): content is Addable =>
  (content.kind === 'track' || content.kind === 'episode') && isItemUri(content.uri)

/** Puts some at the end, but for those that are in already. */
export function put(basket: Basket, more: readonly Chosen[]): Basket {
  const here = new Set(basket.map(({ id }) => id))
  return [...basket, ...more.filter(({ id }) => !here.has(id))]
}

export function takeOut(basket: Basket, ids: ReadonlySet<string>): Basket {
  return basket.filter(({ id }) => !ids.has(id))
}

/** Moves one so many places, as far as there are places. */
export function move(basket: Basket, id: string, by: number): Basket {
  const from = basket.findIndex((chosen) => chosen.id === id)
  const chosen = basket[from]
  if (chosen === undefined) return basket
  const to = Math.min(Math.max(from + by, 0), basket.length - 1)
  return basket.toSpliced(from, 1).toSpliced(to, 0, chosen)
}

export const isDouble = ({ inList, added }: Twins): boolean => inList !== null || added !== null

/** `twins` has one for each of the basket. */
export const withoutDoubles = (basket: Basket, twins: readonly Twins[]): Basket =>
  basket.filter((_, at) => {
    const its = twins[at]
    return its === undefined || !isDouble(its)
  })

/** Where what is chosen goes; `before` as it was typed. */
export type Where = { at: 'end' | 'top' | 'before'; before: string }

/** The index (from 0) before which they are put in a list of `size` rows; null where what was typed is no position of it. */
export function toPosition({ at, before }: Where, size: number): number | null {
  if (at === 'end') return size
  if (at === 'top') return 0
  const position = /^\d{1,6}$/.test(before.trim()) ? Number(before) : 0
  return position >= 1 && position <= size ? position - 1 : null
}

/** The choice that says where something is to stand that goes before the row at `position` (from 0). */
export function toWhere(position: number, size: number): Where {
  if (position >= size) return { at: 'end', before: '' }
  return position <= 0 ? { at: 'top', before: '' } : { at: 'before', before: String(position + 1) }
}

type ContentOf = (uri: string) => Addable | null

/** What a basket begins with that somebody has dropped or pasted. */
export const toBasket = (uris: readonly string[], contentOf: ContentOf): Basket =>
  uris.flatMap((uri, at) => {
    const content = contentOf(uri)
    return content === null ? [] : [{ id: `given ${at}`, content }]
  })

/** With the names that were not known when it was chosen. */
export const named = (basket: Basket, contentOf: ContentOf): Basket =>
  basket.map((chosen) =>
    chosen.content.name === '' ? { ...chosen, content: contentOf(chosen.content.uri) ?? chosen.content } : chosen,
  )
