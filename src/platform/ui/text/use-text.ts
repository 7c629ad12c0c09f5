import i18next from 'i18next'
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { Language } from '../../http/endpoint.ts'
import type { Messages } from '../../i18n/messages.ts'
import { namespaceOf } from './i18n.ts'
import { rememberLanguage } from './language.ts'
import type { TextArguments } from './message-arguments.ts'

/** A sentence by its key, with its ICU arguments where it has some. */
export type Text<M extends Messages> = <K extends keyof M & string>(
  key: K,
  ...values: TextArguments<M, K>
) => string

/**
 * The texts of a slice in the reader's language. `messages` is the slice's `messages.ts`, made with `as const satisfies Messages`.
 * @example const t = useText(serviceMessages); t('request.due', { when })
 */
export function useText<const M extends Messages>(messages: M): Text<M> {
  const namespace = namespaceOf(messages)
  const { i18n } = useTranslation(namespace)
  const language = i18n.language
  return useCallback(
    (key, ...values) => sentence(key, { ...values[0], ns: namespace, lng: language }),
    [namespace, language],
  )
}

/** i18next's own typing knows one set of resources; ours is checked by {@link TextArguments}. */
function sentence(key: string, options: Record<string, string | number>): string {
  return i18next.t(key, options)
}

/** The language of the screens, and how to change it in this browser. */
export function useLanguage(): readonly [Language, (language: Language) => void] {
  const { i18n } = useTranslation()
  const change = useCallback((language: Language) => {
    rememberLanguage(language)
    void i18next.changeLanguage(language)
  }, [])
  return [i18n.language === 'en' ? 'en' : 'id', change]
}
