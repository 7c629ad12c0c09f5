import { Alert, Button, Card, NativeSelect, Stack, Text, Title } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { putAnswer } from '../../platform/ui/client/cache.ts'
import { useFormat } from '../../platform/ui/formats/use-format.ts'
import { PageFrame } from '../../platform/ui/page/page-frame.tsx'
import { useTell } from '../../platform/ui/parts/tell.tsx'
import { Answered } from '../../platform/ui/states/answered.tsx'
import { useText } from '../../platform/ui/text/use-text.ts'
import type { NoticeGroupChoice, NoticeSettings, OrganisationEndpoints } from '../contract.ts'
import { useRead, useWrite } from './api.ts'
import { ChoiceTable } from './notices/choice-table.tsx'
import { settingsMessages } from './notices/settings-messages.ts'
import { zoneName } from './parts/zone-select.tsx'

const put = putAnswer<OrganisationEndpoints>()

type Wanted = Parameters<ReturnType<typeof useChoices>['choose']>[0]

/** Where notices reach one: in the application, by mail at once, in the digest of the day; saved as one chooses. */
export function Page() {
  const t = useText(settingsMessages)
  const settings = useRead('GET /notices/settings')
  const { choose, saving, saved } = useChoices()
  return (
    <PageFrame
      title={t('title')}
      subtitle={t('lead')}
      back={{ to: '/profile', label: t('back') }}
      act={
        <Text role="status" c="dimmed" miw="5rem" ta="end">
          {saving ? t('saving') : saved ? t('saved') : ''}
        </Text>
      }
    >
      <Answered of={settings} shape="list" rows={7}>
        {(known) => (
          <Stack gap="xl">
            <WhereLettersGo settings={known} />
            <Card withBorder padding="lg">
              <ChoiceTable groups={known.groups} onChoose={(wanted) => choose({ groups: [wanted] })} />
            </Card>
            <DigestHour settings={known} onChoose={(digestHour) => choose({ digestHour })} />
            <AllOff groups={known.groups} choose={choose} />
          </Stack>
        )}
      </Answered>
    </PageFrame>
  )
}

/** Saves what is chosen: shown at once, taken back where the server refuses. */
function useChoices() {
  const client = useQueryClient()
  const tell = useTell()
  const save = useWrite('PATCH /notices/settings', {
    onDone: (settings) => put(client, 'GET /notices/settings', {}, settings),
  })
  const choose = (body: Parameters<typeof save.mutate>[0] extends { body: infer B } ? B : never): void => {
    const key = ['GET /notices/settings', {}]
    const before = client.getQueryData<NoticeSettings>(key)
    if (before !== undefined) client.setQueryData(key, withChoices(before, body))
    save.mutate(
      { body },
      {
        onError: (thrown) => {
          if (before !== undefined) client.setQueryData(key, before)
          tell.failed(thrown)
        },
      },
    )
  }
  return { choose, saving: save.isPending, saved: save.isSuccess }
}

function withChoices(
  before: NoticeSettings,
  body: {
    digestHour?: number | undefined
    groups?:
      | readonly {
          group: string
          inApp?: boolean | undefined
          mail?: NoticeGroupChoice['mail'] | undefined
        }[]
      | undefined
  },
): NoticeSettings {
  return {
    ...before,
    digestHour: body.digestHour ?? before.digestHour,
    groups: before.groups.map((row) => {
      const wanted = body.groups?.find(({ group }) => group === row.group)
      return { ...row, inApp: wanted?.inApp ?? row.inApp, mail: wanted?.mail ?? row.mail }
    }),
  }
}

function WhereLettersGo({ settings }: { readonly settings: NoticeSettings }) {
  const t = useText(settingsMessages)
  if (!settings.mailConfigured) return <Alert variant="default">{t('mail.off_here')}</Alert>
  if (settings.email === null) return <Alert variant="default">{t('address.none')}</Alert>
  return <Text>{t('address.to', { email: settings.email })}</Text>
}

function DigestHour({
  settings,
  onChoose,
}: {
  readonly settings: NoticeSettings
  readonly onChoose: (hour: number) => void
}) {
  const t = useText(settingsMessages)
  const { language } = useFormat()
  const hours = Array.from({ length: 24 }, (_, hour) => ({
    value: String(hour),
    label: `${String(hour).padStart(2, '0')}${language === 'id' ? '.' : ':'}00`,
  }))
  return (
    <Card withBorder component="section" padding="lg">
      <Title order={2} mb="md">
        {t('digest.title')}
      </Title>
      <NativeSelect
        maw="28rem"
        label={t('digest.hour')}
        description={t('digest.zone', { zone: zoneName(settings.zone) })}
        value={String(settings.digestHour)}
        data={hours}
        onChange={(event) => onChoose(Number(event.currentTarget.value))}
      />
    </Card>
  )
}

/** One act against all letters; what was chosen before is a moment away. */
function AllOff({
  groups,
  choose,
}: {
  readonly groups: readonly NoticeGroupChoice[]
  readonly choose: (wanted: Wanted) => void
}) {
  const t = useText(settingsMessages)
  const tell = useTell()
  const client = useQueryClient()
  const off = useWrite('POST /notices/settings/mail-off', {
    onDone: (settings) => put(client, 'GET /notices/settings', {}, settings),
  })
  const own = groups.filter(({ mailFixed }) => !mailFixed)
  const isOff = own.every(({ mail }) => mail === 'never')
  const before = own.map(({ group, mail }) => ({ group, mail }))
  const turnOff = () =>
    off.mutate(
      {},
      {
        onSuccess: () => tell.undo(t('off.done'), () => Promise.resolve(choose({ groups: before }))),
        onError: tell.failed,
      },
    )
  return (
    <Card withBorder component="section" padding="lg">
      <Title order={2} mb="xs">
        {t('off.title')}
      </Title>
      <Text mb="md">{isOff ? t('off.already') : t('off.what')}</Text>
      {!isOff && (
        <Button variant="default" loading={off.isPending} onClick={turnOff}>
          {t('off.act')}
        </Button>
      )}
    </Card>
  )
}
