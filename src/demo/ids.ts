import { createRandom, fingerprint } from './random.ts'

export const base62 = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'

/** An id as Spotify's are: 22 characters that begin with a small digit. */
export const createId = (random: () => number): string => {
  let id = String(Math.floor(random() * 8))
  while (id.length < 22) id += base62.charAt(Math.floor(random() * 62))
  return id
}

/** Chance with a name: a change to one part of the library leaves the other parts as they are. */
export const randomOf = (name: string): (() => number) => createRandom(Number.parseInt(fingerprint(name), 16))
