import { useEffect, useRef, type PointerEvent } from 'react'
import { coverWords as words } from '#messages/en/cover.ts'
import { t } from '#messages/t.ts'
import { Slider } from '#ui/slider.tsx'
import { drawCrop } from './cover-jpeg.ts'
import { dragged, mostZoom, squareOf, type Crop } from './crop.ts'
import css from './edit.module.css'
import type { Picture } from './use-picture.ts'

type CoverCropProps = { picture: Picture; crop: Crop; onCrop: (crop: Crop) => void }

const percent = (share: number): string => t(words.percent, { percent: Math.round(share * 100) })

/** Which square of a picture is taken: by dragging it, or by three sliders. */
export function CoverCrop({ picture, crop, onCrop }: CoverCropProps) {
  const canvas = useRef<HTMLCanvasElement>(null)
  useEffect(() => {
    if (canvas.current !== null) drawCrop(canvas.current, picture, crop)
  }, [picture, crop])

  const drag = ({ currentTarget, buttons, movementX, movementY }: PointerEvent<HTMLCanvasElement>) => {
    if ((buttons & 1) === 0) return
    const { width, height } = currentTarget.getBoundingClientRect()
    onCrop(dragged(picture, crop, { x: movementX / width, y: movementY / height }))
  }
  const { side } = squareOf(picture, crop)
  return (
    <fieldset className={css['crop']}>
      <legend className="small ink-2">{words.crop}</legend>
      <canvas
        ref={canvas}
        className={css['section']}
        width={480}
        height={480}
        aria-hidden="true"
        onPointerDown={({ currentTarget, pointerId }) => currentTarget.setPointerCapture(pointerId)}
        onPointerMove={drag}
      />
      <div className={css['sliders']}>
        <p className="small ink-2">{words.cropText}</p>
        <Slider
          label={words.zoom}
          min={1}
          max={mostZoom}
          step={0.05}
          value={crop.zoom}
          text={percent(crop.zoom)}
          onChange={(zoom) => onCrop({ ...crop, zoom })}
        />
        {picture.width - side >= 1 && (
          <Slider
            label={words.across}
            min={0}
            max={1}
            step={0.01}
            value={crop.x}
            text={percent(crop.x)}
            onChange={(x) => onCrop({ ...crop, x })}
          />
        )}
        {picture.height - side >= 1 && (
          <Slider
            label={words.down}
            min={0}
            max={1}
            step={0.01}
            value={crop.y}
            text={percent(crop.y)}
            onChange={(y) => onCrop({ ...crop, y })}
          />
        )}
      </div>
    </fieldset>
  )
}
