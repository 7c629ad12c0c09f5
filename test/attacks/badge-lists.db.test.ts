import pg from 'pg'
import { describe, expect, it } from 'vitest'
import { testHarness } from '../harness.ts'
import { makeListedBadges } from '../listed-badges.ts'

/** What becomes of a badge whose issuer takes it back just then. */
const harness = testHarness()

/** Waits until so many in the database wait in a row, the first for `holder`; or `otherwise` has come. */
async function waitFor(holder: pg.Client, row: 1 | 2, otherwise = () => false): Promise<void> {
  const first = 'select pid from pg_locks where not granted and pg_backend_pid() = any(pg_blocking_pids(pid))'
  const second = `select pid from pg_locks where not granted and pg_blocking_pids(pid) && array(${first})`
  while (!otherwise()) {
    const { rows } = await holder.query(row === 1 ? first : second)
    if (rows.length > 0) return
  }
}

describe('a list that is brought in the moment in which a badge on it is handed in', () => {
  it('finds the badge all the same', async () => {
    const { bank, bring, handIn, evidenceOf } = await makeListedBadges(harness)
    await bring([], { validFrom: '2026-02-01T00:00:00Z' })
    await bank.as('driver')
    const holder = new pg.Client({ connectionString: harness.superuserUrl })
    await holder.connect()
    try {
      // The badge is looked up in the list that is here, and cannot be written yet.
      await holder.query('begin')
      await holder.query('lock table readiness.evidence in share mode')
      const handing = handIn('driver', { place: 7, nth: 1 })
      await waitFor(holder, 1)
      let isBrought = false
      const bringing = bring([7], { validFrom: '2026-02-02T00:00:00Z' }).then((answer) => {
        isBrought = true
        return answer
      })
      await waitFor(holder, 2, () => isBrought)
      await holder.query('commit')
      const [handed, brought] = await Promise.all([handing, bringing])
      expect(handed.status, handed.text).toBe(201)
      expect(brought.body, brought.text).toMatchObject({ checked: 1, withdrawn: 1 })
      expect(await evidenceOf('driver')).toMatchObject({ state: 'revoked', badge: { status: 'revoked' } })
    } finally {
      await holder.end()
    }
  })
})
