const page = (body: string) => ({
  type: 'text/html; charset=utf-8',
  body: `<!doctype html><title>Neighbour</title>${body}`,
})

/** What other projects of the same person serve on the app's own origin, outside its base path. */
export const neighbours = {
  '/favicon.ico': { type: 'image/x-icon', body: '' },
  /** Puts a worker before every page of the origin. */
  '/worker/': page(`<script>
    navigator.serviceWorker.register('/worker.js', { scope: '/' })
    navigator.serviceWorker.ready.then(() => { document.body.textContent = 'The worker is here' })
  </script>`),
  '/worker.js': {
    type: 'application/javascript; charset=utf-8',
    body: `addEventListener('fetch', (event) => event.respondWith(fetch(event.request)))`,
  },
  /** Shows the person's own profile in a frame, with their session. */
  '/frame/': page(`<iframe src="/liner-notes/profile" width="600" height="400"></iframe>`),
  /** Shows the app in a frame in which scripts run and storage throws. */
  '/sandbox/': page(`<iframe src="/liner-notes/" width="600" height="400"
    sandbox="allow-scripts allow-top-navigation-by-user-activation"></iframe>`),
} as const
