import { Button, Select, TextInput } from '@mantine/core'
import { IconAdjustments } from '@tabler/icons-react'
import { useState } from 'react'
import { useRead } from '../api.ts'
import { Filters } from '../../../platform/ui/lists/filters.tsx'
import { useText } from '../../../platform/ui/text/use-text.ts'
import { chooseMessages } from '../parts/choose-messages.ts'
import { PersonSelect } from '../person-select.tsx'
import classes from './audit-filters.module.css'
import { auditMessages } from './audit-messages.ts'
import { auditActions, auditSubjects } from './audit-names-messages.ts'
import type { AuditFilters } from './use-audit-filters.ts'
import { useAuditWords } from './use-audit-words.ts'

interface AuditFilterRowProps {
  readonly value: AuditFilters
  readonly onChange: (change: Partial<AuditFilters>) => void
  readonly onClear: (() => void) | undefined
}

const half = { base: 'calc(50% - 0.375rem)', sm: '9.25rem' }
const whole = { base: '100%', sm: '13rem' }

/** By whom, what, about what, and when; on a phone folded under a button. */
export function AuditFilterRow({ value, onChange, onClear }: AuditFilterRowProps) {
  const t = useText(auditMessages)
  const words = useAuditWords()
  const [unfolded, setUnfolded] = useState(false)
  const { actor, action, kind, from, until } = value
  const narrowed = [actor, action, kind, from, until].filter((word) => word !== '').length
  const subjects = Object.keys(auditSubjects).map((kind) => ({ value: kind, label: words.subject(kind) }))
  return (
    <Filters label={t('filters')}>
      <Button
        hiddenFrom="sm"
        variant="default"
        leftSection={<IconAdjustments size={18} aria-hidden />}
        aria-expanded={unfolded}
        onClick={() => setUnfolded(!unfolded)}
      >
        {t('fold', { n: narrowed })}
      </Button>
      <div className={unfolded ? `${classes['choices']} ${classes['unfolded']}` : classes['choices']}>
        <ActorSelect value={value.actor} onChange={(actor) => onChange({ actor })} />
        <ActionSelect value={value.action} onChange={(action) => onChange({ action })} />
        <Select
          label={t('subject')}
          searchable
          allowDeselect={false}
          data={[{ value: '', label: t('subject.any') }, ...subjects]}
          value={value.kind}
          onChange={(kind) => onChange({ kind: kind ?? '', subject: '' })}
          w={{ base: '100%', sm: '10rem' }}
        />
        <TextInput
          type="date"
          label={t('from')}
          value={value.from}
          onChange={(event) => onChange({ from: event.currentTarget.value })}
          w={half}
        />
        <TextInput
          type="date"
          label={t('until')}
          value={value.until}
          onChange={(event) => onChange({ until: event.currentTarget.value })}
          w={half}
        />
      </div>
      {onClear && (
        <Button variant="subtle" onClick={onClear}>
          {t('clear')}
        </Button>
      )}
    </Filters>
  )
}

function ActionSelect({
  value,
  onChange,
}: {
  readonly value: string
  readonly onChange: (action: string) => void
}) {
  const t = useText(auditMessages)
  const words = useAuditWords()
  const actions = Object.keys(auditActions)
  const nouns = Object.keys(auditSubjects).filter((noun) =>
    actions.some((action) => action.startsWith(`${noun}.`)),
  )
  const known = value === '' || actions.includes(value) || nouns.includes(value)
  return (
    <Select
      label={t('action')}
      searchable
      allowDeselect={false}
      data={[
        { value: '', label: t('action.any') },
        ...(known ? [] : [{ value, label: value }]),
        ...nouns.map((noun) => ({ value: noun, label: t('action.all', { kind: words.subject(noun) }) })),
        ...actions.map((action) => ({ value: action, label: words.action(action) })),
      ]}
      value={value}
      onChange={(action) => onChange(action ?? '')}
      w={whole}
    />
  )
}

function ActorSelect({
  value,
  onChange,
}: {
  readonly value: string
  readonly onChange: (actor: string) => void
}) {
  const t = useText(auditMessages)
  const choose = useText(chooseMessages)
  const chosen = useRead('GET /people/:personId', { params: { personId: value } }, { enabled: value !== '' })
  return (
    <PersonSelect
      label={t('actor')}
      placeholder={choose('person.find')}
      nobody={choose('person.none')}
      clearable
      clearButtonProps={{ 'aria-label': choose('clear'), 'aria-hidden': false, tabIndex: 0 }}
      value={value === '' ? null : value}
      chosen={chosen.data}
      onChange={(actor) => onChange(actor ?? '')}
      w={whole}
    />
  )
}
