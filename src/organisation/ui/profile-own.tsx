import { Card, SegmentedControl, Select, Stack, Text, Title } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import type { Language } from '../../platform/http/endpoint.ts'
import { useTell } from '../../platform/ui/parts/tell.tsx'
import { useLanguage, useText } from '../../platform/ui/text/use-text.ts'
import type { PersonView } from '../contract.ts'
import { useWrite } from './api.ts'
import { profileMessages } from './profile-messages.ts'

const indonesian = [
  { value: 'Asia/Jakarta', label: 'WIB · Jakarta' },
  { value: 'Asia/Makassar', label: 'WITA · Makassar' },
  { value: 'Asia/Jayapura', label: 'WIT · Jayapura' },
]
const own = new Set(indonesian.map((zone) => zone.value))

/** Language and zone; each is saved as it is chosen. */
export function ProfileOwn({ person }: { readonly person: PersonView }) {
  const t = useText(profileMessages)
  const tell = useTell()
  const [language, setLanguage] = useLanguage()
  const client = useQueryClient()
  const save = useWrite('PATCH /profile', {
    refresh: ['GET /profile'],
    onDone: () => {
      void client.invalidateQueries({ queryKey: ['GET /session'] })
      tell.done(t('own.saved'))
    },
  })
  const speak = (next: Language): void => {
    setLanguage(next)
    save.mutate({ body: { language: next } }, { onError: tell.failed })
  }
  return (
    <Card withBorder component="section" padding="lg">
      <Title order={2} mb="md">
        {t('own.title')}
      </Title>
      <Stack maw="28rem">
        <div>
          <Text fw={650} mb={4} id="own-language">
            {t('own.language')}
          </Text>
          <SegmentedControl
            fullWidth
            aria-labelledby="own-language"
            value={language}
            transitionDuration={0}
            onChange={(value) => speak(value === 'en' ? 'en' : 'id')}
            data={[
              { value: 'id', label: t('language.id') },
              { value: 'en', label: t('language.en') },
            ]}
          />
        </div>
        <Select
          label={t('own.zone')}
          description={t('own.zoneWhy')}
          searchable
          allowDeselect={false}
          limit={60}
          nothingFoundMessage={t('own.zoneNone')}
          value={person.zone}
          onChange={(zone) => zone !== null && save.mutate({ body: { zone } }, { onError: tell.failed })}
          data={[
            { group: t('zones.indonesia'), items: indonesian },
            { group: t('zones.others'), items: otherZones(person.zone) },
          ]}
        />
      </Stack>
    </Card>
  )
}

function otherZones(present: string): string[] {
  const zones = new Set([...Intl.supportedValuesOf('timeZone'), present])
  return [...zones].filter((zone) => !own.has(zone))
}
