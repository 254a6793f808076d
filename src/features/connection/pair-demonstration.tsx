import { useEffect, useState } from 'react'
import { connectionWords } from '#messages/en/connection.ts'
import { Button } from '#ui/button.tsx'
import { Block } from './block.tsx'
import { makePair, type Pair } from './pair.ts'
import css from './pair-demonstration.module.css'

const words = connectionWords.pair

/** How a challenge follows from a verifier, on a pair that nothing depends on. */
export function PairDemonstration() {
  const [turn, setTurn] = useState(0)
  const [pair, setPair] = useState<Pair | null>(null)
  useEffect(() => {
    let isWanted = true
    void makePair().then((made) => isWanted && setPair(made))
    return () => {
      isWanted = false
    }
  }, [turn])

  return (
    <Block title={words.title}>
      <p>{words.text}</p>
      <dl className={css['pair']}>
        <Line name={words.verifier} text={words.verifierText} value={pair?.verifier} />
        <Line name={words.digest} text={words.digestText} value={pair?.digest} />
        <Line name={words.challenge} text={words.challengeText} value={pair?.challenge} />
      </dl>
      <div className="buttons">
        <Button size="small" onClick={() => setTurn(turn + 1)}>
          {words.again}
        </Button>
      </div>
    </Block>
  )
}

const Line = ({ name, text, value }: { name: string; text: string; value: string | undefined }) => (
  <div>
    <dt>
      {name}
      <span>{text}</span>
    </dt>
    <dd>{value}</dd>
  </div>
)
