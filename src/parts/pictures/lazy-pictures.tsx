import { lazy, Suspense, useDeferredValue } from 'react'
import { inPicturesWords as words } from '#messages/en/in-pictures.ts'
import { Bone } from '#ui/bone.tsx'
import css from './lazy-pictures.module.css'
import type { PicturesProps } from './pictures.tsx'

const Pictures = lazy(async () => ({ default: (await import('./pictures.tsx')).Pictures }))

/** The plots, with code that is fetched for them alone. They give way to whatever a person does while rows arrive. */
export function LazyPictures(props: PicturesProps) {
  const shown = useDeferredValue(props)
  return (
    <Suspense fallback={<Drawing />}>
      <Pictures {...shown} />
    </Suspense>
  )
}

const Drawing = () => (
  <p className={css['drawing']}>
    <span className="hidden-text">{words.drawing}</span>
    <Bone width="a" />
  </p>
)
