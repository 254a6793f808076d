/** In the place of items that there are none of, or that Spotify withholds. */
export const noItemsWords = {
  notShown: 'Spotify does not let this app read the items of this playlist.',
  notShownWhy:
    'An app like this one may read only lists that are yours or that you edit together with others; this one belongs to {owner}. Its details are here, its music is in Spotify.',
  notShownOwner: 'somebody else',
  empty: 'No items in this playlist yet',
  emptyMine: 'Add some with the button above, or in Spotify; what is added there shows up the next time you open it.',
  emptyWhy: 'Add some in Spotify; they show up here the next time you open it.',
} as const
