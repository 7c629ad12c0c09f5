import { Radio, Stack, Textarea } from '@mantine/core'
import { ApiForm } from '../../../platform/ui/forms/api-form.tsx'
import { useApiForm } from '../../../platform/ui/forms/use-api-form.ts'
import { useTell } from '../../../platform/ui/parts/tell.tsx'
import { useText } from '../../../platform/ui/text/use-text.ts'
import type { EventView, RequestView } from '../../contract.ts'
import { actMessages } from './act-messages.ts'
import { Dialog } from '../../../platform/ui/parts/dialog.tsx'
import { useAct } from './use-act.ts'

type Whose = NonNullable<EventView['whose']>
interface PauseValues {
  readonly whose: Whose
  readonly text: string
}
const nothingYet: PauseValues = { whose: 'asker', text: '' }
const owners = ['asker', 'third_party', 'own'] as const satisfies readonly Whose[]

/** Why it is paused, and whose time that is. */
export function PauseDialog({ view, onClose }: { readonly view: RequestView; readonly onClose: () => void }) {
  const t = useText(actMessages)
  const tell = useTell()
  const write = useAct('POST /requests/:requestId/pause', (done) =>
    tell.done(t('pause.done', { number: done.number })),
  )
  const form = useApiForm({
    initialValues: nothingYet,
    validate: { text: (text: string) => (text.trim() === '' ? t('text.needed') : null) },
    send: (values: PauseValues) => write.mutateAsync({ params: { requestId: view.id }, body: values }),
    onDone: onClose,
  })
  return (
    <Dialog title={t('pause.title')} onClose={onClose}>
      <ApiForm form={form} submit={t('pause')}>
        <Radio.Group label={t('pause.whose')} {...form.field('whose')}>
          <Stack gap={6} mt={6}>
            {owners.map((whose) => (
              <Radio
                key={whose}
                value={whose}
                label={t(`pause.${whose}`)}
                description={t(whose === 'own' ? 'pause.own.why' : 'pause.others.why')}
              />
            ))}
          </Stack>
        </Radio.Group>
        <Textarea
          label={t('pause.label')}
          autosize
          minRows={3}
          maxRows={12}
          maxLength={4000}
          data-path="text"
          {...form.field('text')}
        />
      </ApiForm>
    </Dialog>
  )
}
