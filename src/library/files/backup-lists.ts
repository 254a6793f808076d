import { wantsOf, type BackupPart } from '#library/backup-parts.ts'
import { isReadable, isRefused, type KeptKind, type KeptList } from '#library/kept.ts'
import { scannedShelves } from '#library/scan-plan.ts'
import type { ScanFailure } from '#library/scan-state.ts'
import type { ListStatus } from './document.ts'
import { uniqueFileNames } from './file-name.ts'

/**
 * Why a list is not whole: `unread`: nobody has asked for it, or for all of it. `changed`: Spotify has a later one than what was read.
 * Anything else is what a scan met, by the kind of failure.
 */
export type GapReason = 'unread' | 'changed' | NonNullable<ScanFailure['failure']>['kind'] | 'unknown'

/** A list that goes into a backup. `file` null: nothing of its rows is here. */
export type BackupList = {
  id: string
  kind: KeptKind
  name: string
  kept: KeptList | null
  status: ListStatus
  reason: GapReason | null
  file: string | null
}

export type BackupQuestion = {
  kept: readonly KeptList[]
  /** The ids of playlists in Spotify's order. */
  order: readonly string[]
  parts: ReadonlySet<BackupPart>
  /** What the last scan could not read. */
  failures: readonly ScanFailure[]
  /** The id of the person; null where nobody knows it. */
  me: string | null
}

/** The lists of a backup, the playlists first, in Spotify's order, each as whole as the copy has it. */
export function backupLists(question: BackupQuestion): BackupList[] {
  const { kept, parts } = question
  const known = new Map(kept.map((list) => [list.id, list]))
  const wanted = wantsOf(parts)
  const shelves = scannedShelves
    .filter(({ kind }) => wanted.has(kind))
    .map(({ id, kind }) =>
      toList(question, { id, kind, name: shelfName(id, kind), kept: known.get(id) ?? null }, false),
    )
  return withFiles([...playlists(question), ...shelves])
}

function playlists(question: BackupQuestion): BackupList[] {
  const { kept, order, parts, me } = question
  const places = new Map(order.map((id, place) => [id, place]))
  const placeOf = ({ id }: KeptList): number => places.get(id) ?? places.size
  return kept
    .toSorted((one, other) => placeOf(one) - placeOf(other))
    .flatMap((list) => {
      const { id, kind, details } = list
      if (kind !== 'playlist' || details === null) return []
      const isMine = isReadable(details, me)
      if (!parts.has(isMine ? 'playlists' : 'followed')) return []
      const isWithheld = !isMine || isRefused(list, details)
      return toList(question, { id, kind, name: details.name, kept: list }, isWithheld && !list.complete)
    })
}

function toList(
  { failures }: BackupQuestion,
  list: Pick<BackupList, 'id' | 'kind' | 'name' | 'kept'>,
  isWithheld: boolean,
): BackupList {
  // A playlist that is here as it now is has been read since.
  const failed = isCurrent(list.kept) ? undefined : failures.find(({ id }) => id === list.id)
  const gap = (status: ListStatus, reason: GapReason | null): BackupList => ({ ...list, status, reason, file: null })
  if (failed !== undefined) return gap('failed', failed.failure?.kind ?? 'unknown')
  if (isWithheld) return gap('withheld', null)
  if (list.kept?.complete !== true) return gap('partial', 'unread')
  return list.kind === 'playlist' && !isCurrent(list.kept) ? gap('partial', 'changed') : gap('complete', null)
}

const isCurrent = (kept: KeptList | null): boolean =>
  kept?.complete === true && kept.details?.snapshotId === kept.snapshotId

/** As files call them: in English, whatever the language of the page. */
const shelfNames: Readonly<Record<Exclude<KeptKind, 'playlist'>, string>> = {
  liked: 'Liked songs',
  albums: 'Saved albums',
  shows: 'Saved shows',
  episodes: 'Saved episodes',
  following: 'Followed artists',
  'top-artists': 'Top artists',
  'top-tracks': 'Top tracks',
}

const rangeNames: Readonly<Record<string, string>> = {
  short_term: ', last 4 weeks',
  medium_term: ', last 6 months',
  long_term: ', last 12 months',
}

const shelfName = (id: string, kind: KeptKind): string =>
  kind === 'playlist' ? '' : shelfNames[kind] + (rangeNames[id.split(':')[1] ?? ''] ?? '')

/** Playlists have a folder, so that no name of one can be that of another file. */
function withFiles(lists: readonly BackupList[]): BackupList[] {
  const hasRows = ({ kept, status }: BackupList): boolean =>
    kept !== null && (kept.loaded > 0 || (kept.complete && status !== 'withheld'))
  const named = lists.filter((list) => list.kind === 'playlist' && hasRows(list))
  const names = uniqueFileNames(
    named.map(({ name }) => name),
    'csv',
  )
  const files = new Map(named.map((list, index) => [list, `playlists/${names[index] ?? ''}`]))
  const fileOf = (list: BackupList): string => files.get(list) ?? `${list.id.replace(':', '-')}.csv`
  return lists.map((list) => (hasRows(list) ? { ...list, file: fileOf(list) } : list))
}
