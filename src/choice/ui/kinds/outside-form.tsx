import { NumberInput, TextInput } from '@mantine/core'
import { ApiForm } from '../../../platform/ui/forms/api-form.tsx'
import { BothLanguagesInput } from '../../../platform/ui/forms/both-languages-input.tsx'
import { ReasonInput } from '../../../platform/ui/forms/reason-input.tsx'
import { useApiForm } from '../../../platform/ui/forms/use-api-form.ts'
import { Dialog } from '../../../platform/ui/parts/dialog.tsx'
import { useTell } from '../../../platform/ui/parts/tell.tsx'
import { useText } from '../../../platform/ui/text/use-text.ts'
import type { OutsideProvider, ServiceKindId } from '../../contract.ts'
import { useWrite } from '../api.ts'
import { kindsMessages } from './kinds-messages.ts'
import { bodyOf, valuesOf, type OutsideValues } from './outside-values.ts'

interface OutsideFormProps {
  readonly kindId: ServiceKindId
  /** Left out: a new one. */
  readonly provider?: OutsideProvider
  readonly onClose: () => void
}

const stale = [
  'GET /service-kinds/:kindId',
  'GET /service-kinds/:kindId/beside',
  'GET /service-kinds',
] as const

/** What an outside provider publishes, where it was read, and why it stands here. */
export function OutsideForm({ kindId, provider, onClose }: OutsideFormProps) {
  const t = useText(kindsMessages)
  const tell = useTell()
  const add = useWrite('POST /service-kinds/:kindId/outside-providers', { refresh: stale })
  const change = useWrite('PUT /outside-providers/:providerId', { refresh: stale })
  const form = useApiForm({
    initialValues: valuesOf(provider),
    fieldOf: (name) => name.replace(/^body\.price\.|^body\./, ''),
    validate: useRules(),
    send: (values) =>
      provider === undefined
        ? add.mutateAsync({ params: { kindId }, body: bodyOf(values) })
        : change.mutateAsync({ params: { providerId: provider.id }, body: bodyOf(values) }),
    onDone: ({ name }) => {
      tell.done(t('outside.saved', { name }))
      onClose()
    },
  })
  const title = provider === undefined ? t('outside.add') : t('outside.changeOf', { name: provider.name })
  return (
    <Dialog title={title} onClose={onClose} wide>
      <ApiForm form={form} submit={t('save')}>
        <TextInput label={t('outside.name')} maxLength={120} required {...form.field('name')} />
        <BothLanguagesInput label={t('outside.terms')} required long max={2000} {...form.both('terms')} />
        <NumberInput
          label={t('outside.response')}
          min={1}
          allowDecimal={false}
          {...form.field('responseMinutes')}
        />
        <NumberInput
          label={t('outside.completion')}
          min={1}
          allowDecimal={false}
          {...form.field('completionMinutes')}
        />
        <TextInput
          label={t('outside.source')}
          description={t('outside.sourceWhy')}
          maxLength={500}
          required
          {...form.field('source')}
        />
        <TextInput type="date" label={t('outside.readOn')} required {...form.field('readOn')} />
        <NumberInput label={t('outside.amount')} min={0} allowDecimal={false} {...form.field('amount')} />
        {form.values.amount !== '' && (
          <>
            <TextInput label={t('outside.currency')} maxLength={3} required {...form.field('currency')} />
            <BothLanguagesInput label={t('outside.per')} required max={80} {...form.both('per')} />
          </>
        )}
        <ReasonInput label={t('reason')} description={t('reasonWhy')} {...form.field('reason')} />
      </ApiForm>
    </Dialog>
  )
}

function useRules() {
  const t = useText(kindsMessages)
  const both = (text: OutsideValues['terms']) => text.id.trim() !== '' && text.en.trim() !== ''
  const needed = (message: string) => (text: string) => (text.trim() === '' ? message : null)
  const isPriced = ({ amount }: OutsideValues) => amount !== ''
  return {
    name: needed(t('outside.nameNeeded')),
    terms: (terms: OutsideValues['terms']) => (both(terms) ? null : t('outside.termsNeeded')),
    source: needed(t('outside.sourceNeeded')),
    readOn: needed(t('outside.readNeeded')),
    currency: (currency: string, values: OutsideValues) =>
      isPriced(values) && !/^[A-Z]{3}$/.test(currency) ? t('outside.currencyWrong') : null,
    per: (per: OutsideValues['per'], values: OutsideValues) =>
      isPriced(values) && !both(per) ? t('outside.perNeeded') : null,
    reason: needed(t('reasonNeeded')),
  }
}
