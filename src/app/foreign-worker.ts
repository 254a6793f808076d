import { readOwn, removeOwn, writeOwn } from '#auth/storage.ts'

const mark = 'worker-sent-away'

/**
 * We register no service worker, so one that controls this page is a neighbour's on the same origin: it could read and
 * change all that we load and send. It is unregistered, and the page loads once more without it. `stays` where that has
 * been tried in this tab before: then nothing may start that a login could depend on.
 */
export async function sendWorkersAway(workers: ServiceWorkerContainer): Promise<'reloading' | 'stays'> {
  await unregisterAll(workers)
  if (readOwn('session', mark) !== null || !isMarked()) return 'stays'
  location.reload()
  return 'reloading'
}

/** Forgets that it has been tried. */
export function tryAgain(): void {
  removeOwn('session', mark)
  location.reload()
}

async function unregisterAll(workers: ServiceWorkerContainer): Promise<void> {
  try {
    for (const registration of await workers.getRegistrations()) await registration.unregister()
  } catch {
    // It stays, and the next load finds it.
  }
}

/** Without the mark a reload could follow a reload for ever. */
function isMarked(): boolean {
  try {
    writeOwn('session', mark, '1')
    return true
  } catch {
    return false
  }
}
