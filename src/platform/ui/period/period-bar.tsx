import { ActionIcon, Badge, Button, Group, SegmentedControl, Text, Tooltip } from '@mantine/core'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { useFormat } from '../formats/use-format.ts'
import { useText } from '../text/use-text.ts'
import type { PeriodKind } from './period-steps.ts'
import classes from './period-bar.module.css'
import { periodMessages } from './period-messages.ts'
import { periodAround, periodBeside, type PeriodStart } from './period-steps.ts'
import { periodName } from './period-words.ts'
import type { ChosenPeriod } from './use-period.ts'

const kinds = ['week', 'month', 'quarter', 'year'] as const satisfies readonly PeriodKind[]

/** Chooses the length of the period and walks back and forth; the running one is marked. */
export function PeriodBar({ of: { shown, running, today, choose } }: { readonly of: ChosenPeriod }) {
  const t = useText(periodMessages)
  const { language } = useFormat()
  const changeKind = (kind: PeriodKind): void => choose(periodAround(kind, running ? today : shown.start))
  return (
    <div className={classes['bar']}>
      <SegmentedControl
        aria-label={t('kind')}
        data={kinds.map((kind) => ({ value: kind, label: t(kind) }))}
        value={shown.kind}
        onChange={changeKind}
        className={classes['kinds'] ?? ''}
      />
      <Group gap={4} wrap="nowrap" className={classes['steps'] ?? ''}>
        <Step to={periodBeside(shown, -1)} icon={IconChevronLeft} choose={choose} />
        <div className={classes['name']}>
          <Text fw={650} aria-live="polite" className="tabular">
            {periodName(shown, language)}
          </Text>
          {running && (
            <Tooltip label={t('runningWhy')} multiline maw={260}>
              <Badge tabIndex={0}>{t('running')}</Badge>
            </Tooltip>
          )}
        </div>
        <Step to={periodBeside(shown, 1)} icon={IconChevronRight} choose={choose} disabled={running} />
      </Group>
      {!running && (
        <Button variant="subtle" size="compact-sm" onClick={() => choose(periodAround(shown.kind, today))}>
          {t('now')}
        </Button>
      )}
    </div>
  )
}

interface StepProps {
  readonly to: PeriodStart
  readonly icon: typeof IconChevronLeft
  readonly choose: (period: PeriodStart) => void
  readonly disabled?: boolean
}

function Step({ to, icon: Arrow, choose, disabled = false }: StepProps) {
  const t = useText(periodMessages)
  const { language } = useFormat()
  return (
    <ActionIcon
      variant="default"
      size="lg"
      aria-label={t('before', { period: periodName(to, language) })}
      disabled={disabled}
      onClick={() => choose(to)}
    >
      <Arrow size={20} aria-hidden />
    </ActionIcon>
  )
}
