import { Select, Text, Textarea } from '@mantine/core'
import type { Upload } from '../../../platform/ui/client/upload.ts'
import { ApiForm } from '../../../platform/ui/forms/api-form.tsx'
import { useApiForm, type ApiForm as Form } from '../../../platform/ui/forms/use-api-form.ts'
import { Dialog } from '../../../platform/ui/parts/dialog.tsx'
import { useTell } from '../../../platform/ui/parts/tell.tsx'
import { useText } from '../../../platform/ui/text/use-text.ts'
import type { Breach, CreditsView, ExemptionFile, ExemptionView } from '../../contract.ts'
import { useWrite } from '../api.ts'
import { marketWords } from '../parts/market-messages.ts'
import { creditsMessages } from './credits-messages.ts'
import { DocumentsInput, useDocuments } from './documents-input.tsx'

const causes: readonly ExemptionView['cause'][] = [
  'planned_maintenance',
  'askers_fault',
  'force_majeure',
  'third_party',
]

interface AskValues {
  readonly breach: Breach
  readonly cause: ExemptionView['cause']
  readonly evidence: string
  readonly fileIds: readonly ExemptionFile[]
}

interface AskExemptionDialogProps {
  readonly view: CreditsView
  readonly onClose: () => void
}

/** Asks for a breach to cost nothing, with evidence. */
export function AskExemptionDialog({ view, onClose }: AskExemptionDialogProps) {
  const t = useText(creditsMessages)
  const tell = useTell()
  const ask = useWrite('POST /requests/:requestId/exemptions', {
    refresh: ['GET /requests/:requestId/credits', 'GET /exemptions'],
  })
  const [first] = view.may.ask
  const documents = useDocuments()
  const initialValues: AskValues = {
    breach: first ?? 'late_completion',
    cause: 'planned_maintenance',
    evidence: '',
    fileIds: [],
  }
  const form = useApiForm({
    initialValues,
    validate: {
      evidence: (evidence: string) => (evidence.trim().length < 20 ? t('ask.short') : null),
      fileIds: documents.unsent,
    },
    send: ({ fileIds, ...rest }) =>
      ask.mutateAsync({
        params: { requestId: view.request.id },
        body: { ...rest, fileIds: fileIds.map(({ id }) => id) },
      }),
    fieldOf: documents.fieldOf,
    onDone: () => {
      tell.done(t('ask.done'))
      onClose()
    },
  })
  return (
    <Dialog title={t('ask.open')} onClose={onClose}>
      <Text mb="md">{t('ask.lead')}</Text>
      <ApiForm form={form} submit={t('ask.submit')}>
        <Fields form={form} breaches={view.may.ask} upload={documents.upload} />
      </ApiForm>
    </Dialog>
  )
}

interface FieldsProps {
  readonly form: Form<AskValues>
  readonly breaches: readonly Breach[]
  readonly upload: Upload<ExemptionFile>
}

function Fields({ form, breaches, upload }: FieldsProps) {
  const t = useText(creditsMessages)
  const words = useText(marketWords)
  return (
    <>
      <Select
        label={t('ask.breach')}
        data={breaches.map((breach) => ({ value: breach, label: words(`breach.${breach}`) }))}
        allowDeselect={false}
        {...form.field('breach')}
      />
      <Select
        label={t('ask.cause')}
        data={causes.map((cause) => ({ value: cause, label: words(`cause.${cause}`) }))}
        allowDeselect={false}
        {...form.field('cause')}
      />
      <Textarea
        label={t('ask.evidence')}
        description={t('ask.evidenceWhy')}
        autosize
        minRows={4}
        maxLength={4000}
        required
        {...form.field('evidence')}
      />
      <DocumentsInput
        upload={upload}
        value={form.values.fileIds}
        onChange={(files) => form.setFieldValue('fileIds', files)}
        error={form.field('fileIds').error}
      />
    </>
  )
}
