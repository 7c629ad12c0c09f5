import { ReasonInput } from '../../../platform/ui/forms/reason-input.tsx'
import { ApiForm } from '../../../platform/ui/forms/api-form.tsx'
import { BothLanguagesInput } from '../../../platform/ui/forms/both-languages-input.tsx'
import { useApiForm } from '../../../platform/ui/forms/use-api-form.ts'
import { GoButton } from '../../../platform/ui/shell/go.tsx'
import { useText } from '../../../platform/ui/text/use-text.ts'
import type { PeerGroupView } from '../../contract.ts'
import { groupsMessages } from './groups-messages.ts'
import { MemberPicker, type Member } from './member-picker.tsx'

interface GroupBody {
  readonly name: { readonly id: string; readonly en: string }
  readonly unitIds: Member['id'][]
  readonly reason: string
}

interface GroupFormProps {
  readonly initial: Pick<PeerGroupView, 'members'> & {
    readonly name: { readonly id: string; readonly en: string }
  }
  readonly submit: string
  readonly send: (body: GroupBody) => Promise<PeerGroupView>
  readonly onDone: (group: PeerGroupView) => void
}

/** Name, members and the reason of a peer group. */
export function GroupForm({ initial, submit, send, onDone }: GroupFormProps) {
  const t = useText(groupsMessages)
  const form = useApiForm({
    initialValues: { name: initial.name, members: [...initial.members], reason: '' },
    fieldOf: (name) => (name.startsWith('body.unitIds') ? 'members' : name.replace(/^body\./, '')),
    validate: {
      name: (name: { id: string; en: string }) =>
        name.id.trim() === '' || name.en.trim() === '' ? t('nameNeeded') : null,
      members: (members: readonly Member[]) => (members.length < 2 ? t('membersNeeded') : null),
      reason: (reason: string) => (reason.trim() === '' ? t('reasonNeeded') : null),
    },
    send: ({ name, members, reason }) => send({ name, unitIds: members.map(({ id }) => id), reason }),
    onDone,
  })
  const { error } = form.field('members')
  return (
    <ApiForm
      form={form}
      submit={submit}
      beside={<GoButton to="/scorecards/league/groups">{t('cancel')}</GoButton>}
    >
      <BothLanguagesInput label={t('name')} required max={80} {...form.both('name')} />
      <MemberPicker
        value={form.values.members}
        onChange={(members) => form.setFieldValue('members', members)}
        error={typeof error === 'string' ? error : undefined}
      />
      <ReasonInput label={t('reason')} description={t('reasonWhy')} {...form.field('reason')} />
    </ApiForm>
  )
}
