import pg from 'pg'
import { vi } from 'vitest'
import { Together } from '../src/platform/db/together.ts'

const turns = 5

/**
 * How many statements the database is sent while something is done, those sent in one piece counted one by one: the fewest of five
 * turns, since some have a statement more that the rest of the process sends meanwhile.
 */
export async function statementsOf(work: () => Promise<unknown>): Promise<number> {
  const counts: number[] = []
  while (counts.length < turns) counts.push(await statementsOfOne(work))
  return Math.min(...counts)
}

async function statementsOfOne(work: () => Promise<unknown>): Promise<number> {
  const sent = vi.spyOn(pg.Client.prototype, 'query')
  try {
    await work()
    return sent.mock.calls.reduce((sum, [first]: readonly unknown[]) => {
      return sum + (first instanceof Together ? first.size : 1)
    }, 0)
  } finally {
    sent.mockRestore()
  }
}
