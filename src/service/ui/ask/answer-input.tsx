import {
  Checkbox,
  MultiSelect,
  NumberInput,
  Radio,
  Select,
  Stack,
  Text,
  Textarea,
  TextInput,
} from '@mantine/core'
import type { ReactNode } from 'react'
import { useFormat } from '../../../platform/ui/formats/use-format.ts'
import { useText, type Text as TextOf } from '../../../platform/ui/text/use-text.ts'
import type { FormField } from '../../contract.ts'
import { AttachmentsInput, type ReceivedFile } from '../parts/attachments-input.tsx'
import { PersonSelect } from '../parts/person-select.tsx'
import { UnitSelect } from '../parts/unit-select.tsx'
import type { AnswerValue } from './answer-values.ts'
import { askMessages } from './ask-messages.ts'

interface AnswerInputProps<Kind extends FormField['kind'] = FormField['kind']> {
  readonly field: FormField & { readonly kind: Kind }
  readonly value: AnswerValue | undefined
  readonly onChange: (value: AnswerValue) => void
  readonly error?: ReactNode
}

/** More choices than this are chosen from a list that opens. */
const choicesInSight = 6

/** The input that a field's kind wants. */
export function AnswerInput({ field, ...rest }: AnswerInputProps) {
  switch (field.kind) {
    case 'short_text':
    case 'long_text':
      return <TextAnswer field={field} {...rest} />
    case 'number':
      return <NumberAnswer field={field} {...rest} />
    case 'date':
      return <DateAnswer field={field} {...rest} />
    case 'one_choice':
      return <OneChoice field={field} {...rest} />
    case 'several_choices':
      return <SeveralChoices field={field} {...rest} />
    case 'person':
      return <PersonAnswer field={field} {...rest} />
    case 'unit':
      return <UnitAnswer field={field} {...rest} />
    case 'file':
      return <FileAnswer field={field} {...rest} />
  }
}

/** What all inputs have: a label that says whether it may stay empty, the hint, the error, and their place. */
function useCommon({ field, error }: Pick<AnswerInputProps, 'field' | 'error'>) {
  const t = useText(askMessages)
  const { say } = useFormat()
  const label = say(field.label)
  const hint = say(field.hint)
  return {
    label: field.required ? label : t('optional', { label }),
    required: field.required,
    withAsterisk: false,
    error,
    'data-path': `answers.${field.key}`,
    ...(hint !== '' && { description: hint }),
  }
}

function TextAnswer({ field, value, onChange, error }: AnswerInputProps<'short_text' | 'long_text'>) {
  const common = {
    ...useCommon({ field, error }),
    value: textOf(value),
    onChange: (event: { readonly currentTarget: { readonly value: string } }) =>
      onChange(event.currentTarget.value),
  }
  return field.kind === 'short_text' ? (
    <TextInput {...common} />
  ) : (
    <Textarea {...common} autosize minRows={3} maxRows={14} />
  )
}

function NumberAnswer({ field, value, onChange, error }: AnswerInputProps<'number'>) {
  const t = useText(askMessages)
  const { language } = useFormat()
  const common = useCommon({ field, error })
  const description = common.description ?? rangeOf(field, t)
  return (
    <NumberInput
      {...common}
      {...(description !== undefined && { description })}
      value={typeof value === 'number' ? value : textOf(value)}
      onChange={(typed) => onChange(typed)}
      decimalSeparator={language === 'id' ? ',' : '.'}
      thousandSeparator={language === 'id' ? '.' : ','}
      allowDecimal={!field.whole}
      hideControls
      inputMode={field.whole ? 'numeric' : 'decimal'}
    />
  )
}

function rangeOf(
  { min, max }: FormField & { readonly kind: 'number' },
  t: TextOf<typeof askMessages>,
): string | undefined {
  if (min !== undefined && max !== undefined) return t('number.range', { min, max })
  if (min !== undefined) return t('number.min', { min })
  return max === undefined ? undefined : t('number.max', { max })
}

