import { expect, test } from 'vitest'
import { challengeOf, makePair } from './pair.ts'

test('the challenge is the one that RFC 7636 (Appendix B) computes', async () => {
  expect(await challengeOf('dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk')).toEqual({
    digest: '13d31e961a1ad8ec2f16b10c4c982e0876a878ad6df144566ee1894acb70f9c3',
    challenge: 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM',
  })
})

test('each pair is another one, of the length and the letters of a real one', async () => {
  const [one, other] = await Promise.all([makePair(), makePair()])
  expect(one.verifier).not.toBe(other.verifier)
  for (const text of [one.verifier, one.challenge, other.verifier]) expect(text).toMatch(/^[\w-]{43}$/)
  expect(one).toEqual({ verifier: one.verifier, ...(await challengeOf(one.verifier)) })
})
