import { PasswordInput, TextInput } from '@mantine/core'
import { ApiForm } from '../forms/api-form.tsx'
import { wordsWait } from '../forms/kept-words.ts'
import { keptMessages } from '../forms/kept-messages.ts'
import { useApiForm } from '../forms/use-api-form.ts'
import { Go } from '../shell/go.tsx'
import { useText } from '../text/use-text.ts'
import { DemonstrationSignIns } from './demonstration-sign-ins.tsx'
import { Outside } from './outside.tsx'
import { sessionApi } from './session.ts'
import { sessionMessages } from './session-messages.ts'
import { useEnter } from './use-enter.ts'

/** Signing in by e-mail and password; where this is the demonstration, by one tap. */
export function Page() {
  const t = useText(sessionMessages)
  const kept = useText(keptMessages)
  const about = sessionApi.useRead('GET /about')
  const signIn = sessionApi.useWrite('POST /session')
  const enter = useEnter()
  const form = useApiForm({
    initialValues: { email: '', password: '' },
    validate: {
      email: (value) => (value.trim() === '' ? t('signIn.emailNeeded') : null),
      password: (value) => (value === '' ? t('signIn.passwordNeeded') : null),
    },
    send: ({ email, password }) => signIn.mutateAsync({ body: { email: email.trim(), password } }),
    onDone: enter,
  })
  const signIns = about.data?.signIns ?? []
  return (
    <Outside
      title={t('signIn.title')}
      lead={wordsWait() ? <span role="status">{kept('waits')}</span> : t('signIn.lead')}
      beside={signIns.length > 0 && <DemonstrationSignIns signIns={signIns} onEnter={enter} />}
    >
      <ApiForm
        form={form}
        submit={t('signIn.act')}
        beside={
          <Go to="/password/forgotten" size="sm">
            {t('signIn.forgotten')}
          </Go>
        }
      >
        <TextInput
          type="email"
          label={t('signIn.email')}
          autoComplete="username"
          inputMode="email"
          {...form.field('email')}
        />
        <PasswordInput
          label={t('signIn.password')}
          autoComplete="current-password"
          visibilityToggleButtonProps={{ 'aria-label': t('signIn.showPassword') }}
          {...form.field('password')}
        />
      </ApiForm>
    </Outside>
  )
}
