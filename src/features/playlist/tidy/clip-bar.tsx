import { handWords as words } from '#messages/en/hand.ts'
import { tidyTools } from '#messages/en/tidy-tools.ts'
import { t } from '#messages/t.ts'
import type { Playlist } from '#spotify/playlist.ts'
import { Button } from '#ui/button.tsx'
import { dropClip, useClip } from './clip.ts'
import { mayBePasted } from './clip-rows.ts'
import css from './hand.module.css'
import { aboutLists } from './list-names.tsx'
import { RemoveOffer } from './remove-offer.tsx'
import { backToGrid } from './row-at-hand.ts'

type ClipBarProps = { playlist: Pick<Playlist, 'id'>; isWhole: boolean; onPaste: () => void }

/** What is cut or copied, on every list of one's own: a way to paste it, and after that the question about its removal. */
export function ClipBar({ playlist, isWhole, onPaste }: ClipBarProps) {
  const clip = useClip()
  if (clip === null) return null
  const { how, from, into, rows, stage } = clip
  if (stage === 'pasted') return <RemoveOffer clip={clip} />
  const isMove = how === 'cut' && from.id === playlist.id
  const count = isMove ? rows.length : rows.filter(mayBePasted).length
  const whyNot = isWhole ? (count > 0 ? null : words.nonePasted) : tidyTools.notWhole
  if (stage === 'pasting')
    return (
      <div className={css['clip']} role="group" aria-label={words.clip}>
        <p>{aboutLists(words.pasting, { from, into })}</p>
      </div>
    )
  return (
    <div className={css['clip']} role="group" aria-label={words.clip}>
      <p>{aboutLists(t(how === 'cut' ? words.heldCut : words.heldCopy, { count: rows.length }), { from, into })}</p>
      <Button
        size="small"
        aria-haspopup="dialog"
        aria-disabled={whyNot !== null}
        title={whyNot ?? undefined}
        onClick={() => {
          if (whyNot === null) onPaste()
        }}
      >
        {t(words.paste, { count })}
      </Button>
      <Button
        size="small"
        kind="quiet"
        onClick={() => {
          dropClip()
          backToGrid()
        }}
      >
        {words.forget}
      </Button>
    </div>
  )
}
