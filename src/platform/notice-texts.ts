import type { Language } from './http/endpoint.ts'
import type { Messages } from './i18n/messages.ts'
import { renderText } from './i18n/render.ts'

const texts = new Map<string, Messages>()

/** Hands in, when the process is put together, the texts of a slice's notices. */
export function addNoticeTexts(slice: string, messages: Messages): void {
  texts.set(slice, messages)
}

/** A stored notice in the reader's language. One whose text is no longer known shows its key: it was told, so it stays. */
export function noticeText(
  language: Language,
  notice: {
    readonly slice: string
    readonly key: string
    readonly values: Readonly<Record<string, string | number>>
  },
): string {
  const message = texts.get(notice.slice)?.[notice.key]
  return message === undefined
    ? `${notice.slice}: ${notice.key}`
    : renderText(language, message, notice.values)
}
