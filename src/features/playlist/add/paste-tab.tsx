import { useId, useMemo, useState, type DragEvent } from 'react'
import { addItemsWords as words } from '#messages/en/add-items.ts'
import { t } from '#messages/t.ts'
import { mayHaveLinks, urisFrom } from '#parts/drag/links.ts'
import { Button } from '#ui/button.tsx'
import { Notice } from '#ui/notice.tsx'
import css from './add-items.module.css'
import type { Choosing } from './choosing.ts'
import { readPasted, type Line } from './pasted.ts'
import { useContents } from './use-contents.ts'

/** Takes links and URIs, with their names where the library on this device knows them. */
export function PasteTab({ choosing }: { choosing: Choosing }) {
  const id = useId()
  const [text, setText] = useState('')
  const [times, setTimes] = useState(0)
  const pasted = useMemo(() => readPasted(text), [text])
  const contentOf = useContents(choosing.rows)
  const count = pasted.uris.length
  const known = useMemo(() => pasted.uris.filter((uri) => contentOf(uri)?.name !== '').length, [pasted.uris, contentOf])

  const add = () => {
    const chosen = pasted.uris.flatMap((uri, at) => {
      const content = contentOf(uri)
      return content === null ? [] : [{ id: `paste ${times} ${at}`, content }]
    })
    choosing.onChoose(...chosen)
    setTimes(times + 1)
    // What could not be read stays, to be put right.
    setText(pasted.unread.map(({ text }) => text).join('\n'))
  }
  /** Each on a line of its own, whatever stands there already. */
  const take = (event: DragEvent) => {
    const uris = urisFrom(event.dataTransfer)
    if (uris.length === 0) return
    event.preventDefault()
    setText((before) => [before.trimEnd(), ...uris].filter((line) => line !== '').join('\n') + '\n')
  }

  return (
    <>
      <div className={css['field']}>
        <label className="small ink-2" htmlFor={id}>
          {words.links}
        </label>
        <textarea
          id={id}
          className={css['area']}
          aria-describedby={`${id}-hint`}
          value={text}
          rows={7}
          spellCheck={false}
          autoComplete="off"
          onChange={(event) => setText(event.target.value)}
          onDragOver={(event) => {
            if (mayHaveLinks(event.dataTransfer)) event.preventDefault()
          }}
          onDrop={take}
        />
        <p className="small ink-2" id={`${id}-hint`}>
          {words.linksHint}
        </p>
      </div>
      <div className={css['said']} role="status">
        {count > 0 && <p className="small ink-2">{t(words.known, { known, count })}</p>}
        <Problem lines={pasted.unread} title={t(words.unread, { count: pasted.unread.length })} why={words.unreadWhy} />
        <Problem lines={pasted.local} title={t(words.local, { count: pasted.local.length })} why={words.localWhy} />
      </div>
      <div className="buttons">
        <Button aria-disabled={count === 0} onClick={() => count > 0 && add()}>
          {t(words.addLinks, { count })}
        </Button>
      </div>
    </>
  )
}

/** How many lines are told one by one. */
const mostTold = 20

function Problem({ lines, title, why }: { lines: readonly Line[]; title: string; why: string }) {
  if (lines.length === 0) return null
  return (
    <Notice kind="warn" icon="warning" title={title}>
      <p>{why}</p>
      <ul className={css['lines']}>
        {lines.slice(0, mostTold).map(({ line, text }, at) => (
          <li key={at}>
            <b>{t(words.line, { line })}</b> <span className="mono">{text.slice(0, 200)}</span>
          </li>
        ))}
        {lines.length > mostTold && <li>{t(words.andMore, { count: lines.length - mostTold })}</li>}
      </ul>
    </Notice>
  )
}
