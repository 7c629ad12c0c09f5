import { PasswordInput, Text } from '@mantine/core'
import { ApiForm } from '../forms/api-form.tsx'
import { useApiForm } from '../forms/use-api-form.ts'
import { useTell } from '../parts/tell.tsx'
import { useSearchWord } from '../shell/address.ts'
import { Go, GoButton, useGo } from '../shell/go.tsx'
import { useText } from '../text/use-text.ts'
import { Outside } from './outside.tsx'
import { sessionApi } from './session.ts'
import { sessionMessages } from './session-messages.ts'

/** Setting a new password with the link from the mail. */
export function Page() {
  const t = useText(sessionMessages)
  const token = useSearchWord('token')
  const go = useGo()
  const tell = useTell()
  const reset = sessionApi.useWrite('POST /password/reset')
  const form = useApiForm({
    initialValues: { password: '' },
    validate: { password: (value) => (value.length < 10 ? t('reset.short') : null) },
    send: ({ password }) => reset.mutateAsync({ body: { token, password } }),
    onDone: () => {
      tell.done(t('reset.done'))
      go('/sign-in')
    },
  })
  if (token.length < 10) {
    return (
      <Outside title={t('reset.title')}>
        <Text mb="lg">{t('reset.noToken')}</Text>
        <GoButton to="/password/forgotten">{t('reset.again')}</GoButton>
      </Outside>
    )
  }
  return (
    <Outside title={t('reset.title')} lead={t('reset.why')}>
      <ApiForm
        form={form}
        submit={t('reset.act')}
        beside={<Go to="/password/forgotten">{t('reset.again')}</Go>}
      >
        <PasswordInput
          label={t('signIn.password')}
          autoComplete="new-password"
          visibilityToggleButtonProps={{ 'aria-label': t('signIn.showPassword') }}
          {...form.field('password')}
        />
      </ApiForm>
    </Outside>
  )
}
