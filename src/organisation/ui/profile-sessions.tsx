import { Badge, Button, Card, Group, Stack, Text, Title, VisuallyHidden } from '@mantine/core'
import { useFormat } from '../../platform/ui/formats/use-format.ts'
import { useTell } from '../../platform/ui/parts/tell.tsx'
import { sessionApi } from '../../platform/ui/session/session.ts'
import { Answered } from '../../platform/ui/states/answered.tsx'
import { useText } from '../../platform/ui/text/use-text.ts'
import { deviceName } from './device-name.ts'
import { profileMessages } from './profile-messages.ts'

/** Where this account is signed in; any other place can be signed out. */
export function ProfileSessions() {
  const t = useText(profileMessages)
  const tell = useTell()
  const format = useFormat()
  const sessions = sessionApi.useRead('GET /sessions')
  const end = sessionApi.useWrite('DELETE /sessions/:sessionId', { refresh: ['GET /sessions'] })
  const signOut = (sessionId: string, device: string): void =>
    end.mutate(
      { params: { sessionId } },
      { onSuccess: () => tell.done(t('sessions.ended', { device })), onError: tell.failed },
    )
  return (
    <Card withBorder component="section" padding="lg">
      <Title order={2} mb="md">
        {t('sessions.title')}
      </Title>
      <Answered of={sessions} shape="text" rows={2}>
        {({ rows }) => (
          <Stack component="ul" p={0} m={0} gap="md" style={{ listStyle: 'none' }}>
            {rows
              .map(({ device, ...rest }) => ({
                ...rest,
                userAgent: device,
                device: deviceName(device) ?? t('sessions.unknown'),
              }))
              .map(({ id, userAgent, device, current, startedAt }) => (
                <Group component="li" key={id} justify="space-between">
                  <div>
                    <Group gap="xs">
                      <span title={userAgent}>{device}</span>
                      {current && <Badge>{t('sessions.current')}</Badge>}
                    </Group>
                    <Text size="xs" c="dimmed">
                      {t('sessions.since', { when: format.instant(startedAt) })}
                    </Text>
                  </div>
                  {!current && (
                    <Button
                      variant="default"
                      size="compact-md"
                      loading={end.isPending && end.variables?.params.sessionId === id}
                      onClick={() => signOut(id, device)}
                    >
                      {t('sessions.end')}
                      <VisuallyHidden>: {device}</VisuallyHidden>
                    </Button>
                  )}
                </Group>
              ))}
          </Stack>
        )}
      </Answered>
    </Card>
  )
}
