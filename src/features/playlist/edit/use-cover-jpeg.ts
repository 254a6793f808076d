import { useEffect, useState } from 'react'
import { toCoverJpeg, type CoverJpeg } from './cover-jpeg.ts'
import type { Crop } from './crop.ts'
import type { Picture } from './use-picture.ts'

/** Milliseconds that a section has to stay the same before it is packed. */
const rest = 150

export type MadeCover = CoverJpeg & { url: string }

type Made = { picture: Picture; crop: Crop; cover: MadeCover | null }

/** The JPEG of a section, null while it is being made; `failed` where there will be none. */
export function useCoverJpeg(picture: Picture | null, crop: Crop): { cover: MadeCover | null; failed: boolean } {
  const [made, setMade] = useState<Made | null>(null)

  useEffect(() => {
    if (picture === null) return
    let isWanted = true
    const put = (cover: CoverJpeg | null): void => {
      if (isWanted) setMade({ picture, crop, cover: cover && { ...cover, url: URL.createObjectURL(cover.blob) } })
    }
    const timer = setTimeout(() => void toCoverJpeg(picture, crop).then(put, () => put(null)), rest)
    return () => {
      isWanted = false
      clearTimeout(timer)
    }
  }, [picture, crop])

  const url = made?.cover?.url
  useEffect(() => () => (url === undefined ? undefined : URL.revokeObjectURL(url)), [url])

  const isIt = made !== null && made.picture === picture && made.crop === crop
  return { cover: isIt ? made.cover : null, failed: isIt && made.cover === null }
}
