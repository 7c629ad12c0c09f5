import { Alert, Button, Text } from '@mantine/core'
import { IconDownload, IconHistory } from '@tabler/icons-react'
import { Instant } from '../../platform/ui/formats/instant.tsx'
import { downloadAddress } from '../../platform/ui/client/call.ts'
import type { Column } from '../../platform/ui/lists/column.ts'
import { LongList } from '../../platform/ui/lists/long-list.tsx'
import { PageFrame } from '../../platform/ui/page/page-frame.tsx'
import { useSession } from '../../platform/ui/session/session.ts'
import { Go } from '../../platform/ui/shell/go.tsx'
import { Empty } from '../../platform/ui/states/empty.tsx'
import { useText } from '../../platform/ui/text/use-text.ts'
import type { AuditRow } from '../contract.ts'
import { usePages } from './api.ts'
import { AuditEntry } from './audit/audit-entry.tsx'
import { AuditFilterRow } from './audit/audit-filters.tsx'
import { auditMessages } from './audit/audit-messages.ts'
import { subjectAddress } from './audit/subject-address.ts'
import { useAuditFilters, type AuditFilters } from './audit/use-audit-filters.ts'
import { useAuditWords } from './audit/use-audit-words.ts'

/** Who changed what, when and why. */
export function Page() {
  const t = useText(auditMessages)
  const mayRead = useSession().permissions.includes('audit:read')
  return (
    <PageFrame title={t('title')} subtitle={t('why')} wide act={mayRead && <Download />}>
      {mayRead ? <Log /> : <Empty icon={IconHistory} text={t('notYours')} />}
    </PageFrame>
  )
}

function Download() {
  const t = useText(auditMessages)
  const { query } = useAuditFilters()
  return (
    <Button
      component="a"
      href={downloadAddress('GET /audit-log.csv', { query })}
      download
      variant="default"
      leftSection={<IconDownload size={18} aria-hidden />}
    >
      {t('csv')}
    </Button>
  )
}

function Log() {
  const t = useText(auditMessages)
  const { filters, change, query, clear, filtered } = useAuditFilters()
  const log = usePages('GET /audit-log', { query: { ...query, limit: 100 } })
  const columns = useColumns()
  const open = log.rows.find(({ id }) => id === filters.entry)
  return (
    <>
      <AuditFilterRow value={filters} onChange={change} onClear={filtered ? clear : undefined} />
      {filters.subject !== '' && <OneSubject of={filters} />}
      <LongList
        of={log}
        columns={columns}
        label={t('list')}
        rowKey={(row) => row.id}
        to={(row) => entryAddress(filters, row.id)}
        empty={
          filtered ? (
            <Empty
              text={t('notFound')}
              act={
                <Button variant="default" onClick={clear}>
                  {t('clear')}
                </Button>
              }
            />
          ) : (
            <Empty icon={IconHistory} text={t('empty')} />
          )
        }
      />
      {open && <AuditEntry of={open} onClose={() => change({ entry: '' })} />}
    </>
  )
}

function OneSubject({ of }: { readonly of: AuditFilters }) {
  const t = useText(auditMessages)
  const words = useAuditWords()
  const address = subjectAddress({ subjectKind: of.kind, subjectId: of.subject })
  return (
    <Alert variant="outline" color="gray" mb="md" p="xs">
      {t('onlySubject', { kind: words.subject(of.kind) })}{' '}
      {address !== '' && (
        <Go to={address} underline="always">
          {t('open')}
        </Go>
      )}
    </Alert>
  )
}

/** The same filters with one entry open. */
function entryAddress(filters: AuditFilters, entry: string): string {
  const given = Object.entries({ ...filters, entry }).filter(([, word]) => word !== '')
  return `/audit-log?${new URLSearchParams(given).toString()}`
}

function useColumns(): readonly Column<AuditRow>[] {
  const t = useText(auditMessages)
  const words = useAuditWords()
  return [
    { key: 'action', title: t('action'), phone: 'lead', cell: (row) => words.action(row.action) },
    {
      key: 'actor',
      title: t('actor'),
      phone: 'bare',
      cell: (row) =>
        row.actor === null ? (
          <Text component="span">{t(row.subjectKind === 'rating' ? 'unnamed' : 'system')}</Text>
        ) : row.key === null ? (
          row.actor.name
        ) : (
          t('byKey', { name: row.actor.name, key: row.key.name })
        ),
    },
    {
      key: 'subject',
      title: t('subject'),
      width: '8rem',
      phone: 'hidden',
      cell: (row) => words.subject(row.subjectKind),
    },
    { key: 'reason', title: t('reason'), phone: 'bare', cell: (row) => row.reason ?? '' },
    {
      key: 'at',
      title: t('at'),
      width: '9rem',
      align: 'end',
      phone: 'bare',
      cell: (row) => <Instant at={row.at} style="short" />,
    },
  ]
}
