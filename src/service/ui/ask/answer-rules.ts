import { useFormat } from '../../../platform/ui/formats/use-format.ts'
import type { Rules } from '../../../platform/ui/forms/mantine-form.ts'
import { useText, type Text } from '../../../platform/ui/text/use-text.ts'
import type { FormField } from '../../contract.ts'
import type { AnswerProblem } from '../../domain/form.ts'
import { problemOfAnswer, type AnswerValues } from './answer-values.ts'
import { answerProblemMessages } from './answer-problem-messages.ts'

/** The rules by which the server will judge the answers, for a form of inputs: one sentence that names the field. */
export function useAnswerRules(form: readonly FormField[]): Rules<AnswerValues> {
  const words = useText(answerProblemMessages)
  const { say } = useFormat()
  return Object.fromEntries(
    form.map((field) => [
      field.key,
      (value: AnswerValues[string]) => {
        const problem = problemOfAnswer(field, value)
        return problem === undefined ? null : `“${say(field.label)}” ${problemInWords(problem, words)}`
      },
    ]),
  )
}

/** Why an answer will not do, in a few words. */
export function problemInWords(
  { code, values = {} }: Omit<AnswerProblem, 'key'>,
  t: Text<typeof answerProblemMessages>,
): string {
  const { min = 0, max = 0, length = 0 } = values
  if (code === 'too_long') return t(code, { max, length })
  if (code === 'too_small') return t(code, { min })
  return code === 'too_large' || code === 'too_many' ? t(code, { max }) : t(code)
}
