/** What the lists say that everybody has one of: liked songs, saved albums, tops … */
export const shelfWords = {
  read: 'Read at {time}',
  reading: 'Being read now',
  news: { one: '{count} new since last time', other: '{count} new since last time' },
  noNews: 'Nothing new since last time',
} as const
