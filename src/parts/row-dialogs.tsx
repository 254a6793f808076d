import type { Asked } from './items/ask-row.tsx'
import { SavedDialog } from './saved-dialog.tsx'
import { WhereDialog } from './where-dialog.tsx'

type RowDialogsProps = {
  /** What is asked about; null closes. */
  asked: Asked | null
  onClose: () => void
}

/** What answers the question that a row can be asked. */
export const RowDialogs = ({ asked, onClose }: RowDialogsProps) => (
  <>
    <WhereDialog content={asked !== null && 'content' in asked ? asked.content : null} onClose={onClose} />
    <SavedDialog thing={asked !== null && 'uri' in asked ? asked : null} onClose={onClose} />
  </>
)
