import { EditDetailsButton } from '#features/playlist/edit/edit-details.tsx'
import { UploadCoverButton } from '#features/playlist/edit/upload-cover.tsx'
import { tidyTools as words } from '#messages/en/tidy-tools.ts'
import { PastEdits } from '#parts/review/past-edits.tsx'
import { useNarrow } from '#parts/use-narrow.ts'
import type { Playlist } from '#spotify/playlist.ts'
import { Button } from '#ui/button.tsx'
import { MoreMenu } from './more-menu.tsx'
import css from './tidy.module.css'
import type { Tool } from './use-tool.ts'

type ToolsLineProps = {
  playlist: Playlist
  /** Details and cover are the owner's alone. */
  isOwn: boolean
  isWhole: boolean
  isSorted: boolean
  isEmpty: boolean
  onTool: (tool: Tool) => void
}

const arrangeTool = { id: 'arrange' as const, label: words.arrange }
const rareTools = (['unavailable', 'split'] as const).map((id) => ({ id, label: words[id] }))
const deleteTool = { id: 'delete' as const, label: words.delete }

/** What can be done with the whole list. */
export function ToolsLine({ playlist, isOwn, isWhole, isSorted, isEmpty, onTool }: ToolsLineProps) {
  const button = (tool: Tool, label: string, whyNot: string | null) => (
    <Button
      opens={tool}
      aria-haspopup="dialog"
      aria-disabled={whyNot !== null}
      title={whyNot ?? undefined}
      onClick={() => {
        if (whyNot === null) onTool(tool)
      }}
    >
      {label}
    </Button>
  )
  const notWhole = isWhole ? null : words.notWhole
  const isNarrow = useNarrow()
  const more = [
    ...(isNarrow && !isEmpty ? [arrangeTool] : []),
    ...(isEmpty ? [] : rareTools),
    ...(isOwn ? [deleteTool] : []),
  ]
  return (
    <div className={css['tools']} role="group" aria-label={words.tools}>
      {button('add', words.add, notWhole)}
      {!isEmpty && button('duplicates', words.duplicates, notWhole)}
      {isOwn && <EditDetailsButton playlist={playlist} />}
      {isOwn && <UploadCoverButton playlist={playlist} />}
      {!isEmpty && !isNarrow && button('arrange', words.arrange, notWhole)}
      {!isEmpty && button('order', words.order, notWhole ?? (isSorted ? null : words.notSorted))}
      <PastEdits listId={playlist.id} />
      {more.length > 0 && (
        <MoreMenu label={words.moreTools} items={more} whyNot={notWhole} isNarrow={isNarrow} onChoose={onTool} />
      )}
    </div>
  )
}
