import { Button, Card, Group, SimpleGrid, Text, TextInput, Title } from '@mantine/core'
import { ApiForm } from '../../platform/ui/forms/api-form.tsx'
import { useApiForm } from '../../platform/ui/forms/use-api-form.ts'
import { useToday } from '../../platform/ui/formats/use-today.ts'
import { useFormat } from '../../platform/ui/formats/use-format.ts'
import { useTell } from '../../platform/ui/parts/tell.tsx'
import { useText } from '../../platform/ui/text/use-text.ts'
import type { PersonView } from '../contract.ts'
import { useWrite } from './api.ts'
import { PersonSelect } from './person-select.tsx'
import { profileMessages } from './profile-messages.ts'

interface ProfileDeputyProps {
  readonly deputy: PersonView['deputy']
  readonly personId: string
}

/** Who stands in while one is away, or nobody. */
export function ProfileDeputy({ deputy, personId }: ProfileDeputyProps) {
  const t = useText(profileMessages)
  return (
    <Card withBorder component="section" padding="lg">
      <Title order={2}>{t('deputy.title')}</Title>
      <Text c="dimmed" mb="md">
        {t('deputy.why')}
      </Text>
      {deputy ? <Present deputy={deputy} /> : <Choosing except={personId} />}
    </Card>
  )
}

function Present({ deputy }: { readonly deputy: NonNullable<PersonView['deputy']> }) {
  const t = useText(profileMessages)
  const { day } = useFormat()
  const tell = useTell()
  const set = useWrite('PUT /profile/deputy', { refresh: ['GET /profile'] })
  const { person, from, until } = deputy
  const said = { name: person.name, from: day(from) }
  const restore = () => set.mutateAsync({ body: { personId: person.id, from, until } })
  const end = (): void =>
    set.mutate(
      { body: null },
      { onSuccess: () => tell.undo(t('deputy.ended', { name: person.name }), restore), onError: tell.failed },
    )
  return (
    <Group justify="space-between">
      <Text fw={650}>
        {until === null ? t('deputy.now', said) : t('deputy.nowUntil', { ...said, until: day(until) })}
      </Text>
      <Button variant="default" loading={set.isPending} onClick={end}>
        {t('deputy.end')}
      </Button>
    </Group>
  )
}

function Choosing({ except }: { readonly except: string }) {
  const today = useToday()
  const t = useText(profileMessages)
  const set = useWrite('PUT /profile/deputy', { refresh: ['GET /profile'] })
  const form = useApiForm({
    initialValues: { personId: '', from: today, until: '' },
    validate: {
      personId: (value) => (value === '' ? t('deputy.personNeeded') : null),
      from: (value) => (value === '' ? t('deputy.fromNeeded') : null),
      until: (value, { from }) => (value !== '' && value < from ? t('deputy.order') : null),
    },
    send: ({ personId, from, until }) =>
      set.mutateAsync({ body: { personId, from, until: until === '' ? null : until } }),
  })
  return (
    <ApiForm form={form} submit={t('deputy.act')} quiet>
      <PersonSelect
        label={t('deputy.person')}
        placeholder={t('deputy.find')}
        nobody={t('deputy.none')}
        except={except}
        {...form.field('personId')}
      />
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <TextInput type="date" label={t('deputy.from')} {...form.field('from')} />
        <TextInput type="date" label={t('deputy.until')} {...form.field('until')} />
      </SimpleGrid>
    </ApiForm>
  )
}
