import { useMemo } from 'react'
import { useSessionIfAny } from '../session/session.ts'
import { useLanguage } from '../text/use-text.ts'
import { formatsFor, type Formats } from './formats.ts'

/** How numbers, dates and working time are written for whoever reads this screen. */
export function useFormat(): Formats {
  const [language] = useLanguage()
  const zone = useSessionIfAny()?.person.zone ?? Intl.DateTimeFormat().resolvedOptions().timeZone
  return useMemo(() => formatsFor(language, zone), [language, zone])
}
