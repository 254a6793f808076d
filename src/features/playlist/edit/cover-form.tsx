import { coverWords as words } from '#messages/en/cover.ts'
import { Choice } from '#ui/choice.tsx'
import { Notice } from '#ui/notice.tsx'
import { CoverCrop } from './cover-crop.tsx'
import { CoverFile } from './cover-file.tsx'
import { CoverReview } from './cover-review.tsx'
import { CoverFailure, PictureTroubleNotice } from './cover-trouble.tsx'
import css from './edit.module.css'
import type { useCover } from './use-cover.ts'

type CoverFormProps = { form: ReturnType<typeof useCover>; failure: unknown }

const sources = [
  { value: 'file', label: words.sources.file },
  { value: 'sleeve', label: words.sources.sleeve },
] as const

const papers = [
  { value: 'paper', label: words.papers.paper },
  { value: 'blue', label: words.papers.blue },
  { value: 'black', label: words.papers.black },
  { value: 'coral', label: words.papers.coral },
] as const

export function CoverForm({ form, failure }: CoverFormProps) {
  const { before, picture, cover, trouble, isChanged } = form
  return (
    <div className={css['form']}>
      {isChanged && (
        <Notice kind="warn" role="alert" title={words.changed}>
          <p>{words.changedWhy}</p>
        </Notice>
      )}
      {failure !== null && <CoverFailure failure={failure} />}
      <Choice
        label={words.source}
        name="cover-source"
        options={sources}
        value={picture.source}
        onChange={picture.setSource}
      />
      {picture.source === 'file' ? (
        <CoverFile onFile={picture.choose} />
      ) : (
        <Choice
          label={words.paper}
          name="cover-paper"
          options={papers}
          value={picture.paper}
          onChange={picture.setPaper}
        />
      )}
      {trouble !== null && <PictureTroubleNotice trouble={trouble} />}
      {picture.picture !== null && picture.source === 'file' && (
        <CoverCrop picture={picture.picture} crop={picture.crop} onCrop={picture.setCrop} />
      )}
      <CoverReview before={before} cover={cover} />
    </div>
  )
}
