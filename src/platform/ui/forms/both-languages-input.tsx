import { Fieldset, Stack, Textarea, TextInput } from '@mantine/core'
import type { ReactNode } from 'react'
import { uiMessages } from '../messages.ts'
import { useText } from '../text/use-text.ts'
import type { BothFields } from './use-api-form.ts'

interface BothLanguagesInputProps extends BothFields {
  readonly label: string
  readonly description?: ReactNode
  readonly required?: boolean
  /** True: several lines. */
  readonly long?: boolean
  readonly max?: number
}

/** One text in Indonesian and in English, each under its own label. */
export function BothLanguagesInput(props: BothLanguagesInputProps) {
  const { label, description, required, long, max, value, onChange, errors, path } = props
  const t = useText(uiMessages)
  const input = (language: 'id' | 'en', name: string) => {
    const common = {
      label: name,
      lang: language,
      value: value[language],
      error: errors[language],
      'data-path': `${path}.${language}`,
      ...(required === true && { required: true }),
      ...(max !== undefined && { maxLength: max }),
      onChange: (event: { readonly currentTarget: { readonly value: string } }) =>
        onChange({ ...value, [language]: event.currentTarget.value }),
    }
    return long === true ? <Textarea {...common} autosize minRows={3} /> : <TextInput {...common} />
  }
  return (
    <Fieldset legend={label} radius="md">
      <Stack gap="sm">
        {description}
        {input('id', t('language.id'))}
        {input('en', t('language.en'))}
      </Stack>
    </Fieldset>
  )
}
