import { Button, Text } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { downloadAddress } from '../../../platform/ui/client/call.ts'
import { useFormat } from '../../../platform/ui/formats/use-format.ts'
import type { Column } from '../../../platform/ui/lists/column.ts'
import { LongList } from '../../../platform/ui/lists/long-list.tsx'
import { useText } from '../../../platform/ui/text/use-text.ts'
import type { ImportView, RemarkRow } from '../../contract.ts'
import { usePages } from '../api.ts'
import { runMessages } from './run-messages.ts'
import { Section } from './section.tsx'

/** Rows that are not taken, with the cell that is the reason. */
export function Remarks({ of: { id } }: { readonly of: ImportView }) {
  const t = useText(runMessages)
  const { number } = useFormat()
  const params = { importId: id }
  const rows = usePages('GET /imports/:importId/remarks', { params, query: { grade: 'problem', limit: 100 } })
  const columns: readonly Column<RemarkRow>[] = [
    {
      key: 'line',
      title: t('column.line'),
      width: '5rem',
      phone: 'line',
      cell: ({ line }) => (line === null ? '' : number(line)),
    },
    {
      key: 'field',
      title: t('column.field'),
      width: '10rem',
      phone: 'line',
      cell: ({ field }) => field ?? '',
    },
    {
      key: 'value',
      title: t('column.value'),
      width: '10rem',
      phone: 'line',
      cell: ({ value }) =>
        value === null || value === '' ? (
          <Text c="dimmed">{t('emptyValue')}</Text>
        ) : (
          <Text lineClamp={2}>{value}</Text>
        ),
    },
    { key: 'reason', title: t('column.reason'), phone: 'lead', cell: ({ reason }) => reason },
  ]
  const address = downloadAddress('GET /imports/:importId/remarks.csv', {
    params,
    query: { grade: 'problem' },
  })
  return (
    <Section
      title={t('problems')}
      act={
        <Button
          component="a"
          href={address}
          download
          variant="default"
          leftSection={<IconDownload size={18} aria-hidden />}
        >
          {t('csv')}
        </Button>
      }
    >
      <LongList of={rows} columns={columns} label={t('problems')} rowKey={({ number: of }) => String(of)} />
    </Section>
  )
}
