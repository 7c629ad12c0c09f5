import { Notifications } from '@mantine/notifications'

/** Where short words after an act appear, see {@link useTell}; they are read out when those who listen have time. */
export function Words() {
  return (
    <div aria-live="polite" aria-relevant="additions">
      <Notifications
        position="bottom-center"
        limit={3}
        autoClose={8000}
        transitionDuration={120}
        withinPortal={false}
      />
    </div>
  )
}
