import { Select, Text } from '@mantine/core'
import { ApiForm } from '../../../platform/ui/forms/api-form.tsx'
import { ReasonInput } from '../../../platform/ui/forms/reason-input.tsx'
import { useApiForm, type ApiForm as Form } from '../../../platform/ui/forms/use-api-form.ts'
import { Dialog } from '../../../platform/ui/parts/dialog.tsx'
import { useTell } from '../../../platform/ui/parts/tell.tsx'
import { useText } from '../../../platform/ui/text/use-text.ts'
import type { ProposalId, ProposalRow, ProposalView } from '../../contract.ts'
import { useRead, useWrite } from '../api.ts'
import { proposalMessages } from './proposal-messages.ts'
import { staleByAnswers } from './stale.ts'

interface MergeValues {
  readonly into: ProposalId
  readonly reason: string
}
const nothingYet: MergeValues = { into: '' as ProposalId, reason: '' }

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
    initialValues: nothingYet,
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
  const nothing = choices.length === 0 && alike.data !== undefined && all.data !== undefined
  return (
    <Dialog title={t('merge.title')} onClose={onClose} wide>
      {nothing ? <Text>{t('merge.none')}</Text> : <MergeForm form={form} choices={choices} />}
    </Dialog>
  )
}

interface MergeFormProps {
  readonly form: Form<MergeValues>
  readonly choices: readonly Pick<ProposalRow, 'id' | 'title'>[]
}

function MergeForm({ form, choices }: MergeFormProps) {
  const t = useText(proposalMessages)
  return (
    <>
      <Text mb="md">{t('merge.why')}</Text>
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
    </>
  )
}
