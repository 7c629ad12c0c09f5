import type { Language } from '../../http/endpoint.ts'

const words: Readonly<Record<Language, readonly string[]>> = {
  id: ['nol', 'satu', 'dua', 'tiga', 'empat', 'lima', 'enam', 'tujuh', 'delapan', 'sembilan', 'sepuluh'],
  en: ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'],
}

/** A whole number as people write it in a sentence: in words up to ten, in digits beyond. */
export function numberInWords(n: number, language: Language): string {
  return words[language][n] ?? new Intl.NumberFormat(localeOf(language)).format(n)
}

/** The locale of numbers, dates and money. */
export function localeOf(language: Language): string {
  return language === 'id' ? 'id-ID' : 'en-GB'
}
