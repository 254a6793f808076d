import { useEffect } from 'react'
import { useLate } from '#parts/use-late.ts'
import type { AddItemsDialogProps } from '#features/playlist/add/add-items-dialog.tsx'

const load = async () => (await import('#features/playlist/add/add-items-dialog.tsx')).AddItemsDialog

/** The dialog in which items are gathered; its code is fetched when it is first wanted. */
export function LateAddItems(props: AddItemsDialogProps) {
  const [Dialog, fetch] = useLate(load)
  useEffect(fetch, [fetch])
  return Dialog && <Dialog {...props} />
}
