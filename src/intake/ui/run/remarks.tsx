import { Button, Text } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { downloadAddress } from '../../../platform/ui/client/call.ts'
import { useFormat } from '../../../platform/ui/formats/use-format.ts'
import type { Column } from '../../../platform/ui/lists/column.ts'
import { LongList } from '../../../platform/ui/lists/long-list.tsx'
import { useText, type Text as TextOf } from '../../../platform/ui/text/use-text.ts'
import type { ImportView, RemarkRow } from '../../contract.ts'
import { usePages } from '../api.ts'
import { runMessages } from './run-messages.ts'
import { Section } from './section.tsx'

interface RemarksProps {
  readonly of: ImportView
  readonly grade: RemarkRow['grade']
}

/** The cell of which something is said. */
function cellColumns(t: TextOf<typeof runMessages>): Column<RemarkRow>[] {
  return [
    {
      key: 'field',
      title: t('column.field'),
      width: '9rem',
      phone: 'line',
      cell: ({ field }) => field ?? '',
    },
    {
      key: 'value',
      title: t('column.value'),
      width: '9rem',
      phone: 'line',
      cell: ({ value }) =>
        value === null || value === '' ? (
          <Text c="dimmed">{t('emptyValue')}</Text>
        ) : (
          <Text lineClamp={2}>{value}</Text>
        ),
    },
  ]
}

/** Of which file a remark is, where an import has several. */
function fileColumn(title: string): Column<RemarkRow> {
  return { key: 'file', title, width: '8rem', phone: 'line', cell: ({ file }) => file ?? '' }
}

/** Rows that are not taken, with the cell that is the reason; those that are odd; and what changes. */
export function Remarks({ of: { id, files }, grade }: RemarksProps) {
  const t = useText(runMessages)
  const { number } = useFormat()
  const params = { importId: id }
  const rows = usePages('GET /imports/:importId/remarks', { params, query: { grade, limit: 100 } })
  const columns: readonly Column<RemarkRow>[] = [
    ...(files.length > 1 ? [fileColumn(t('column.file'))] : []),
    {
      key: 'line',
      title: t('column.line'),
      width: '4rem',
      phone: 'line',
      cell: ({ line }) => (line === null ? '' : number(line)),
    },
    ...(grade === 'change' ? [] : cellColumns(t)),
    { key: 'reason', title: t('column.reason'), phone: 'lead', cell: ({ reason }) => reason },
  ]
  const address = downloadAddress('GET /imports/:importId/remarks.csv', {
    params,
    query: { grade },
  })
  return (
    <Section
      title={t(`grade.${grade}`)}
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
      <LongList
        of={rows}
        columns={columns}
        label={t(`grade.${grade}`)}
        rowKey={({ number: of }) => String(of)}
      />
    </Section>
  )
}
