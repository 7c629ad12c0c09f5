import { Select } from '@mantine/core'
import { IconMail } from '@tabler/icons-react'
import { Instant } from '../../platform/ui/formats/instant.tsx'
import { useFormat } from '../../platform/ui/formats/use-format.ts'
import type { Column } from '../../platform/ui/lists/column.ts'
import { Filters } from '../../platform/ui/lists/filters.tsx'
import { LongList } from '../../platform/ui/lists/long-list.tsx'
import { PageFrame } from '../../platform/ui/page/page-frame.tsx'
import { useFilters, useParam } from '../../platform/ui/shell/address.ts'
import { Answered } from '../../platform/ui/states/answered.tsx'
import { Empty } from '../../platform/ui/states/empty.tsx'
import { useText } from '../../platform/ui/text/use-text.ts'
import type { MailRow } from '../contract.ts'
import { usePages, useRead } from './api.ts'
import { mailMessages } from './mail/mail-messages.ts'
import { MailboxCard } from './mail/mailbox-card.tsx'
import { Sender, Standing } from './mail/standing.tsx'

/** Mail of a unit: its address, and what waits for a decision. */
export function Page() {
  const t = useText(mailMessages)
  const { say } = useFormat()
  const unitId = useParam('unitId')
  const mailbox = useRead('GET /units/:unitId/mailbox', { params: { unitId } })
  const unit = say(mailbox.data?.unit.name)
  return (
    <PageFrame
      title={mailbox.error ? t('plain') : mailbox.data && t('title', { unit })}
      back={{ to: `/queue/${unitId}`, label: unit === '' ? '' : t('back', { unit }) }}
      wide
    >
      <Answered of={mailbox} shape="card">
        {(view) => (
          <>
            <MailboxCard of={view} />
            {view.may.read && <Mails unitId={unitId} />}
          </>
        )}
      </Answered>
    </PageFrame>
  )
}

const shown = ['waiting', 'all'] as const

function Mails({ unitId }: { readonly unitId: string }) {
  const t = useText(mailMessages)
  const [{ state }, setFilters] = useFilters({ state: shown })
  const mails = usePages('GET /units/:unitId/mails', { params: { unitId }, query: { state, limit: 50 } })
  const columns: readonly Column<MailRow>[] = [
    {
      key: 'subject',
      title: t('column.subject'),
      phone: 'lead',
      cell: ({ subject }) => (subject === '' ? t('noSubject') : subject),
    },
    { key: 'from', title: t('column.from'), phone: 'bare', cell: (mail) => <Sender of={mail} /> },
    {
      key: 'state',
      title: t('column.state'),
      phone: 'bare',
      width: '17rem',
      cell: (mail) => <Standing of={mail} />,
    },
    {
      key: 'at',
      title: t('column.at'),
      phone: 'line',
      width: '9rem',
      cell: ({ receivedAt }) => <Instant at={receivedAt} />,
    },
  ]
  return (
    <>
      <Filters label={t('filters')}>
        <Select
          label={t('show')}
          data={shown.map((value) => ({ value, label: t(`show.${value}`) }))}
          value={state}
          onChange={(value) => setFilters({ state: value === 'all' ? 'all' : 'waiting' })}
          allowDeselect={false}
        />
      </Filters>
      <LongList
        of={mails}
        columns={columns}
        label={t('list')}
        rowKey={({ id }) => id}
        to={({ id }) => `/mails/${id}`}
        empty={<Empty icon={IconMail} text={t(`list.${state}.none`)} />}
      />
    </>
  )
}
