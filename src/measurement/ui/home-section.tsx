import { Badge, Button, Group, Text, Title } from '@mantine/core'
import { IconChevronRight } from '@tabler/icons-react'
import { useState } from 'react'
import { useFormat } from '../../platform/ui/formats/use-format.ts'
import { PlainGo } from '../../platform/ui/shell/go.tsx'
import { Answered } from '../../platform/ui/states/answered.tsx'
import { useText } from '../../platform/ui/text/use-text.ts'
import { useRead } from './api.ts'
import { homeMessages } from './home-messages.ts'
import classes from './home-section.module.css'

/** How many are shown before one asks for all. */
const few = 5

/** Completed requests that wait for one's verdict, the one that closes first on top. */
export function Section() {
  const t = useText(homeMessages)
  const waiting = useRead('GET /ratings/waiting')
  const [all, setAll] = useState(false)
  const count = waiting.data?.rows.length ?? 0
  return (
    <section>
      <Group gap="xs" mb="xs">
        <Title order={2}>{t('title')}</Title>
        {count > 0 && <Badge className="tabular">{count}</Badge>}
      </Group>
      <Answered
        of={waiting}
        shape="list"
        rows={2}
        empty={({ rows }) => rows.length === 0}
        whenEmpty={<Text c="dimmed">{t('none')}</Text>}
      >
        {({ rows }) => (
          <>
            <ul className={classes['list']}>
              {(all ? rows : rows.slice(0, few)).map((row) => (
                <Waiting key={row.request.id} row={row} />
              ))}
            </ul>
            {!all && rows.length > few && (
              <Button variant="subtle" mt="xs" onClick={() => setAll(true)}>
                {t('all', { n: rows.length })}
              </Button>
            )}
          </>
        )}
      </Answered>
    </section>
  )
}

type Row = NonNullable<ReturnType<typeof useRead<'GET /ratings/waiting'>>['data']>['rows'][number]

function Waiting({ row: { request, service, unit, closesAt } }: { readonly row: Row }) {
  const t = useText(homeMessages)
  const { say, short, instant } = useFormat()
  return (
    <li>
      <PlainGo to={`/requests/${request.id}/rate`} className={classes['row']}>
        <span className={classes['words']}>
          <strong>{request.summary === '' ? say(service.name) : request.summary}</strong>
          <Text span size="xs" c="dimmed" display="block">
            {say(service.name)} · {say(unit.name)} ·{' '}
            <span className={classes['whole']}>{request.number}</span> ·{' '}
            <time dateTime={closesAt} title={instant(closesAt)} className={classes['whole']}>
              {t('closes', { day: short(closesAt) })}
            </time>
          </Text>
        </span>
        <span className={classes['rate']}>
          {t('rate')}
          <IconChevronRight size={18} aria-hidden />
        </span>
      </PlainGo>
    </li>
  )
}
