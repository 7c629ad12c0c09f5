import { Button, Group, Stack, Text } from '@mantine/core'
import { IconCircleCheck, IconCircleDashed } from '@tabler/icons-react'
import { useFormat } from '../../../platform/ui/formats/use-format.ts'
import { useText } from '../../../platform/ui/text/use-text.ts'
import type { ReadinessEndpoints } from '../../../readiness/contract.ts'
import type { EndpointOutput } from '../../../platform/http/endpoint.ts'
import { actMessages } from './act-messages.ts'

type Candidates = EndpointOutput<ReadinessEndpoints['GET /services/:serviceId/ready-people']>['people']

/** As many as can be looked over at once. */
const mostShown = 12

interface ReadyPeopleProps {
  readonly people: Candidates
  readonly chosenId: string | null
  readonly onChoose: (personId: string) => void
}

/** Who is ready to serve this, to be chosen with one press; and how the one chosen stands. */
export function ReadyPeople({ people, chosenId, onChoose }: ReadyPeopleProps) {
  const t = useText(actMessages)
  const { day } = useFormat()
  const ready = people.filter((one) => one.ready)
  const chosen = people.find(({ person }) => person.id === chosenId)
  return (
    <Stack gap="xs" role="group" aria-label={t('ready.title')}>
      <Text fw={650}>{t('ready.count', { ready: ready.length, all: people.length })}</Text>
      {chosen && (
        <Group gap={6} wrap="nowrap">
          {chosen.ready ? (
            <IconCircleCheck size={18} aria-hidden />
          ) : (
            <IconCircleDashed size={18} aria-hidden />
          )}
          <Text>
            {chosen.ready
              ? chosen.until === null
                ? t('ready.is', { person: chosen.person.name })
                : t('ready.until', { person: chosen.person.name, day: day(chosen.until) })
              : t('ready.isNot', { person: chosen.person.name })}
          </Text>
        </Group>
      )}
      <Group gap="xs">
        {ready.slice(0, mostShown).map(({ person }) => (
          <Button
            key={person.id}
            variant="default"
            size="compact-md"
            aria-pressed={person.id === chosenId}
            onClick={() => onChoose(person.id)}
          >
            {person.name}
          </Button>
        ))}
      </Group>
    </Stack>
  )
}
