import { useFormat } from '../../platform/ui/formats/use-format.ts'
import { useApiForm } from '../../platform/ui/forms/use-api-form.ts'
import { PageFrame } from '../../platform/ui/page/page-frame.tsx'
import { useTell } from '../../platform/ui/parts/tell.tsx'
import { useSearchWord } from '../../platform/ui/shell/address.ts'
import { useGo } from '../../platform/ui/shell/go.tsx'
import { useText } from '../../platform/ui/text/use-text.ts'
import { useRead, useWrite } from './api.ts'
import { UnitForm, type UnitValues } from './unit/unit-form.tsx'
import { unitFormMessages } from './unit/unit-form-messages.ts'
import { bodyOf, isCode } from './unit/unit-values.ts'
import { OnlyIf } from './parts/only-if.tsx'

/** Adding a unit; the address may name the unit above. */
export function Page() {
  const t = useText(unitFormMessages)
  const { say } = useFormat()
  const go = useGo()
  const tell = useTell()
  const under = useSearchWord('under')
  const parent = useRead('GET /units/:unitId', { params: { unitId: under } }, { enabled: under !== '' })
  const organisation = useRead('GET /organisation')
  const make = useWrite('POST /units', { refresh: ['GET /units', 'GET /units/:unitId'] })
  const form = useApiForm<UnitValues, { id: string; name: { id: string; en: string } }>({
    initialValues: {
      name: { id: '', en: '' },
      code: '',
      kind: 'department',
      parentId: under === '' ? null : under,
      calendarId: '',
    },
    validate: {
      code: (code: string) => (isCode(code) ? null : t('codeWrong')),
      parentId: (id: string | null) =>
        id === null && organisation.data?.may.addUnit === false ? t('parentNeeded') : null,
    },
    draft: `unit:${under}`,
    send: (values) => make.mutateAsync({ body: bodyOf(values) }),
    onDone: (unit) => {
      tell.done(t('new.done', { name: say(unit.name) }))
      go(`/units/${unit.id}`)
    },
  })
  const back = parent.data
    ? { to: `/units/${under}`, label: say(parent.data.name) }
    : { to: '/units', label: t('units') }
  return (
    <PageFrame title={t('new.title')} back={back}>
      <OnlyIf
        may={under === '' ? organisation.data?.may.addUnit : parent.error ? false : parent.data?.may.addUnit}
      >
        <UnitForm
          form={form}
          submit={t('new.act')}
          back={back.to}
          may={{ change: true, changeTerms: true, move: true }}
        />
      </OnlyIf>
    </PageFrame>
  )
}
