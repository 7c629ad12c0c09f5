import type { ChildProcess } from 'node:child_process'
import type pg from 'pg'
import { expect } from 'vitest'

/** Waits until a process waits for a table that somebody else has locked; fails where it ended before. */
export async function untilItWaitsFor(table: string, child: ChildProcess, watcher: pg.Client): Promise<void> {
  for (;;) {
    const { rows } = await watcher.query<{ n: number }>(
      'select count(*)::int as n from pg_locks where not granted and relation = $1::regclass',
      [table],
    )
    if (rows[0]?.n === 1) return
    expect(child.exitCode, `it ended before it came to ${table}`).toBeNull()
  }
}

/** Waits until the database has noticed that whoever was killed is gone, with all that they had begun. */
export async function untilNothingIsUnderWay(
  watcher: pg.Client,
  patience: { timeout: number },
): Promise<void> {
  await expect
    .poll(async () => {
      const { rows } = await watcher.query(
        `select from pg_stat_activity where datname = current_database() and application_name = 'etalase' and xact_start is not null`,
      )
      return rows.length
    }, patience)
    .toBe(0)
}
