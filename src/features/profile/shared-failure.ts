import { toFailure } from '#parts/to-failure.ts'

/** Failures with the same key have the same sentence and the same next step. */
function keyOf(error: unknown): string {
  const failure = toFailure(error)
  if (failure === null) return 'unknown'
  return failure.kind === 'missing-scope' ? `missing-scope ${failure.scope.join(' ')}` : failure.kind
}

/** Whether two errors would tell a person the same. */
export const isSame = (one: unknown, other: unknown): boolean => keyOf(one) === keyOf(other)

/**
 * The first error that more than one part of the page has met: said once for all of them, at the top. Null where each
 * part has its own. Parts that are well bring null.
 */
export function sharedFailure(errors: readonly unknown[]): unknown {
  const met = errors.filter((error) => error !== null)
  return met.find((error, place) => met.some((other, at) => at !== place && isSame(error, other))) ?? null
}
