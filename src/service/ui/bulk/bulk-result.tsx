import { Alert, Text } from '@mantine/core'
import { useText } from '../../../platform/ui/text/use-text.ts'
import { PlainGo } from '../../../platform/ui/shell/go.tsx'
import { bulkMessages } from './bulk-messages.ts'
import classes from './bulk.module.css'
import type { Bulk } from './use-bulk.ts'

/** What an act on several requests could not do, each with its reason and the way to it. */
export function BulkOutcome({ bulk: { result, closeResult } }: { readonly bulk: Bulk }) {
  const t = useText(bulkMessages)
  if (result === undefined) return null
  return (
    <Alert
      role="alert"
      color="broken"
      mb="md"
      title={t('result.done', { n: result.done })}
      withCloseButton
      closeButtonLabel={t('result.close')}
      onClose={closeResult}
    >
      <Text>{t('result.refused', { n: result.refused.length })}</Text>
      <ul className={classes['refusals']} aria-label={t('result')}>
        {result.refused.map(({ row, reason }) => (
          <li key={row.id}>
            <PlainGo to={`/requests/${row.id}`} className="tabular">
              {row.number}
            </PlainGo>{' '}
            {row.summary}: {reason}
          </li>
        ))}
      </ul>
    </Alert>
  )
}
