import { Badge, Button, Stack } from '@mantine/core'
import { PageFrame } from '../page/page-frame.tsx'
import { Failure } from '../states/failure.tsx'
import { useText } from '../text/use-text.ts'
import { sessionApi, useSession } from './session.ts'
import { sessionMessages } from './session-messages.ts'
import { useEnter } from './use-enter.ts'

/** All organisations in which this account is a person. */
export function Page() {
  const t = useText(sessionMessages)
  const session = useSession()
  const enter = useEnter()
  const change = sessionApi.useWrite('PUT /session/organisation', { onDone: enter })
  return (
    <PageFrame title={t('choose.title')}>
      <Stack gap="xs" maw="32rem">
        {change.error && <Failure problem={change.error} />}
        {session.organisations.map(({ id, name }) => {
          const open = id === session.organisation.id
          return (
            <Button
              key={id}
              variant="default"
              size="lg"
              justify="space-between"
              fz="sm"
              disabled={open}
              loading={change.isPending && change.variables?.body.organisationId === id}
              h="auto"
              py="sm"
              styles={{ label: { whiteSpace: 'normal', textAlign: 'start' } }}
              rightSection={open && <Badge miw="max-content">{t('choose.now')}</Badge>}
              onClick={() => change.mutate({ body: { organisationId: id } })}
            >
              {name}
            </Button>
          )
        })}
      </Stack>
    </PageFrame>
  )
}
