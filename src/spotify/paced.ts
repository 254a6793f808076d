/**
 * Spares what is costly to show: the first `soon` shows at once, those that follow share one showing every `pause` ms.
 * `now` shows what still waits, and is the end of it.
 */
export function paced(show: () => void, pause: number): { soon: () => void; now: () => void } {
  let waits = false
  let timer: ReturnType<typeof setTimeout> | undefined
  const showNow = (): void => {
    waits = false
    show()
  }
  const rest = (): void => {
    timer = setTimeout(() => {
      timer = undefined
      if (!waits) return
      rest()
      showNow()
    }, pause)
  }
  return {
    soon: () => {
      waits = true
      if (timer !== undefined) return
      rest()
      showNow()
    },
    now: () => {
      clearTimeout(timer)
      timer = undefined
      if (waits) showNow()
    },
  }
}
