import i18next from 'i18next'
import ICU from 'i18next-icu'
import { initReactI18next } from 'react-i18next'
import type { Messages } from '../../i18n/messages.ts'
import { currentLanguage } from './language.ts'

const namespaces = new WeakMap<Messages, string>()
let made = 0

/** Starts i18next once; texts come in with the screens that use them. */
export async function startTexts(): Promise<void> {
  document.documentElement.lang = currentLanguage()
  await i18next
    .use(new ICU())
    .use(initReactI18next)
    .init({
      lng: currentLanguage(),
      fallbackLng: 'id',
      supportedLngs: ['id', 'en'],
      keySeparator: false,
      nsSeparator: false,
      resources: {},
      interpolation: { escapeValue: false },
      react: { useSuspense: false },
    })
}

/** The i18next namespace of these texts; made on first use. */
export function namespaceOf(messages: Messages): string {
  const known = namespaces.get(messages)
  if (known !== undefined) return known
  made += 1
  const namespace = `texts-${made}`
  namespaces.set(messages, namespace)
  for (const language of ['id', 'en'] as const) {
    const bundle = Object.fromEntries(
      Object.entries(messages).map(([key, message]) => [key, message[language]]),
    )
    i18next.addResourceBundle(language, namespace, bundle)
  }
  return namespace
}
