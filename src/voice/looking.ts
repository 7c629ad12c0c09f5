import type { WorkContext } from '../platform/http/route.ts'
import { climb } from './climbing.ts'
import { closeEscalation } from './closing.ts'
import { lineOf } from './lines.ts'
import { tellOf } from './notices.ts'
import { changeMatter, lockMatter, type Matter } from './store/matters.ts'
import { votersOf } from './store/votes.ts'
import { subjectOf } from './subjects.ts'

/**
 * Looks at one matter whose time has come: the next step is asked, a promise that passed is followed up, silence after an
 * answer ends an escalation. Looking too early, or again, does nothing.
 */
export async function lookAtMatter(context: WorkContext, matterId: string): Promise<void> {
  const matter = await lockMatter(context.tx, matterId)
  if (matter === undefined || matter.lookAt === null || matter.lookAt > context.now) return
  switch (matter.waits) {
    case 'answer':
      await climb(context, matter)
      return
    case 'promise':
      await followUp(context, matter)
      return
    case 'asker':
      await closeEscalation(context, matter, 'silence')
      return
    case 'nothing':
      await changeMatter(context.tx, matter.id, { lookAt: null })
  }
}

/** The day on which something was to be done has passed: the unit is asked again, with a term, and then those above it. */
async function followUp(context: WorkContext, matter: Matter): Promise<void> {
  const round = matter.round + 1
  await changeMatter(context.tx, matter.id, { round, waits: 'answer' })
  const subject = await subjectOf(context, matter)
  await context.audit({
    action: 'proposal.overdue',
    subjectKind: 'proposal',
    subjectId: matter.id,
    details: { promisedOn: matter.promisedOn, round },
  })
  const answering = (await lineOf(context, matter.unitId, subject.wanted)).flatMap(({ people }) => people)
  const waiting = [...subject.wanted, ...(await votersOf(context.tx, matter.id))]
  await tellOf(
    context,
    waiting.filter((person) => !answering.includes(person)),
    'notice.proposal_overdue',
    subject,
  )
  await climb(context, { ...matter, round, waits: 'answer' })
}
