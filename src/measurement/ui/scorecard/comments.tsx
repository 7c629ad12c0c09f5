import { Text, Title } from '@mantine/core'
import { IconMessages } from '@tabler/icons-react'
import { useFormat } from '../../../platform/ui/formats/use-format.ts'
import { LongList } from '../../../platform/ui/lists/long-list.tsx'
import { Empty } from '../../../platform/ui/states/empty.tsx'
import { useText } from '../../../platform/ui/text/use-text.ts'
import type { Pages } from '../../../platform/ui/client/api-hooks.ts'
import { usePages } from '../api.ts'
import type { Place } from './places.ts'
import { scorecardMessages } from './scorecard-messages.ts'
import classes from './scorecard.module.css'

/** What people wrote of a unit with verdicts that are counted. */
export function Comments({ unitId }: { readonly unitId: string }) {
  return <CommentList of={usePages('GET /scorecards/units/:unitId/comments', { params: { unitId } })} />
}

interface Comment {
  readonly id: string
  readonly text: string
  readonly countedOn: string
}

/** What people wrote with verdicts that are counted. */
export function CommentList({ of: comments }: { readonly of: Pages<Comment, unknown> }) {
  const t = useText(scorecardMessages)
  const { day } = useFormat()
  return (
    <section id={'comments' satisfies Place} className={classes['place']}>
      <Title order={2}>{t('comments.title')}</Title>
      <Text c="dimmed" mb="sm">
        {t('comments.lead')}
      </Text>
      <LongList
        of={comments}
        label={t('comments.title')}
        rowKey={(comment) => comment.id}
        columns={[
          {
            key: 'day',
            title: t('comments.counted'),
            cell: ({ countedOn }) => day(countedOn),
            width: '11rem',
            phone: 'lead',
          },
          {
            key: 'text',
            title: t('comments.text'),
            cell: ({ text }) => <span className={classes['comment']}>{text}</span>,
            phone: 'bare',
          },
        ]}
        empty={<Empty icon={IconMessages} text={t('comments.none')} />}
      />
    </section>
  )
}
