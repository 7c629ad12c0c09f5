import { Avatar, Menu, UnstyledButton, useMantineColorScheme, VisuallyHidden } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import {
  IconArrowsExchange,
  IconBrightness,
  IconLogout,
  IconMoon,
  IconSun,
  IconUser,
} from '@tabler/icons-react'
import { uiMessages } from '../messages.ts'
import { forgetWords } from '../forms/kept-words.ts'
import { sessionApi, useSession } from '../session/session.ts'
import { useText } from '../text/use-text.ts'
import { PlainGo, useGo } from './go.tsx'

const schemes = [
  { value: 'light', icon: IconSun, text: 'shell.light' },
  { value: 'dark', icon: IconMoon, text: 'shell.dark' },
  { value: 'auto', icon: IconBrightness, text: 'shell.auto' },
] as const

/** Who is signed in; profile, appearance, other organisations, sign out. */
export function PersonMenu() {
  const t = useText(uiMessages)
  const session = useSession()
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  const signOut = useSignOut()
  return (
    <Menu position="bottom-end" width={260} withinPortal>
      <Menu.Target>
        <UnstyledButton>
          <VisuallyHidden>{t('shell.person', { name: session.person.name })}</VisuallyHidden>
          <Avatar name={session.person.name} color="teal" size={34} variant="light" aria-hidden />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label fz="xs">
          {session.person.name} · {session.organisation.name}
        </Menu.Label>
        <Menu.Item component={PlainGo} to="/profile" leftSection={<IconUser size={18} aria-hidden />}>
          {t('shell.profile')}
        </Menu.Item>
        {session.organisations.length > 1 && (
          <Menu.Item
            component={PlainGo}
            to="/choose-organisation"
            leftSection={<IconArrowsExchange size={18} aria-hidden />}
          >
            {t('shell.switch')}
          </Menu.Item>
        )}
        <Menu.Divider />
        <Menu.Label fz="xs">{t('shell.scheme')}</Menu.Label>
        <Menu.RadioGroup value={colorScheme} onChange={(value) => setColorScheme(schemeOf(value))}>
          {schemes.map((scheme) => (
            <Menu.RadioItem
              key={scheme.value}
              value={scheme.value}
              rightSection={<scheme.icon size={18} aria-hidden />}
            >
              {t(scheme.text)}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
        <Menu.Divider />
        <Menu.Item leftSection={<IconLogout size={18} aria-hidden />} onClick={signOut}>
          {t('shell.signOut')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}

function schemeOf(value: string): 'light' | 'dark' | 'auto' {
  return schemes.find((scheme) => scheme.value === value)?.value ?? 'auto'
}

/** Ends the session and forgets everything that was read in it. */
export function useSignOut(): () => void {
  const client = useQueryClient()
  const go = useGo()
  const end = sessionApi.useWrite('DELETE /session', {
    onDone: () => {
      forgetWords()
      client.clear()
      go('/sign-in')
    },
  })
  return () => end.mutate()
}
