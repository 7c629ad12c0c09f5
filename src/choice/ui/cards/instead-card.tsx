import { Card, Text, Title } from '@mantine/core'
import { useFormat } from '../../../platform/ui/formats/use-format.ts'
import { periodInSentence } from '../../../platform/ui/period/period-words.ts'
import { useText } from '../../../platform/ui/text/use-text.ts'
import type { YardstickInstead } from '../../contract.ts'
import { cardMessages } from './card-messages.ts'

/** Where one unit alone serves: what it is measured against instead of a market, in a sentence that says which. */
export function InsteadCard({ of }: { readonly of: YardstickInstead }) {
  const t = useText(cardMessages)
  const { say } = useFormat()
  const unit = say(of.unit.name)
  return (
    <Card withBorder padding="md" component="section">
      <Title order={2}>{t('instead.title')}</Title>
      <Text mt={4}>
        {t('instead.lead', { unit })} <Against of={of} unit={unit} />
      </Text>
    </Card>
  )
}

function Against({ of, unit }: { readonly of: YardstickInstead; readonly unit: string }) {
  const t = useText(cardMessages)
  const words = useWords()
  const also = of.published > 0 ? ` ${t('instead.alsoPublished', { n: of.published })}` : ''
  if (of.likes !== null) return `${words.likes(of.likes, unit)}${also}`
  if (of.past !== null) return `${words.past(of.past)}${also}`
  return of.published > 0 ? t('instead.published', { n: of.published }) : t('instead.nothing')
}

function useWords() {
  const t = useText(cardMessages)
  const { say, number, percent, language } = useFormat()
  const signed = (share: number): string => {
    const shown = number(Math.abs(100 * share), 1)
    return Number((100 * share).toFixed(1)) === 0 ? shown : `${share < 0 ? '−' : '+'}${shown}`
  }
  const apart = ({ estimate, low, high }: { estimate: number; low: number; high: number }): string =>
    t('difference', { difference: signed(estimate), low: signed(low), high: signed(high) })
  const shareOf = (figure: NonNullable<YardstickInstead['past']>['now']['figure']) =>
    'estimate' in figure ? { share: percent(figure.estimate), n: number(figure.n) } : { share: '', n: '0' }
  return {
    likes: (likes: NonNullable<YardstickInstead['likes']>, unit: string): string => {
      const { group, compared, difference, n, band, adjusted, period } = likes
      const sentence = t('instead.likes', {
        unit,
        others: compared - 1,
        group: group.name !== null ? say(group.name) : group.kind === null ? '' : t(`kind.${group.kind}`),
        period: periodInSentence(period, language),
        difference: apart(difference),
        n: number(n),
        band: t(`band.${band}`),
      })
      return `${sentence} ${t(adjusted ? 'instead.adjusted' : 'instead.bare')}`
    },
    past: ({ now, before, difference, sure }: NonNullable<YardstickInstead['past']>): string => {
      const [is, was] = [shareOf(now.figure), shareOf(before.figure)]
      const sentence = t('instead.past', {
        now: is.share,
        n: is.n,
        period: periodInSentence(now.period, language),
        before: was.share,
        nBefore: was.n,
        periodBefore: periodInSentence(before.period, language),
        difference: apart(difference),
      })
      return `${sentence} ${t(sure ? 'instead.past.sure' : 'instead.past.unsure')}`
    },
  }
}
