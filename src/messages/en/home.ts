export const homeWords = {
  title: 'Liner Notes',
  forSpotify: 'for Spotify',
  sleeve: 'No server. No telemetry.',
  lede: 'The front of a record is a picture. The back tells you who plays, what, when, and for how long. This is the back of your Spotify library: every list, in order.',
  note: 'No account at hand? The sample data is an invented library of some 40 playlists, one of them with 10,000 items, and nothing of it leaves this page. Your own library opens with a Client ID of your own, <link>made in about three minutes</link>.',
  promises: [
    {
      title: 'Nothing is left out',
      text: 'Local files, episodes, duplicates and tracks that are gone keep their place.',
    },
    { title: 'Read once, then sorted here', text: 'Sorting and filtering ask Spotify for nothing more.' },
    { title: 'Reading only', text: 'It asks for permission to read. It changes nothing at Spotify.' },
    {
      title: 'Private',
      text: 'Your browser talks to Spotify, with no server of ours between. Logging out wipes the login.',
    },
  ],
  sides: [
    {
      title: 'Side one: look',
      tracks: [
        { name: 'Profile', text: 'Who you listened to, over four weeks, six months or a year', cost: '5 requests' },
        { name: 'Playlists', text: 'All of them, your own and those you follow', cost: '1 per 50 lists' },
        { name: 'Items', text: 'Every item with its date, sorted and filtered as you type', cost: '1 per 50 items' },
        { name: 'Sample data', text: 'The same views over an invented library', cost: '0 requests' },
      ],
    },
    {
      title: 'Side two: trust',
      tracks: [
        { name: 'Log in', text: 'Authorization code with PKCE: ask, consent, code, exchange, use', cost: '5 steps' },
        { name: 'Tokens', text: 'Kept in this tab alone, never in a cookie', cost: '1 tab' },
        { name: 'Client ID', text: 'One of your own, kept in this browser; it is not a secret', cost: '3 minutes' },
        { name: 'Log out', text: 'Wipes the login, and says where to withdraw consent', cost: '1 click' },
      ],
    },
  ],
} as const
