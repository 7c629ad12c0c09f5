import { Button, Text } from '@mantine/core'
import { useState } from 'react'
import { ApiForm } from '../../../platform/ui/forms/api-form.tsx'
import { useApiForm } from '../../../platform/ui/forms/use-api-form.ts'
import { Dialog } from '../../../platform/ui/parts/dialog.tsx'
import { useTell } from '../../../platform/ui/parts/tell.tsx'
import { useText } from '../../../platform/ui/text/use-text.ts'
import type { ExemptionFile, ExemptionView } from '../../contract.ts'
import { useWrite } from '../api.ts'
import { creditsMessages } from './credits-messages.ts'
import { DocumentsInput, useDocuments } from './documents-input.tsx'

/** Hands in further documents while nobody has decided. */
export function AddDocuments({ to }: { readonly to: ExemptionView }) {
  const t = useText(creditsMessages)
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button variant="default" onClick={() => setOpen(true)}>
        {t('files.add')}
      </Button>
      {open && <AddDialog to={to} onClose={() => setOpen(false)} />}
    </>
  )
}

function AddDialog({ to, onClose }: { readonly to: ExemptionView; readonly onClose: () => void }) {
  const t = useText(creditsMessages)
  const tell = useTell()
  const documents = useDocuments()
  const add = useWrite('POST /exemptions/:exemptionId/files', {
    refresh: ['GET /requests/:requestId/credits', 'GET /exemptions'],
  })
  const initialValues: { fileIds: readonly ExemptionFile[] } = { fileIds: [] }
  const form = useApiForm({
    initialValues,
    validate: {
      fileIds: (files: readonly ExemptionFile[]) =>
        documents.unsent() ?? (files.length === 0 ? t('files.needed') : null),
    },
    fieldOf: documents.fieldOf,
    send: ({ fileIds }) =>
      add.mutateAsync({
        params: { exemptionId: to.id },
        body: { fileIds: fileIds.map(({ id }) => id) },
      }),
    onDone: () => {
      tell.done(t('files.done'))
      onClose()
    },
  })
  return (
    <Dialog title={t('files.add')} onClose={onClose}>
      <Text mb="md">{t('files.lead')}</Text>
      <ApiForm form={form} submit={t('files.send')}>
        <DocumentsInput
          upload={documents.upload}
          value={form.values.fileIds}
          onChange={(files) => form.setFieldValue('fileIds', files)}
          error={form.field('fileIds').error}
          max={to.may.addFiles}
        />
      </ApiForm>
    </Dialog>
  )
}
