/** The class names that hold, in one attribute value; undefined where none does. */
export function classes(...names: readonly (string | false | null | undefined)[]): string | undefined {
  const held = names.filter((name) => typeof name === 'string' && name !== '')
  return held.length === 0 ? undefined : held.join(' ')
}
