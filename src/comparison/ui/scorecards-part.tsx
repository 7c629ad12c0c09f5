import { IconArrowsSort } from '@tabler/icons-react'
import { GoButton } from '../../platform/ui/shell/go.tsx'
import { useText } from '../../platform/ui/text/use-text.ts'
import { partMessages } from './yardstick/part-messages.ts'

/** From all scorecards to units beside each other. */
export function Part() {
  const t = useText(partMessages)
  return (
    <GoButton to="/scorecards/league" leftSection={<IconArrowsSort size={18} aria-hidden />}>
      {t('compare')}
    </GoButton>
  )
}
