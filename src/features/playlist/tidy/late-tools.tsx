import { useEffect, type ComponentType } from 'react'
import { useLate } from '#parts/use-late.ts'

/** A dialog whose code is fetched when it is first wanted. */
function late<Props extends object>(load: () => Promise<ComponentType<Props>>) {
  return function Late(props: Props) {
    const [Dialog, fetch] = useLate(load)
    useEffect(fetch, [fetch])
    return Dialog && <Dialog {...props} />
  }
}

export const LateArrange = late(
  async () => (await import('#features/playlist/arrange/arrange-dialog.tsx')).ArrangeDialog,
)
export const LateDuplicates = late(async () => (await import('./duplicates-dialog.tsx')).DuplicatesDialog)
export const LateCreate = late(async () => (await import('./create-from-chosen.tsx')).CreateFromChosen)
export const LateUnavailable = late(
  async () => (await import('#features/playlist/arrange/unavailable-dialog.tsx')).UnavailableDialog,
)
export const LateSplit = late(async () => (await import('#features/playlist/arrange/split-dialog.tsx')).SplitDialog)
