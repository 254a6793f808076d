import { fileURLToPath } from 'node:url'
import { appHost } from '../scripts/world.mjs'

/** Where the journeys find the app: a project page of a host like GitHub Pages. */
export const site = {
  host: appHost,
  base: '/liner-notes/',
  url: `https://${appHost}/liner-notes/`,
  folder: fileURLToPath(new URL('../.cache/site', import.meta.url)),
  /** 32 hex digits, registered at the stand-in. */
  clientId: '0123456789abcdef0123456789abcdef',
} as const
