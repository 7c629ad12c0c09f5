import { localeOf } from '../platform/i18n/locale.ts'
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

/** Days among the values, which are kept as `2024-03-11`, as the reader's language writes them. */
export function withDays(language: Language, values: Said['values'] = {}): NonNullable<Said['values']> {
  const days = new Intl.DateTimeFormat(localeOf(language), {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  })
  const told = (value: string | number) =>
    typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? days.format(new Date(value)) : value
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, told(value)]))
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
