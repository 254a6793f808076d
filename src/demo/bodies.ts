import * as v from 'valibot'
import { refuse } from './replies.ts'

const toJson = (body: string): unknown => {
  try {
    return JSON.parse(body === '' ? '{}' : body) as unknown
  } catch {
    return refuse(400, 'Error parsing JSON.')
  }
}

/** The JSON of a request; 400 where it is none, or has another shape. (The second text is ours.) */
export function readBody<Wire>(body: string, shape: v.GenericSchema<unknown, Wire>): Wire {
  const parsed = v.safeParse(shape, toJson(body))
  return parsed.success ? parsed.output : refuse(400, 'Invalid request body')
}

export type ThingUri = { kind: string; id: string }

const uriPattern = /^spotify:(track|episode|album|show|audiobook|artist|playlist|user):([0-9A-Za-z]+)$/

/** The parts of a URI; null for what is none, such as that of a local file. */
export function parseUri(uri: string): ThingUri | null {
  const [, kind, id] = uriPattern.exec(uri) ?? []
  return kind === undefined || id === undefined ? null : { kind, id }
}

/** When something was added, as Spotify says it: to the second. */
export const toStamp = (ms: number): string => new Date(ms).toISOString().replace(/\.\d+Z$/, 'Z')
