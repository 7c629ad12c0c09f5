import { Card, Text, Title } from '@mantine/core'
import { IconCheck, IconQuestionMark, IconX } from '@tabler/icons-react'
import { useText } from '../../../platform/ui/text/use-text.ts'
import type { Scorecard } from '../../contract.ts'
import { CountBars } from './count-bars.tsx'
import { scorecardMessages } from './scorecard-messages.ts'

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
