import { ActionIcon, Card, Group, NumberInput, Select, Stack, Text } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconTrash } from '@tabler/icons-react'
import { useFormat } from '../../../platform/ui/formats/use-format.ts'
import { useText } from '../../../platform/ui/text/use-text.ts'
import type { ApproverRole, FormField } from '../../contract.ts'
import { PersonSelect } from '../parts/person-select.tsx'
import { UnitSelect } from '../parts/unit-select.tsx'
import { approvalEditorMessages } from './approval-editor-messages.ts'
import type { ServiceEditor } from './service-editor.ts'
import { formOf } from './service-values.ts'
import { WorkingMinutesInput } from './working-minutes-input.tsx'

interface StepProps {
  readonly form: ServiceEditor
  readonly index: number
}

const roles = ['head', 'cost_owner', 'unit_head', 'person'] as const satisfies readonly ApproverRole[]

/** One approval: who gives it, within which time, and from which amount on. */
export function ApprovalStepEditor({ form, index }: StepProps) {
  const t = useText(approvalEditorMessages)
  const path = `approvals.steps.${index}`
  const { steps } = form.values.approvals
  const step = steps[index]
  if (step === undefined) return null
  return (
    <Card withBorder padding="sm">
      <StepHead form={form} index={index} />
      <Stack gap="sm">
        <Select
          label={t('by')}
          data={roles.map((role) => ({ value: role, label: t(`by.${role}`) }))}
          allowDeselect={false}
          data-path={`${path}.by`}
          {...form.field(`${path}.by`)}
        />
        <WhoInput form={form} index={index} />
        <WorkingMinutesInput
          label={t('minutes')}
          value={step.minutes}
          onChange={(minutes) => form.mantine.setFieldValue(`${path}.minutes`, minutes)}
          error={form.mantine.errors[`${path}.minutes`]}
          path={`${path}.minutes`}
        />
        <AmountInput form={form} index={index} />
      </Stack>
    </Card>
  )
}

/** Which one it is, and the buttons that move it or take it out. */
function StepHead({ form, index }: StepProps) {
  const t = useText(approvalEditorMessages)
  const { steps } = form.values.approvals
  const n = index + 1
  const move = (to: number): void => form.mantine.reorderListItem('approvals.steps', { from: index, to })
  return (
    <Group gap={4} wrap="nowrap" mb="xs">
      <Text fw={650} style={{ flex: 1 }}>
        {t('step', { n })}
      </Text>
      <ActionIcon
        variant="subtle"
        color="gray"
        disabled={index === 0}
        onClick={() => move(index - 1)}
        aria-label={t('up', { n })}
      >
        <IconArrowUp size={18} aria-hidden />
      </ActionIcon>
      <ActionIcon
        variant="subtle"
        color="gray"
        disabled={index === steps.length - 1}
        onClick={() => move(index + 1)}
        aria-label={t('down', { n })}
      >
        <IconArrowDown size={18} aria-hidden />
      </ActionIcon>
      <ActionIcon
        variant="subtle"
        color="gray"
        onClick={() => form.mantine.removeListItem('approvals.steps', index)}
        aria-label={t('remove', { n })}
      >
        <IconTrash size={18} aria-hidden />
      </ActionIcon>
    </Group>
  )
}

/** The questions of a kind that have to be answered, as choices. */
function useQuestions(form: ServiceEditor, kind: FormField['kind']) {
  const { say } = useFormat()
  return formOf(form.values.form)
    .filter((field) => field.kind === kind && field.required)
    .map((field) => ({ value: field.key, label: say(field.label) || field.key }))
}

function WhoInput({ form, index }: StepProps) {
  const t = useText(approvalEditorMessages)
  const path = `approvals.steps.${index}`
  const questions = useQuestions(form, 'unit')
  const step = form.values.approvals.steps[index]
  switch (step?.by) {
    case 'cost_owner':
      return (
        <Select
          label={t('field')}
          description={t('field.why')}
          placeholder={t('field.choose')}
          data={questions}
          data-path={`${path}.field`}
          {...form.field(`${path}.field`)}
        />
      )
    case 'unit_head':
      return (
        <UnitSelect
          label={t('unit')}
          value={step.unitId}
          onChange={(id) => form.mantine.setFieldValue(`${path}.unitId`, id)}
          error={form.mantine.errors[`${path}.unitId`]}
          path={`${path}.unitId`}
        />
      )
    case 'person':
      return (
        <PersonSelect
          label={t('person')}
          value={step.personId}
          onChange={(id) => form.mantine.setFieldValue(`${path}.personId`, id)}
          error={form.mantine.errors[`${path}.personId`]}
          path={`${path}.personId`}
        />
      )
    case 'head':
    case undefined:
      return null
  }
}

/** The threshold, offered where the form asks for a number. */
function AmountInput({ form, index }: StepProps) {
  const t = useText(approvalEditorMessages)
  const path = `approvals.steps.${index}`
  const questions = useQuestions(form, 'number')
  const step = form.values.approvals.steps[index]
  if (questions.length === 0 && step?.fromField === null) return null
  return (
    <Group gap="sm" align="flex-end">
      <Select
        label={t('from')}
        placeholder={t('from.always')}
        data={questions}
        clearable
        data-path={`${path}.fromField`}
        {...form.field(`${path}.fromField`)}
      />
      {step?.fromField !== null && (
        <NumberInput label={t('atLeast')} data-path={`${path}.atLeast`} {...form.field(`${path}.atLeast`)} />
      )}
    </Group>
  )
}
