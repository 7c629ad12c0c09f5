import type { z } from 'zod'
import type { Language } from '../platform/http/endpoint.ts'
import type { attachmentView, FormField, requestView } from './contract.ts'
import type { GivenAnswer } from './domain/form.ts'
import type { Names } from './names.ts'
import type { StoredAttachment } from './store/attachments.ts'

type AnswerReply = z.input<typeof requestView>['answers'][number]
export type AttachmentReply = z.input<typeof attachmentView>

/** Images that every browser shows by itself and that cannot carry scripts. */
const rasterImages: ReadonlySet<string> = new Set([
  'image/png',
  'image/jpeg',
  'image/gif',
  'image/webp',
  'image/avif',
])

export function isRasterImage(type: string): boolean {
  return rasterImages.has(type)
}

export function attachmentReply(stored: StoredAttachment): AttachmentReply {
  const { id, name, type, bytes } = stored
  return { id, name, type, bytes, image: isRasterImage(type) }
}

/** A request's answers as people read them: by the form under which it was asked, in the order of its questions. */
export function answerViews(
  form: readonly FormField[],
  answers: Readonly<Record<string, GivenAnswer>>,
  attachments: readonly StoredAttachment[],
  names: Names,
  language: Language,
): AnswerReply[] {
  return form.map((field) => {
    const answer = answers[field.key]
    return {
      key: field.key,
      label: field.label,
      kind: field.kind,
      text: answer === undefined ? null : answerText(field, answer, names, language),
      attachments: attachments.filter((attachment) => attachment.fieldKey === field.key).map(attachmentReply),
    }
  })
}

function answerText(field: FormField, answer: GivenAnswer, names: Names, language: Language): string | null {
  const value = String(answer)
  switch (field.kind) {
    case 'short_text':
    case 'long_text':
      return value
    case 'number':
      return new Intl.NumberFormat(localeOf(language), { maximumFractionDigits: 20 }).format(Number(answer))
    case 'date':
      return new Intl.DateTimeFormat(localeOf(language), { dateStyle: 'long', timeZone: 'UTC' }).format(
        new Date(`${value}T00:00:00Z`),
      )
    case 'one_choice':
    case 'several_choices': {
      const chosen = typeof answer === 'object' ? answer : [value]
      return chosen
        .map((one) => field.choices.find((choice) => choice.value === one)?.label[language] ?? one)
        .join(', ')
    }
    case 'person':
      return names.person(value).name
    case 'unit':
      return names.unit(value).name[language]
    case 'file':
      return null
  }
}

export function localeOf(language: Language): string {
  return language === 'id' ? 'id-ID' : 'en-GB'
}
