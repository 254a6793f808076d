/** How long the page may be kept from what a person does, in ms. */
const patience = 16

/** About this many characters become a Blob, which the browser may put elsewhere than in our memory. */
const partLength = 2 ** 20

type Scheduler = { yield?: () => Promise<void> }

/** The next turn of the event loop. `setTimeout` would wait a second at a time in a tab that is not seen. */
export function nextTurn(): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: Scheduler }
  if (scheduler?.yield !== undefined) return scheduler.yield()
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => {
      port1.close()
      resolve()
    }
    port2.postMessage(null)
  })
}

/** To be called between two pieces of long work, each below 16 ms: it gives way to the page when so much has been done. */
export function createBreaks(): () => Promise<void> {
  let since = performance.now()
  return async () => {
    if (performance.now() - since < patience) return
    await nextTurn()
    since = performance.now()
  }
}

/**
 * Writes a file of pieces, in UTF-8, and gives way to the page after each 16 ms of work; a piece should take less than that and
 * end with a whole character. The whole text is never held. Throws the reason of the signal, and whatever the pieces throw.
 */
export async function toBlob(
  pieces: Iterable<string> | AsyncIterable<string>,
  type: string,
  signal?: AbortSignal,
): Promise<Blob> {
  const parts: Blob[] = []
  let held: string[] = []
  let length = 0
  const settle = (): void => {
    if (held.length > 0) parts.push(new Blob(held))
    held = []
    length = 0
  }

  signal?.throwIfAborted()
  const takeBreak = createBreaks()
  for await (const piece of pieces) {
    held.push(piece)
    length += piece.length
    if (length >= partLength) settle()
    await takeBreak()
    signal?.throwIfAborted()
  }
  settle()
  return new Blob(parts, { type })
}
