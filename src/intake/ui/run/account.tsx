import { List, Text } from '@mantine/core'
import { useFormat } from '../../../platform/ui/formats/use-format.ts'
import { useText } from '../../../platform/ui/text/use-text.ts'
import type { ImportView } from '../../contract.ts'
import classes from './account.module.css'
import { runMessages } from './run-messages.ts'
import { Section } from './section.tsx'

/** What became of every row, as a sum that everybody can add up. */
export function Account({ of: { account, state } }: { readonly of: ImportView }) {
  const t = useText(runMessages)
  const { number } = useFormat()
  if (account === null) return null
  const isTried = state === 'checked' || state === 'writing'
  return (
    <Section title={isTried ? t('accountTried') : t('account')}>
      <dl className={classes['sum']}>
        {account.parts.map(({ name, label, count }) => (
          <div key={name}>
            <dt>{label}</dt>
            <dd className="tabular">{number(count)}</dd>
          </div>
        ))}
        <div className={classes['total']}>
          <dt>{t('rows')}</dt>
          <dd className="tabular">{number(account.rows)}</dd>
        </div>
      </dl>
      <List mt="sm">
        {account.facts.map(({ code, text }) => (
          <List.Item key={code}>
            <Text component="span">{text}</Text>
          </List.Item>
        ))}
      </List>
    </Section>
  )
}
