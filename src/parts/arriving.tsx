import { useEffect, useState, type ComponentType, type ReactNode } from 'react'
import { failedWords as words } from '#messages/en/failed.ts'
import { Button } from '#ui/button.tsx'
import { Notice } from '#ui/notice.tsx'
import { useNetwork } from './use-network.ts'

type ArrivingProps<Props extends object> = {
  /** Must stay the same. */
  load: () => Promise<ComponentType<Props>>
  /** What the part is given. */
  of: Props
  /** Shown until it is here. */
  waiting?: ReactNode
}

/**
 * A part of a page with code that is fetched for it alone. What does not arrive is asked for again when the network is back or a
 * person wants it, where `lazy` would remember the failure and take the page along.
 */
export function Arriving<Props extends object>({ load, of, waiting = null }: ArrivingProps<Props>) {
  const network = useNetwork()
  const [Part, setPart] = useState<ComponentType<Props> | null>(null)
  const [missed, setMissed] = useState(false)
  const [tries, setTries] = useState(0)

  useEffect(() => {
    let isOver = false
    void load().then(
      (part) => !isOver && setPart(() => part),
      () => !isOver && setMissed(true),
    )
    return () => {
      isOver = true
    }
  }, [load, network, tries])

  if (Part !== null) return <Part {...of} />
  if (!missed) return waiting
  const again = () => {
    setMissed(false)
    setTries(tries + 1)
  }
  const { said, why } = network === 'down' ? words.offline : words.incomplete
  return (
    <Notice kind="info" role="alert" title={said} actions={<Button onClick={again}>{words.tryAgain}</Button>}>
      <p>{why}</p>
    </Notice>
  )
}
