import { useMemo } from 'react'
import { listsExportWords as words } from '#messages/en/export.ts'
import { t } from '#messages/t.ts'
import type { Playlist } from '#spotify/playlist.ts'
import css from './export-dialog.module.css'
import type { Format } from './exported.ts'
import { fileNamesOf } from './lists-file.ts'

/** So many names tell what is in the ZIP. */
const most = 5

/** What the files in the ZIP are called; nothing where there is no ZIP. */
export function FileNames({ lists, format }: { lists: readonly Playlist[]; format: Format }) {
  const names = useMemo(() => fileNamesOf(lists, format), [lists, format])
  if (format === 'json' || names.length < 2) return null
  const rest = names.length - most
  return (
    <ul className={css['files']} aria-label={words.files}>
      {names.slice(0, most).map((name) => (
        <li key={name}>{name}</li>
      ))}
      {rest > 0 && <li>{t(words.more, { count: rest })}</li>}
    </ul>
  )
}
