import { Card, Text, Title } from '@mantine/core'
import { IconCheck, IconQuestionMark, IconX } from '@tabler/icons-react'
import { useFormat } from '../../../platform/ui/formats/use-format.ts'
import { useText } from '../../../platform/ui/text/use-text.ts'
import type { Scorecard } from '../../contract.ts'
import { CountBars } from './count-bars.tsx'
import { scorecardMessages } from './scorecard-messages.ts'

const marks = [5, 4, 3, 2, 1] as const

/** How often each of the five answers was given. */
export function DistributionCard({ distribution }: Pick<Scorecard, 'distribution'>) {
  const t = useText(scorecardMessages)
  return (
    <Card withBorder padding="md" component="section">
      <Title order={2}>{t('distribution.title')}</Title>
      <Text c="dimmed">
        {distribution === null
          ? t('distribution.hidden')
          : t('distribution.lead', { n: distribution.reduce((sum, count) => sum + count, 0) })}
      </Text>
      {distribution !== null && (
        <CountBars
          rows={marks.map((mark) => ({ label: t(`mark.${mark}`), count: distribution[mark - 1] ?? 0 }))}
        />
      )}
    </Card>
  )
}

/** What people chose as their reasons. */
export function ReasonsCard({ reasons }: Pick<Scorecard, 'reasons'>) {
  const t = useText(scorecardMessages)
  const { say } = useFormat()
  return (
    <Card withBorder padding="md" component="section">
      <Title order={2}>{t('reasons.title')}</Title>
      <Text c="dimmed">{t(reasons.length === 0 ? 'reasons.none' : 'reasons.lead')}</Text>
      {reasons.length > 0 && (
        <CountBars rows={reasons.map(({ text, count }) => ({ label: say(text), count }))} />
      )}
    </Card>
  )
}

/** How systems write themselves whose logs can be imported. */
const systemNames: Readonly<Record<string, string>> = { servicenow: 'ServiceNow' }

/** What another system said of its own promise: set apart, and drawn without our own signs of kept and broken. */
export function ReportedCard({ reported }: { readonly reported: NonNullable<Scorecard['reported']> }) {
  const t = useText(scorecardMessages)
  return (
    <Card withBorder padding="md" component="section">
      <Title order={2}>
        {t('reported.title', { system: systemNames[reported.system] ?? reported.system })}
      </Title>
      <Text c="dimmed">{t('reported.lead')}</Text>
      <CountBars
        rows={[
          { label: t('reported.kept'), count: reported.kept, icon: IconCheck },
          { label: t('reported.broken'), count: reported.broken, icon: IconX },
          { label: t('reported.unknown'), count: reported.unknown, icon: IconQuestionMark },
        ]}
      />
    </Card>
  )
}
