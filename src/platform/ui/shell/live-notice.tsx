import { onlineManager, useMutationState } from '@tanstack/react-query'
import { IconPlugConnectedX } from '@tabler/icons-react'
import { useSyncExternalStore } from 'react'
import type { LiveState } from '../client/use-live.ts'
import { uiMessages } from '../messages.ts'
import { useLate } from '../states/loading.tsx'
import { useText } from '../text/use-text.ts'
import classes from './shell.module.css'

/** Whether this browser has a network. */
export function useOnline(): boolean {
  return useSyncExternalStore(
    (changed) => onlineManager.subscribe(changed),
    () => onlineManager.isOnline(),
  )
}

/** Says that the screen is offline, what waits, and when it will be sent; nothing while all is well. */
export function LiveNotice({ live }: { readonly live: LiveState }) {
  const online = useOnline()
  if (!online) return <Offline />
  return live === 'lost' ? <Reconnecting /> : null
}

function Offline() {
  const t = useText(uiMessages)
  const waiting = useMutationState({ filters: { predicate: (mutation) => mutation.state.isPaused } }).length
  return (
    <div role="status" className={classes['notice']}>
      <IconPlugConnectedX size={18} aria-hidden />
      <strong>{t('live.offline')}</strong>
      <span>{waiting > 0 ? t('live.waiting', { n: waiting }) : t('live.stale')}</span>
    </div>
  )
}

/** A connection that comes back at once is not worth a word. */
function Reconnecting() {
  const t = useText(uiMessages)
  const late = useLate(5000)
  if (!late) return null
  return (
    <div role="status" className={classes['notice']}>
      <IconPlugConnectedX size={18} aria-hidden />
      <span>
        {t('live.reconnecting')} {t('live.stale')}
      </span>
    </div>
  )
}
