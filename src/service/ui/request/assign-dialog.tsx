import { Button, Textarea } from '@mantine/core'
import { ApiForm } from '../../../platform/ui/forms/api-form.tsx'
import { useApiForm } from '../../../platform/ui/forms/use-api-form.ts'
import { Dialog } from '../../../platform/ui/parts/dialog.tsx'
import { useTell } from '../../../platform/ui/parts/tell.tsx'
import { useText } from '../../../platform/ui/text/use-text.ts'
import type { RequestView } from '../../contract.ts'
import { useRead } from '../api.ts'
import { PersonSelect } from '../parts/person-select.tsx'
import { actMessages } from './act-messages.ts'
import { ReadyPeople } from './ready-people.tsx'
import { useAct } from './use-act.ts'

interface AssignValues {
  readonly personId: string | null
  readonly despite: string
}
const nobodyYet: AssignValues = { personId: null, despite: '' }

interface AssignProps {
  readonly view: RequestView
  readonly onClose: () => void
}

/** To whom of the unit, or back to its queue. Heads see who is ready, and say why where they give it to somebody who is not. */
export function AssignDialog({ view, onClose }: AssignProps) {
  const t = useText(actMessages)
  const { give, pending, failed } = useGiving(view)
  const ready = useRead(
    'GET /services/:serviceId/ready-people',
    { params: { serviceId: view.service.id }, query: { unitId: view.holder.id } },
    { enabled: view.may.override },
  )
  const isUnready = (id: string | null): boolean =>
    ready.data?.people.some(({ person, ready: is }) => person.id === id && !is) === true
  const form = useApiForm({
    initialValues: nobodyYet,
    validate: {
      personId: (id: string | null) => (id === null ? t('assign.needed') : null),
      despite: (words: string, { personId }: AssignValues) =>
        isUnready(personId) && words.trim() === '' ? t('assign.despiteNeeded') : null,
    },
    send: ({ personId, despite }: AssignValues) =>
      give(personId, despite.trim() === '' ? undefined : despite),
    onDone: onClose,
  })
  // Whoever stands in for somebody away may be the one who is not ready.
  const isRefused = view.may.override && form.problem?.code === 'person_not_ready'
  const putBack = view.assignee !== null && (
    <Button variant="default" loading={pending} onClick={() => void give(null).then(onClose, failed)}>
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
        {ready.data !== undefined && !ready.data.free && (
          <ReadyPeople
            people={ready.data.people}
            chosenId={form.values.personId}
            onChoose={(id) => form.setFieldValue('personId', id)}
          />
        )}
        {(isUnready(form.values.personId) || isRefused) && (
          <Textarea
            label={t('assign.despite')}
            description={t('assign.despiteWhy')}
            maxLength={500}
            autosize
            minRows={2}
            {...form.field('despite')}
          />
        )}
      </ApiForm>
    </Dialog>
  )
}

function useGiving(view: RequestView) {
  const t = useText(actMessages)
  const tell = useTell()
  const write = useAct('POST /requests/:requestId/assign', ({ number, assignee }) =>
    tell.done(
      assignee === null ? t('assign.back', { number }) : t('assign.done', { number, person: assignee.name }),
    ),
  )
  const give = (personId: string | null, despite?: string) =>
    write.mutateAsync({
      params: { requestId: view.id },
      body: { personId, ...(despite !== undefined && { despite }) },
    })
  return { give, pending: write.isPending, failed: tell.failed }
}
