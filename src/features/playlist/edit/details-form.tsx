import { detailsWords as words } from '#messages/en/edit-details.ts'
import { Choice } from '#ui/choice.tsx'
import { Notice } from '#ui/notice.tsx'
import { TextField } from '#ui/text-field.tsx'
import css from './edit.module.css'
import { DetailsChanges } from './details-changes.tsx'
import { DetailsTrouble } from './details-trouble.tsx'
import type { useDetailsForm } from './use-details-form.ts'

type DetailsFormProps = { id: string; form: ReturnType<typeof useDetailsForm>; trouble: unknown }

type Visibility = 'public' | 'private' | 'unknown'

const visibilities = [
  { value: 'public', label: words.public },
  { value: 'private', label: words.private },
] as const

export function DetailsForm({ id, form, trouble }: DetailsFormProps) {
  const { before, wanted, changed, clearing, complaint, isChanged, set, apply } = form
  return (
    <form
      id={id}
      className={css['form']}
      onSubmit={(event) => {
        event.preventDefault()
        apply()
      }}
    >
      {isChanged && (
        <Notice kind="warn" role="alert" title={words.changed}>
          <p>{words.changedWhy}</p>
        </Notice>
      )}
      {trouble !== null && <DetailsTrouble trouble={trouble} hasText={changed.includes('description')} />}
      <TextField
        label={words.name}
        value={wanted.name}
        complaint={complaint}
        autoComplete="off"
        onChange={(event) => set({ name: event.currentTarget.value })}
      />
      <TextField
        label={words.description}
        value={wanted.description}
        autoComplete="off"
        hint={clearing ? words.stays : undefined}
        onChange={(event) => set({ description: event.currentTarget.value })}
      />
      <div className={css['visibility']}>
        <p className="small ink-2">{words.visibility}</p>
        {before.collaborative ? (
          <p>{words.collaborativeText}</p>
        ) : (
          <>
            <Choice<Visibility>
              label={words.visibility}
              name={`${id}-visibility`}
              options={visibilities}
              value={wanted.public === null ? 'unknown' : wanted.public ? 'public' : 'private'}
              onChange={(value) => set({ public: value === 'public' })}
            />
            <p className="small ink-2">{words.visibilityText}</p>
          </>
        )}
      </div>
      <DetailsChanges before={before} wanted={wanted} changed={changed} />
    </form>
  )
}
