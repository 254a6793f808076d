export const logOutWords = {
  title: 'Log out?',
  unfinished: {
    scan: 'The scan of your library is not finished. Logging out stops it and deletes what has been read.',
    backup: 'Your backup is not finished. Logging out stops it and deletes what has been read.',
    restore:
      'A restore is not finished. Logging out stops it and deletes its record: it cannot go on or be rolled back later. What it has added at Spotify stays.',
    edit: 'Changes to a playlist are not finished. Logging out stops them and deletes their record: they cannot go on or be rolled back later. The playlist stays as it is now.',
  },
  stopAndLogOut: 'Stop the job and log out',
  stay: 'Stay',
} as const
