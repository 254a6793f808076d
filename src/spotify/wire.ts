import * as v from 'valibot'

// Every piece here takes whatever comes: what is absent, null or of another type becomes the empty value of its
// field, so that one odd field never costs a row, and one odd row never costs a page.

/** A string, or ''. */
export const text = v.fallback(v.string(), '')

/** A string with something in it, or null. */
export const textOrNull = v.fallback(v.nullable(v.pipe(v.string(), v.nonEmpty())), null)

/** A whole number from 0, or null. */
export const count = v.fallback(v.nullable(v.pipe(v.number(), v.safeInteger(), v.minValue(0))), null)

/** A whole number from 1, or null: local files have their disc and track number as 0. */
export const ordinal = v.fallback(v.nullable(v.pipe(v.number(), v.safeInteger(), v.minValue(1))), null)

/** True only where Spotify says true. */
export const flag = v.fallback(v.boolean(), false)

/** An array of anything, or an empty one. */
export const list = v.fallback(v.array(v.unknown()), [])

/** An object with these fields, or null. Only named fields are read, so no key that Spotify's data brings gets through. */
export const record = <Fields extends v.ObjectEntries>(fields: Fields) => v.fallback(v.nullable(v.object(fields)), null)
