import { useId } from 'react'
import { coverWords as words } from '#messages/en/cover.ts'
import css from './edit.module.css'

/** No `accept` for what we take: what a file is shows in its bytes, and a wrong one is told. */
export function CoverFile({ onFile }: { onFile: (file: File) => void }) {
  const id = useId()
  return (
    <div className={css['file']}>
      <label htmlFor={id}>{words.file}</label>
      <input
        id={id}
        type="file"
        accept="image/*"
        aria-describedby={`${id}-hint`}
        // The same file again, changed meanwhile, is a choice too.
        onClick={({ currentTarget }) => (currentTarget.value = '')}
        onChange={({ currentTarget: { files } }) => {
          const file = files?.[0]
          if (file !== undefined) onFile(file)
        }}
      />
      <p id={`${id}-hint`} className="small ink-2">
        {words.fileText}
      </p>
    </div>
  )
}
