/** What the first login asks for, in the order of the request. */
export const readScopes = [
  'user-read-private',
  'user-top-read',
  'user-read-recently-played',
  'user-follow-read',
  'user-library-read',
  'playlist-read-private',
  'playlist-read-collaborative',
] as const

export type ReadScope = (typeof readScopes)[number]

/** What only an edit needs, asked for when a person wants to make one. */
export type WriteScope =
  | 'playlist-modify-private'
  | 'playlist-modify-public'
  | 'user-library-modify'
  | 'user-follow-modify'
  | 'ugc-image-upload'

export type Scope = ReadScope | WriteScope

/** Those of `needed` that are not among `granted`, in the order of `needed`. */
export function missingScopes<T extends string>(granted: readonly string[], needed: readonly T[]): T[] {
  return needed.filter((scope) => !granted.includes(scope))
}
