import { MarkInput } from './mark-input.tsx'
import { moods } from './moods.ts'
import { marks, type Mark } from './rating-values.ts'
import type { ReactNode } from 'react'

interface SatisfactionInputProps {
  readonly label: string
  readonly wordOf: (mark: Mark) => string
  /** What is asked of a form that has a field `satisfaction`. */
  readonly form: {
    readonly values: { readonly satisfaction: Mark | '' }
    readonly setFieldValue: (path: string, value: unknown) => void
    readonly mantine: { readonly errors: Readonly<Record<string, ReactNode>> }
    readonly failures: number
  }
}

/** The main question of a verdict: how satisfied one is, by a face, a number and a word. */
export function SatisfactionInput({ label, wordOf, form }: SatisfactionInputProps) {
  return (
    <MarkInput
      large
      label={label}
      path="satisfaction"
      missed={form.failures}
      marks={marks.map((mark) => ({ value: mark, sign: mark, word: wordOf(mark), icon: moods[mark] }))}
      value={form.values.satisfaction}
      onChange={(mark) => form.setFieldValue('satisfaction', mark)}
      error={form.mantine.errors['satisfaction']}
    />
  )
}
