import { ApiForm } from '../../../platform/ui/forms/api-form.tsx'
import { BothLanguagesInput } from '../../../platform/ui/forms/both-languages-input.tsx'
import { ReasonInput } from '../../../platform/ui/forms/reason-input.tsx'
import { useApiForm } from '../../../platform/ui/forms/use-api-form.ts'
import { GoButton } from '../../../platform/ui/shell/go.tsx'
import { useText } from '../../../platform/ui/text/use-text.ts'
import type { ServiceKindView } from '../../contract.ts'
import { kindsMessages } from './kinds-messages.ts'
import { ServicePicker, type Member } from './service-picker.tsx'

type Text = { readonly id: string; readonly en: string }

interface KindBody {
  readonly name: Text
  readonly description: Text
  readonly serviceIds: Member['id'][]
  readonly reason: string
}

interface KindFormProps {
  readonly initial: Pick<ServiceKindView, 'name' | 'description' | 'members'>
  readonly submit: string
  readonly send: (body: KindBody) => Promise<ServiceKindView>
  readonly onDone: (kind: ServiceKindView) => void
}

/** Name, description, services and the reason of a kind. */
export function KindForm({ initial, submit, send, onDone }: KindFormProps) {
  const t = useText(kindsMessages)
  const { name, description, members } = initial
  const form = useApiForm({
    initialValues: { name, description, members: [...members], reason: '' },
    fieldOf: (field) => (field.startsWith('body.serviceIds') ? 'members' : field.replace(/^body\./, '')),
    validate: {
      name: (text: Text) => (text.id.trim() === '' || text.en.trim() === '' ? t('nameNeeded') : null),
      reason: (reason: string) => (reason.trim() === '' ? t('reasonNeeded') : null),
    },
    send: ({ members: chosen, ...rest }) => send({ ...rest, serviceIds: chosen.map(({ id }) => id) }),
    onDone,
  })
  const { error } = form.field('members')
  return (
    <ApiForm form={form} submit={submit} beside={<GoButton to="/market">{t('cancel')}</GoButton>}>
      <BothLanguagesInput label={t('name')} required max={80} {...form.both('name')} />
      <BothLanguagesInput label={t('description')} long max={500} {...form.both('description')} />
      <ServicePicker
        value={form.values.members}
        onChange={(chosen) => form.setFieldValue('members', chosen)}
        error={typeof error === 'string' ? error : undefined}
      />
      <ReasonInput label={t('reason')} description={t('reasonWhy')} {...form.field('reason')} />
    </ApiForm>
  )
}
