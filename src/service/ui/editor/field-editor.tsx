import {
  ActionIcon,
  Card,
  Checkbox,
  Collapse,
  Group,
  NumberInput,
  Select,
  Stack,
  Text,
  UnstyledButton,
} from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconChevronDown, IconChevronRight, IconTrash } from '@tabler/icons-react'
import { useFormat } from '../../../platform/ui/formats/use-format.ts'
import { BothLanguagesInput } from '../../../platform/ui/forms/both-languages-input.tsx'
import { useText } from '../../../platform/ui/text/use-text.ts'
import small from '../parts/small.module.css'
import { ChoicesEditor } from './choices-editor.tsx'
import { editorMessages } from './editor-messages.ts'
import { fieldKinds } from './field-kinds.ts'
import classes from './field-editor.module.css'
import type { ServiceEditor } from './service-editor.ts'

interface FieldEditorProps {
  readonly form: ServiceEditor
  readonly index: number
  readonly open: boolean
  readonly onToggle: () => void
  readonly onRemove: () => void
}

/** One question: a line that opens; what is wrong inside keeps it open. */
export function FieldEditor({ form, index, open, onToggle, onRemove }: FieldEditorProps) {
  const t = useText(editorMessages)
  const { say } = useFormat()
  const field = form.values.form[index]
  if (field === undefined) return null
  const name = say(field.label) || t('field.untitled', { n: index + 1 })
  const wrong = Object.keys(form.mantine.errors).some((path) => path.startsWith(`form.${index}.`))
  const move = (to: number): void => form.mantine.reorderListItem('form', { from: index, to })
  const Sign = open || wrong ? IconChevronDown : IconChevronRight
  return (
    <Card withBorder padding="xs">
      <Group gap={4} wrap="nowrap">
        <UnstyledButton className={classes['head']} onClick={onToggle} aria-expanded={open || wrong}>
          <Sign size={18} aria-hidden />
          <span className={classes['words']}>
            <Text component="span" fw={650}>
              {name}
            </Text>
            <Text component="span" className={small['small']}>
              {t(`kind.${field.kind}`)}
              {field.required && ` · ${t('field.required')}`}
            </Text>
          </span>
        </UnstyledButton>
        <ActionIcon
          variant="subtle"
          color="gray"
          disabled={index === 0}
          onClick={() => move(index - 1)}
          aria-label={t('field.up', { name })}
        >
          <IconArrowUp size={18} aria-hidden />
        </ActionIcon>
        <ActionIcon
          variant="subtle"
          color="gray"
          disabled={index === form.values.form.length - 1}
          onClick={() => move(index + 1)}
          aria-label={t('field.down', { name })}
        >
          <IconArrowDown size={18} aria-hidden />
        </ActionIcon>
        <ActionIcon variant="subtle" color="gray" onClick={onRemove} aria-label={t('field.remove', { name })}>
          <IconTrash size={18} aria-hidden />
        </ActionIcon>
      </Group>
      <Collapse expanded={open || wrong} transitionDuration={120}>
        {(open || wrong) && <FieldInputs form={form} index={index} />}
      </Collapse>
    </Card>
  )
}

function FieldInputs({ form, index }: Pick<FieldEditorProps, 'form' | 'index'>) {
  const t = useText(editorMessages)
  const path = `form.${index}`
  return (
    <Stack gap="sm" p="xs">
      <BothLanguagesInput label={t('field.label')} required max={160} {...form.both(`${path}.label`)} />
      <Select
        label={t('field.kind')}
        data={fieldKinds.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
        allowDeselect={false}
        data-path={`${path}.kind`}
        {...form.field(`${path}.kind`)}
      />
      <Checkbox label={t('field.required')} {...form.field(`${path}.required`, { type: 'checkbox' })} />
      <KindInputs form={form} index={index} />
      <BothLanguagesInput label={t('field.hint')} max={300} {...form.both(`${path}.hint`)} />
    </Stack>
  )
}

/** What only some kinds have: lengths, limits, choices. */
function KindInputs({ form, index }: Pick<FieldEditorProps, 'form' | 'index'>) {
  const t = useText(editorMessages)
  const path = `form.${index}`
  switch (form.values.form[index]?.kind) {
    case 'short_text':
    case 'long_text':
      return (
        <NumberInput
          label={t('field.max')}
          min={1}
          allowDecimal={false}
          hideControls
          maw="12rem"
          data-path={`${path}.max`}
          {...form.field(`${path}.max`)}
        />
      )
    case 'number':
      return <NumberLimits form={form} path={path} />
    case 'one_choice':
    case 'several_choices':
      return <ChoicesEditor form={form} index={index} />
    case 'date':
    case 'person':
    case 'unit':
    case 'file':
    case undefined:
      return null
  }
}

function NumberLimits({ form, path }: { readonly form: ServiceEditor; readonly path: string }) {
  const t = useText(editorMessages)
  const common = { hideControls: true, maw: '10rem' } as const
  return (
    <Stack gap="sm">
      <Group gap="sm" align="flex-start">
        <NumberInput
          {...common}
          label={t('field.min.number')}
          data-path={`${path}.min`}
          {...form.field(`${path}.min`)}
        />
        <NumberInput
          {...common}
          label={t('field.max.number')}
          data-path={`${path}.max`}
          {...form.field(`${path}.max`)}
        />
      </Group>
      <Checkbox label={t('field.whole')} {...form.field(`${path}.whole`, { type: 'checkbox' })} />
    </Stack>
  )
}
