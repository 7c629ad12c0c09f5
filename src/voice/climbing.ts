import { organisationOf } from '../organisation/index.ts'
import type { WorkContext } from '../platform/http/route.ts'
import { dateOf, instantFromDate, millisecondsPerDay, type Instant } from '../platform/time/instants.ts'
import { localDay, startOfLocalDay } from '../platform/time/local-day.ts'
import { afterWorkingDays } from '../platform/time/working-days.ts'
import type { CompiledCalendar } from '../platform/time/working-time.ts'
import { ladderAt, type Ladder, type LadderQuestion, type LineUnit } from './domain/ladder.ts'
import { escalationTold, proposalTold } from './events.ts'
import { calendarsOfLine, lineOf } from './lines.ts'
import { tellOf } from './notices.ts'
import { rungOf, storedRung } from './rungs.ts'
import { changeMatter, insertRung, readRungs, type Matter, type StoredRung } from './store/matters.ts'
import { readTerms } from './store/terms.ts'
import { subjectOf, type Subject } from './subjects.ts'

/** The job that looks at one matter at the end of a term. */
export const lookJob = 'voice.look'

/** Where nobody can be asked, somebody may be put in charge: how long until the next look. */
const again = millisecondsPerDay
const soon = 60_000

/** What became of a look at a ladder. */
export interface Climbed extends Pick<Ladder, 'climbed' | 'over'> {
  readonly rungs: readonly StoredRung[]
}

/**
 * Looks at the ladder of a matter that waits for an answer, and asks whoever stands on the next step where the last one's term
 * is over, or its answer was objected to. Whoever calls has locked the matter, so that each step is climbed once.
 */
export async function climb(context: WorkContext, matter: Matter): Promise<Climbed> {
  const { tx, now } = context
  const subject = await subjectOf(context, matter)
  const stored = laddered(matter, (await readRungs(tx, [matter.id])).get(matter.id) ?? [])
  const line = await lineOf(context, matter.unitId, subject.wanted)
  const calendars = await calendarsOfLine(context, line)
  const days = await daysFor(context, matter)
  const last = stored.at(-1)
  const looked = ladderAt({
    rungs: stored.map(rungOf),
    line,
    dueOf: (unitId, from) => termOf(calendars.get(unitId), from, days),
    now: instantFromDate(now),
    objected: last !== undefined && last.round < matter.round,
  })
  const rung = looked.rungs.at(-1)
  if (!looked.climbed || rung === undefined) {
    await lookLater(context, matter, stored.length > 0 && !looked.over ? (last?.dueAt ?? null) : null)
    return { ...looked, rungs: stored }
  }
  const step = { ...rung, round: matter.round, step: stored.length }
  const added = storedRung(matter, step, calendars.get(rung.unitId)?.zone)
  await insertRung(tx, added)
  await lookLater(context, matter, added.dueAt ?? new Date(now.getTime() + soon))
  await tellOfStep(context, matter, subject, added, stored)
  return { ...looked, rungs: [...stored, added] }
}

/** Of a proposal each round begins at the unit itself; an escalation goes on where it was. */
function laddered(matter: Matter, rungs: readonly StoredRung[]): readonly StoredRung[] {
  return matter.kind === 'escalation' ? rungs : rungs.filter(({ round }) => round === matter.round)
}

/** By what terms the units of a line are asked. */
export interface LadderTerms {
  readonly dueOf: LadderQuestion['dueOf']
  /** Of the unit at the foot of the line. */
  readonly zone: string
  /** Where a unit of the line works; undefined where it has no calendar. */
  readonly zoneOf: (unitId: string) => string | undefined
}

/** The terms that hold now for a line. */
export async function ladderTerms(
  context: WorkContext,
  line: readonly LineUnit[],
  kind: Matter['kind'],
): Promise<LadderTerms> {
  const calendars = await calendarsOfLine(context, line)
  const days = await daysFor(context, { kind })
  return {
    dueOf: (unitId, from) => termOf(calendars.get(unitId), from, days),
    zone: await zoneOf(context, line),
    zoneOf: (unitId) => calendars.get(unitId)?.zone,
  }
}

