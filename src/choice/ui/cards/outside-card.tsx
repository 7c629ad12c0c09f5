import { Badge, Card, Group, Text } from '@mantine/core'
import { useFormat } from '../../../platform/ui/formats/use-format.ts'
import { useText } from '../../../platform/ui/text/use-text.ts'
import type { OutsideProvider, Price } from '../../contract.ts'
import { cardMessages } from './card-messages.ts'
import classes from './cards.module.css'
import { usePromiseWords } from './promise-lines.tsx'

/** A provider outside of the organisation, with what it publishes and where that was read. */
export function OutsideCard({ provider }: { readonly provider: OutsideProvider }) {
  const t = useText(cardMessages)
  const { say, day } = useFormat()
  const promise = usePromiseWords()
  const price = usePriceWords()
  return (
    <Card
      withBorder
      padding="md"
      component="article"
      className={`${classes['card']} ${classes['outside']}`}
      aria-labelledby={`outside-${provider.id}`}
    >
      <Group justify="space-between" gap="xs" align="flex-start">
        <h3 className={classes['title']} id={`outside-${provider.id}`}>
          {provider.name}
        </h3>
        <Badge color="gray">{t('outside.badge')}</Badge>
      </Group>
      <dl className={classes['facts']}>
        <div>
          <dt>
            {t('promise')} ({t('outside.within')})
          </dt>
          <dd>{promise(provider)}</dd>
        </div>
        <div>
          <dt>{t('terms')}</dt>
          <dd>{say(provider.terms)}</dd>
        </div>
        {provider.price !== null && (
          <div>
            <dt>{t('price')}</dt>
            <dd>{price(provider.price)}</dd>
          </div>
        )}
        <div>
          <dt>{t('source')}</dt>
          <dd>
            {provider.source}
            <Text c="dimmed">{t('readOn', { day: day(provider.readOn) })}</Text>
          </dd>
        </div>
      </dl>
    </Card>
  )
}

/** What something costs: rupiah as they are written here, any other currency by its letters. */
export function usePriceWords() {
  const { say, money, number } = useFormat()
  return ({ amount, currency, per }: Price): string =>
    `${currency === 'IDR' ? money(amount) : `${currency} ${number(amount)}`} ${say(per)}`
}
