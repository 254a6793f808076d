import { useSearchParams } from 'react-router-dom'
import { withParam } from '#parts/use-text-param.ts'

/** Of the element that holds them. */
export const picturesId = 'pictures'

export type PicturesView = {
  shown: boolean
  toggle: () => void
}

/** Whether the page shows its rows in pictures too, kept in the address. */
export function usePictures(): PicturesView {
  const [params, setParams] = useSearchParams()
  const shown = params.get('pictures') === '1'
  const toggle = () => {
    setParams(withParam(params, 'pictures', shown ? null : '1'), { replace: true, preventScrollReset: true })
  }
  return { shown, toggle }
}
