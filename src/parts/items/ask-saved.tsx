import { shelfWords as words } from '#messages/en/shelf.ts'
import { t } from '#messages/t.ts'
import { uriKind } from '#spotify/uris.ts'
import { AskRow } from './ask-row.tsx'

type AskSavedProps = { uri: string; name: string; reachable: boolean }

/** Asks whether an album or a show is saved, or an artist followed; nothing for what Spotify has no page for. */
export function AskSaved({ uri, name, reachable }: AskSavedProps) {
  const kind = uriKind(uri)
  if (kind === null) return null
  const label = t(kind === 'artist' ? words.follow : words.save, { name })
  return <AskRow about={{ uri, name }} label={label} reachable={reachable} />
}
