/** Saving, following and their opposites. `{name}` is what it is about. */
export const likeWords = {
  /** What a button does to what is not there yet, and to what is. */
  track: {
    add: 'Like',
    remove: 'Unlike',
    added: '“{name}” is among your liked songs.',
    removed: '“{name}” is no longer among your liked songs. Liked again, it gets a new date.',
  },
  episode: {
    add: 'Save',
    remove: 'Remove from library',
    added: '“{name}” is saved.',
    removed: '“{name}” is no longer saved.',
  },
  album: {
    add: 'Save',
    remove: 'Remove from library',
    added: '“{name}” is saved.',
    removed: '“{name}” is no longer saved.',
  },
  show: {
    add: 'Save',
    remove: 'Remove from library',
    added: '“{name}” is saved.',
    removed: '“{name}” is no longer saved.',
  },
  artist: {
    add: 'Follow',
    remove: 'Unfollow',
    added: 'You follow “{name}”.',
    removed: 'You no longer follow “{name}”.',
  },
  playlist: {
    add: 'Follow',
    remove: 'Unfollow',
    added: 'You follow “{name}”.',
    removed: 'You no longer follow “{name}”.',
  },
  own: {
    add: 'Bring back',
    remove: 'Delete playlist…',
    added: '“{name}” is back in your library.',
    removed: '“{name}” is deleted: it is no longer in your library.',
  },
  label: '{act}: {name}',
  why: {
    library: 'You want to change what is saved in your library.',
    artist: 'You want to follow or unfollow an artist.',
    playlist: 'You want to follow or unfollow a playlist.',
    own: 'You want to delete a playlist of yours.',
  },
  unseen: 'Spotify has taken the change for “{name}”, and does not show it.',
  back: 'Undone: “{name}” is as it was.',
  deletion: {
    title: 'Review changes',
    lede: '“{name}” leaves your library.',
    what: 'Spotify has no other way to delete a playlist than that its owner unfollows it. Whoever else follows it keeps it, and whoever has the link can open it.',
    undo: 'It can be undone: following it again brings it back, with all its items.',
    requests: 'Two requests: the change, and a look after.',
    cancel: 'Cancel',
    apply: 'Apply',
  },
} as const
