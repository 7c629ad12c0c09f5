import { personNames, unitNames } from '../organisation/index.ts'
import type { ActionContext } from '../platform/http/route.ts'
import { serviceNames, type ServiceId } from '../service/index.ts'
import type { ProposalId, ProposalRow, Standing } from './contract.ts'
import { isLate } from './domain/ladder.ts'
import { readMatters, readRungs, type Matter, type StoredRung } from './store/matters.ts'
import type { StoredProposal } from './store/proposals.ts'
import { votedOn } from './store/votes.ts'

/** Proposals as lists show them to the actor. */
export async function proposalRowViews(
  context: ActionContext,
  proposals: readonly StoredProposal[],
): Promise<ProposalRow[]> {
  const { tx, actor, now } = context
  const ids = proposals.map(({ id }) => id)
  const matters = await readMatters(tx, ids)
  const rungs = await readRungs(tx, ids)
  const units = await unitNames(tx, [
    ...proposals.map(({ unitId }) => unitId),
    ...[...rungs.values()].flat().map(({ unitId }) => unitId),
  ])
  const services = await serviceNames(
    tx,
    proposals.map(({ serviceId }) => serviceId),
  )
  const people = await personNames(
    tx,
    proposals.map(({ authorId }) => authorId),
  )
  const voted = await votedOn(tx, actor.personId, ids)
  return proposals.map((proposal) => {
    const { id, title, state, serviceId, unitId, authorId, madeAt, votes } = proposal
    const [unit, author, matter] = [units.get(unitId), people.get(authorId), matters.get(id)]
    if (unit === undefined || author === undefined || matter === undefined)
      throw new Error(`Proposal ${id} lacks its unit, author or matter`)
    const last = rungs.get(id)?.at(-1)
    return {
      id: id as ProposalId,
      title,
      state,
      service: { id: serviceId as ServiceId, name: services.get(serviceId) ?? { id: '—', en: '—' }, unit },
      author,
      madeAt: madeAt.toISOString(),
      votes,
      voted: voted.has(id),
      standing: standingOf(matter, last, last && units.get(last.unitId), now),
    }
  })
}

/** Where the answer stands. */
function standingOf(
  matter: Matter,
  last: StoredRung | undefined,
  unit: Standing['unit'] | undefined,
  now: Date,
): Standing {
  const waiting = matter.waits === 'answer'
  const asked = waiting && last !== undefined && last.round === matter.round ? last : undefined
  return {
    waiting,
    unit: asked === undefined ? null : (unit ?? null),
    dueOn: asked?.dueOn ?? null,
    climbed: asked?.step ?? 0,
    late: asked !== undefined && isLate(asked, now),
    promisedOn: matter.promisedOn,
  }
}