async function daysFor({ tx }: WorkContext, { kind }: Pick<Matter, 'kind'>): Promise<number> {
  const { answerDays, escalationDays } = await readTerms(tx)
  return kind === 'proposal' ? answerDays : escalationDays
}

function termOf(calendar: CompiledCalendar | undefined, from: Instant, days: number): Instant | null {
  if (calendar === undefined) return null
  const end = afterWorkingDays(calendar, from, days)
  return end.ok ? end.at : null
}

/** Sees to the next look: at a moment, or, where nothing is waited for, once a day. */
async function lookLater(context: WorkContext, matter: Matter, at: Date | null): Promise<void> {
  const lookAt = at === null ? new Date(context.now.getTime() + again) : at
  await changeMatter(context.tx, matter.id, { lookAt })
  await context.later(lookJob, { matterId: matter.id }, lookAt)
}

async function tellOfStep(
  context: WorkContext,
  matter: Matter,
  subject: Subject,
  rung: StoredRung,
  before: readonly StoredRung[],
): Promise<void> {
  const { kind, id, round } = matter
  const first = before.length === 0
  const asked =
    kind === 'escalation'
      ? (`notice.escalation_${first ? 'asked' : 'climbed'}` as const)
      : (`notice.proposal_${!first ? 'climbed' : round > 1 ? 'follow_up' : 'asked'}` as const)
  await tellOf(context, rung.toldTo, asked, subject)
  if (!first) {
    const others = [...subject.wanted, ...before.flatMap(({ toldTo }) => toldTo)]
    await tellOf(
      context,
      others.filter((person) => !rung.toldTo.includes(person)),
      kind === 'escalation' ? 'notice.escalation_went_up' : 'notice.proposal_went_up',
      subject,
    )
  }
  await context.audit({
    action: kind === 'escalation' ? 'escalation.asked' : 'proposal.asked',
    subjectKind: kind === 'escalation' ? 'escalation' : 'proposal',
    subjectId: id,
    details: { unit: rung.unitId, round, step: rung.step, dueOn: rung.dueOn, to: rung.toldTo },
  })
  await context.announce(
    subject.requestId === null
      ? proposalTold('proposal.climbed', id)
      : escalationTold('escalation.climbed', { id, requestId: subject.requestId }, matter.unitId, [
          ...subject.wanted,
          ...[...before, rung].flatMap(({ toldTo }) => toldTo),
        ]),
  )
}

/** When a term that begins now ends for the asker of an escalation, in working days of the unit that answered. */
export async function termEndFor(context: WorkContext, matter: Matter): Promise<Date> {
  const calendars = await calendarsOfLine(context, [{ unitId: matter.unitId, people: [] }])
  const days = await daysFor(context, matter)
  const end = termOf(calendars.get(matter.unitId), instantFromDate(context.now), days)
  return end === null ? new Date(context.now.getTime() + days * millisecondsPerDay) : dateOf(end)
}

/** The first instant after a day on which something was promised, in the zone of the unit's calendar. */
export async function afterPromised(
  context: WorkContext,
  line: readonly LineUnit[],
  day: string,
): Promise<Date> {
  const zone = await zoneOf(context, line)
  const next = Temporal.PlainDate.from(day).add({ days: 1 }).toString()
  return dateOf(startOfLocalDay(next, zone))
}

/** This day where the unit at the foot of a line works. */
export async function todayOf(context: WorkContext, line: readonly LineUnit[]): Promise<string> {
  return localDay(instantFromDate(context.now), await zoneOf(context, line))
}

async function zoneOf(context: WorkContext, line: readonly LineUnit[]): Promise<string> {
  const calendars = await calendarsOfLine(context, line.slice(0, 1))
  const zone = calendars.get(line[0]?.unitId ?? '')?.zone
  return zone ?? (await organisationOf(context.tx)).zone
}
