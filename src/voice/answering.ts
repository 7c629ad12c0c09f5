import { v7 as uuidv7 } from 'uuid'
import type { ActionContext } from '../platform/http/route.ts'
import { isLate, type LineUnit } from './domain/ladder.ts'
import { insertStatement, readRungs, type Matter, type Statement } from './store/matters.ts'

/**
 * Keeps an answer of the actor for good: for the unit of the line in which they answer, and late where an answer was waited for
 * and the term of the round's first step was over.
 */
export async function keepAnswer(
  { tx, organisationId, actor, now }: ActionContext,
  { id: matterId, unitId, round, waits }: Matter,
  line: readonly LineUnit[],
  { kind, text, promisedOn }: Pick<Statement, 'kind' | 'text' | 'promisedOn'>,
): Promise<void> {
  const rungs = (await readRungs(tx, [matterId])).get(matterId) ?? []
  const first = rungs.find((rung) => rung.round === round)
  await insertStatement(tx, {
    organisationId,
    matterId,
    id: uuidv7(),
    kind,
    personId: actor.personId,
    unitId: line.find(({ people }) => people.includes(actor.personId))?.unitId ?? unitId,
    round,
    saidAt: now,
    text,
    promisedOn,
    late: waits === 'answer' && first !== undefined && isLate(first, now),
  })
}
