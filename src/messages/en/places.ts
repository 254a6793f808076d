/** Where in the library something stands. */
export const placesWords = {
  liked: 'Liked songs',
  episodes: 'Saved episodes',
  untitled: 'Playlist without a name',
  position: ', {position}',
  title: 'In which playlists',
  looking: 'Looking through your library on this device.',
  soFar: 'So far: {some} of {total} lists are on this device. <link>Read the others in Library.</link>',
  likedMissing: 'So far: your liked songs are not on this device. <link>Read them in Library.</link>',
  nothingHere: 'Nothing of your library is on this device yet. <link>Read it in Library.</link>',
  item: 'Where <name>{name}</name> stands, as far as your library is on this device:',
  nowhere: 'In no list that is on this device.',
  close: 'Close',
} as const
