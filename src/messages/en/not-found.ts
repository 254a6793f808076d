export const notFoundWords = {
  title: 'Page not found',
  text: 'There is nothing at <path>this address</path>. The address may be mistyped or out of date.',
  home: 'Go to the start',
} as const
