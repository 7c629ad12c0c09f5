import { Text } from '@mantine/core'
import { ApiForm } from '../../../platform/ui/forms/api-form.tsx'
import { useApiForm } from '../../../platform/ui/forms/use-api-form.ts'
import { useTell } from '../../../platform/ui/parts/tell.tsx'
import { useText } from '../../../platform/ui/text/use-text.ts'
import type { RequestView } from '../../contract.ts'
import { PersonSelect } from '../parts/person-select.tsx'
import { Dialog } from '../../../platform/ui/parts/dialog.tsx'
import { useAct } from './use-act.ts'
import { watcherMessages } from './watcher-messages.ts'

interface AddValues {
  readonly personId: string | null
}
const nobodyYet: AddValues = { personId: null }

interface AddWatcherDialogProps {
  readonly view: RequestView
  readonly onClose: () => void
}

/** Which colleague is to watch a request. */
export function AddWatcherDialog({ view, onClose }: AddWatcherDialogProps) {
  const t = useText(watcherMessages)
  const tell = useTell()
  const add = useAct('POST /requests/:requestId/watchers', () => undefined)
  const form = useApiForm({
    initialValues: nobodyYet,
    validate: { personId: (id: string | null) => (id === null ? t('add.needed') : null) },
    fieldOf: () => 'personId',
    send: async ({ personId }: AddValues) => {
      const { watchers } = await add.mutateAsync({
        params: { requestId: view.id },
        body: { personIds: personId === null ? [] : [personId] },
      })
      return watchers.find(({ person }) => person.id === personId)?.person.name ?? ''
    },
    onDone: (person) => {
      tell.done(t('add.done', { person, number: view.number }))
      onClose()
    },
  })
  return (
    <Dialog title={t('add')} onClose={onClose}>
      <ApiForm form={form} submit={t('add.act')}>
        <PersonSelect
          label={t('add.who')}
          value={form.values.personId}
          onChange={(id) => form.setFieldValue('personId', id)}
          error={form.field('personId').error}
          path="personId"
        />
        <Text size="sm">{t('add.why')}</Text>
      </ApiForm>
    </Dialog>
  )
}
