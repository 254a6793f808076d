import { readRecord, writeOwn } from '#auth/storage.ts'
import { csvColumns, type CsvColumn } from '#library/files/csv.ts'

const key = 'export-columns'

/** The columns that a person has left out before: one that is new some day is in. */
export function keptLeftOut(): ReadonlySet<CsvColumn> {
  const names = readRecord('local', key)?.['leftOut']
  return new Set(csvColumns.filter((column) => Array.isArray(names) && names.includes(column)))
}

/** Throws `StorageError` where the choice cannot be kept. */
export const keepLeftOut = (columns: ReadonlySet<CsvColumn>): void =>
  writeOwn('local', key, JSON.stringify({ leftOut: [...columns] }))
