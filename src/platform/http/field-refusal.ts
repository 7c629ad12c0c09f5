import { renderText } from '../i18n/render.ts'
import type { Message } from '../i18n/messages.ts'
import { refuse, type Refusal } from './result.ts'
import type { ActionContext } from './route.ts'

/**
 * How the actions of a slice refuse one input by a problem of its catalogue: `name` is where the input is (`body.rows.3.level`), and
 * the reason beside it says the same as the problem, in the reader's language.
 */
export function fieldRefusal<Known extends string>(problems: Readonly<Record<Known, Message>>) {
  return <Code extends Known>(
    { language }: Pick<ActionContext, 'language'>,
    name: string,
    code: Code,
    values?: Refusal['values'],
  ): Refusal<Code> => refuse(code, values, [{ name, reason: renderText(language, problems[code], values) }])
}
