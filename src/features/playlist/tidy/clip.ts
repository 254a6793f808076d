import { onSessionEnd } from '#auth/session.ts'
import { getEdit, subscribeEdit } from '#library/edit/edit-state.ts'
import type { PlaylistItem } from '#spotify/playlist-items.ts'
import type { Playlist } from '#spotify/playlist.ts'
import { createWatched } from './watched.ts'

type ListName = Pick<Playlist, 'id' | 'name'>

/** Rows that were cut or copied, for as long as the page lives and somebody is logged in. */
export type Clip = {
  how: 'cut' | 'copy'
  from: ListName & Pick<Playlist, 'snapshotId'>
  /** In the order of the list, with their positions in that snapshot. */
  rows: readonly PlaylistItem[]
  /** `pasted`: those that were cut stand in another list too, and wait for their removal from the first. */
  stage: 'held' | 'pasting' | 'pasted'
  /** Where they go, and those that are put there: some rows no app can add. */
  into: ListName | null
  taken: readonly PlaylistItem[]
}

const held = createWatched<Clip | null>(null)

export const getClip = held.get
export const useClip = held.use

/** Keeps rows in the place of those that were kept before. Nothing is removed anywhere. */
export const keepClip = ({ how, from, rows }: Pick<Clip, 'how' | 'from' | 'rows'>): void =>
  held.set({ how, from, rows, stage: 'held', into: null, taken: [] })

export const dropClip = (): void => held.set(null)

/** An edit has begun that puts them into a list. */
export function beginPaste(into: ListName, taken: readonly PlaylistItem[]): void {
  const clip = held.get()
  if (clip !== null) held.set({ ...clip, stage: 'pasting', into: { id: into.id, name: into.name }, taken })
}

/** What is cut is offered for removal once it has been read back in the other list, and no longer if it leaves that again. */
function follow(): void {
  const clip = held.get()
  if (!clip?.into) return
  const edit = getEdit()
  const again: Clip = { ...clip, stage: 'held', into: null, taken: [] }
  if (edit.is === 'idle') {
    if (clip.stage === 'pasting') held.set(again)
  } else if (edit.is === 'done' || edit.is === 'undone') {
    const { list, kind, stands } = edit.report
    if (list.id !== clip.into.id) return
    if (kind === 'undo' || stands === 'before') held.set(again)
    else if (clip.stage === 'pasting') held.set(clip.how === 'cut' ? { ...clip, stage: 'pasted' } : again)
  }
}

subscribeEdit(follow)
onSessionEnd(dropClip)
