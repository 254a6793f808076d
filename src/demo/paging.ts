import { apiError, Refusal } from './replies.ts'
import type { WirePage } from './wire.ts'

const wholeNumber = (text: string): number | null => (/^\d{1,9}$/.test(text) ? Number(text) : null)

/** The `limit` of a request; 400 `Invalid limit` beyond `most` as at Spotify. */
export function readLimit(query: URLSearchParams, most = 50): number {
  const limit = wholeNumber(query.get('limit') ?? '20')
  if (limit === null || limit < 1 || limit > most) throw new Refusal(apiError(400, 'Invalid limit'))
  return limit
}

/** The `offset` of a request; Spotify takes up to 100,000. */
export function readOffset(query: URLSearchParams): number {
  const offset = wholeNumber(query.get('offset') ?? '0')
  if (offset === null || offset > 100_000) throw new Refusal(apiError(400, 'Invalid offset'))
  return offset
}

type Span = { offset: number; limit: number }

/** The same address at another place in the list, its other parameters kept. */
const addressAt = (href: string, query: URLSearchParams, { offset, limit }: Span): string => {
  const at = new URLSearchParams(query)
  at.set('offset', String(offset))
  at.set('limit', String(limit))
  return `${href}?${at.toString()}`
}

/**
 * One page of a list. Only the rows of the page are made, however long the list is, and only when they are looked at.
 * @param href where the page says it came from, without a query
 */
export function toPage<Model, Wire>(
  list: readonly Model[],
  toWire: (row: Model) => Wire,
  { href, query, offset, limit }: Span & { href: string; query: URLSearchParams },
): WirePage<Wire> {
  const end = offset + limit
  return {
    href: addressAt(href, query, { offset, limit }),
    get items() {
      return list.slice(offset, end).map(toWire)
    },
    limit,
    next: end < list.length ? addressAt(href, query, { offset: end, limit }) : null,
    offset,
    previous: offset > 0 ? addressAt(href, query, { offset: Math.max(0, offset - limit), limit }) : null,
    total: list.length,
  }
}
