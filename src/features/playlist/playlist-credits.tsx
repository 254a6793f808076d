import { playlistWords as words } from '#messages/en/playlist.ts'
import { hours, number, t } from '#messages/t.ts'
import type { Sums } from '#parts/items/sums.ts'
import { openUrl } from '#spotify/links.ts'
import type { Playlist } from '#spotify/playlist.ts'
import { ExternalLink } from '#ui/external-link.tsx'
import type { Credit } from '#ui/head.tsx'
import { Name } from '#ui/name.tsx'

/** Enough to tell two snapshots apart. */
const shortened = (snapshotId: string): string => (snapshotId.length > 9 ? `${snapshotId.slice(0, 8)}…` : snapshotId)

/** `2019`, or `2019 to 2026`; null where no row has a date. */
function yearsOf({ first, last }: Pick<Sums, 'first' | 'last'>): string | null {
  if (first === null || last === null) return null
  const [from, to] = [first.slice(0, 4), last.slice(0, 4)]
  return from === to ? from : t(words.years, { first: from, last: to })
}

function Owner({ owner }: Pick<Playlist, 'owner'>) {
  const href = openUrl('user', owner.id)
  const name = <Name>{owner.name ?? owner.id}</Name>
  return href === null ? name : <ExternalLink href={href}>{name}</ExternalLink>
}

/** The credits of a list. `sums` is null where its items are not shown. */
export function toCredits(playlist: Playlist, sums: (Sums & { complete: boolean }) | null): readonly Credit[] {
  const by = { label: words.by, value: <Owner owner={playlist.owner} /> }
  const snapshot = {
    label: words.snapshot,
    value: (
      <span className="mono" title={playlist.snapshotId}>
        {shortened(playlist.snapshotId)}
      </span>
    ),
  }
  if (sums === null) {
    const { total } = playlist
    return [by, { label: words.items, value: total === null ? words.none : number(total) }, snapshot]
  }
  return [
    by,
    { label: sums.complete ? words.length : words.lengthSoFar, value: hours(sums.lengthMs) },
    { label: words.added, value: yearsOf(sums) ?? words.none },
    { label: words.localFiles, value: number(sums.localFiles) },
    { label: words.unavailable, value: number(sums.unavailable) },
    { label: words.duplicates, value: number(sums.duplicates) },
    snapshot,
  ]
}
