import { Text } from '@mantine/core'
import { IconCircleCheckFilled } from '@tabler/icons-react'
import { useEffect, type ReactNode } from 'react'
import { ActButton } from '../../../platform/ui/page/act-button.tsx'
import { Outside } from '../../../platform/ui/session/outside.tsx'
import { useText } from '../../../platform/ui/text/use-text.ts'
import classes from './touchpoints.module.css'
import { visitMessages } from './visit-messages.ts'

/** How long a kiosk shows its thanks, in milliseconds. */
const shownFor = 8000

interface VisitThanksProps {
  readonly kiosk: boolean
  readonly lead: ReactNode
  /** Back to the start. */
  readonly onAgain: () => void
}

/** Thanks for a verdict; a kiosk returns to its start by itself. */
export function VisitThanks({ kiosk, lead, onAgain }: VisitThanksProps) {
  const t = useText(visitMessages)
  useEffect(() => {
    if (!kiosk) return undefined
    const timer = setTimeout(onAgain, shownFor)
    return () => clearTimeout(timer)
    // eslint-disable-next-line react/exhaustive-deps -- counted from when the thanks are shown
  }, [kiosk])
  return (
    <Outside title={t('thanks.title')} lead={lead}>
      <Text role="status" className={classes['thanks'] ?? ''} mb="lg">
        <IconCircleCheckFilled size={24} aria-hidden />
        {t('thanks.text')} {t(kiosk ? 'thanks.soon' : 'thanks.close')}
      </Text>
      {kiosk && (
        <ActButton size="md" onClick={onAgain}>
          {t('thanks.again')}
        </ActButton>
      )}
    </Outside>
  )
}
