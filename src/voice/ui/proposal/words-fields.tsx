import { Textarea, TextInput } from '@mantine/core'
import type { ReactNode } from 'react'
import type { InputProps } from '../../../platform/ui/forms/mantine-form.ts'
import { useText } from '../../../platform/ui/text/use-text.ts'
import { writingMessages } from './writing-messages.ts'

/** The same limits as the server's. */
const limits = { title: { min: 5, max: 120 }, text: { min: 20, max: 4000 } } as const

/** Rules of the words of a proposal. */
export function useWordRules() {
  const t = useText(writingMessages)
  return {
    title: (title: string) =>
      title.trim().length < limits.title.min ? t('title.short', limits.title) : null,
    text: (text: string) => (text.trim().length < limits.text.min ? t('text.short', limits.text) : null),
  }
}

interface WordsFieldsProps {
  readonly field: (path: string) => InputProps
  /** Between the line and the reasons. */
  readonly children?: ReactNode
}

/** What should change, in a line, and why. */
export function WordsFields({ field, children }: WordsFieldsProps) {
  const t = useText(writingMessages)
  return (
    <>
      <TextInput
        label={t('title')}
        description={t('title.hint')}
        maxLength={limits.title.max}
        required
        {...field('title')}
      />
      {children}
      <Textarea
        label={t('text')}
        description={t('text.hint')}
        autosize
        minRows={4}
        maxLength={limits.text.max}
        required
        {...field('text')}
      />
    </>
  )
}
