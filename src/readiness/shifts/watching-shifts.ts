import type { Reaction, Steps, WorkContext } from '../../platform/http/route.ts'
import { instantFromDate } from '../../platform/time/instants.ts'
import type { Reason } from '../domain/reasons.ts'
import { newLacks, remaining } from '../domain/shift.ts'
import { lockShiftsOf, overridesOfShifts, shiftsAhead, turnShift, type StoredShift } from '../store/shifts.ts'
import { missingIn } from './acting.ts'
import { openBench, spanOf, type Bench } from './judging.ts'
import { letPass } from './shift-views.ts'
import { elsewhereWords, shiftsElsewhere } from './working-there.ts'
import { announceShift, headsOfUnit, tellOfShift } from './telling.ts'

/** Looks at all shifts ahead; also as soon as what jobs and touchpoints ask for was changed. */
export const watchShiftsJob = 'readiness.watch-shifts'

/** So many shifts are looked at together. */
const portion = 500

/**
 * Looks whether those who are to stand somewhere are still ready for it, and still work there. So many by themselves: whoever changes
 * something of a person's shifts waits for no others.
 */
export async function watchShifts(steps: Steps): Promise<void> {
  let last: StoredShift | undefined
  for (;;) {
    const after = last
    const shifts = await steps.inTransaction(async (context) => {
      const some = await shiftsAhead(context.tx, context.now, { after, limit: portion })
      await judgeAgain(context, some)
      return some
    })
    last = shifts.at(-1)
    if (shifts.length < portion) return
  }
}

/** Something of what a person holds or can was written down: their shifts ahead are looked at in the same transaction. */
async function lookAtPerson(context: WorkContext, personId: string): Promise<void> {
  await lockShiftsOf(context.tx, personId)
  await judgeAgain(context, await shiftsAhead(context.tx, context.now, { personId, limit: portion }))
}

/** Notes which shifts turned, and tells of those for which somebody became unready. */
async function judgeAgain(context: WorkContext, shifts: readonly StoredShift[]): Promise<void> {
  if (shifts.length === 0) return
  const bench = await openBench(context.tx, {
    touchpointIds: shifts.map(({ touchpointId }) => touchpointId),
    personIds: shifts.map(({ personId }) => personId),
  })
  const ids = shifts.map(({ id }) => id)
  const overrides = await overridesOfShifts(context.tx, ids)
  const now = instantFromDate(context.now)
  const elsewhere = await shiftsElsewhere(context.tx, shifts, bench.zone)
  // In one order of people: whoever notes that a shift turned holds the person until the end, and so do others with several.
  for (const shift of shifts.toSorted((one, other) => (one.personId < other.personId ? -1 : 1))) {
    const left = remaining(spanOf(shift), now)
    if (left === undefined) continue
    const through = bench.through(shift, left, { knownAt: now, judge: 'as_known' })
    const lacks = newLacks(through, letPass(overrides.get(shift.id)))
    const missing = missingWordsOf(bench, lacks, elsewhere.has(shift.id))
    if ((missing !== undefined) === (shift.unreadySince !== null)) continue
    if (await turnShift(context.tx, shift.id, missing === undefined ? null : context.now))
      await turned(context, shift, missing)
  }
}

interface Missing {
  readonly id: string
  readonly en: string
}

/** All for which somebody is not to stand a shift; undefined where nothing is. */
function missingWordsOf(
  { book }: Bench,
  lacks: readonly Reason[],
  isElsewhere: boolean,
): Missing | undefined {
  if (lacks.length === 0 && !isElsewhere) return undefined
  const said = (language: 'id' | 'en') =>
    [missingIn(book, lacks, language), isElsewhere ? elsewhereWords[language] : '']
      .filter((words) => words !== '')
      .join('; ')
  return { id: said('id'), en: said('en') }
}

async function turned(context: WorkContext, shift: StoredShift, missing: Missing | undefined): Promise<void> {
  const unready = missing !== undefined
  await context.audit({
    action: unready ? 'shift.turned_unready' : 'shift.turned_ready',
    subjectKind: 'shift',
    subjectId: shift.id,
    details: { personId: shift.personId, ...(unready && { missing }) },
  })
  await announceShift(context, unready ? 'shift.turned_unready' : 'shift.turned_ready', shift)
  if (!unready) return
  await tellOfShift(context, [shift.personId], shift, { told: 'notice.shift_unready', missing })
  const heads = await headsOfUnit(context, shift)
  await tellOfShift(context, heads, shift, { told: 'notice.shift_unready_of', missing })
}

const ofPerson = [
  'evidence.verified',
  'evidence.revoked',
  'ability.observed',
  'person.left',
  'assignment.made',
  'assignment.changed',
] as const
const ofAll = [
  'credential_kind.changed',
  'ability.changed',
  'job_requirements.changed',
  'touchpoint_readiness.changed',
  'unit.moved',
] as const

/** What makes shifts be looked at again. */
export const shiftReactions: readonly Reaction[] = [
  ...ofPerson.map((to): Reaction => ({
    to,
    react: async (context, { subject }) => {
      if (subject['personId'] !== undefined) await lookAtPerson(context, subject['personId'])
    },
  })),
  ...ofAll.map((to): Reaction => ({ to, react: (context) => context.later(watchShiftsJob, {}) })),
]
