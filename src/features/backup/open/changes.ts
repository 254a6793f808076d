import type { Comparison, RowChange, ShelfName } from '#library/files/compare.ts'
import { fileListsWords } from '#messages/en/open-backup.ts'

/** How many rows came, went and changed their places. */
export type Counts = { added: number; removed: number; moved: number }

/** A list that differs, whichever kind it is of. `renamed`: its name before, null where it is the same. */
export type ChangedList = { key: string; name: string; renamed: string | null; rows: readonly RowChange[] }

export function countsOf(rows: readonly RowChange[]): Counts {
  const counts: Counts = { added: 0, removed: 0, moved: 0 }
  for (const { kind } of rows) counts[kind] += 1
  return counts
}

export const playlistName = (name: string): string => (name === '' ? fileListsWords.untitled : name)

const shelfName = (shelf: ShelfName): string => fileListsWords[shelf]

/** Shelves first, as everywhere. */
export const changedLists = ({ shelves, lists }: Comparison): readonly ChangedList[] => [
  ...[...shelves].map(([shelf, rows]) => ({ key: shelf, name: shelfName(shelf), renamed: null, rows })),
  ...lists.map(({ name, renamed, rows }, place) => ({
    ...{ key: `playlist ${place}`, name: playlistName(name), rows },
    renamed: renamed === null ? null : playlistName(renamed),
  })),
]

export const uncomparedNames = ({ uncompared }: Comparison): readonly string[] =>
  uncompared.map((list) => (typeof list === 'string' ? shelfName(list) : playlistName(list.name)))
