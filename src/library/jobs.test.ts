import { expect, test } from 'vitest'
import { unfinishedJobs, watchJob } from './jobs.ts'

test('knows of the jobs whose code is here, and which of them are not at their end', () => {
  expect(unfinishedJobs()).toEqual([])
  let isGoingOn = false
  watchJob('scan', () => isGoingOn)
  watchJob('restore', () => true)
  expect(unfinishedJobs()).toEqual(['restore'])
  isGoingOn = true
  expect(unfinishedJobs().toSorted()).toEqual(['restore', 'scan'])
})
