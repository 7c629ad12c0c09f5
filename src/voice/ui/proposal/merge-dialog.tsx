import { Select, Text } from '@mantine/core'
import { ApiForm } from '../../../platform/ui/forms/api-form.tsx'
import { ReasonInput } from '../../../platform/ui/forms/reason-input.tsx'
import { useApiForm } from '../../../platform/ui/forms/use-api-form.ts'
import { Dialog } from '../../../platform/ui/parts/dialog.tsx'
import { useTell } from '../../../platform/ui/parts/tell.tsx'
import { useText } from '../../../platform/ui/text/use-text.ts'
import type { ProposalId, ProposalView } from '../../contract.ts'
import { useRead, useWrite } from '../api.ts'
import { proposalMessages } from './proposal-messages.ts'
import { staleByAnswers } from './stale.ts'

/** Into which older proposal for the same service this one is merged; what is most alike stands first. */
export function MergeDialog({
  view,
  onClose,
}: {
  readonly view: ProposalView
  readonly onClose: () => void
}) {
  const t = useText(proposalMessages)
  const tell = useTell()
  const params = { serviceId: view.service.id }
  const alike = useRead('GET /services/:serviceId/proposals-alike', {
    params,
    query: { words: `${view.title} ${view.text}`.slice(0, 4000) },
  })
  const all = useRead('GET /proposals', {
    query: { serviceId: view.service.id, state: 'alive', limit: 200 },
  })
  const merge = useWrite('POST /proposals/:proposalId/merge', { refresh: staleByAnswers })
  const form = useApiForm({
    initialValues: { into: '' as ProposalId, reason: '' },
    validate: {
      into: (into: string) => (into === '' ? t('merge.into') : null),
      reason: (reason: string) => (reason.trim() === '' ? t('reason.needed') : null),
    },
    send: (body) => merge.mutateAsync({ params: { proposalId: view.id }, body }),
    onDone: () => {
      tell.done(t('merge.done'))
      onClose()
    },
  })
  const found = new Map([...(alike.data?.rows ?? []), ...(all.data?.rows ?? [])].map((row) => [row.id, row]))
  const choices = [...found.values()].filter(
    ({ id, state, madeAt }) =>
      id !== view.id && madeAt <= view.madeAt && (state === 'open' || state === 'accepted'),
  )
  return (
    <Dialog title={t('merge.title')} onClose={onClose} wide>
      <Text mb="md">{choices.length === 0 && all.data ? t('merge.none') : t('merge.why')}</Text>
      <ApiForm form={form} submit={t('merge')}>
        <Select
          label={t('merge.into')}
          data={choices.map(({ id, title }) => ({ value: id, label: title }))}
          searchable
          allowDeselect={false}
          required
          {...form.field('into')}
        />
        <ReasonInput label={t('reason')} {...form.field('reason')} />
      </ApiForm>
    </Dialog>
  )
}
