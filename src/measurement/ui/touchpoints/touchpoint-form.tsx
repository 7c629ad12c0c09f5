import { Select, Text } from '@mantine/core'
import { useFormat } from '../../../platform/ui/formats/use-format.ts'
import { ApiForm } from '../../../platform/ui/forms/api-form.tsx'
import { BothLanguagesInput } from '../../../platform/ui/forms/both-languages-input.tsx'
import { SearchSelect, useSearchWords, type ChoiceProps } from '../../../platform/ui/forms/search-select.tsx'
import { useApiForm } from '../../../platform/ui/forms/use-api-form.ts'
import { Dialog } from '../../../platform/ui/parts/dialog.tsx'
import { useTell } from '../../../platform/ui/parts/tell.tsx'
import { useSession } from '../../../platform/ui/session/session.ts'
import { useText } from '../../../platform/ui/text/use-text.ts'
import type { TouchpointKind, TouchpointView } from '../../contract/touchpoints.ts'
import { useRead, useWrite } from '../api.ts'
import { kinds } from './kinds.ts'
import { touchpointMessages } from './touchpoint-messages.ts'

const refresh = ['GET /touchpoints', 'GET /touchpoints/:touchpointId'] as const

interface TouchpointFormProps {
  /** Without one: a new touchpoint. */
  readonly touchpoint?: TouchpointView
  readonly onClose: () => void
  readonly onMade?: (touchpoint: TouchpointView) => void
}

interface TouchpointValues {
  readonly unitId: string | null
  readonly kind: TouchpointKind
  readonly name: TouchpointView['name']
}

function valuesOf(touchpoint: TouchpointView | undefined, ownUnit: string | undefined): TouchpointValues {
  if (touchpoint === undefined) return { unitId: ownUnit ?? null, kind: 'teller', name: { id: '', en: '' } }
  return { unitId: touchpoint.unit.id, kind: touchpoint.kind, name: touchpoint.name }
}

/** What a touchpoint is called and what kind it is; of a new one also whose it is. */
export function TouchpointForm({ touchpoint, onClose, onMade }: TouchpointFormProps) {
  const t = useText(touchpointMessages)
  const { say } = useFormat()
  const tell = useTell()
  const { headedUnits } = useSession()
  const make = useWrite('POST /units/:unitId/touchpoints', { refresh: [...refresh] })
  const change = useWrite('PUT /touchpoints/:touchpointId', { refresh: [...refresh] })
  const form = useApiForm({
    initialValues: valuesOf(touchpoint, headedUnits[0]?.id),
    validate: { unitId: (unit: string | null) => (unit === null ? t('unit.needed') : null) },
    send: ({ unitId, ...body }: TouchpointValues) =>
      touchpoint === undefined
        ? make.mutateAsync({ params: { unitId: unitId ?? '' }, body })
        : change.mutateAsync({ params: { touchpointId: touchpoint.id }, body }),
    onDone: (view: TouchpointView) => {
      tell.done(t(touchpoint === undefined ? 'made' : 'changed', { name: say(view.name) }))
      onClose()
      onMade?.(view)
    },
  })
  return (
    <Dialog title={t(touchpoint === undefined ? 'make' : 'change.title')} onClose={onClose}>
      <ApiForm form={form} submit={t(touchpoint === undefined ? 'make' : 'save')}>
        {touchpoint === undefined && (
          <UnitChoice
            label={t('field.unit')}
            required
            value={form.values.unitId}
            onChange={(unitId) => form.setFieldValue('unitId', unitId)}
            error={form.mantine.errors['unitId']}
            path="unitId"
          />
        )}
        <Select
          label={t('field.kind')}
          data={kinds.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
          allowDeselect={false}
          {...form.field('kind')}
        />
        <BothLanguagesInput
          label={t('field.name')}
          description={<Text size="sm">{t('name.hint')}</Text>}
          max={120}
          required
          {...form.both('name')}
        />
      </ApiForm>
    </Dialog>
  )
}

/** A unit by name or code. */
function UnitChoice(props: ChoiceProps) {
  const t = useText(touchpointMessages)
  const { say } = useFormat()
  const words = useSearchWords()
  const units = useRead('GET /units', { query: { q: words.settled, limit: 30 } }, { keep: true })
  const rows = units.data?.rows ?? []
  const elsewhere = props.value !== null && !rows.some(({ id }) => id === props.value)
  const chosen = useRead(
    'GET /units/:unitId',
    { params: { unitId: props.value ?? '' } },
    { enabled: elsewhere },
  ).data
  const label = ({ name, code }: { readonly name: { id: string; en: string }; readonly code: string }) =>
    `${say(name)} · ${code}`
  return (
    <SearchSelect
      {...props}
      placeholder={t('unit.find')}
      words={words}
      found={rows.map((unit) => ({ value: unit.id, label: label(unit) }))}
      busy={units.isFetching}
      chosen={elsewhere && chosen !== undefined ? { value: chosen.id, label: label(chosen) } : undefined}
    />
  )
}
