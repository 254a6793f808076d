import { playlistsWords as words } from '#messages/en/playlists.ts'
import { t } from '#messages/t.ts'
import css from './playlists-page.module.css'
import { sumsOf, type Row } from './shown.ts'

/** What the lists that are shown add up to, and what is not known of it. */
export function PlaylistsSums({ rows, busy }: { rows: readonly Row[]; busy: boolean }) {
  const { items, sized, unsized } = sumsOf(rows)
  return (
    // Not while they grow: nobody wants to hear each step.
    <p className={css['sums']} aria-live={busy ? 'off' : 'polite'}>
      {sized > 0 && t(words.sums, { count: items })}
      {sized > 0 && unsized > 0 && t(words.besides, { count: unsized })}
      {sized === 0 && unsized > 0 && t(words.unsized, { count: unsized })}
    </p>
  )
}
