import { organisationDay, personNames, standingsOf } from '../organisation/index.ts'
import type { WorkContext } from '../platform/http/route.ts'
import { instantFromDate } from '../platform/time/instants.ts'

import { daysAfter, daysBetween } from './domain/day-spans.ts'
import { dueWarning, endingCredentials, type Ending } from './domain/ending.ts'
import { noonOf } from './day-values.ts'
import { readinessNotices } from './notices.ts'
import { personFacts } from './store/people.ts'
import { noteWarning, peopleWithEnds, warningsTold } from './store/warnings.ts'
import { tellOfKind, whoChecks } from './telling.ts'

/** Days before the end from which on anybody is warned at all. */
const earliest = 90
/** From here on the person's heads are told as well. */
const headsToo = 30

/** Tells people what of theirs is about to end, and their heads when it is near. Whatever was missed is made up for once. */
export async function warnOfEnds(context: WorkContext): Promise<void> {
  const { tx, now } = context
  const day = await organisationDay(tx, now)
  const people = await peopleWithEnds(tx, day, daysAfter(day, earliest))
  const here = new Set((await standingsOf(tx, people, now)).map(({ personId }) => personId))
  const facts = await personFacts(tx, people)
  for (const personId of people) {
    if (!here.has(personId)) continue
    const evidence = facts.get(personId)?.evidence ?? []
    const endings = endingCredentials(evidence, day, instantFromDate(now))
    const told = await warningsTold(
      tx,
      endings.map(({ evidenceId }) => evidenceId),
    )
    for (const ending of endings) {
      const due = dueWarning(ending.until, day, told.get(ending.evidenceId) ?? new Set())
      if (due !== undefined) await warn(context, personId, ending, { days: due, day })
    }
  }
}

async function warn(
  context: WorkContext,
  personId: string,
  { evidenceId, kindId, until }: Ending,
  { days, day }: { readonly days: number; readonly day: string },
): Promise<void> {
  const { tx, organisationId, now } = context
  if (!(await noteWarning(tx, { organisationId, evidenceId, days, toldAt: now }))) return
  const values = { day: noonOf(until), days: daysBetween(day, until) }
  await tellOfKind(context, [personId], kindId, {
    kind: readinessNotices['notice.expires'],
    values,
    link: '/readiness',
  })
  if (days > headsToo) return
  const person = (await personNames(tx, [personId])).get(personId)?.name ?? '—'
  await tellOfKind(context, await whoChecks(context, personId, day), kindId, {
    kind: readinessNotices['notice.expires_of'],
    values: { ...values, person },
    link: `/readiness/people/${personId}`,
  })
}
