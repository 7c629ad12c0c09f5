import { describe, expectTypeOf, it } from 'vitest'
import type { TextArguments } from './message-arguments.ts'

const messages = {
  plain: { id: 'Simpan', en: 'Save' },
  named: { id: 'Halo {name}', en: 'Hello {name}' },
  plural: { id: '{n, plural, other {# dari {all}}}', en: '{n, plural, one {# of {all}} other {# of {all}}}' },
  chosen: {
    id: '{whose, select, asker {peminta} other {lain}}',
    en: '{whose, select, asker {asker} other {other}}',
  },
} as const
type Of<K extends keyof typeof messages> = TextArguments<typeof messages, K>

describe('the arguments of a sentence', () => {
  it('are read from the sentence by the compiler', () => {
    expectTypeOf<Of<'plain'>>().toEqualTypeOf<[]>()
    expectTypeOf<Of<'named'>[0]>().toEqualTypeOf<Readonly<Record<'name', string | number>>>()
    expectTypeOf<Of<'plural'>[0]>().toEqualTypeOf<Readonly<Record<'n' | 'all', string | number>>>()
  })

  it('are not mistaken for the branches of a choice', () => {
    expectTypeOf<Of<'chosen'>[0]>().toEqualTypeOf<Readonly<Record<'whose', string | number>>>()
  })
})
