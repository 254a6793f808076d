/** A parsed `fields` parameter: the names to keep (or to leave out), each with a filter of its own or null for all of it. */
export type FieldFilter = { leaveOut: boolean; fields: Map<string, FieldFilter | null> }

const emptyFilter = (): FieldFilter => ({ leaveOut: false, fields: new Map() })

const merge = (a: FieldFilter | null | undefined, b: FieldFilter | null): FieldFilter | null => {
  if (a === undefined) return b
  if (a === null || b === null) return null
  for (const [name, inner] of b.fields) a.fields.set(name, merge(a.fields.get(name), inner))
  a.leaveOut ||= b.leaveOut
  return a
}

/**
 * Reads Spotify's little language: names with commas, dots for one level down, parentheses for several, `!` to leave
 * out (one `!` makes its whole list one of omissions). Null where the text is not of that language.
 */
export function parseFields(text: string): FieldFilter | null {
  const tokens = text.match(/[\w-]+|[^\s\w-]/g) ?? []
  let at = 0

  const term = (into: FieldFilter, leaveOut: boolean): boolean => {
    const omitted = leaveOut || tokens[at] === '!'
    if (tokens[at] === '!') at += 1
    const name = tokens[at]
    if (name === undefined || !/^[\w-]+$/.test(name)) return false
    at += 1
    const inner = rest(omitted)
    if (inner === undefined) return false
    into.leaveOut ||= omitted
    into.fields.set(name, merge(into.fields.get(name), inner))
    return true
  }
  const list = (leaveOut: boolean): FieldFilter | undefined => {
    const filter = emptyFilter()
    do {
      if (!term(filter, leaveOut)) return undefined
    } while (tokens[at] === ',' && (at += 1))
    return filter
  }
  const rest = (omitted: boolean): FieldFilter | null | undefined => {
    if (tokens[at] === '.') {
      at += 1
      const filter = emptyFilter()
      return term(filter, omitted) ? filter : undefined
    }
    if (tokens[at] !== '(') return null
    at += 1
    const filter = list(omitted)
    if (filter === undefined || tokens[at] !== ')') return undefined
    at += 1
    return filter
  }

  const filter = list(false)
  return filter === undefined || at < tokens.length ? null : filter
}

/** The value with only what the filter lets through; in an array, each entry. */
export function pickFields(value: unknown, filter: FieldFilter | null): unknown {
  if (filter === null || typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map((entry) => pickFields(entry, filter))
  const names = Object.keys(value).filter((name) => isKept(filter, name))
  return Object.fromEntries(
    names.map((name) => [name, pickFields((value as Record<string, unknown>)[name], filter.fields.get(name) ?? null)]),
  )
}

const isKept = (filter: FieldFilter, name: string): boolean => {
  if (!filter.leaveOut) return filter.fields.has(name)
  // `a(!b)` keeps a; only the innermost name of an omission goes.
  return filter.fields.get(name) !== null
}
