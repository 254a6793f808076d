/** Why the app does not start where it stands. */
export const refusalWords = {
  framed: 'Liner Notes does not run inside another page.',
  framedWhat: 'There, a click could do something else than you mean.',
  openApp: 'Open Liner Notes',
  worker: 'Another page of this address has put itself before the app.',
  workerWhat:
    'Its service worker could read your login, so there is no login while it is here. Close the other pages of this address, clear its site data in the browser’s settings, then try again.',
} as const
