import { randomBytes } from 'node:crypto'
import { v4 as uuidv4, v7 as uuidv7 } from 'uuid'
import type { Tx } from '../platform/db/database.ts'
import { decideRelease, type Release } from './domain/release.ts'
import { shuffle } from './domain/shuffle.ts'
import { addAnswer, noAnswers, tallyKeys, type RaterTally } from './domain/tally.ts'
import { answerOf } from './domain/verdict.ts'
import { writeComments } from './store/comments.ts'
import { readForCounting, type CountedVerdict } from './store/counting.ts'
import { heldVerdicts, lockUnit, writeBatch } from './store/places.ts'
import { addCounts, addRaters, type DayCount, type RaterAddition, lockTallies } from './store/tallies.ts'

/** When and for whom something is released; `day` is today in the organisation's zone. */
export interface ReleaseMoment {
  readonly organisationId: string
  readonly unitId: string
  readonly now: Date
  readonly day: string
}

/** Publishes what may be published of a unit now, in the transaction of the verdict that came in; says how many batches. */
export async function releaseUnit(tx: Tx, moment: ReleaseMoment): Promise<number> {
  await lockUnit(tx, moment.organisationId, moment.unitId)
  await lockTallies(tx, moment.organisationId, 'together')
  const releases = decideRelease(await heldVerdicts(tx, moment.unitId))
  for (const release of releases) await publish(tx, moment, release)
  return releases.length
}

async function publish(
  tx: Tx,
  { organisationId, unitId, now, day }: ReleaseMoment,
  release: Release,
): Promise<void> {
  const verdicts = await readForCounting(tx, release.verdictIds)
  const batch = {
    organisationId,
    id: uuidv7(),
    layer: release.layer,
    unitId,
    serviceId: release.serviceId,
    releasedAt: now,
    releasedOn: day,
    raters: new Set(verdicts.map((verdict) => verdict.raterId)).size,
    answers: verdicts.length,
  }
  await writeBatch(tx, batch, release.verdictIds)
  await addCounts(tx, organisationId, countsOf(verdicts, batch, day))
  await addRaters(tx, organisationId, ratersOf(verdicts, batch, day))
  if (release.layer === 'satisfaction' && release.serviceId === null) {
    const comments = verdicts.map((verdict) => verdict.comment).filter((comment) => comment !== '')
    const order = shuffle(comments, () => randomBytes(4).readUInt32LE() / 2 ** 32)
    await writeComments(
      tx,
      order.map((text, position) => ({
        organisationId,
        id: uuidv4(),
        unitId,
        countedOn: day,
        batchId: batch.id,
        position,
        text,
      })),
    )
  }
}

/** What a batch is counted under: its service where it has one, else its unit. */
type Subject = {
  readonly layer: Release['layer']
  readonly unitId: string
  readonly serviceId: string | null
}

/** The counts that released verdicts add to their subject. */
export function countsOf(
  verdicts: readonly CountedVerdict[],
  subject: Subject,
  day: string,
): readonly DayCount[] {
  return verdicts.flatMap((verdict) =>
    tallyKeys(verdict, subject.layer).map(({ measure, value }) => ({
      ...subjectOf(subject),
      day,
      measure,
      value,
      stratum: verdict.stratum,
      count: 1,
    })),
  )
}

/** The people behind released verdicts, with what they add to their rows. */
export function ratersOf(
  verdicts: readonly CountedVerdict[],
  subject: Subject,
  day: string,
): readonly RaterAddition[] {
  const rows = new Map<string, RaterTally>()
  for (const verdict of verdicts) {
    const answer = answerOf(verdict, subject.layer)
    if (answer !== null)
      rows.set(verdict.raterId, addAnswer(rows.get(verdict.raterId) ?? noAnswers, subject.layer, answer))
  }
  return [...rows].map(([raterId, row]) => ({
    ...subjectOf(subject),
    day,
    layer: subject.layer,
    raterId,
    ...row,
  }))
}

function subjectOf({ unitId, serviceId }: Subject) {
  return serviceId === null
    ? ({ subjectKind: 'unit', subjectId: unitId } as const)
    : ({ subjectKind: 'service', subjectId: serviceId } as const)
}
