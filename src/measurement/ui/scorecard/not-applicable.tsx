import { Card, Text, Title } from '@mantine/core'
import { useText } from '../../../platform/ui/text/use-text.ts'
import { scorecardMessages } from './scorecard-messages.ts'

/** What a scorecard of colleagues has and one of customers has not, and why. */
export function NotApplicable() {
  const t = useText(scorecardMessages)
  return (
    <Card withBorder padding="md" component="section">
      <Title order={2}>{t('notApplicable.title')}</Title>
      {(['apart', 'clock', 'rate', 'who'] as const).map((what) => (
        <Text key={what} mt="xs">
          {t(`notApplicable.${what}`)}
        </Text>
      ))}
    </Card>
  )
}
