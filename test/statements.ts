import pg from 'pg'
import { vi } from 'vitest'
import { Together } from '../src/platform/db/together.ts'

/** How many statements the database was sent while something was done, those sent in one piece counted one by one. */
export async function statementsOf(work: () => Promise<unknown>): Promise<number> {
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
