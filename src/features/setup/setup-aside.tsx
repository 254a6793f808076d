import { setupWords } from '#messages/en/setup.ts'
import { SampleButton } from '#parts/sample-button.tsx'
import css from './setup-page.module.css'

export const SetupAside = () => (
  <aside className={css['aside']} aria-label={setupWords.asideLabel}>
    <section>
      <h2 className={css['heading']}>{setupWords.refusedTitle}</h2>
      {setupWords.refusals.map(({ quote, text }) => (
        <p key={quote}>
          <b className="mono">{quote}</b>
          <br />
          {text}
        </p>
      ))}
    </section>
    <section>
      <h2 className={css['heading']}>{setupWords.askTitle}</h2>
      <p>{setupWords.askText}</p>
    </section>
    <section>
      <h2 className={css['heading']}>{setupWords.lookTitle}</h2>
      <p>{setupWords.lookText}</p>
      <div className="buttons">
        <SampleButton size="small" />
      </div>
    </section>
  </aside>
)
