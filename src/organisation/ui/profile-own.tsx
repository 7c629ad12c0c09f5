import { Card, SegmentedControl, Stack, Text, Title } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import type { Language } from '../../platform/http/endpoint.ts'
import { useTell } from '../../platform/ui/parts/tell.tsx'
import { useLanguage, useText } from '../../platform/ui/text/use-text.ts'
import type { PersonView } from '../contract.ts'
import { useWrite } from './api.ts'
import { ZoneSelect } from './parts/zone-select.tsx'
import { profileMessages } from './profile-messages.ts'

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
        <ZoneSelect
          label={t('own.zone')}
          description={t('own.zoneWhy')}
          value={person.zone}
          onChange={(zone) => save.mutate({ body: { zone } }, { onError: tell.failed })}
        />
      </Stack>
    </Card>
  )
}
