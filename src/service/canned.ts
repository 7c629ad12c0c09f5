import type { z } from 'zod'
import { unitPath } from '../organisation/index.ts'
import { accept, refuse, type InvalidParam, type Refusal, type Result } from '../platform/http/result.ts'
import type { ActionContext } from '../platform/http/route.ts'
import { renderText } from '../platform/i18n/render.ts'
import type { cannedAnswer, CannedAnswerBody } from './contract.ts'
import { unknownPlaceholders } from './domain/canned.ts'
import { serviceMessages } from './messages.ts'
import { lockCannedAnswer, type CannedText, type StoredCannedAnswer } from './store/canned-answers.ts'

/** Whether the actor may use and keep the canned answers of a unit: its people and its heads, who answer with them. */
export async function maySpeakFor(context: ActionContext, unitId: string): Promise<boolean> {
  const path = await unitPath(context.tx, unitId)
  return path !== undefined && context.may('canned_answer:use', { unitPath: path })
}

/** A canned answer that this transaction alone may change. */
export async function openCannedAnswer(
  context: ActionContext,
  id: string,
): Promise<Result<StoredCannedAnswer, 'not_found'>> {
  const stored = await lockCannedAnswer(context.tx, id)
  if (stored === undefined || !(await maySpeakFor(context, stored.unitId))) return refuse('not_found')
  return accept(stored)
}

/** Words in braces that mean nothing would reach the asker as they are. */
export function refusalOfCanned(
  { language }: ActionContext,
  { text }: CannedAnswerBody,
): Refusal<'validation_failed'> | undefined {
  const fields: InvalidParam[] = (['id', 'en'] as const).flatMap((of) => {
    const unknown = unknownPlaceholders(text[of])
    if (unknown.length === 0) return []
    const reason = renderText(language, serviceMessages['canned.unknown'], { words: unknown.join(', ') })
    return [{ name: `body.text.${of}`, reason }]
  })
  return fields.length > 0 ? refuse('validation_failed', undefined, fields) : undefined
}

export function cannedText({ title, text }: CannedAnswerBody, now: Date): CannedText {
  return { titleId: title.id, titleEn: title.en, textId: text.id, textEn: text.en, changedAt: now }
}

export function viewCanned(stored: StoredCannedAnswer): z.input<typeof cannedAnswer> {
  return {
    id: stored.id,
    title: { id: stored.titleId, en: stored.titleEn },
    text: { id: stored.textId, en: stored.textEn },
    changedAt: stored.changedAt.toISOString(),
  }
}
