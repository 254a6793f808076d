import { createRandom, fingerprint } from './random.ts'

export const base62 = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'

/** An id as Spotify's are: 22 characters that begin with a small digit. */
export const createId = (random: () => number): string => {
  const codes = [48 + Math.floor(random() * 8)]
  while (codes.length < 22) {
    // One draw is good for five characters: 62 to the fifth is less than 2 to the 32nd.
    let draw = Math.floor(random() * 62 ** 5)
    for (let part = 0; part < 5 && codes.length < 22; part += 1) {
      codes.push(base62.charCodeAt(draw % 62))
      draw = Math.floor(draw / 62)
    }
  }
  return String.fromCharCode(...codes)
}

/** As Spotify's look: 24 bytes in Base64, the first four a count of changes. */
export const createSnapshotId = (random: () => number, changes: number): string => {
  const bytes = [0, 0, changes >> 8, changes & 255, 0x69, 0x37].concat(
    Array.from({ length: 18 }, () => Math.floor(random() * 256)),
  )
  return btoa(String.fromCharCode(...bytes))
}

/** Chance with a name: a change to one part of the library leaves the other parts as they are. */
export const randomOf = (name: string): (() => number) => createRandom(Number.parseInt(fingerprint(name), 16))
