import type { Expression, ExpressionBuilder, SqlBool } from 'kysely'
import type { OrganisationTables } from '../tables.ts'

/** A pattern for `ilike` that finds the words anywhere; signs with a meaning in patterns stand for themselves. */
export function containing(words: string): string {
  return `%${words.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`
}

type AssignmentsOfPeople = {
  a: OrganisationTables['organisation.assignments']
  p: OrganisationTables['organisation.people']
}

/** That an assignment `a` holds on a day, and its person `p` has not left. */
export function holdsOn<T extends AssignmentsOfPeople>(
  eb: ExpressionBuilder<T, 'a' | 'p'>,
  day: string,
): Expression<SqlBool> {
  const on = eb as unknown as ExpressionBuilder<AssignmentsOfPeople, 'a' | 'p'>
  return on.and([
    on('a.startsOn', '<=', day),
    on.or([on('a.endsOn', 'is', null), on('a.endsOn', '>=', day)]),
    on.or([on('p.leftOn', 'is', null), on('p.leftOn', '>', day)]),
  ])
}
