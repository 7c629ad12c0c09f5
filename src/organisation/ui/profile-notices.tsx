import { Card, Text, Title } from '@mantine/core'
import { GoButton } from '../../platform/ui/shell/go.tsx'
import { useText } from '../../platform/ui/text/use-text.ts'
import { settingsMessages } from './notices/settings-messages.ts'

/** The way to where one chooses what reaches one. */
export function ProfileNotices() {
  const t = useText(settingsMessages)
  return (
    <Card withBorder component="section" padding="lg">
      <Title order={2} mb="xs">
        {t('title')}
      </Title>
      <Text mb="md">{t('lead')}</Text>
      <GoButton to="/profile/notices">{t('choose')}</GoButton>
    </Card>
  )
}
