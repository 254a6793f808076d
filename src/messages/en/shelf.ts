/** What the lists say that everybody has one of: liked songs, saved albums, tops … */
export const shelfWords = {
  read: 'Read at {time}',
  reading: 'Being read now',
  news: { one: '{count} new since last time', other: '{count} new since last time' },
  noNews: 'Nothing new since last time',
  readAgain: 'Read all again',
  readAgainWhy: {
    one: 'What was exchanged in the middle of the list shows nowhere else. Costs {count} request.',
    other: 'What was exchanged in the middle of the list shows nowhere else. Costs {count} requests.',
  },
  follow: 'Follow or unfollow: {name}',
  save: 'Save or remove: {name}',
} as const
