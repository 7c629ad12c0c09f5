import { organisationDay } from '../../organisation/index.ts'
import { accept } from '../../platform/http/result.ts'
import { firstOfferedAt } from '../../service/index.ts'
import type { Act } from '../acting.ts'
import { nextQuarter, publishedFrom } from '../domain/quarters.ts'
import { listQuarters } from '../store/publications.ts'
import { quarterView } from '../views.ts'

/** Which quarters were published, and when the next will be. */
export const listPublications: Act<'GET /publications'> = async ({ tx, now }) => {
  const rows = await listQuarters(tx)
  const next = nextQuarter(await organisationDay(tx, now))
  return accept({
    rows: rows.map((row) => ({ ...quarterView(row), units: row.units })),
    next: (await firstOfferedAt(tx)) === undefined ? null : { start: next.start, on: publishedFrom(next) },
  })
}
