import { NavLink, Stack } from '@mantine/core'
import { uiMessages } from '../../platform/ui/messages.ts'
import { PageFrame } from '../../platform/ui/page/page-frame.tsx'
import { PlainGo } from '../../platform/ui/shell/go.tsx'
import { useRooms } from '../../platform/ui/shell/rooms.tsx'
import { inLanguage } from '../../platform/ui/text/language.ts'
import { useLanguage, useText } from '../../platform/ui/text/use-text.ts'
import { rooms } from './slices.ts'

/** On a phone: the rooms for which the bar has no place. */
export function Page() {
  const t = useText(uiMessages)
  const [language] = useLanguage()
  const all = useRooms(rooms)
  const inBar = new Set(all.filter((room) => room.phone).slice(0, 4))
  return (
    <PageFrame title={t('shell.more')}>
      <Stack gap={4} component="nav" aria-label={t('shell.more')}>
        {all
          .filter((room) => !inBar.has(room))
          .map((room) => (
            <NavLink
              key={room.to}
              component={PlainGo}
              to={room.to}
              label={inLanguage(room.name, language)}
              leftSection={<room.icon size={22} stroke={1.75} aria-hidden />}
              py="sm"
            />
          ))}
      </Stack>
    </PageFrame>
  )
}
