import { sql } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'

/** What became of the proposals on a unit's services in a span. */
export interface AnsweredProposals {
  /** Proposed within the span. */
  readonly made: number
  /** Answered for the first time within the span, before the unit's term was over, and after it. */
  readonly inTime: number
  readonly late: number
  /** Without any answer at the end of the span, and of these those whose term was over by then. */
  readonly open: number
  readonly overdue: number
}

/** By unit; units without proposals are left out. What was removed from the board is not counted, nor what was withdrawn or merged unanswered as open. */
export async function proposalsAnswered(
  tx: Tx,
  { from, until }: { readonly from: Date; readonly until: Date },
): Promise<ReadonlyMap<string, AnsweredProposals>> {
  const found = await sql<AnsweredProposals & { unitId: string }>`
    with first_answers as (
      select distinct on (matter_id) matter_id, said_at, late from voice.statements
      where kind in ('accepted', 'declined', 'done') order by matter_id, said_at, id
    ), proposals as (
      select p.unit_id, p.made_at, a.said_at, a.late,
        p.made_at < ${until} and coalesce(a.said_at >= ${until}, true)
          and coalesce(p.closed_at >= ${until}, true) as open,
        r.due_at
      from voice.proposals p
      left join first_answers a on a.matter_id = p.id
      left join voice.rungs r on r.matter_id = p.id and r.round = 1 and r.step = 0
      where p.state <> 'removed'
    )
    select unit_id as "unitId",
      count(*) filter (where made_at >= ${from} and made_at < ${until}) as made,
      count(*) filter (where said_at >= ${from} and said_at < ${until} and not late) as "inTime",
      count(*) filter (where said_at >= ${from} and said_at < ${until} and late) as late,
      count(*) filter (where open) as open,
      count(*) filter (where open and due_at < ${until}) as overdue
    from proposals group by unit_id`.execute(tx)
  return new Map(found.rows.map(({ unitId, ...counts }) => [unitId, counts]))
}
