import { createPlaylistWords as words } from '#messages/en/create-playlist.ts'
import { Choice } from '#ui/choice.tsx'
import { TextField } from '#ui/text-field.tsx'
import css from './create.module.css'

export type Details = { name: string; description: string; public: boolean }

const visibilities = (['private', 'public'] as const).map((value) => ({ value, label: words[value] }))

/** Longer ones Spotify has answered with an error. */
const [longestName, longestDescription] = [100, 300]

/** A name as long as one may be; no half of a character is left at its end. */
export const shortened = (name: string): string => name.slice(0, longestName).replace(/[\uD800-\uDBFF]$/, '')

type DetailsFieldsProps = { details: Details; onChange: (details: Details) => void; isNameMissing: boolean }

export const DetailsFields = ({ details, onChange, isNameMissing }: DetailsFieldsProps) => (
  <>
    <TextField
      label={words.name}
      value={details.name}
      maxLength={longestName}
      autoComplete="off"
      required
      complaint={isNameMissing ? words.noName : null}
      onChange={(event) => onChange({ ...details, name: event.target.value })}
    />
    <TextField
      label={words.description}
      value={details.description}
      maxLength={longestDescription}
      autoComplete="off"
      onChange={(event) => onChange({ ...details, description: event.target.value })}
    />
    <div className={css['way']}>
      <h3>{words.visibility}</h3>
      <Choice
        label={words.visibility}
        name="create-playlist-visibility"
        options={visibilities}
        value={details.public ? 'public' : 'private'}
        onChange={(value) => onChange({ ...details, public: value === 'public' })}
      />
      <p className="small ink-2">{words.visibilityText}</p>
    </div>
  </>
)
