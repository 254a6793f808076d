import { useId, useMemo, useState } from 'react'
import { duplicateKinds, type DuplicateKind } from '#library/duplicates.ts'
import { tidyWords as words } from '#messages/en/tidy.ts'
import { tidyTools } from '#messages/en/tidy-tools.ts'
import { t } from '#messages/t.ts'
import { listName } from '#parts/list-name.ts'
import type { PlaylistItem } from '#spotify/playlist-items.ts'
import { Blank } from '#ui/blank.tsx'
import { Button } from '#ui/button.tsx'
import { Choice } from '#ui/choice.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { Tick } from '#ui/tick.tsx'
import { wideTwinsOf, type WideTwin } from './across.ts'
import { CompareWith } from './compare-with.tsx'
import { DuplicateGroups } from './duplicate-groups.tsx'
import { goingOf, type DuplicatesWish } from './duplicates.ts'
import css from './tidy.module.css'
import { useWideGroups, type Where } from './use-wide-groups.ts'

type DuplicatesDialogProps = {
  listId: string
  rows: readonly PlaylistItem[]
  open: boolean
  onClose: () => void
  /** `going`: the positions of what is to be removed; `reasons`: why, by position. */
  onReview: (going: ReadonlySet<number>, reasons: ReadonlyMap<number, string>) => void
}

const preferences = ['oldest', 'explicit', 'clean', 'album'] as const
const preferenceOptions = preferences.map((value) => ({ value, label: words.prefer[value] }))

const whereOptions = (['within', 'across'] as const).map((value) => ({ value, label: words[value] }))

/** What stands in a list more than once, or in other playlists of the person too, and which rows of the list go. */
export function DuplicatesDialog({ listId, rows, open, onClose, onReview }: DuplicatesDialogProps) {
  const id = useId()
  const [wish, setWish] = useState<DuplicatesWish>({ kinds: new Set(['uri']), prefer: 'oldest' })
  const [said, setSaid] = useState<ReadonlyMap<number, boolean>>(new Map())
  const [where, setWhere] = useState<Where>({ isAcross: false, withId: '' })
  const { groups, compared, withId } = useWideGroups(listId, rows, wish, where)
  const going = useMemo(() => goingOf(groups, said), [groups, said])
  const count = (kind: DuplicateKind, isWanted: boolean) => {
    const kinds = new Set(wish.kinds)
    if (isWanted) kinds.add(kind)
    else kinds.delete(kind)
    setWish({ ...wish, kinds })
  }
  const review = () => {
    if (going.size === 0) return
    onReview(going, new Map([...wideTwinsOf(groups, going)].map(([row, twin]) => [row, reasonOf(twin)])))
  }
  return (
    <Dialog
      title={tidyTools.duplicates}
      open={open}
      onClose={onClose}
      wide
      actions={
        <>
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button kind="main" aria-disabled={going.size === 0} onClick={review}>
            {words.review}
          </Button>
        </>
      }
    >
      <div>
        <p className="small ink-2">{words.where}</p>
        <Choice
          label={words.where}
          name={`${id} where`}
          options={whereOptions}
          value={where.isAcross ? 'across' : 'within'}
          onChange={(value) => setWhere({ ...where, isAcross: value === 'across' })}
        />
      </div>
      {where.isAcross && (
        <CompareWith
          listId={listId}
          value={withId}
          onChange={(withId) => setWhere({ ...where, withId })}
          onFollow={onClose}
        />
      )}
      <fieldset className={css['kinds']}>
        <legend className="small ink-2">{words.kinds}</legend>
        {duplicateKinds.map((kind) => (
          <Tick
            key={kind}
            label={words.kind[kind]}
            checked={wish.kinds.has(kind)}
            onChange={(isWanted) => count(kind, isWanted)}
          />
        ))}
      </fieldset>
      <div>
        <p className="small ink-2">{words.stays}</p>
        <Choice
          label={words.stays}
          name={id}
          options={preferenceOptions}
          value={wish.prefer}
          onChange={(prefer) => setWish({ ...wish, prefer })}
        />
        <p className={`small ink-2 ${css['staysWhy'] ?? ''}`}>{words.staysWhy}</p>
      </div>
      <p role="status">
        {groups.length > 0 && (
          <>
            <b>{t(where.isAcross ? words.groupsAcross : words.groups, { count: groups.length })}</b> ·{' '}
            {t(words.going, { count: going.size })}
          </>
        )}
      </p>
      {groups.length === 0 && compared !== null && (
        <Blank icon="check" title={words.noDuplicates} level={3}>
          <p>{compared > 0 ? words.noDuplicatesAcross : words.noDuplicatesWhy}</p>
        </Blank>
      )}
      {groups.length > 0 && (
        <DuplicateGroups
          groups={groups}
          going={going}
          isSaid={(position) => said.has(position)}
          onSay={(position, goes) => setSaid(new Map(said).set(position, goes))}
          onFollow={onClose}
        />
      )}
    </Dialog>
  )
}

function reasonOf({ kind, position, list }: WideTwin): string {
  if (list === null) return t(words.reasons[kind], { position: position + 1 })
  return t(words.reasonsElsewhere[kind], { name: listName(list), position: position + 1 })
}
