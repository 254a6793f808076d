import { useEffect, useRef, useState } from 'react'
import type { Playlist } from '#spotify/playlist.ts'
import { wholeCrop, type Crop } from './crop.ts'
import { PictureError, readPicture, type PictureTrouble } from './read-picture.ts'
import { drawSleeve, type SleevePaper } from './sleeve.ts'

export type Source = 'file' | 'sleeve'
export type Picture = ImageBitmap | HTMLCanvasElement

type Chosen = { picture: Picture | null; crop: Crop; trouble: PictureTrouble | 'not-made' | null }

const nothing: Chosen = { picture: null, crop: wholeCrop, trouble: null }

/** The picture that a person has chosen or had drawn, and which section of it. What was wanted last is what counts. */
export function usePicture({ name, owner }: Pick<Playlist, 'name' | 'owner'>) {
  const [source, setSource] = useState<Source>('file')
  const [paper, setPaper] = useState<SleevePaper>('paper')
  const [chosen, setChosen] = useState(nothing)
  const wanted = useRef(0)
  useEffect(
    () => () => {
      wanted.current += 1
    },
    [],
  )

  const take = (getting: Promise<Picture>) => {
    const mine = (wanted.current += 1)
    const put = (change: Partial<Chosen>) => {
      if (mine === wanted.current) setChosen({ ...nothing, ...change })
    }
    getting.then(
      (picture) => put({ picture }),
      (error: unknown) => put({ trouble: error instanceof PictureError ? error.why : 'not-made' }),
    )
  }
  const draw = (on: SleevePaper) => take(drawSleeve(name, owner.name ?? owner.id, on))

  return {
    ...{ source, paper, ...chosen },
    choose: (file: Blob) => take(readPicture(file)),
    setCrop: (crop: Crop) => setChosen((now) => ({ ...now, crop })),
    setSource: (next: Source) => {
      setSource(next)
      wanted.current += 1
      setChosen(nothing)
      if (next === 'sleeve') draw(paper)
    },
    setPaper: (next: SleevePaper) => {
      setPaper(next)
      draw(next)
    },
  }
}
