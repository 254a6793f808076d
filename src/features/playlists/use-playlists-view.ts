import { useSearchParams } from 'react-router-dom'
import { useSort, type ItemsView } from '#parts/items/use-items-view.ts'
import { useTextParam, withParam } from '#parts/use-text-param.ts'
import type { Kinds } from './shown.ts'

export type PlaylistsView = ItemsView & {
  kinds: Kinds
  setKinds: (kinds: Kinds) => void
  /** All lists again, whatever was asked for; the sorting stays. */
  clear: () => void
}

const sortable = ['name', 'size', 'owner', 'changed'].map((id) => ({ id }))

/** How a person looks at their lists: the filter, the kinds and the sorting, all kept in the address. */
export function usePlaylistsView(): PlaylistsView {
  const [params, setParams] = useSearchParams()
  const [filter, setFilter] = useTextParam('filter')
  const whose = params.get('whose')
  const kinds: Kinds = {
    whose: whose === 'mine' || whose === 'followed' ? whose : null,
    collaborative: params.get('collaborative') === 'yes',
  }

  const write = (text: string, { whose, collaborative }: Kinds): void => {
    // What is typed may not stand in the address yet; written along, it is not lost to this change.
    const filtered = withParam(withParam(params, 'filter', text), 'whose', whose)
    const changed = withParam(filtered, 'collaborative', collaborative ? 'yes' : null)
    setParams(changed, { replace: true, preventScrollReset: true })
  }
  const clear = (): void => {
    setFilter('')
    write('', { whose: null, collaborative: false })
  }
  return { filter, setFilter, ...useSort(sortable), kinds, setKinds: (next) => write(filter, next), clear }
}
