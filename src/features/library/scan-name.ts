import { scanWords as words } from '#messages/en/scan.ts'

/** A list of the scan by the name that a person knows it by: a playlist's own, or that of a shelf. */
export function nameOf({ id, name }: { id: string; name: string | null }): string {
  if (name !== null) return name === '' ? words.untitled : name
  const kind = id.split(':')[0] ?? id
  return kind in words.shelves ? words.shelves[kind as keyof typeof words.shelves] : id
}
