import { Button, Fieldset, Radio, Stack, Text } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useText } from '../../../platform/ui/text/use-text.ts'
import { approvalEditorMessages } from './approval-editor-messages.ts'
import { ApprovalStepEditor } from './approval-step-editor.tsx'
import { newApprovalStep } from './approval-values.ts'
import type { ServiceEditor } from './service-editor.ts'

/** What has to be approved before the unit serves, by whom and in which order. */
export function ApprovalsEditor({ form }: { readonly form: ServiceEditor }) {
  const t = useText(approvalEditorMessages)
  const { steps } = form.values.approvals
  return (
    <Fieldset legend={t('title')} radius="md">
      <Stack gap="sm">
        <Text c="dimmed">{t('why')}</Text>
        {steps.map((step, index) => (
          <ApprovalStepEditor key={step.row} form={form} index={index} />
        ))}
        {steps.length > 1 && (
          <Radio.Group label={t('order')} {...form.field('approvals.order')}>
            <Stack gap={6} mt={6}>
              <Radio value="in_order" label={t('order.in_order')} />
              <Radio value="side_by_side" label={t('order.side_by_side')} />
            </Stack>
          </Radio.Group>
        )}
        <div>
          <Button
            variant="default"
            leftSection={<IconPlus size={18} aria-hidden />}
            disabled={steps.length >= 5}
            onClick={() => form.mantine.insertListItem('approvals.steps', newApprovalStep())}
          >
            {t('add')}
          </Button>
        </div>
      </Stack>
    </Fieldset>
  )
}
