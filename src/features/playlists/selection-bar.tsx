import { useRef, useState } from 'react'
import { selectionWords as words } from '#messages/en/playlists.ts'
import { t } from '#messages/t.ts'
import { Arriving } from '#parts/arriving.tsx'
import { ExportButton } from '#parts/export/export-button.tsx'
import { PicturesButton } from '#parts/pictures/pictures-button.tsx'
import type { Playlist } from '#spotify/playlist.ts'
import { Button } from '#ui/button.tsx'
import { classes } from '#ui/classes.ts'
import { Tick } from '#ui/tick.tsx'
import css from './selection-bar.module.css'
import type { Row } from './shown.ts'
import type { Selection } from './use-selection.ts'

const loadPictures = async () => (await import('./selection-pictures.tsx')).SelectionPictures

type SelectionBarProps = {
  playlists: readonly Playlist[]
  /** Those that the filter leaves. */
  shown: readonly Row[]
  selection: Selection
}

/** Chooses all that is shown, says how many lists are chosen, and what can be done with them; below it they are in pictures. */
export function SelectionBar({ playlists, shown, selection: { ids, chooseAll, clear } }: SelectionBarProps) {
  const chosen = playlists.filter(({ id }) => ids.has(id))
  const chosenShown = shown.filter(({ playlist }) => ids.has(playlist.id)).length
  const hidden = chosen.length - chosenShown
  const [pictures, setPictures] = useState(false)
  const bar = useRef<HTMLDivElement>(null)
  const isAll = shown.length > 0 && chosenShown === shown.length
  return (
    <>
      <div ref={bar} className={classes(css['bar'], chosen.length > 0 && css['chosen'])}>
        <Tick
          label={words.selectAll}
          checked={isAll}
          mixed={chosenShown > 0 && !isAll}
          onChange={(all) =>
            chooseAll(
              shown.map(({ playlist }) => playlist.id),
              all,
            )
          }
        />
        <p className={css['count']} role="status">
          {chosen.length > 0 && <b>{t(words.selected, { count: chosen.length })}</b>}
          {hidden > 0 && <span>{t(words.hidden, { count: hidden })}</span>}
        </p>
        {chosen.length > 0 && (
          <>
            <Button
              kind="quiet"
              size="small"
              onClick={() => {
                clear()
                // The button goes; whoever has the keyboard stays where a choice begins.
                bar.current?.querySelector('input')?.focus()
              }}
            >
              {words.clear}
            </Button>
            <PicturesButton view={{ shown: pictures, toggle: () => setPictures(!pictures) }} size="small" />
            <ExportButton of={{ playlists: chosen }} size="small" />
          </>
        )}
      </div>
      {pictures && chosen.length > 0 && <Arriving load={loadPictures} of={{ ids }} />}
    </>
  )
}
