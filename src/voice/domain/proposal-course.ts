import { after, instantFromDate, type Instant } from '../../platform/time/instants.ts'
import { startOfLocalDay } from '../../platform/time/local-day.ts'
import type { AnswerKind } from '../contract.ts'
import { isLate, ladderAt, type LadderQuestion, type LineUnit, type Rung } from './ladder.ts'

/** An answer that was given. */
export interface GivenAnswer {
  readonly kind: AnswerKind
  readonly by: string
  readonly unitId: string
  readonly at: Date
  readonly text: string
  readonly promisedOn: string | null
}

export interface CourseQuestion {
  readonly madeAt: Instant
  /** When it was withdrawn or merged; null where it was not. */
  readonly endedAt: Instant | null
  /** In order of time. */
  readonly answers: readonly GivenAnswer[]
  readonly line: readonly LineUnit[]
  readonly dueOf: LadderQuestion['dueOf']
  readonly zone: string
  readonly now: Instant
}

type CourseRung = Rung & { readonly round: number; readonly step: number }

/** How a proposal came to stand where it stands, had it been looked at whenever something ran out. */
export interface ProposalCourse {
  readonly rungs: readonly CourseRung[]
  /** Of each answer the round in which it was given, and whether the unit's own term was over. */
  readonly rounds: readonly { readonly round: number; readonly late: boolean }[]
  readonly round: number
  readonly waits: 'answer' | 'promise' | 'nothing'
  readonly promisedOn: string | null
  readonly promises: number
  readonly lookAt: Instant | null
}

type Standing = Omit<ProposalCourse, 'lookAt' | 'rounds'> & { readonly since: Instant }

/** Follows a proposal from its making through its answers to a moment. */
export function followProposal(question: CourseQuestion): ProposalCourse {
  const rounds: { round: number; late: boolean }[] = []
  let standing: Standing = {
    rungs: [],
    round: 1,
    waits: 'answer',
    promisedOn: null,
    promises: 0,
    since: question.madeAt,
  }
  for (const answer of question.answers) {
    const at = instantFromDate(answer.at)
    standing = runTo(question, standing, at)
    const [first] = ofRound(standing)
    const late = standing.waits === 'answer' && first !== undefined && isLate(first, at)
    rounds.push({ round: standing.round, late })
    standing = afterAnswer(standing, answer, at)
  }
  standing = runTo(question, standing, question.endedAt ?? question.now)
  if (question.endedAt !== null) standing = { ...standing, waits: 'nothing' }
  const { since: _since, ...rest } = standing
  return { ...rest, rounds, lookAt: lookAtOf(question, standing) }
}

function afterAnswer(standing: Standing, { kind, promisedOn }: GivenAnswer, since: Instant): Standing {
  if (kind !== 'accepted') return { ...standing, waits: 'nothing', since }
  return { ...standing, waits: 'promise', promisedOn, promises: standing.promises + 1, since }
}

/** Everything that ran out by a moment, step by step. */
function runTo(question: CourseQuestion, standing: Standing, to: Instant): Standing {
  const next = nextStep(question, standing, to)
  return next === undefined ? standing : runTo(question, next, to)
}

function nextStep(question: CourseQuestion, standing: Standing, to: Instant): Standing | undefined {
  if (standing.waits === 'promise') {
    const passed = afterDay(standing.promisedOn, question.zone)
    if (passed === null || passed > to) return undefined
    return { ...standing, waits: 'answer', round: standing.round + 1, since: passed }
  }
  if (standing.waits === 'nothing') return undefined
  const rungs = ofRound(standing)
  const last = rungs.at(-1)
  const at = last === undefined ? standing.since : (last.dueAt ?? last.askedAt)
  if (at > to) return undefined
  const { line, dueOf } = question
  const looked = ladderAt({ rungs, line, dueOf, now: at })
  const added = looked.climbed ? looked.rungs.at(-1) : undefined
  if (added === undefined) return undefined
  const rung = { ...added, round: standing.round, step: rungs.length }
  return { ...standing, rungs: [...standing.rungs, rung] }
}

function ofRound({ rungs, round }: Pick<Standing, 'rungs' | 'round'>): readonly CourseRung[] {
  return rungs.filter((rung) => rung.round === round)
}

/** When it has to be looked at next; what nobody above can be asked any more is looked at soon. */
function lookAtOf({ zone, now }: CourseQuestion, standing: Standing): Instant | null {
  if (standing.waits === 'nothing') return null
  if (standing.waits === 'promise') return afterDay(standing.promisedOn, zone)
  const dueAt = ofRound(standing).at(-1)?.dueAt ?? null
  return dueAt === null || dueAt < now ? after(now, 60_000) : dueAt
}

function afterDay(day: string | null, zone: string): Instant | null {
  return day === null ? null : startOfLocalDay(Temporal.PlainDate.from(day).add({ days: 1 }).toString(), zone)
}
