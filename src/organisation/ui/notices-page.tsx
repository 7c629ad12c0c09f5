import { Badge, Button } from '@mantine/core'
import { IconBell } from '@tabler/icons-react'
import { Instant } from '../../platform/ui/formats/instant.tsx'
import type { Column } from '../../platform/ui/lists/column.ts'
import { LongList } from '../../platform/ui/lists/long-list.tsx'
import { PageFrame } from '../../platform/ui/page/page-frame.tsx'
import { useTell } from '../../platform/ui/parts/tell.tsx'
import { Empty } from '../../platform/ui/states/empty.tsx'
import { useText } from '../../platform/ui/text/use-text.ts'
import type { NoticeView } from '../contract.ts'
import { usePages, useWrite } from './api.ts'
import { noticesMessages } from './notices-messages.ts'

/** What the application has told one, newest first. */
export function Page() {
  const t = useText(noticesMessages)
  const tell = useTell()
  const notices = usePages('GET /notices')
  const markRead = useWrite('POST /notices/read', { refresh: ['GET /notices'] })
  const unread = notices.first?.unread ?? 0
  const columns: readonly Column<NoticeView>[] = [
    { key: 'text', title: t('notice'), cell: (notice) => <NoticeText notice={notice} /> },
    {
      key: 'at',
      title: t('when'),
      width: '9rem',
      align: 'end',
      phone: 'bare',
      cell: (notice) => <Instant at={notice.at} style="ago" />,
    },
  ]
  return (
    <PageFrame
      title={t('title')}
      subtitle={notices.first && t('unread', { n: unread })}
      act={
        unread > 0 && (
          <Button
            variant="default"
            loading={markRead.isPending}
            onClick={() => markRead.mutate({ body: {} }, { onError: tell.failed })}
          >
            {t('readAll')}
          </Button>
        )
      }
    >
      <LongList
        of={notices}
        label={t('title')}
        columns={columns}
        rowKey={(notice) => notice.id}
        to={(notice) => notice.link}
        onOpen={(notice) => {
          if (!notice.read) markRead.mutate({ body: { ids: [notice.id] } })
        }}
        empty={<Empty icon={IconBell} text={t('empty')} />}
      />
    </PageFrame>
  )
}

function NoticeText({ notice }: { readonly notice: NoticeView }) {
  const t = useText(noticesMessages)
  if (notice.read) return <span style={{ fontWeight: 450 }}>{notice.text}</span>
  return (
    <>
      {notice.text} <Badge>{t('new')}</Badge>
    </>
  )
}
