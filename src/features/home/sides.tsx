import { homeWords } from '#messages/en/home.ts'
import css from './sides.module.css'

/** What is on the record, as its back would list it, and what each costs. */
export const Sides = () => (
  <div className={css['sides']}>
    {homeWords.sides.map(({ title, tracks }) => (
      <section key={title}>
        <h2 className={css['title']}>{title}</h2>
        <ol>
          {tracks.map(({ name, text, cost }, place) => (
            <li key={name} className={css['track']}>
              <span className={css['figure']} aria-hidden="true">
                {place + 1}
              </span>
              <div>
                <h3>{name}</h3>
                <p className={css['text']}>{text}</p>
              </div>
              <span className={css['figure']}>{cost}</span>
            </li>
          ))}
        </ol>
      </section>
    ))}
  </div>
)
