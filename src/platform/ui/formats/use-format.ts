import type { Language } from '../../http/endpoint.ts'
import { useSessionIfAny } from '../session/session.ts'
import { useLanguage } from '../text/use-text.ts'
import { formatsFor, type Formats } from './formats.ts'

/** How numbers, dates and working time are written for whoever reads this screen. */
export function useFormat(): Formats {
  const [language] = useLanguage()
  const zone = useSessionIfAny()?.person.zone ?? Intl.DateTimeFormat().resolvedOptions().timeZone
  return formatsOf(language, zone)
}

const known = new Map<string, Formats>()

/** Formatters cost a row of a long list more than everything else in it, so that each language and zone has them once. */
function formatsOf(language: Language, zone: string): Formats {
  const key = `${language} ${zone}`
  const formats = known.get(key) ?? formatsFor(language, zone)
  known.set(key, formats)
  return formats
}
