import { Stack, Text } from '@mantine/core'
import { ApiForm } from '../../../platform/ui/forms/api-form.tsx'
import { BothLanguagesInput } from '../../../platform/ui/forms/both-languages-input.tsx'
import { GoButton } from '../../../platform/ui/shell/go.tsx'
import { useText } from '../../../platform/ui/text/use-text.ts'
import { ApprovalsEditor } from './approvals-editor.tsx'
import { AskersEditor } from './askers-editor.tsx'
import { editorMessages } from './editor-messages.ts'
import { FormEditor } from './form-editor.tsx'
import { PromisesEditor } from './promises-editor.tsx'
import { ReasonsEditor } from './reasons-editor.tsx'
import type { ServiceEditor } from './service-editor.ts'

interface ServiceFormProps {
  readonly form: ServiceEditor
  readonly submit: string
  /** Where one gets without saving. */
  readonly back: string
}

/** Everything of a service: what it is, what is promised, what is asked, who may ask. */
export function ServiceForm({ form, submit, back }: ServiceFormProps) {
  const t = useText(editorMessages)
  return (
    <ApiForm form={form} submit={submit} beside={<GoButton to={back}>{t('back')}</GoButton>}>
      <Stack gap="lg">
        <BothLanguagesInput label={t('name')} required max={160} {...form.both('name')} />
        <BothLanguagesInput label={t('description')} long max={4000} {...form.both('description')} />
        <BothLanguagesInput
          label={t('doneWell')}
          description={<Text c="dimmed">{t('doneWell.why')}</Text>}
          long
          max={2000}
          {...form.both('doneWell')}
        />
        <PromisesEditor form={form} />
        <FormEditor form={form} />
        <ApprovalsEditor form={form} />
        <AskersEditor form={form} />
        <ReasonsEditor form={form} />
      </Stack>
    </ApiForm>
  )
}
