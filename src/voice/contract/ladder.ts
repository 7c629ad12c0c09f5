import { z } from 'zod'
import { personName, unitName } from '../../organisation/contract.ts'
import { day, instant } from '../../platform/http/endpoint.ts'

/** One step of the ladder: which unit was asked, and how that ended. */
export const rungView = z.object({
  unit: unitName,
  /** 1 for the first answer; each promise that passed begins another round at the unit itself. */
  round: z.number().int(),
  step: z.number().int(),
  askedAt: instant,
  /** The last day to answer, in the unit's zone; null: the unit has no working day. */
  dueOn: day.nullable(),
  /** `asked`: waits for an answer in time. `late`: the term is over. `answered`: an answer came. `dropped`: none was needed any more. */
  state: z.enum(['asked', 'late', 'answered', 'dropped']),
})
export type RungView = z.output<typeof rungView>

export const answerKinds = ['accepted', 'declined', 'done'] as const
export type AnswerKind = (typeof answerKinds)[number]

/** What was said in the matter: answers, and objections to an answer. All stay. */
export const statementView = z.object({
  kind: z.enum([...answerKinds, 'answered', 'objected']),
  by: personName,
  /** For which unit; null where an asker speaks. */
  unit: unitName.nullable(),
  at: instant,
  text: z.string(),
  promisedOn: day.nullable(),
  /** After the term of the unit itself. */
  late: z.boolean(),
})
export type StatementView = z.output<typeof statementView>
