import { Select, Text, TextInput } from '@mantine/core'
import { ApiForm } from '../../../platform/ui/forms/api-form.tsx'
import { useApiForm } from '../../../platform/ui/forms/use-api-form.ts'
import { useFormat } from '../../../platform/ui/formats/use-format.ts'
import { useTell } from '../../../platform/ui/parts/tell.tsx'
import { useText } from '../../../platform/ui/text/use-text.ts'
import type { ServiceView, TemplateBody } from '../../contract.ts'
import { useRead, useWrite } from '../api.ts'
import { Dialog } from '../../../platform/ui/parts/dialog.tsx'
import { templateMessages } from './template-messages.ts'

/** What a form holds, ready to be sent. */
export type Filled = Pick<TemplateBody, 'priority' | 'answers' | 'forPersonId'>

export interface FilledDialogProps {
  readonly service: ServiceView
  readonly filled: Filled
  readonly onClose: () => void
}

/** Keeps what is filled in under a name, for oneself or for the people of a unit that one heads. */
export function KeepTemplateDialog({ service, filled, onClose }: FilledDialogProps) {
  const t = useText(templateMessages)
  const { say } = useFormat()
  const tell = useTell()
  const known = useRead('GET /services/:serviceId/templates', { params: { serviceId: service.id } })
  const units = known.data?.publishFor ?? []
  const keep = useWrite('POST /services/:serviceId/templates', {
    refresh: ['GET /services/:serviceId/templates'],
  })
  const form = useApiForm({
    initialValues: { name: '', unitId: '' },
    validate: { name: (name: string) => (name.trim() === '' ? t('name.needed') : null) },
    send: ({ name, unitId }: { name: string; unitId: string }) =>
      keep.mutateAsync({
        params: { serviceId: service.id },
        body: { ...filled, name, unitId: units.find(({ id }) => id === unitId)?.id ?? null },
      }),
    onDone: ({ name }) => {
      tell.done(t('kept', { name }))
      onClose()
    },
  })
  const choices = [
    { value: '', label: t('share.me') },
    ...units.map(({ id, name }) => ({ value: id as string, label: t('share.unit', { unit: say(name) }) })),
  ]
  return (
    <Dialog title={t('keep')} onClose={onClose}>
      <ApiForm form={form} submit={t('keep.act')}>
        <Text size="sm">{t('keep.why')}</Text>
        <TextInput
          label={t('name')}
          maxLength={120}
          required
          data-autofocus
          data-path="name"
          {...form.field('name')}
        />
        {units.length > 0 && (
          <Select label={t('shareWith')} data={choices} allowDeselect={false} {...form.field('unitId')} />
        )}
      </ApiForm>
    </Dialog>
  )
}
