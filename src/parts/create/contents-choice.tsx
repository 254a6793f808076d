import { createPlaylistWords as words } from '#messages/en/create-playlist.ts'
import { t } from '#messages/t.ts'
import { Choice } from '#ui/choice.tsx'
import type { Contents } from './contents.ts'
import css from './create.module.css'

type ContentsChoiceProps = {
  contents: Contents
  onChange: (contents: Contents) => void
  /** How many were chosen before. */
  selected: number
}

/** Where what is in the new list comes from. */
export function ContentsChoice({ contents, onChange, selected }: ContentsChoiceProps) {
  const all = [
    { value: 'empty' as const, label: words.empty },
    { value: 'selection' as const, label: t(words.selection, { count: selected }) },
    { value: 'lists' as const, label: words.lists },
  ]
  return (
    <div className={css['way']}>
      <h3>{words.contents}</h3>
      <Choice
        label={words.contents}
        name="create-playlist-contents"
        options={all.filter(({ value }) => value !== 'selection' || selected > 0)}
        value={contents.of}
        onChange={(of) => onChange({ ...contents, of })}
      />
    </div>
  )
}
