import { personNames, unitNames } from '../organisation/index.ts'
import type { InvalidParam } from '../platform/http/result.ts'
import type { ActionContext } from '../platform/http/route.ts'
import { renderText } from '../platform/i18n/render.ts'
import type { Answers, FormField } from './contract.ts'
import { checkAnswers, type AnswerProblem, type GivenAnswer } from './domain/form.ts'
import { serviceMessages } from './messages.ts'
import { unadoptedOf } from './store/attachments.ts'

export type CheckedAnswers =
  | {
      readonly ok: true
      readonly answers: Readonly<Record<string, GivenAnswer>>
      /** Files by the field that asks for them. */
      readonly fileIds: ReadonlyMap<string, readonly string[]>
    }
  | { readonly ok: false; readonly problems: readonly InvalidParam[] }

/** Checks answers against a form, and that the people, units and files they name are there; files must be the actor's own. */
export async function checkGivenAnswers(
  context: ActionContext,
  form: readonly FormField[],
  given: Answers,
): Promise<CheckedAnswers> {
  const checked = checkAnswers(form, given)
  const problems = checked.ok ? await unknownIn(context, form, checked.answers) : checked.problems
  if (!checked.ok || problems.length > 0)
    return { ok: false, problems: problems.map((problem) => worded(problem, context.language)) }
  const files = form
    .filter((field) => field.kind === 'file')
    .map((field) => [field.key, idsIn(checked.answers[field.key])] as const)
  return { ok: true, answers: checked.answers, fileIds: new Map(files) }
}

async function unknownIn(
  { tx, actor }: ActionContext,
  form: readonly FormField[],
  answers: Readonly<Record<string, GivenAnswer>>,
): Promise<AnswerProblem[]> {
  const idsOf = (kind: FormField['kind']) =>
    form.filter((field) => field.kind === kind).flatMap((field) => idsIn(answers[field.key]))
  const people = await personNames(tx, idsOf('person'))
  const units = await unitNames(tx, idsOf('unit'))
  const fileIds = idsOf('file')
  const files = new Set(await unadoptedOf(tx, actor.personId, fileIds))
  const isKnown = (kind: FormField['kind'], id: string): boolean => {
    if (kind === 'person') return people.has(id)
    if (kind === 'unit') return units.has(id)
    // A file answers one question only.
    return kind !== 'file' || (files.has(id) && fileIds.indexOf(id) === fileIds.lastIndexOf(id))
  }
  return form
    .filter(
      (field) =>
        ['person', 'unit', 'file'].includes(field.kind) &&
        idsIn(answers[field.key]).some((id) => !isKnown(field.kind, id)),
    )
    .map((field) => ({ key: field.key, code: 'not_known' }))
}

function idsIn(answer: GivenAnswer | undefined): readonly string[] {
  if (answer === undefined) return []
  return typeof answer === 'object' ? answer : [String(answer)]
}

function worded(problem: AnswerProblem, language: 'id' | 'en'): InvalidParam {
  return {
    name: `body.answers.${problem.key}`,
    reason: renderText(language, serviceMessages[`form.${problem.code}`], problem.values),
  }
}
