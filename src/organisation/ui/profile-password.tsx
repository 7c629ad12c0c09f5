import { Card, PasswordInput, Text, Title } from '@mantine/core'
import { ApiForm } from '../../platform/ui/forms/api-form.tsx'
import { useApiForm } from '../../platform/ui/forms/use-api-form.ts'
import { useTell } from '../../platform/ui/parts/tell.tsx'
import { sessionApi } from '../../platform/ui/session/session.ts'
import { useText } from '../../platform/ui/text/use-text.ts'
import { profileMessages } from './profile-messages.ts'

/** Changing one's password; all other sessions end. */
export function ProfilePassword({ email }: { readonly email: string }) {
  const t = useText(profileMessages)
  const tell = useTell()
  const change = sessionApi.useWrite('PUT /password', { refresh: ['GET /sessions'] })
  const form = useApiForm({
    initialValues: { current: '', password: '' },
    validate: {
      current: (value) => (value === '' ? t('password.currentNeeded') : null),
      password: (value) => (value.length < 10 ? t('password.short') : null),
    },
    send: (values) => change.mutateAsync({ body: values }),
    onDone: () => {
      form.mantine.reset()
      tell.done(t('password.done'))
    },
  })
  const eye = { visibilityToggleButtonProps: { 'aria-label': t('password.show') } }
  return (
    <Card withBorder component="section" padding="lg">
      <Title order={2}>{t('password.title')}</Title>
      <Text c="dimmed" mb="md">
        {t('password.why')}
      </Text>
      <ApiForm form={form} submit={t('password.act')} quiet>
        {/* A password manager keeps the password under this name. */}
        <input type="text" name="username" autoComplete="username" value={email} readOnly hidden />
        <PasswordInput
          label={t('password.current')}
          autoComplete="current-password"
          {...eye}
          {...form.field('current')}
        />
        <PasswordInput
          label={t('password.new')}
          autoComplete="new-password"
          {...eye}
          {...form.field('password')}
        />
      </ApiForm>
    </Card>
  )
}
