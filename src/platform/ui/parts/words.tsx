import { Notifications } from '@mantine/notifications'

/** Where short words after an act appear; see {@link useTell}. */
export function Words() {
  return <Notifications position="bottom-center" limit={3} autoClose={8000} transitionDuration={120} />
}
