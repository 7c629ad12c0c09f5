import { Textarea } from '@mantine/core'
import { useFormat } from '../../../platform/ui/formats/use-format.ts'
import { ApiForm } from '../../../platform/ui/forms/api-form.tsx'
import { useApiForm } from '../../../platform/ui/forms/use-api-form.ts'
import { useTell } from '../../../platform/ui/parts/tell.tsx'
import { useText } from '../../../platform/ui/text/use-text.ts'
import type { RequestView } from '../../contract.ts'
import { UnitSelect } from '../parts/unit-select.tsx'
import { actMessages } from './act-messages.ts'
import { Dialog } from '../../../platform/ui/parts/dialog.tsx'
import { useAct } from './use-act.ts'

interface HandOnValues {
  readonly unitId: string | null
  readonly text: string
}
const nothingYet: HandOnValues = { unitId: null, text: '' }

/** To which unit, and what it needs to know. */
export function HandOnDialog({
  view,
  onClose,
}: {
  readonly view: RequestView
  readonly onClose: () => void
}) {
  const t = useText(actMessages)
  const { say } = useFormat()
  const tell = useTell()
  const write = useAct('POST /requests/:requestId/hand-on', (done) =>
    tell.done(t('handOn.done', { number: done.number, unit: say(done.holder.name) })),
  )
  const form = useApiForm({
    initialValues: nothingYet,
    validate: {
      unitId: (unitId: string | null) => (unitId === null ? t('handOn.unitNeeded') : null),
      text: (text: string) => (text.trim() === '' ? t('text.needed') : null),
    },
    send: ({ unitId, text }: HandOnValues) =>
      write.mutateAsync({ params: { requestId: view.id }, body: { unitId: unitId ?? '', text } }),
    onDone: onClose,
  })
  return (
    <Dialog title={t('handOn.title')} onClose={onClose}>
      <ApiForm form={form} submit={t('handOn.act')}>
        <UnitSelect
          label={t('handOn.unit')}
          description={t('handOn.hint', { unit: say(view.unit.name) })}
          value={form.values.unitId}
          onChange={(id) => form.setFieldValue('unitId', id)}
          error={form.field('unitId').error}
          without={[view.holder.id]}
          path="unitId"
        />
        <Textarea
          label={t('handOn.label')}
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
