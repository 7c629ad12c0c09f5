/** The locale of numbers, dates and money in what the server writes: `14 December 2026`, not `December 14, 2026`. */
export function localeOf(language: 'id' | 'en'): 'id-ID' | 'en-GB' {
  return language === 'id' ? 'id-ID' : 'en-GB'
}
