import { Select } from '@mantine/core'
import { useFormat } from '../../platform/ui/formats/use-format.ts'
import { ApiForm } from '../../platform/ui/forms/api-form.tsx'
import { useApiForm } from '../../platform/ui/forms/use-api-form.ts'
import { PageFrame } from '../../platform/ui/page/page-frame.tsx'
import { useTell } from '../../platform/ui/parts/tell.tsx'
import { useSearchWord } from '../../platform/ui/shell/address.ts'
import { GoButton, useGo } from '../../platform/ui/shell/go.tsx'
import { Answered } from '../../platform/ui/states/answered.tsx'
import { Empty } from '../../platform/ui/states/empty.tsx'
import { useText } from '../../platform/ui/text/use-text.ts'
import type { ServiceInBrief } from '../contract.ts'
import { useRead, useWrite } from './api.ts'
import { Alike } from './proposal/alike.tsx'
import { staleByVotes } from './proposal/stale.ts'
import { useWordRules, WordsFields } from './proposal/words-fields.tsx'
import { writingMessages } from './proposal/writing-messages.ts'

/** Proposing something for a service that one's unit uses. */
export function Page() {
  const t = useText(writingMessages)
  const services = useRead('GET /proposable-services')
  const votes = useRead('GET /my-votes')
  return (
    <PageFrame
      title={t('new')}
      subtitle={votes.data && t('costs', { of: votes.data.of, left: votes.data.of - votes.data.used })}
      back={{ to: '/proposals', label: t('back') }}
    >
      <Answered
        of={services}
        shape="form"
        empty={(known) => known.services.length === 0}
        whenEmpty={<Empty text={t('service.none')} act={<GoButton to="/ask">{t('service.ask')}</GoButton>} />}
      >
        {(known) => <Form services={known.services} />}
      </Answered>
    </PageFrame>
  )
}

function Form({ services }: { readonly services: readonly ServiceInBrief[] }) {
  const t = useText(writingMessages)
  const { say } = useFormat()
  const tell = useTell()
  const go = useGo()
  const rules = useWordRules()
  const asked = useSearchWord('serviceId')
  const chosen = services.find(({ id }) => id === asked) ?? (services.length === 1 ? services[0] : undefined)
  const make = useWrite('POST /proposals', { refresh: staleByVotes })
  const form = useApiForm({
    initialValues: { serviceId: (chosen?.id ?? '') as ServiceInBrief['id'], title: '', text: '' },
    draft: 'proposal',
    validate: { ...rules, serviceId: (id: string) => (id === '' ? t('service.needed') : null) },
    send: (body) => make.mutateAsync({ body }),
    onDone: ({ id, service }) => {
      tell.done(t('sent', { unit: say(service.unit.name) }))
      go(`/proposals/${id}`)
    },
  })
  const { serviceId, title, text } = form.values
  return (
    <ApiForm form={form} submit={t('send')} beside={<GoButton to="/proposals">{t('cancel')}</GoButton>}>
      <Select
        label={t('service')}
        description={t('service.hint')}
        data={services.map(({ id, name, unit }) => ({
          value: id,
          label: `${say(name)} · ${say(unit.name)}`,
        }))}
        searchable
        allowDeselect={false}
        required
        {...form.field('serviceId')}
      />
      <WordsFields field={form.field}>
        <Alike serviceId={serviceId} words={`${title} ${text}`.trim()} />
      </WordsFields>
    </ApiForm>
  )
}
