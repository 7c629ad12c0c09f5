import { Avatar, Text, Title } from '@mantine/core'
import type { SessionView } from '../../auth/contract.ts'
import type { BothLanguages } from '../../http/endpoint.ts'
import { Failure } from '../states/failure.tsx'
import { inLanguage } from '../text/language.ts'
import { useLanguage, useText } from '../text/use-text.ts'
import classes from './outside.module.css'
import { sessionApi } from './session.ts'
import { sessionMessages } from './session-messages.ts'

interface DemonstrationSignInsProps {
  readonly signIns: readonly {
    readonly email: string
    readonly password: string
    readonly name: string
    readonly role: BothLanguages
  }[]
  readonly onEnter: (session: SessionView) => void
}

/** The people of the demonstration, each one tap away. */
export function DemonstrationSignIns({ signIns, onEnter }: DemonstrationSignInsProps) {
  const t = useText(sessionMessages)
  const [language] = useLanguage()
  const signIn = sessionApi.useWrite('POST /session', { onDone: onEnter })
  return (
    <section className={classes['demo']}>
      <Title order={2}>{t('signIn.demo')}</Title>
      <Text c="dimmed">{t('signIn.demoWhy')}</Text>
      {signIn.error && <Failure problem={signIn.error} />}
      <ul className={classes['people']}>
        {signIns.map(({ email, password, name, role }) => (
          <li key={email}>
            <button
              type="button"
              className={classes['person']}
              disabled={signIn.isPending}
              onClick={() => signIn.mutate({ body: { email, password } })}
            >
              <Avatar name={name} color="teal" size={38} variant="light" aria-hidden />
              <span>
                {name}
                <span className={classes['role']}>{inLanguage(role, language)}</span>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
