import { config } from '#config.ts'

/**
 * An in-app path with its query, relative to the base path; `/` for anything else: other origins, paths that leave the
 * base, the callback itself. Fragments are dropped. Checked when a login begins and again when it ends
 * (RFC 9700 §4.11.1: no open redirector).
 */
export function toReturnTo(text: string): string {
  // A URL parser reads a backslash as a slash and leaves line breaks out: both have hidden a host before.
  if (text.length > 2000 || !/^\/(?!\/)[^\\\p{Cc}]*$/u.test(text)) return '/'
  const root = globalThis.location.origin + config.base
  const url = new URL(`.${text}`, root)
  if (!url.href.startsWith(root)) return '/'
  const path = `/${url.pathname.slice(config.base.length)}`
  return path.startsWith('//') || isCallbackPath(path) ? '/' : path + url.search
}

// The router decodes, ignores case and ignores a slash at the end; Pages also serves `callback.html`.
const isCallbackPath = (path: string): boolean => {
  try {
    return /^\/callback(\.html)?\/*$/i.test(decodeURIComponent(path))
  } catch {
    return true
  }
}
