import { renderText } from '../platform/i18n/render.ts'
import { runKind, type Said } from './kinds.ts'
import { intakeMessages } from './messages.ts'

type Language = 'id' | 'en'

/** A text of a kind of run in the reader's language; one that is no longer known shows its key. */
export function kindText(language: Language, kind: string, key: string, values?: Said['values']): string {
  const message =
    runKind(kind)?.texts[key] ?? (intakeMessages as Record<string, { id: string; en: string }>)[key]
  return message === undefined ? (key.split('.').at(-1) ?? key) : renderText(language, message, values)
}

/** The sentences as one. */
export function sentencesOf(
  language: Language,
  kind: string,
  group: 'standing' | 'failure',
  said: readonly Said[],
): string {
  return said.map(({ code, values }) => kindText(language, kind, `${group}.${code}`, values)).join(' ')
}
