import { useCallback, useEffect, useState, type ComponentType, type RefObject } from 'react'
import { exportButtonWords } from '#messages/en/export-button.ts'
import { exportWords as words } from '#messages/en/export.ts'
import { useLate } from '#parts/use-late.ts'
import { Menu } from '#ui/menu.tsx'
import type { Exported, Format, ManyLists, OneList } from './exported.ts'
import { formatsOf } from './formats.ts'

/** `format` null: closed. */
export type ExportDialogProps<Of> = {
  of: Of
  format: Format | null
  onFormat: (format: Format) => void
  onClose: () => void
}

type ExportMenuProps = {
  of: Exported
  /** The button. */
  anchor: RefObject<HTMLElement | null>
  open: boolean
  onOpen: (open: boolean) => void
}

const loadOne = async () => (await import('./export-dialog.tsx')).ExportDialog
const loadMany = async () => (await import('./lists-dialog.tsx')).ListsDialog

/** The formats of something that can be exported, and the dialog that the choice of one opens. */
export function ExportMenu({ of, ...rest }: ExportMenuProps) {
  return 'playlists' in of ? (
    <MenuAndDialog<ManyLists> of={of} load={loadMany} {...rest} />
  ) : (
    <MenuAndDialog<OneList> of={of} load={loadOne} {...rest} />
  )
}

type MenuAndDialogProps<Of extends Exported> = Omit<ExportMenuProps, 'of'> & {
  of: Of
  load: () => Promise<ComponentType<ExportDialogProps<Of>>>
}

function MenuAndDialog<Of extends Exported>({ of, load, anchor, open, onOpen }: MenuAndDialogProps<Of>) {
  const [format, setFormat] = useState<Format | null>(null)
  const [Dialog, fetch] = useLate(load)
  const close = useCallback(() => onOpen(false), [onOpen])
  useEffect(() => {
    if (open) fetch()
  }, [open, fetch])
  return (
    <>
      {open && (
        <Menu
          label={exportButtonWords.export}
          anchor={anchor}
          items={formatsOf(of).map((id) => ({ id, label: words.formats[id], hint: words.hints[id] }))}
          note={noteOf(of)}
          onClose={close}
          onChoose={(chosen) => {
            fetch()
            setFormat(chosen)
          }}
        />
      )}
      {Dialog && <Dialog of={of} format={format} onFormat={setFormat} onClose={() => setFormat(null)} />}
    </>
  )
}

function noteOf(of: Exported): string {
  if ('playlists' in of) return words.costsNext
  if (of.complete) return words.costsNothing
  return of.busy ? words.stillRead : words.brokenOff
}
