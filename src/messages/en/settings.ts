export const settingsWords = {
  title: 'Settings',
  catalogue: 'This browser only',
  schemeTitle: 'Colour scheme',
  schemes: { system: 'System', light: 'Light', dark: 'Dark' },
  schemeText: '“System” follows your device.',
  limitTitle: 'End my session',
  limits: {
    hour: 'After an hour in the background',
    'twelve-hours': 'After 12 hours without use',
    never: 'Never by itself',
  },
  limitTexts: {
    hour: 'Also 12 hours after your last click or key. While the app is still reading from Spotify, the background does not count.',
    'twelve-hours': '12 hours after your last click or key, wherever the tab is.',
    never: 'Until you log out or close the tab. Whoever opens this tab can read your library until then.',
  },
  notKept: 'This browser forbids the page to keep the choice. It holds until you reload.',
  keptTitle: 'Kept on this device',
  kept: [
    {
      label: 'Login',
      text: 'In this tab’s session storage: the tokens, when they end, and what you agreed to, how the login went (with its secrets cut short) and when you last used the tab. No other tab shares it; logging out removes it.',
    },
    {
      label: 'Client ID',
      text: 'In this browser’s local storage, until you save another or clear the site’s data. It is not a secret.',
    },
    { label: 'Colour scheme', text: 'In this browser’s local storage, when it is not “System”.' },
    { label: 'End of the session', text: 'In this browser’s local storage, once you have chosen.' },
    {
      label: 'Your library',
      text: 'In this browser’s database, each list for 30 days at most, as long as you let it (above). Never the addresses of your playlists’ pictures, never a token. Logging out deletes it; so does a login with another account.',
    },
  ],
  clientTitle: 'Client ID',
  client: 'Saved: <id>{id}</id>',
  builtIn: 'The one that this copy of the app was published with.',
  sampleClient:
    'The sample data uses one of its own, <id>{id}</id>. Spotify does not know it; your own library needs another:',
  noClient: 'None yet. The app needs one to read from Spotify.',
  add: 'Add a Client ID',
  change: 'Change the Client ID',
  privacy: 'What the app does with your data stands under <link>Privacy</link>.',
} as const
