import { randomBytes } from 'node:crypto'
import { v4 as uuidv4 } from 'uuid'
import { shuffle } from './domain/shuffle.ts'
import { addAnswer, noAnswers, tallyKeys, type RaterTally } from './domain/tally.ts'
import { answerOf, type Layer } from './domain/verdict.ts'
import type { CountedVerdict } from './store/counting.ts'
import type { DayCount } from './domain/tally-sheet.ts'
import type { RaterAddition } from './store/tallies.ts'
import type { MeasurementTables } from './tables.ts'

type Batch = MeasurementTables['measurement.batches']
type Comment = MeasurementTables['measurement.comments']

/** What a batch is and where it belongs: its service where it has one, else its unit. `releasedOn`: the organisation's day. */
export type BatchPlace = Omit<Batch, 'raters' | 'answers'>

/** Everything that publishing one batch of verdicts writes. */
export interface Publication {
  readonly batch: Batch
  readonly counts: readonly DayCount[]
  readonly raters: readonly RaterAddition[]
  /** Only of satisfaction at the unit, in an order that says nothing. */
  readonly comments: readonly Comment[]
}

/** What is published of verdicts that are counted together. */
export function publicationOf(place: BatchPlace, verdicts: readonly CountedVerdict[]): Publication {
  const raters = new Set(verdicts.map(({ raterId }) => raterId)).size
  return {
    batch: { ...place, raters, answers: verdicts.length },
    counts: countsOf(verdicts, place, place.releasedOn),
    raters: ratersOf(verdicts, place, place.releasedOn),
    comments: place.layer === 'satisfaction' && place.serviceId === null ? commentsOf(place, verdicts) : [],
  }
}

function commentsOf(
  { organisationId, unitId, releasedOn, id }: BatchPlace,
  verdicts: readonly CountedVerdict[],
): Comment[] {
  const said = verdicts.map(({ comment }) => comment).filter((comment) => comment !== '')
  const order = shuffle(said, () => randomBytes(4).readUInt32LE() / 2 ** 32)
  return order.map((text, position) => ({
    organisationId,
    id: uuidv4(),
    unitId,
    countedOn: releasedOn,
    batchId: id,
    position,
    text,
  }))
}

type Subject = { readonly layer: Layer; readonly unitId: string; readonly serviceId: string | null }

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
