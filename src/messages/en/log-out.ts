export const logOutWords = {
  title: 'Log out?',
  jobUnfinished: 'The scan of your library is not finished. Logging out stops it and deletes what has been read.',
  stopAndLogOut: 'Stop the job and log out',
  stay: 'Stay',
} as const
