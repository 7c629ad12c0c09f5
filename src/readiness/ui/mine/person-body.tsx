import { Button, Group, Stack, TextInput } from '@mantine/core'
import type { ReactNode } from 'react'
import { useFilters } from '../../../platform/ui/shell/address.ts'
import { useText } from '../../../platform/ui/text/use-text.ts'
import type { PersonReadiness } from '../../contract.ts'
import { AbilitiesCard } from './abilities-card.tsx'
import { EvidenceCard } from './evidence-card.tsx'
import { HeldJobsCard, OtherJobsCard } from './jobs-card.tsx'
import { mineMessages } from './mine-messages.ts'

/** For which moment the address asks; nothing for now. The end of a past day is asked about. */
export function useMoment() {
  const [{ on }, change] = useFilters({ on: '' })
  const query = /^\d{4}-\d\d-\d\d$/.test(on) ? { at: `${on}T05:00:00.000Z` } : {}
  return { on, query, choose: (day: string) => change({ on: day }) }
}

interface PersonBodyProps {
  readonly of: PersonReadiness
  readonly own: boolean
  readonly moment: ReturnType<typeof useMoment>
  readonly children?: ReactNode
}

/** Jobs, credentials and abilities of one person. */
export function PersonBody({ of, own, moment, children }: PersonBodyProps) {
  const t = useText(mineMessages)
  return (
    <Stack gap="lg">
      <Group gap="sm" align="flex-end">
        <TextInput
          type="date"
          label={t('at.label')}
          value={moment.on}
          onChange={(event) => moment.choose(event.currentTarget.value)}
        />
        {moment.on !== '' && (
          <Button variant="default" onClick={() => moment.choose('')}>
            {t('at.today')}
          </Button>
        )}
      </Group>
      <HeldJobsCard of={of} own={own} />
      <EvidenceCard of={of} own={own} />
      <AbilitiesCard of={of} />
      <OtherJobsCard of={of} own={own} />
      {children}
    </Stack>
  )
}
