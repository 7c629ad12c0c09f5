import { IntlMessageFormat } from 'intl-messageformat'
import type { Message, Messages } from '../../src/platform/i18n/messages.ts'

export type Language = 'id' | 'en'
type Values = Readonly<Record<string, string | number>>

/** What screens say in a language, from their own texts. */
export function wordsOf<M extends Messages>(messages: M, language: Language) {
  return (key: keyof M & string, values: Values = {}): string => say(messages[key], language, values)
}

/** One text in a language. */
export function say(message: Message | undefined, language: Language, values: Values = {}): string {
  if (message === undefined) throw new Error('There is no such text')
  const said: unknown = new IntlMessageFormat(message[language], language).format(values)
  return String(said)
}
