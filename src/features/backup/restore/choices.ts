import type { LibraryDocument } from '#library/files/document.ts'
import type { Choices, ListChoice } from '#library/restore/plan.ts'
import type { SaveKind } from '#library/restore/subject.ts'

/** Of the lists that are made: `file` is what the file says of each. */
export type Visibility = 'file' | 'private' | 'public'

export function withVisibility(choices: Choices, { playlists }: LibraryDocument, visibility: Visibility): Choices {
  const isPublic = (source: number): boolean =>
    visibility === 'file' ? playlists[source]?.public === true : visibility === 'public'
  const lists = [...choices.lists].map(([source, choice]): [number, ListChoice] => [
    source,
    { ...choice, public: isPublic(source) },
  ])
  return { ...choices, lists: new Map(lists) }
}

/** With a list chosen or, for null, left out. */
export function withList(choices: Choices, source: number, choice: ListChoice | null): Choices {
  const lists = new Map(choices.lists)
  if (choice === null) lists.delete(source)
  else lists.set(source, choice)
  return { ...choices, lists }
}

export function withKind(choices: Choices, kind: SaveKind, isChosen: boolean): Choices {
  const saves = new Set(choices.saves)
  if (isChosen) saves.add(kind)
  else saves.delete(kind)
  return { ...choices, saves }
}
