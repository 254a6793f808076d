import { useRef, useState } from 'react'
import { useSearchParams } from 'react-router-dom'
import { isClientId, saveClientId, savedClientId } from '#auth/client-id.ts'
import { StorageError } from '#auth/errors.ts'
import { setupWords } from '#messages/en/setup.ts'
import { t } from '#messages/t.ts'
import { useSession } from '#parts/use-session.ts'
import { Button } from '#ui/button.tsx'
import { Notice } from '#ui/notice.tsx'
import { TextField } from '#ui/text-field.tsx'

/** What is wrong with a Client ID as it was typed, spaces around it apart; null where nothing is. */
export function complaintOf(text: string): string | null {
  const id = text.trim()
  if (isClientId(id)) return null
  if (id === '') return setupWords.empty
  return id.length === 32 ? setupWords.wrongCharacters : t(setupWords.wrongLength, { count: id.length })
}

export function ClientIdForm({ onSaved, onEdited }: { onSaved: () => void; onEdited: () => void }) {
  const [search] = useSearchParams()
  const offered = search.get('client_id')?.trim() ?? ''
  const [text, setText] = useState(() => offered || (savedClientId() ?? ''))
  const [complaint, setComplaint] = useState<string | null>(null)
  const [refused, setRefused] = useState<StorageError['kind'] | null>(null)
  const field = useRef<HTMLInputElement>(null)
  const session = useSession()
  const isForeign = offered !== '' && text === offered && offered.toLowerCase() !== savedClientId()

  const save = () => {
    const wrong = complaintOf(text)
    setComplaint(wrong)
    setRefused(null)
    if (wrong !== null) {
      field.current?.focus()
      return
    }
    try {
      saveClientId(text)
      onSaved()
    } catch (error) {
      if (!(error instanceof StorageError)) throw error
      setRefused(error.kind)
    }
  }

  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      <TextField
        ref={field}
        label={setupWords.clientLabel}
        mono
        value={text}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        complaint={complaint}
        onChange={(event) => {
          setText(event.target.value)
          setComplaint(null)
          onEdited()
        }}
        hint={
          <>
            <p>{setupWords.clientHint}</p>
            {isForeign && <p>{setupWords.fromLink}</p>}
            {session && !session.sample && <p>{setupWords.endsSession}</p>}
          </>
        }
        action={
          <Button kind="main" type="submit">
            {setupWords.save}
          </Button>
        }
      />
      {refused && (
        <Notice kind="danger" role="alert" title={setupWords.notSaved}>
          <p>{setupWords[refused]}</p>
        </Notice>
      )}
    </form>
  )
}
