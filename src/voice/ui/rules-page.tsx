import { Card, List, Stack, Title } from '@mantine/core'
import { PageFrame } from '../../platform/ui/page/page-frame.tsx'
import { useText } from '../../platform/ui/text/use-text.ts'
import { rulesMessages } from './rules/rules-messages.ts'
import { TermsCard } from './rules/terms-card.tsx'

const rules = ['who', 'votes', 'secret', 'answer', 'promise'] as const

/** How proposals work here, and in how many days each step has to answer. */
export function Page() {
  const t = useText(rulesMessages)
  return (
    <PageFrame title={t('title')} back={{ to: '/proposals', label: t('back') }}>
      <Stack gap="md">
        <Card withBorder padding="md" component="section">
          <Title order={2} mb="xs">
            {t('rules.title')}
          </Title>
          <List spacing="xs">
            {rules.map((rule) => (
              <List.Item key={rule}>{t(`rule.${rule}`)}</List.Item>
            ))}
          </List>
        </Card>
        <TermsCard />
      </Stack>
    </PageFrame>
  )
}
