import { Select, TextInput } from '@mantine/core'
import { useApiForm } from '../../platform/ui/forms/use-api-form.ts'
import { ApiForm } from '../../platform/ui/forms/api-form.tsx'
import { PageFrame } from '../../platform/ui/page/page-frame.tsx'
import { useTell } from '../../platform/ui/parts/tell.tsx'
import { useSession } from '../../platform/ui/session/session.ts'
import { GoButton, useGo } from '../../platform/ui/shell/go.tsx'
import { useText } from '../../platform/ui/text/use-text.ts'
import { useRead, useWrite } from './api.ts'
import { zoneName } from './parts/zone-select.tsx'
import { personFormMessages } from './person/person-form-messages.ts'
import { personMessages } from './person/person-messages.ts'
import { OnlyIf } from './parts/only-if.tsx'

const zonesOffered = ['Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura'] as const

/** Adding a person; assigning and inviting come after. */
export function Page() {
  const t = useText(personFormMessages)
  const words = useText(personMessages)
  const go = useGo()
  const tell = useTell()
  const { organisation: own } = useSession()
  const organisation = useRead('GET /organisation')
  const add = useWrite('POST /people', { refresh: ['GET /people'] })
  const form = useApiForm({
    initialValues: { name: '', email: '', language: 'id', zone: '' },
    validate: { name: (name: string) => (name.trim() === '' ? t('nameNeeded') : null) },
    draft: 'person',
    send: ({ name, email, language, zone }) =>
      add.mutateAsync({
        body: {
          name,
          email: email.trim() === '' ? null : email.trim(),
          language: language === 'en' ? 'en' : 'id',
          zone: zone === '' ? null : zone,
        },
      }),
    onDone: ({ id, name }) => {
      tell.done(t('new.done', { name }))
      go(`/people/${id}`)
    },
  })
  const languages = (['id', 'en'] as const).map((value) => ({ value, label: words(`language.${value}`) }))
  const zones = zonesOffered.map((zone) => ({ value: zone, label: zoneName(zone) }))
  const asOrganisation = { value: '', label: t('zoneOrganisation', { zone: zoneName(own.zone) }) }
  return (
    <PageFrame title={t('new.title')} subtitle={t('new.why')} back={{ to: '/people', label: t('people') }}>
      <OnlyIf may={organisation.data?.may.addPerson}>
        <ApiForm form={form} submit={t('new.act')} beside={<GoButton to="/people">{t('cancel')}</GoButton>}>
          <TextInput label={t('name')} maxLength={160} required {...form.field('name')} />
          <TextInput
            type="email"
            label={t('email')}
            description={t('emailWhy')}
            maxLength={254}
            autoComplete="off"
            {...form.field('email')}
          />
          <Select label={t('language')} allowDeselect={false} data={languages} {...form.field('language')} />
          <Select
            label={t('zone')}
            allowDeselect={false}
            data={[asOrganisation, ...zones]}
            {...form.field('zone')}
          />
        </ApiForm>
      </OnlyIf>
    </PageFrame>
  )
}
