import { Alert, Radio, Stack, Text } from '@mantine/core'
import { IconInfoCircle } from '@tabler/icons-react'
import { useFormat } from '../../platform/ui/formats/use-format.ts'
import { ApiForm } from '../../platform/ui/forms/api-form.tsx'
import { useApiForm } from '../../platform/ui/forms/use-api-form.ts'
import { PageFrame } from '../../platform/ui/page/page-frame.tsx'
import { useTell } from '../../platform/ui/parts/tell.tsx'
import { useParam } from '../../platform/ui/shell/address.ts'
import { GoButton, useGo } from '../../platform/ui/shell/go.tsx'
import { Answered } from '../../platform/ui/states/answered.tsx'
import { useText } from '../../platform/ui/text/use-text.ts'
import type { GuaranteeView } from '../contract.ts'
import { useRead, useWrite } from './api.ts'
import { guaranteeMessages } from './guarantee/guarantee-messages.ts'
import {
  bodyOf,
  fieldOf,
  valuesOf,
  type GuaranteeValues,
  type TypedPay,
} from './guarantee/guarantee-values.ts'
import { PayEditor } from './guarantee/pay-editor.tsx'
import { marketWords } from './parts/market-messages.ts'
import { PaysList } from './parts/pays-list.tsx'

/** What a service guarantees, and changing it for whoever may. */
export function Page() {
  const t = useText(guaranteeMessages)
  const { say } = useFormat()
  const serviceId = useParam('serviceId')
  const guarantee = useRead('GET /services/:serviceId/guarantee', { params: { serviceId } })
  return (
    <PageFrame
      title={t('title')}
      subtitle={guarantee.data && `${say(guarantee.data.service)} · ${say(guarantee.data.unit.name)}`}
      back={{ to: `/services/${serviceId}`, label: t('back') }}
    >
      <Answered of={guarantee} shape="form">
        {(view) => (view.may.change ? <Change view={view} /> : <Only view={view} />)}
      </Answered>
    </PageFrame>
  )
}

function Only({ view }: { readonly view: GuaranteeView }) {
  const t = useText(guaranteeMessages)
  return (
    <Stack gap="md">
      <Text>{t(`kind.${view.kind}`)}</Text>
      {view.pays.length > 0 && <PaysList pays={view.pays} currency={view.currency} label={t('part.title')} />}
      <Text c="dimmed">{t('notYours')}</Text>
    </Stack>
  )
}

const kinds = ['individual', 'overall', 'none'] as const

function Change({ view }: { readonly view: GuaranteeView }) {
  const t = useText(guaranteeMessages)
  const words = useText(marketWords)
  const tell = useTell()
  const go = useGo()
  const { serviceId } = view
  const save = useWrite('PUT /services/:serviceId/guarantee', {
    refresh: ['GET /services/:serviceId/guarantee'],
  })
  const initialValues: GuaranteeValues = valuesOf(view)
  const form = useApiForm({
    initialValues: { kind: initialValues.kind, pays: [...initialValues.pays] },
    fieldOf: (name): string => fieldOf(form.values, name),
    send: (values) => save.mutateAsync({ params: { serviceId }, body: bodyOf(values) }),
    onDone: () => {
      tell.done(t('saved'))
      go(`/services/${serviceId}`)
    },
  })
  const change = (index: number, pay: TypedPay) => form.setFieldValue(`pays.${index}`, pay)
  return (
    <Stack gap="md">
      <Text>{t('lead')}</Text>
      {view.currency === null && (
        <Alert variant="outline" color="gray" icon={<IconInfoCircle aria-hidden />}>
          {t('noCurrency')}
        </Alert>
      )}
      <ApiForm
        form={form}
        submit={words('save')}
        beside={<GoButton to={`/services/${serviceId}`}>{words('cancel')}</GoButton>}
      >
        <Radio.Group label={t('kind')} {...form.field('kind')}>
          <Stack gap="xs" mt="xs">
            {kinds.map((kind) => (
              <Radio key={kind} value={kind} label={t(`kind.${kind}`)} />
            ))}
          </Stack>
        </Radio.Group>
        {form.values.kind === 'individual' &&
          form.values.pays.map((pay, index) => (
            <PayEditor
              key={pay.breach}
              value={pay}
              currency={t(`currency.${view.currency ?? 'points'}`)}
              path={`pays.${index}`}
              field={form.field}
              onChange={(changed) => change(index, changed)}
            />
          ))}
      </ApiForm>
    </Stack>
  )
}
