export const paceWords = {
  idle: 'Nothing to ask Spotify',
  working: 'Asking Spotify: request {done} of {total}',
  waiting: 'Waiting until {time}',
  stopped: 'Stopped: try again later',
  stoppedUntil: 'Stopped until {time}',
  asksToWait: 'Spotify asks us to wait until {time}.',
  seconds: { one: '{count} second', other: '{count} seconds' },
  followsByItself: 'What has been read is here. The rest follows by itself.',
} as const
