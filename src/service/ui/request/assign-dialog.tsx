import { Button } from '@mantine/core'
import { ApiForm } from '../../../platform/ui/forms/api-form.tsx'
import { useApiForm } from '../../../platform/ui/forms/use-api-form.ts'
import { useTell } from '../../../platform/ui/parts/tell.tsx'
import { useText } from '../../../platform/ui/text/use-text.ts'
import type { RequestView } from '../../contract.ts'
import { PersonSelect } from '../parts/person-select.tsx'
import { actMessages } from './act-messages.ts'
import { Dialog } from '../../../platform/ui/parts/dialog.tsx'
import { useAct } from './use-act.ts'

interface AssignValues {
  readonly personId: string | null
}
const nobodyYet: AssignValues = { personId: null }

/** To whom of the unit, or back to its queue. */
export function AssignDialog({
  view,
  onClose,
}: {
  readonly view: RequestView
  readonly onClose: () => void
}) {
  const t = useText(actMessages)
  const tell = useTell()
  const write = useAct('POST /requests/:requestId/assign', ({ number, assignee }) =>
    tell.done(
      assignee === null ? t('assign.back', { number }) : t('assign.done', { number, person: assignee.name }),
    ),
  )
  const give = (personId: string | null) =>
    write.mutateAsync({ params: { requestId: view.id }, body: { personId } })
  const form = useApiForm({
    initialValues: nobodyYet,
    validate: { personId: (id: string | null) => (id === null ? t('assign.needed') : null) },
    send: ({ personId }: AssignValues) => give(personId),
    onDone: onClose,
  })
  const putBack = view.assignee !== null && (
    <Button
      variant="default"
      loading={write.isPending}
      onClick={() => void give(null).then(onClose, tell.failed)}
    >
      {t('assign.toQueue')}
    </Button>
  )
  return (
    <Dialog title={t('assign.title')} onClose={onClose}>
      <ApiForm form={form} submit={t('assign.act')} beside={putBack}>
        <PersonSelect
          label={t('assign.person')}
          unitId={view.holder.id}
          value={form.values.personId}
          onChange={(id) => form.setFieldValue('personId', id)}
          error={form.field('personId').error}
          path="personId"
        />
      </ApiForm>
    </Dialog>
  )
}
