import { Button, Card, Group, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import type { UnitId } from '../../../organisation/contract.ts'
import { useFormat } from '../../../platform/ui/formats/use-format.ts'
import { Verdict, type VerdictKind } from '../../../platform/ui/parts/verdict.tsx'
import { Go } from '../../../platform/ui/shell/go.tsx'
import { useText } from '../../../platform/ui/text/use-text.ts'
import type { ServiceCover } from '../../contract.ts'
import lines from '../parts/lines.module.css'
import { Reasons } from '../parts/reasons.tsx'
import classes from './cover.module.css'
import { coverMessages } from './cover-messages.ts'
import { NeedDialog } from './need-dialog.tsx'

interface ServiceCardProps {
  readonly of: ServiceCover
  readonly day: string
  readonly unitId: UnitId
}

/** One service: how many are ready now and later, how many it needs, and whom to train. */
export function ServiceCard({ of, day, unitId }: ServiceCardProps) {
  const t = useText(coverMessages)
  const { say, list, number } = useFormat()
  const [changing, setChanging] = useState(false)
  const finding = useFinding(of, day)
  const counts: readonly (readonly [string, string])[] = [
    [t('needed'), of.needed === null ? t('unsaid') : number(of.needed)],
    [t('now'), t('of', { ready: of.ready.now, people: of.people })],
    [t('in', { n: 30 }), number(of.ready.in30)],
    [t('in', { n: 60 }), number(of.ready.in60)],
    [t('in', { n: 90 }), number(of.ready.in90)],
  ]
  return (
    <Card withBorder padding="md" component="section">
      <Group justify="space-between" gap="xs" align="flex-start">
        <h2 className={lines['title']}>
          <Verdict kind={finding.kind}>{finding.words}</Verdict>
        </h2>
        <Button variant="default" size="compact-md" onClick={() => setChanging(true)}>
          {t('need.change')}
        </Button>
      </Group>
      <Text c="dimmed">{t('jobs', { jobs: list(of.jobs.map(({ title }) => say(title))) })}</Text>
      <dl className={classes['counts']}>
        {counts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd className="tabular">{value}</dd>
          </div>
        ))}
      </dl>
      {of.ready.in90 < of.ready.now && (
        <Text>
          <Go to={`/readiness/units/${unitId}?state=ready_until`}>
            {t('ending', { n: of.ready.now - of.ready.in90 })}
          </Go>
        </Text>
      )}
      <Plan of={of} day={day} />
      {changing && (
        <NeedDialog unitId={unitId} serviceId={of.service.id} onClose={() => setChanging(false)} />
      )}
    </Card>
  )
}

function useFinding(
  { service, ready, needed, shortFrom }: ServiceCover,
  today: string,
): { readonly kind: VerdictKind; readonly words: string } {
  const t = useText(coverMessages)
  const { say, day } = useFormat()
  const name = say(service.name)
  if (needed === null)
    return { kind: 'unknown', words: t('finding.unsaid', { service: name, ready: ready.now }) }
  if (shortFrom === null) return { kind: 'kept', words: t('finding.enough', { service: name }) }
  return shortFrom <= today
    ? { kind: 'broken', words: t('finding.short', { service: name }) }
    : { kind: 'signal', words: t('finding.soon', { service: name, day: day(shortFrom) }) }
}

function Plan({ of, day }: Pick<ServiceCardProps, 'of' | 'day'>) {
  const t = useText(coverMessages)
  const { day: inWords } = useFormat()
  if (of.plan.length === 0) return of.people === 0 ? null : <Text c="dimmed">{t('plan.none')}</Text>
  return (
    <details>
      <summary>{t('plan.title')}</summary>
      <ol className={lines['lines']}>
        {of.plan.map(({ person, lacks, earliest }) => (
          <li key={person.id}>
            <Stack gap={2}>
              <div className={lines['between']}>
                <Go to={`/readiness/people/${person.id}`} fw={650}>
                  {person.name}
                </Go>
                {earliest !== null && (
                  <Text c="dimmed">{t('plan.earliest', { day: inWords(earliest) })}</Text>
                )}
              </div>
              <Reasons of={lacks} day={day} label={person.name} />
            </Stack>
          </li>
        ))}
      </ol>
    </details>
  )
}
