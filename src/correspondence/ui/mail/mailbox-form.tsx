import { Select, TextInput } from '@mantine/core'
import { useFormat } from '../../../platform/ui/formats/use-format.ts'
import { ApiForm } from '../../../platform/ui/forms/api-form.tsx'
import { useApiForm } from '../../../platform/ui/forms/use-api-form.ts'
import { useTell } from '../../../platform/ui/parts/tell.tsx'
import { useText } from '../../../platform/ui/text/use-text.ts'
import { localPart, type MailboxView } from '../../contract.ts'
import { useWrite } from '../api.ts'
import { Dialog } from '../../../platform/ui/parts/dialog.tsx'
import { mailMessages } from './mail-messages.ts'

interface MailboxValues {
  readonly localPart: string
  readonly serviceId: string | null
}

/** The address of a unit, and what mail to it asks for. */
export function MailboxForm({ of, onClose }: { readonly of: MailboxView; readonly onClose: () => void }) {
  const t = useText(mailMessages)
  const { say } = useFormat()
  const tell = useTell()
  const give = useWrite('PUT /units/:unitId/mailbox', { refresh: ['GET /units/:unitId/mailbox'] })
  const initialValues: MailboxValues = {
    localPart: of.mailbox?.localPart ?? '',
    serviceId: of.mailbox?.service.id ?? null,
  }
  const form = useApiForm({
    initialValues,
    validate: {
      localPart: (typed: string) => (localPart.safeParse(typed).success ? null : t('address.local.wrong')),
      serviceId: (id: string | null) => (id === null ? t('address.for.needed') : null),
    },
    send: ({ localPart, serviceId }: MailboxValues) =>
      give.mutateAsync({ params: { unitId: of.unit.id }, body: { localPart, serviceId: serviceId ?? '' } }),
    onDone: ({ mailbox }) => {
      tell.done(t('address.saved', { address: mailbox?.address ?? '' }))
      onClose()
    },
  })
  const address = `${form.values.localPart.trim().toLowerCase()}@${of.domain ?? ''}`
  const services = of.services.map(({ id, name, answerable }) => ({
    value: id,
    label: answerable ? say(name) : t('address.for.needs_more', { service: say(name) }),
    disabled: !answerable,
  }))
  return (
    <Dialog title={t(of.mailbox === null ? 'address.give' : 'address.change')} onClose={onClose}>
      <ApiForm form={form} submit={t('address.save')}>
        <TextInput
          label={t('address.local')}
          description={t('address.local.hint', { address })}
          required
          withAsterisk={false}
          autoCapitalize="off"
          autoComplete="off"
          spellCheck={false}
          maxLength={40}
          data-autofocus
          {...form.field('localPart')}
        />
        <Select
          label={t('address.for')}
          description={t(
            services.some(({ disabled }) => !disabled) ? 'address.for.hint' : 'address.for.none',
          )}
          required
          withAsterisk={false}
          data={services}
          allowDeselect={false}
          {...form.field('serviceId')}
        />
      </ApiForm>
    </Dialog>
  )
}
