import { useDeferredValue } from 'react'
import { inPicturesWords as words } from '#messages/en/in-pictures.ts'
import { Arriving } from '#parts/arriving.tsx'
import { Bone } from '#ui/bone.tsx'
import css from './lazy-pictures.module.css'
import type { PicturesProps } from './pictures.tsx'

const load = async () => (await import('./pictures.tsx')).Pictures

/** The plots, with code that is fetched for them alone. They give way to whatever a person does while rows arrive. */
export function LazyPictures(props: PicturesProps) {
  const shown = useDeferredValue(props)
  return <Arriving load={load} of={shown} waiting={<Drawing />} />
}

const Drawing = () => (
  <p className={css['drawing']}>
    <span className="hidden-text">{words.drawing}</span>
    <Bone width="a" />
  </p>
)
