import type { z } from 'zod'
import { renderText } from '../i18n/render.ts'
import type { Language } from './endpoint.ts'
import { wordsOfPattern } from '../i18n/patterns.ts'
import { validationMessages } from './validation-messages.ts'

/** The mistakes that people make in a form, in plain words; undefined for what only programs get wrong. */
export function plainWords(issue: z.core.$ZodRawIssue, language: Language): string | undefined {
  if (issue.code === 'invalid_format' && issue.format === 'regex')
    return wordsOfPattern(issue.pattern)?.[language]
  const [key, n = 0] = mistakeOf(issue) ?? []
  return key && renderText(language, validationMessages[key], { n })
}

type Mistake = readonly [key: keyof typeof validationMessages, n?: number]

function mistakeOf(issue: z.core.$ZodRawIssue): Mistake | undefined {
  if (issue.code === 'invalid_type')
    return issue.input === undefined || issue.input === null ? ['needed'] : undefined
  if (issue.code === 'too_small') return tooSmall(issue.origin, Number(issue.minimum))
  if (issue.code === 'too_big') return [issue.origin === 'string' ? 'long' : 'many', Number(issue.maximum)]
  if (issue.code !== 'invalid_format') return undefined
  if (issue.format === 'email') return ['email']
  return issue.format === 'date' ? ['day'] : undefined
}

function tooSmall(origin: string, minimum: number): Mistake {
  if (origin !== 'string') return ['few', minimum]
  return minimum === 1 ? ['needed'] : ['short', minimum]
}
