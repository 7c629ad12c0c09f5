import { z } from 'zod'
import { unitId, unitName } from '../../organisation/contract.ts'
import { bothLanguages, done, instant, type Endpoints } from '../../platform/http/endpoint.ts'
import { text } from './ids.ts'

export const cannedAnswerId = z.uuid().brand<'CannedAnswerId'>()
export type CannedAnswerId = z.output<typeof cannedAnswerId>

/** Canned answers that one unit may keep: as many as somebody can still find their way in. */
export const cannedAnswersAtMost = 200

/** An answer that a unit keeps ready, in both languages; `{name}`, `{number}` and `{service}` stand for the request's. */
export const cannedAnswer = z.object({
  id: cannedAnswerId,
  title: text,
  text,
  changedAt: instant,
})
export type CannedAnswer = z.output<typeof cannedAnswer>

export const cannedAnswerBody = z.object({ title: bothLanguages(120), text: bothLanguages(4000) })
export type CannedAnswerBody = z.output<typeof cannedAnswerBody>

const cannedParams = z.object({ cannedAnswerId })

export const cannedEndpoints = {
  'GET /units/:unitId/canned-answers': {
    summary: 'Answers that a unit keeps ready, by title',
    params: z.object({ unitId }),
    output: z.object({ unit: unitName, rows: z.array(cannedAnswer) }),
  },
  'POST /units/:unitId/canned-answers': {
    summary: 'Keep an answer ready',
    params: z.object({ unitId }),
    body: cannedAnswerBody,
    output: cannedAnswer,
    made: true,
  },
  'PUT /canned-answers/:cannedAnswerId': {
    summary: 'Change a canned answer; what was said with it stays',
    params: cannedParams,
    body: cannedAnswerBody,
    output: cannedAnswer,
  },
  'DELETE /canned-answers/:cannedAnswerId': {
    summary: 'Remove a canned answer',
    params: cannedParams,
    output: done,
  },
} satisfies Endpoints
export type CannedEndpoints = typeof cannedEndpoints
