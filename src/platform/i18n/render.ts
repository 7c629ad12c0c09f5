import { IntlMessageFormat } from 'intl-messageformat'
import { localeOf } from './locale.ts'
import type { Message } from './messages.ts'

const formats = new Map<string, IntlMessageFormat>()

/** One text in one language with its ICU arguments filled in. */
export function renderText(
  language: 'id' | 'en',
  message: Message,
  values: Readonly<Record<string, string | number>> = {},
): string {
  const key = `${language}\u0000${message[language]}`
  let format = formats.get(key)
  if (format === undefined) {
    format = new IntlMessageFormat(message[language], localeOf(language), undefined, {
      ignoreTag: true,
    })
    formats.set(key, format)
  }
  return String(format.format({ ...values }))
}