function DateAnswer({ field, value, onChange, error }: AnswerInputProps<'date'>) {
  const { day } = useFormat()
  const chosen = textOf(value)
  return (
    <div>
      <TextInput
        {...useCommon({ field, error })}
        type="date"
        styles={{ input: { maxWidth: '14rem' } }}
        value={chosen}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      {/* The browser writes dates in its own language. */}
      {/^\d{4}-\d{2}-\d{2}$/.test(chosen) && (
        <Text c="dimmed" mt={4} aria-live="polite">
          {day(chosen)}
        </Text>
      )}
    </div>
  )
}

function OneChoice({ field, value, onChange, error }: AnswerInputProps<'one_choice'>) {
  const t = useText(askMessages)
  const { say } = useFormat()
  const { 'data-path': path, ...common } = useCommon({ field, error })
  const chosen = typeof value === 'string' && value !== '' ? value : null
  if (field.choices.length > choicesInSight) {
    const choices = field.choices.map((choice) => ({ value: choice.value, label: say(choice.label) }))
    return (
      <Select
        {...common}
        data={choices}
        value={chosen}
        onChange={onChange}
        searchable
        placeholder={t('choose')}
        data-path={path}
      />
    )
  }
  return (
    <Radio.Group {...common} value={chosen ?? ''} onChange={onChange}>
      <Stack gap={4} mt={6}>
        {field.choices.map((choice, index) => (
          <Radio
            key={choice.value}
            value={choice.value}
            label={say(choice.label)}
            {...(index === 0 && { 'data-path': path })}
          />
        ))}
      </Stack>
    </Radio.Group>
  )
}

function SeveralChoices({ field, value, onChange, error }: AnswerInputProps<'several_choices'>) {
  const t = useText(askMessages)
  const { say } = useFormat()
  const { 'data-path': path, ...common } = useCommon({ field, error })
  const chosen = isList(value) ? value.filter((one) => typeof one === 'string') : []
  if (field.choices.length > choicesInSight) {
    const choices = field.choices.map((choice) => ({ value: choice.value, label: say(choice.label) }))
    return (
      <MultiSelect
        {...common}
        data={choices}
        value={chosen}
        onChange={onChange}
        searchable
        data-path={path}
        {...(chosen.length === 0 && { placeholder: t('choose') })}
      />
    )
  }
  return (
    <Checkbox.Group {...common} value={chosen} onChange={onChange}>
      <Stack gap={4} mt={6}>
        {field.choices.map((choice, index) => (
          <Checkbox
            key={choice.value}
            value={choice.value}
            label={say(choice.label)}
            {...(index === 0 && { 'data-path': path })}
          />
        ))}
      </Stack>
    </Checkbox.Group>
  )
}

function PersonAnswer({ field, value, onChange, error }: AnswerInputProps<'person'>) {
  const { 'data-path': path, ...common } = useCommon({ field, error })
  return <PersonSelect {...common} value={idOf(value)} onChange={onChange} path={path} />
}

function UnitAnswer({ field, value, onChange, error }: AnswerInputProps<'unit'>) {
  const { 'data-path': path, ...common } = useCommon({ field, error })
  return <UnitSelect {...common} value={idOf(value)} onChange={onChange} path={path} />
}

function FileAnswer({ field, value, onChange, error }: AnswerInputProps<'file'>) {
  const { 'data-path': path, withAsterisk: _, ...common } = useCommon({ field, error })
  const files = isList(value) ? value.filter((one): one is ReceivedFile => typeof one === 'object') : []
  return <AttachmentsInput {...common} value={files} onChange={onChange} path={path} />
}

function textOf(value: AnswerValue | undefined): string {
  return typeof value === 'string' ? value : ''
}

function idOf(value: AnswerValue | undefined): string | null {
  return typeof value === 'string' && value !== '' ? value : null
}

function isList(value: AnswerValue | undefined): value is readonly string[] | readonly ReceivedFile[] {
  return Array.isArray(value)
}
