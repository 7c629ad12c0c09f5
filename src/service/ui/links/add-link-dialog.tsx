import { Select, Text } from '@mantine/core'
import { ApiForm } from '../../../platform/ui/forms/api-form.tsx'
import { useApiForm } from '../../../platform/ui/forms/use-api-form.ts'
import { useTell } from '../../../platform/ui/parts/tell.tsx'
import { useText } from '../../../platform/ui/text/use-text.ts'
import type { Relation, RequestRow, RequestView } from '../../contract.ts'
import { Dialog } from '../../../platform/ui/parts/dialog.tsx'
import { useAct } from '../request/use-act.ts'
import { linkMessages } from './link-messages.ts'
import { relations } from './relations.ts'
import { RequestSelect } from './request-select.tsx'

interface LinkValues {
  readonly relation: Relation
  readonly otherId: string | null
}
const nothingYet: LinkValues = { relation: 'blocked_by', otherId: null }

interface AddLinkDialogProps {
  readonly view: RequestView
  readonly onClose: () => void
}

/** How this request stands to which other. */
export function AddLinkDialog({ view, onClose }: AddLinkDialogProps) {
  const t = useText(linkMessages)
  const tell = useTell()
  const link = useAct('POST /requests/:requestId/links', () => undefined)
  const form = useApiForm({
    initialValues: nothingYet,
    validate: { otherId: (id: string | null) => (id === null ? t('add.needed') : null) },
    send: ({ relation, otherId }: LinkValues) =>
      link.mutateAsync({
        params: { requestId: view.id },
        body: { relation, otherId: otherId as RequestRow['id'] },
      }),
    onDone: ({ links }, { otherId }) => {
      const number = links.find(({ request }) => request.id === otherId)?.request.number ?? ''
      tell.done(t('add.done', { number }))
      onClose()
    },
  })
  return (
    <Dialog title={t('add.title')} onClose={onClose}>
      <ApiForm form={form} submit={t('add')}>
        <Select
          label={t('add.how')}
          data={relations.map((relation) => ({ value: relation, label: t(`how.${relation}`) }))}
          allowDeselect={false}
          {...form.field('relation')}
        />
        <RequestSelect
          label={t('add.which')}
          exceptId={view.id}
          value={form.values.otherId}
          onChange={(id) => form.setFieldValue('otherId', id)}
          error={form.field('otherId').error}
          path="otherId"
        />
        <Text size="sm">{t('add.why')}</Text>
      </ApiForm>
    </Dialog>
  )
}
