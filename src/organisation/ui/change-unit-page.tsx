import { useFormat } from '../../platform/ui/formats/use-format.ts'
import { useApiForm } from '../../platform/ui/forms/use-api-form.ts'
import { PageFrame } from '../../platform/ui/page/page-frame.tsx'
import { useTell } from '../../platform/ui/parts/tell.tsx'
import { useParam } from '../../platform/ui/shell/address.ts'
import { useGo } from '../../platform/ui/shell/go.tsx'
import { Answered } from '../../platform/ui/states/answered.tsx'
import { Empty } from '../../platform/ui/states/empty.tsx'
import { useText } from '../../platform/ui/text/use-text.ts'
import type { UnitView } from '../contract.ts'
import { useRead, useWrite } from './api.ts'
import { UnitForm } from './unit/unit-form.tsx'
import { unitFormMessages } from './unit/unit-form-messages.ts'
import { changesOf, isCode, valuesOf } from './unit/unit-values.ts'

/** Changing a unit, as far as one may. */
export function Page() {
  const t = useText(unitFormMessages)
  const { say } = useFormat()
  const unitId = useParam('unitId')
  const unit = useRead('GET /units/:unitId', { params: { unitId } })
  const name = say(unit.data?.name)
  return (
    <PageFrame
      title={unit.error ? t('change.plain') : name === '' ? undefined : t('change.title', { name })}
      back={{ to: `/units/${unitId}`, label: name === '' ? t('units') : name }}
    >
      <Answered
        of={unit}
        shape="form"
        empty={({ may }) => !may.change && !may.changeTerms && !may.move}
        whenEmpty={<Empty text={t('notYours')} />}
      >
        {(view) => <Changing key={view.id} unit={view} />}
      </Answered>
    </PageFrame>
  )
}

function Changing({ unit }: { readonly unit: UnitView }) {
  const t = useText(unitFormMessages)
  const { say } = useFormat()
  const go = useGo()
  const tell = useTell()
  const change = useWrite('PATCH /units/:unitId', { refresh: ['GET /units', 'GET /units/:unitId'] })
  const before = valuesOf(unit)
  const form = useApiForm({
    initialValues: before,
    validate: { code: (code: string) => (isCode(code) ? null : t('codeWrong')) },
    send: (values: typeof before) =>
      change.mutateAsync({ params: { unitId: unit.id }, body: changesOf(before, values) }),
    onDone: (changed) => {
      tell.done(t('change.done', { name: say(changed.name) }))
      go(`/units/${unit.id}`)
    },
  })
  return (
    <UnitForm form={form} submit={t('change.act')} back={`/units/${unit.id}`} may={unit.may} unit={unit} />
  )
}
