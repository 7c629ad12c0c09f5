import { PasswordInput } from '@mantine/core'
import { useEffect, useEffectEvent, useState } from 'react'
import type { Language } from '../../http/endpoint.ts'
import { ApiForm } from '../forms/api-form.tsx'
import { useApiForm } from '../forms/use-api-form.ts'
import { useSearchWord } from '../shell/address.ts'
import { Empty } from '../states/empty.tsx'
import { Failure } from '../states/failure.tsx'
import { Loading } from '../states/loading.tsx'

import { useLanguage, useText } from '../text/use-text.ts'
import { Outside } from './outside.tsx'
import { sessionApi } from './session.ts'
import { sessionMessages } from './session-messages.ts'
import { useEnter } from './use-enter.ts'

type Invitation = {
  readonly email: string
  readonly name: string
  readonly organisation: string
  readonly hasAccount: boolean
  readonly language: Language
}

/** Accepting an invitation: with a new password, or with that of the account that exists already. */
export function Page() {
  const t = useText(sessionMessages)
  const named = useSearchWord('token')
  // The address loses the token before this page is left; that is no other invitation.
  const [token] = useState(named)
  const { mutate, data, error } = sessionApi.useWrite('POST /invitations/read')
  const [, setLanguage] = useLanguage()
  // As the letter, in the language in which the screens will be.
  const read = useEffectEvent(() =>
    mutate({ body: { token } }, { onSuccess: ({ language }) => setLanguage(language) }),
  )
  useEffect(() => read(), [token])
  if (data) return <Accepting invitation={data} token={token} />
  return (
    <Outside title={t('invitation.plainTitle')}>
      {error === null && <Loading shape="form" rows={2} />}
      {error !== null && error.passing && (
        <Failure problem={error} retry={() => mutate({ body: { token } })} />
      )}
      {error !== null && !error.passing && <Empty text={t('invitation.gone')} />}
    </Outside>
  )
}

function Accepting({ invitation, token }: { readonly invitation: Invitation; readonly token: string }) {
  const t = useText(sessionMessages)
  const enter = useEnter()
  const accept = sessionApi.useWrite('POST /invitations/accept')
  const { email, name, organisation, hasAccount } = invitation
  const form = useApiForm({
    initialValues: { password: '' },
    validate: { password: (value) => (!hasAccount && value.length < 10 ? t('reset.short') : null) },
    send: ({ password }) => accept.mutateAsync({ body: { token, password } }),
    onDone: enter,
  })
  return (
    <Outside
      title={t('invitation.title', { name })}
      lead={t(hasAccount ? 'invitation.known' : 'invitation.new', { organisation, email })}
    >
      <ApiForm form={form} submit={t('invitation.act')}>
        {/* A password manager keeps the password under this name. */}
        <input type="text" name="username" autoComplete="username" value={email} readOnly hidden />
        <PasswordInput
          label={t('signIn.password')}
          description={hasAccount ? undefined : t('reset.why')}
          autoComplete={hasAccount ? 'current-password' : 'new-password'}
          visibilityToggleButtonProps={{ 'aria-label': t('signIn.showPassword') }}
          {...form.field('password')}
        />
      </ApiForm>
    </Outside>
  )
}
