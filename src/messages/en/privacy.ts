export const privacyWords = {
  title: 'Privacy',
  catalogue: ['No server', 'No telemetry', 'No cookies'],
  lede: 'Liner Notes is a page that runs in your browser. It has no server of its own, so there is nobody here to send your data to.',
  sections: [
    {
      title: 'What it reads',
      paragraphs: [
        'Your browser asks Spotify for your profile, your top artists and tracks, your recent plays and your playlists, and shows the answers. It asks for permission to read only; it changes nothing at Spotify.',
        'The lists that were read are kept in this browser’s database for up to 30 days, so that Spotify is not asked for them again; everything else stays in the memory of the open page. Settings shows what is kept, deletes it, and lets you choose to keep nothing.',
      ],
    },
    {
      title: 'What it keeps, and where',
      paragraphs: [
        'In this tab’s session storage: the access token and the refresh token, when they end, the permissions you gave, how the login went (with its secrets cut short), when you last clicked, how far you had scrolled, whose account it is, how long Spotify wants the app to wait, and, while a login is under way, its one-time secrets. They leave this tab for Spotify alone. Logging out removes them.',
        'In this browser’s local storage: the Client ID that you saved, the colour scheme and the end of the session that you chose, and after a logout a mark that lets you choose another account next time. None of it says who you are.',
        'In this browser’s database: your playlists and their items, liked songs, saved albums, shows and episodes, top lists and followed artists, as far as they have been read; of one account at a time, and never a token. Logging out deletes it, and so does a login with another account.',
        'No cookies of ours, no fingerprint, no advertising identifier.',
      ],
    },
    {
      title: 'Who else is asked',
      paragraphs: [
        'Requests go to accounts.spotify.com and api.spotify.com. Pictures come from Spotify’s image servers; a profile picture that Spotify took over from Facebook comes from Facebook’s, and both see your network address, as any web server does. The page itself and its typeface come from wherever this copy is published, which may keep a log of visits.',
        'No statistics, no error reports, no fonts or scripts from anybody else. What Spotify does with your requests stands in <spotify>Spotify’s privacy policy</spotify>.',
      ],
    },
    {
      title: 'How to withdraw consent',
      paragraphs: [
        'Log out here, then remove the app in <apps>your list of connected apps</apps> at Spotify. A token that is already out may work for up to an hour more.',
      ],
    },
    {
      title: 'What a page in a browser cannot promise',
      paragraphs: [
        'Browser extensions that may read every page can read this one, tokens included. So can anybody who uses your unlocked device while you are logged in.',
        'Pages on the same origin share storage. If this copy stands at an address like USER.github.io/REPO, every other page of that USER stands on the same origin: use it only if you trust them, or publish your own.',
        'The rules that keep foreign scripts out are written into the page itself, because a static host lets it set no headers of its own.',
      ],
    },
  ],
} as const
