import { useState } from 'react'
import { pictureFor, type Picture } from '#spotify/picture.ts'
import { classes } from '#ui/classes.ts'
import { Icon } from '#ui/icons.tsx'
import css from './artwork.module.css'

const pixels = { row: 40, ranked: 64, list: 104, shelf: 200, page: 240, full: 480 } as const

type ArtworkProps = {
  pictures: readonly Picture[]
  /** 40, 64, 104 and 240 px; `shelf` and `full` are as wide as their column. */
  size: keyof typeof pixels
  /** What stands in the dashed square where there is no picture. */
  blank?: 'file' | 'cross' | 'person' | 'list'
}

/** A cover or a portrait: whole, square, unaltered, with nothing on it. The name beside it says what it is. */
export function Artwork({ pictures, size, blank = 'file' }: ArtworkProps) {
  // Spotify's picture addresses die within a day, so one that fails gives way to the dashed square.
  const [failed, setFailed] = useState<string | null>(null)
  const picture = pictureFor(pictures, pixels[size])
  if (picture === null || picture.url === failed) {
    return (
      <span className={classes(css['art'], css[size], css['blank'])} aria-hidden="true">
        <Icon name={blank} />
      </span>
    )
  }
  return (
    <img
      // Another picture is another element, or the last one would stay until it has come.
      key={picture.url}
      className={classes(css['art'], css[size])}
      src={picture.url}
      alt=""
      width={pixels[size]}
      height={pixels[size]}
      loading={size === 'page' || size === 'full' ? 'eager' : 'lazy'}
      decoding="async"
      referrerPolicy="no-referrer"
      onError={() => setFailed(picture.url)}
    />
  )
}

/** The place of a picture that is still to come. */
export const ArtworkBone = ({ size }: { size: keyof typeof pixels }) => (
  <span className={classes(css['art'], css[size], css['bone'])} aria-hidden="true" />
)
