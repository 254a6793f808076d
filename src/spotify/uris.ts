const kinds = ['track', 'episode', 'album', 'show', 'artist', 'playlist'] as const

export type UriKind = (typeof kinds)[number]

const pattern = new RegExp(`^spotify:(${kinds.join('|')}):[0-9A-Za-z]{1,64}$`)

/** What a URI names, if it is one that may be sent; null for local files and anything else. */
export const uriKind = (uri: string): UriKind | null => (pattern.exec(uri)?.[1] ?? null) as UriKind | null

/** What a playlist can hold and Spotify will take. */
export const isItemUri = (uri: string): boolean => ['track', 'episode'].includes(uriKind(uri) ?? '')
