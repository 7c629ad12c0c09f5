/** The days of the week in a language, Monday first. */
export function weekdays(language: 'id' | 'en'): readonly string[] {
  const format = new Intl.DateTimeFormat(language === 'id' ? 'id-ID' : 'en-GB', {
    weekday: 'long',
    timeZone: 'UTC',
  })
  // 5 January 2026 is a Monday.
  return Array.from({ length: 7 }, (_, index) => format.format(Date.UTC(2026, 0, 5 + index)))
}
