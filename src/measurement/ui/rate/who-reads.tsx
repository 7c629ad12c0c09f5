import { Title } from '@mantine/core'
import { IconCalculator, IconEdit, IconEyeOff, IconMessage } from '@tabler/icons-react'
import { useFormat } from '../../../platform/ui/formats/use-format.ts'
import { useText } from '../../../platform/ui/text/use-text.ts'
import type { RatingView } from '../../contract.ts'
import { rateMessages } from './rate-messages.ts'
import classes from './rate.module.css'

/** Who can read what of a verdict, when it counts, and until when it can be changed. */
export function WhoReads({ unit, closesAt }: Pick<RatingView, 'unit' | 'closesAt'>) {
  const t = useText(rateMessages)
  const { say, instant } = useFormat()
  const lines = [
    [IconEyeOff, t('who.verdict', { unit: say(unit.name) })],
    [IconCalculator, t('who.counts')],
    [IconMessage, t('who.comment')],
    ...(closesAt === null ? [] : ([[IconEdit, t('who.change', { when: instant(closesAt) })]] as const)),
  ] as const
  return (
    <section className={classes['who']}>
      <Title order={2}>{t('who.title')}</Title>
      <ul>
        {lines.map(([Sign, line]) => (
          <li key={line}>
            <Sign size={20} stroke={1.6} aria-hidden />
            <span>{line}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
