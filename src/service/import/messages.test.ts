import { describe, expect, it } from 'vitest'
import { renderText } from '../../platform/i18n/render.ts'
import {
  importRefusals,
  missingNames,
  setAsideHeadings,
  setAsideSentences,
  warningSentences,
} from './messages.ts'

const all = [
  ...Object.values(importRefusals),
  ...Object.values(setAsideSentences),
  ...Object.values(warningSentences),
  ...Object.values(missingNames),
  ...setAsideHeadings,
]
const placeholders = (text: string) =>
  [...new Set([...text.matchAll(/\{(\w+)/g)].map(([, name]) => name))].toSorted((one = '', other = '') =>
    one < other ? -1 : 1,
  )

describe('what the import says', () => {
  it.each(all.map((message) => [message.id, message] as const))(
    'differs in both languages and names the same things: %s',
    (_id, message) => {
      expect(message.en).not.toBe(message.id)
      const names = placeholders(message.id).filter((name) => name !== undefined && !/^\d+$/.test(name))
      expect(placeholders(message.en).filter((name) => names.includes(name))).toEqual(names)
    },
  )

  it('counts in the words of each language', () => {
    expect(renderText('en', warningSentences.time_skipped, { count: 1 })).toContain('1 time never')
    expect(renderText('en', warningSentences.rows_without_group, { count: 14213 })).toContain(
      '14,213 rows have',
    )
    expect(renderText('id', warningSentences.rows_without_group, { count: 14213 })).toContain('14.213 baris')
  })
})
