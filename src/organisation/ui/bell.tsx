import { ActionIcon, Indicator } from '@mantine/core'
import { IconBell } from '@tabler/icons-react'
import { PlainGo } from '../../platform/ui/shell/go.tsx'
import { useText } from '../../platform/ui/text/use-text.ts'
import { usePages } from './api.ts'
import { bellMessages } from './bell-messages.ts'

/** The bell: how many notices are unread, leading to them. */
export function Bell() {
  const t = useText(bellMessages)
  const notices = usePages('GET /notices', { query: { limit: 20 } })
  const unread = notices.first?.unread ?? 0
  return (
    <Indicator
      disabled={unread === 0}
      label={unread > 99 ? '99+' : unread}
      size={18}
      offset={5}
      color="teal"
      className="tabular"
    >
      <ActionIcon
        component={PlainGo}
        to="/notices"
        variant="subtle"
        color="gray"
        size={36}
        aria-label={t('bell', { n: unread })}
      >
        <IconBell size={22} stroke={1.75} aria-hidden />
      </ActionIcon>
    </Indicator>
  )
}
