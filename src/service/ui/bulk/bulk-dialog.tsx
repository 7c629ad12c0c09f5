import { Radio, Stack, Textarea } from '@mantine/core'
import { ApiForm } from '../../../platform/ui/forms/api-form.tsx'
import { useApiForm, type ApiForm as Form } from '../../../platform/ui/forms/use-api-form.ts'
import { useText } from '../../../platform/ui/text/use-text.ts'
import type { EventView } from '../../contract.ts'
import { PersonSelect } from '../parts/person-select.tsx'
import { UnitSelect } from '../parts/unit-select.tsx'
import { actMessages } from '../request/act-messages.ts'
import { Dialog } from '../../../platform/ui/parts/dialog.tsx'
import { bulkMessages } from './bulk-messages.ts'
import type { Bulk, BulkAct, BulkActName } from './use-bulk.ts'

/** Acts that want to know something before they are done. */
export type AskingBulkAct = Exclude<BulkActName, 'take'>
type Whose = NonNullable<EventView['whose']>

interface BulkValues {
  readonly text: string
  readonly whose: Whose
  readonly unitId: string | null
  readonly personId: string | null
}
const nothingYet: BulkValues = { text: '', whose: 'asker', unitId: null, personId: null }

interface BulkDialogProps {
  readonly act: AskingBulkAct
  readonly unitId: string
  readonly count: number
  readonly bulk: Bulk
  readonly onClose: () => void
}

/** What is said with an act, or to whom the requests go; the same for all of them. */
export function BulkDialog({ act, unitId, count, bulk, onClose }: BulkDialogProps) {
  const t = useText(bulkMessages)
  const needs = useText(actMessages)
  const form = useApiForm({
    initialValues: nothingYet,
    validate: {
      text: (text: string) =>
        act !== 'assign' && act !== 'complete' && text.trim() === '' ? needs('text.needed') : null,
      unitId: (id: string | null) => (act === 'hand_on' && id === null ? needs('handOn.unitNeeded') : null),
      personId: (id: string | null) => (act === 'assign' && id === null ? needs('assign.needed') : null),
    },
    send: (values: BulkValues) => bulk.run(actFrom(act, values)),
    onDone: onClose,
  })
  return (
    <Dialog title={t(`title.${act}`, { n: count })} onClose={onClose}>
      <ApiForm form={form} submit={t(act)}>
        {act === 'assign' && (
          <PersonSelect
            label={needs('assign.person')}
            unitId={unitId}
            value={form.values.personId}
            onChange={(id) => form.setFieldValue('personId', id)}
            error={form.field('personId').error}
            path="personId"
          />
        )}
        {act === 'hand_on' && (
          <UnitSelect
            label={needs('handOn.unit')}
            value={form.values.unitId}
            onChange={(id) => form.setFieldValue('unitId', id)}
            error={form.field('unitId').error}
            without={[unitId]}
            path="unitId"
          />
        )}
        {act === 'pause' && <WhoseInput form={form} />}
        {act !== 'assign' && <WordsInput act={act} form={form} />}
      </ApiForm>
    </Dialog>
  )
}

function actFrom(act: AskingBulkAct, { text, whose, unitId, personId }: BulkValues): BulkAct {
  switch (act) {
    case 'assign':
      return { act, personId }
    case 'hand_on':
      return { act, unitId: unitId ?? '', text }
    case 'pause':
      return { act, whose, text }
    case 'respond':
    case 'complete':
      return { act, text }
  }
}

const owners = ['asker', 'third_party', 'own'] as const satisfies readonly Whose[]

function WhoseInput({ form }: { readonly form: Form<BulkValues> }) {
  const t = useText(actMessages)
  return (
    <Radio.Group label={t('pause.whose')} {...form.field('whose')}>
      <Stack gap={6} mt={6}>
        {owners.map((whose) => (
          <Radio
            key={whose}
            value={whose}
            label={t(`pause.${whose}`)}
            description={t(whose === 'own' ? 'pause.own.why' : 'pause.others.why')}
          />
        ))}
      </Stack>
    </Radio.Group>
  )
}

const words = {
  respond: 'respond.label',
  complete: 'complete.label',
  hand_on: 'handOn.label',
  pause: 'pause.label',
} as const

function WordsInput({
  act,
  form,
}: {
  readonly act: Exclude<AskingBulkAct, 'assign'>
  readonly form: Form<BulkValues>
}) {
  const t = useText(bulkMessages)
  const labels = useText(actMessages)
  return (
    <Textarea
      label={labels(words[act])}
      description={t('hint.text')}
      autosize
      minRows={3}
      maxRows={12}
      maxLength={4000}
      data-path="text"
      {...form.field('text')}
    />
  )
}
