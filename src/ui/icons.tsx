import css from './icons.module.css'

const outlines = {
  search: 'M8.5 3a5.5 5.5 0 1 0 0 11a5.5 5.5 0 1 0 0-11M12.7 12.7L17 17',
  warning: 'M10 3L18 17H2ZM10 8v4M10 14.5v.2',
  clock: 'M10 3a7 7 0 1 0 0 14a7 7 0 1 0 0-14M10 6v4l3 2',
  offline: 'M2 7c5-4.5 11-4.5 16 0M5 10.5c3-2.8 7-2.8 10 0M10 15v.2M3 17L17 3',
  info: 'M3 3h14v14H3zM10 9v5M10 6.3v.2',
  check: 'M4 10.5l4 4 8-9',
  person: 'M4 17c0-3.5 2.5-5 6-5s6 1.5 6 5M7 6.5a3 3 0 1 0 6 0a3 3 0 1 0-6 0',
  list: 'M3 5h14M3 10h14M3 15h8',
  plus: 'M3 3h14v14H3zM10 6.5v7M6.5 10h7',
  shelf: 'M3 3v14M7 3v14M11 3v14M14 3.6l3.4 13',
  more: 'M4 10h.01M10 10h.01M16 10h.01',
  chevron: 'M5 8l5 5 5-5',
  file: 'M5 2.5h7l3 3v12H5zM12 2.5v3h3',
  cross: 'M4 4l12 12M16 4L4 16',
} as const

export type IconName = keyof typeof outlines

/** An ornament of 20 by 20 in the colour of the text beside it, which must say the same in words. */
export const Icon = ({ name }: { name: IconName }) => (
  <svg className={css['icon']} viewBox="0 0 20 20" aria-hidden="true" focusable="false">
    <path d={outlines[name]} />
  </svg>
)

/** Spotify's own icon, unaltered, 21 px as its guidelines ask at least; words stand beside it. Path: simple-icons, CC0. */
export const spotifyPath =
  'M12 0C5.4 0 0 5.4 0 12s5.4 12 12 12 12-5.4 12-12S18.66 0 12 0zm5.521 17.34c-.24.359-.66.48-1.021.24-2.82-1.74-6.36-2.101-10.561-1.141-.418.122-.779-.179-.899-.539-.12-.421.18-.78.54-.9 4.56-1.021 8.52-.6 11.64 1.32.42.18.479.659.301 1.02zm1.44-3.3c-.301.42-.841.6-1.262.3-3.239-1.98-8.159-2.58-11.939-1.38-.479.12-1.02-.12-1.14-.6-.12-.48.12-1.021.6-1.141C9.6 9.9 15 10.561 18.72 12.84c.361.181.54.78.241 1.2zm.12-3.36C15.24 8.4 8.82 8.16 5.16 9.301c-.6.179-1.2-.181-1.38-.721-.18-.601.18-1.2.72-1.381 4.26-1.26 11.28-1.02 15.721 1.621.539.3.719 1.02.419 1.56-.299.421-1.02.599-1.559.3z'

export const SpotifyIcon = () => (
  <svg className={css['spotify']} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
    <path d={spotifyPath} />
  </svg>
)

/** Our own sign: three lines of a credit and one note. */
export const Mark = () => (
  <svg className={css['mark']} viewBox="0 0 28 28" aria-hidden="true" focusable="false">
    <path className={css['ground']} d="M0 0h28v28H0z" />
    <path className={css['lines']} d="M5 6h11v2.5H5zM5 12h18v2.5H5zM5 18h8v2.5H5z" />
    <path className={css['note']} d="M17 18h6v5h-6z" />
  </svg>
)
