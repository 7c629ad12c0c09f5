import { Alert, Box, Table, Text } from '@mantine/core'
import { Instant } from '../../../platform/ui/formats/instant.tsx'
import { useFormat } from '../../../platform/ui/formats/use-format.ts'
import { Answered } from '../../../platform/ui/states/answered.tsx'
import { useText } from '../../../platform/ui/text/use-text.ts'
import type { ImportView, PreviewView } from '../../contract.ts'
import { useRead } from '../api.ts'
import { Section } from '../run/section.tsx'
import { columnOf, isNeeded, partsOf, type MappingDraft } from './draft.ts'
import { mappingMessages } from './mapping-messages.ts'
import classes from './preview.module.css'

const texts = ['number', 'service', 'unit', 'asker'] as const
const moments = ['opened', 'completed', 'due'] as const

interface PreviewProps {
  readonly run: ImportView
  readonly draft: MappingDraft
}

/** The first rows as the mapping reads them now, those that it sets aside with their reason. */
export function Preview({ run: { id }, draft }: PreviewProps) {
  const t = useText(mappingMessages)
  const { list } = useFormat()
  const preview = useRead('GET /imports/:importId/preview', { params: { importId: id } })
  const lacking = partsOf(draft).filter((part) => isNeeded(part, draft) && columnOf(draft, part) === null)
  return (
    <Section title={t('preview')}>
      {lacking.length > 0 ? (
        <Text role="status">
          {t('previewLacks', { parts: list(lacking.map((part) => t(`part.${part}`))) })}
        </Text>
      ) : (
        <Answered of={preview} shape="list">
          {(shown) => <Shown of={shown} />}
        </Answered>
      )}
    </Section>
  )
}

function Shown({ of: { refusal, rows } }: { readonly of: PreviewView }) {
  const t = useText(mappingMessages)
  if (refusal !== null)
    return (
      <Alert color="broken" style={{ whiteSpace: 'pre-line' }}>
        {refusal}
      </Alert>
    )
  if (rows.length === 0) return <Text c="dimmed">{t('previewNone')}</Text>
  return (
    <Box className={classes['beside'] ?? ''} tabIndex={0} role="group" aria-label={t('firstRows')}>
      <Table aria-label={t('preview')} striped miw={640}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('line')}</Table.Th>
            {[...texts, ...moments].map((part) => (
              <Table.Th key={part}>{t(`part.${part}`)}</Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row) => (
            <Row key={`${row.line} ${row.cells['number'] ?? ''}`} of={row} />
          ))}
        </Table.Tbody>
      </Table>
    </Box>
  )
}

function Row({ of: { line, cells, aside } }: { readonly of: PreviewView['rows'][number] }) {
  const t = useText(mappingMessages)
  const { number } = useFormat()
  if (aside !== null)
    return (
      <Table.Tr>
        <Table.Td className="tabular">{number(line)}</Table.Td>
        <Table.Td colSpan={texts.length + moments.length}>
          <Text c="var(--etalase-broken)">
            {t('aside', {
              reason: aside.reason,
              field: aside.field === '' ? 'none' : aside.field,
              value: aside.value === '' ? t('empty') : aside.value.slice(0, 80),
            })}
          </Text>
        </Table.Td>
      </Table.Tr>
    )
  return (
    <Table.Tr>
      <Table.Td className="tabular">{number(line)}</Table.Td>
      {texts.map((part) => (
        <Table.Td key={part}>{cells[part] ?? ''}</Table.Td>
      ))}
      {moments.map((part) => (
        <Table.Td key={part}>{cells[part] === undefined ? '' : <Instant at={cells[part]} />}</Table.Td>
      ))}
    </Table.Tr>
  )
}
