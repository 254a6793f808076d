/** Where the app must not start: inside another page, or behind a service worker, which is never one of ours. */
export type Obstacle = 'frame' | 'worker'

/** What keeps the app from starting here, null where nothing does. A worker that comes later has the page loaded anew. */
export function obstacle(): Obstacle | null {
  if (window.top !== window.self) return 'frame'
  // On an address without TLS there is none.
  const workers = (navigator as Partial<Navigator>).serviceWorker
  workers?.addEventListener('controllerchange', () => {
    if (workers.controller) location.reload()
  })
  return workers?.controller ? 'worker' : null
}
