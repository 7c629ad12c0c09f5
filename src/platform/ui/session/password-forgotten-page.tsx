import { Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import { ApiForm } from '../forms/api-form.tsx'
import { useApiForm } from '../forms/use-api-form.ts'
import { Go, GoButton } from '../shell/go.tsx'
import { useText } from '../text/use-text.ts'
import { Outside } from './outside.tsx'
import { sessionApi } from './session.ts'
import { sessionMessages } from './session-messages.ts'

/** Asking for a link to set a new password. The answer is the same for known and unknown addresses. */
export function Page() {
  const t = useText(sessionMessages)
  const [sentTo, setSentTo] = useState<string>()
  const ask = sessionApi.useWrite('POST /password/forgotten')
  const form = useApiForm({
    initialValues: { email: '' },
    validate: { email: (value) => (value.trim() === '' ? t('signIn.emailNeeded') : null) },
    send: ({ email }) => ask.mutateAsync({ body: { email: email.trim() } }),
    onDone: (_, { email }) => setSentTo(email.trim()),
  })
  if (sentTo !== undefined) {
    return (
      <Outside title={t('forgotten.title')}>
        <Text role="status" mb="lg">
          {t('forgotten.sent', { email: sentTo })}
        </Text>
        <GoButton to="/sign-in">{t('forgotten.back')}</GoButton>
      </Outside>
    )
  }
  return (
    <Outside title={t('forgotten.title')} lead={t('forgotten.why')}>
      <ApiForm form={form} submit={t('forgotten.act')} beside={<Go to="/sign-in">{t('forgotten.back')}</Go>}>
        <TextInput
          type="email"
          label={t('signIn.email')}
          autoComplete="username"
          inputMode="email"
          {...form.field('email')}
        />
      </ApiForm>
    </Outside>
  )
}
