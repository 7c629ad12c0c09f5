import type { BothLanguages, Language } from '../../http/endpoint.ts'

const remembered = 'etalase.language'

/** Where the language of the screens stands for code that is no component: requests, formats, the document. */
let current: Language = startLanguage()

/** The language that this browser used last, else the one it prefers, else Indonesian. */
function startLanguage(): Language {
  const kept = typeof localStorage === 'undefined' ? null : localStorage.getItem(remembered)
  if (kept === 'id' || kept === 'en') return kept
  const preferred = typeof navigator === 'undefined' ? [] : navigator.languages
  const known = preferred
    .map((tag) => tag.slice(0, 2).toLowerCase())
    .find((tag) => tag === 'id' || tag === 'ms' || tag === 'en')
  return known === 'en' ? 'en' : 'id'
}

export function currentLanguage(): Language {
  return current
}

/** Remembers the language for the next visit; screens change it through {@link useLanguage}. */
export function rememberLanguage(language: Language): void {
  current = language
  localStorage.setItem(remembered, language)
  document.documentElement.lang = language
}

/** Of a text in both languages the one to read. */
export function inLanguage(text: BothLanguages, language: Language): string {
  return text[language] === '' ? text[language === 'id' ? 'en' : 'id'] : text[language]
}
