import { ActionIcon, Button, Card, Group, Text, Title } from '@mantine/core'
import { IconBell, IconX } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { putAnswer } from '../../../platform/ui/client/cache.ts'
import { DangerousAct } from '../../../platform/ui/parts/dangerous-act.tsx'
import { useTell } from '../../../platform/ui/parts/tell.tsx'
import { useSession } from '../../../platform/ui/session/session.ts'
import { useGo } from '../../../platform/ui/shell/go.tsx'
import { useText } from '../../../platform/ui/text/use-text.ts'
import type { RequestView, ServiceEndpoints, WatcherView } from '../../contract.ts'
import { useWrite } from '../api.ts'
import { standingMessages } from '../parts/standing-messages.ts'
import small from '../parts/small.module.css'
import { AddWatcherDialog } from './add-watcher-dialog.tsx'
import classes from './request.module.css'
import { watcherMessages } from './watcher-messages.ts'

/** More watchers than this are folded. */
const inSight = 6
const put = putAnswer<ServiceEndpoints>()

/** Who watches a request: begin, stop, let a colleague in, remove one. */
export function WatchersCard({ view }: { readonly view: RequestView }) {
  const t = useText(watcherMessages)
  const [adding, setAdding] = useState(false)
  const [whole, setWhole] = useState(false)
  const { watch, remove } = useWatching(view)
  const { watchers, may } = view
  const shown = whole ? watchers : watchers.slice(0, inSight)
  return (
    <Card withBorder padding="md" component="section" className={classes['hops']}>
      <Title order={2} mb={4}>
        {t('title')}
      </Title>
      {watchers.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('none')}
        </Text>
      )}
      <ul className={classes['shares']}>
        {shown.map((watcher) => (
          <Watcher
            key={watcher.person.id}
            watcher={watcher}
            {...(may.involve && { onRemove: () => remove.run(watcher.person.id) })}
          />
        ))}
      </ul>
      {shown.length < watchers.length && (
        <Button variant="subtle" size="compact-sm" px={0} onClick={() => setWhole(true)}>
          {t('more', { n: watchers.length - shown.length })}
        </Button>
      )}
      <Group mt="sm" gap="xs">
        {may.watch && (
          <Button
            variant="default"
            leftSection={<IconBell size={18} aria-hidden />}
            loading={watch.busy}
            onClick={watch.run}
          >
            {t('watch')}
          </Button>
        )}
        {may.unwatch && <Stop view={view} stop={remove.stop} />}
        {may.involve && (
          <Button variant="default" onClick={() => setAdding(true)}>
            {t('add')}
          </Button>
        )}
      </Group>
      {adding && <AddWatcherDialog view={view} onClose={() => setAdding(false)} />}
    </Card>
  )
}

/** Stopping, with a question where it may take the request out of sight. */
function Stop({ view, stop }: { readonly view: RequestView; readonly stop: () => Promise<unknown> }) {
  const t = useText(watcherMessages)
  const tell = useTell()
  const selfId = useSession().person.id
  const addedBy = view.watchers.find(({ person }) => person.id === selfId)?.addedBy
  if (!addedBy)
    return (
      <Button variant="default" onClick={() => void stop().catch(tell.failed)}>
        {t('unwatch')}
      </Button>
    )
  return (
    <DangerousAct
      label={t('unwatch')}
      title={t('unwatch.title', { number: view.number })}
      consequences={t('unwatch.why', { person: addedBy.name })}
      act={t('unwatch')}
      run={stop}
    />
  )
}

function Watcher({ watcher, onRemove }: { readonly watcher: WatcherView; readonly onRemove?: () => void }) {
  const t = useText(watcherMessages)
  const words = useText(standingMessages)
  const selfId = useSession().person.id
  const { person, addedBy, left } = watcher
  const self = person.id === selfId
  const about = [
    ...(left ? [t('left')] : []),
    ...(addedBy === null ? [] : [t('by', { person: addedBy.id === selfId ? words('you') : addedBy.name })]),
  ]
  return (
    <li className={classes['watcher']}>
      <span>
        <Text component="span">{self ? words('you') : person.name}</Text>{' '}
        <Text component="span" className={small['small']}>
          {about.join(' · ')}
        </Text>
      </span>
      {onRemove && !self && (
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={t('remove', { person: person.name })}
          onClick={onRemove}
        >
          <IconX size={16} aria-hidden />
        </ActionIcon>
      )}
    </li>
  )
}

/** What can be done about watching; whoever no longer sees the request is led away from it. */
function useWatching(view: RequestView) {
  const t = useText(watcherMessages)
  const tell = useTell()
  const go = useGo()
  const client = useQueryClient()
  const selfId = useSession().person.id
  const { id: requestId, number } = view
  const begin = useWrite('PUT /requests/:requestId/watching', {
    refresh: ['GET /requests'],
    onDone: (now) => {
      put(client, 'GET /requests/:requestId', { params: { requestId } }, now)
      tell.done(t('watch.done', { number }))
    },
  })
  const end = useWrite('DELETE /requests/:requestId/watchers/:personId', {
    refresh: ['GET /requests'],
    onDone: ({ removed, stillSeen }) => {
      const self = removed.id === selfId
      tell.done(self ? t('unwatch.done', { number }) : t('remove.done', { number, person: removed.name }))
      if (stillSeen) void client.invalidateQueries({ queryKey: ['GET /requests/:requestId'] })
      else go('/requests', { replace: true })
    },
  })
  const remove = (personId: WatcherView['person']['id']) =>
    end.mutateAsync({ params: { requestId, personId } })
  return {
    watch: {
      busy: begin.isPending,
      run: () => begin.mutate({ params: { requestId } }, { onError: tell.failed }),
    },
    remove: {
      run: (personId: WatcherView['person']['id']) => void remove(personId).catch(tell.failed),
      stop: () => remove(selfId as WatcherView['person']['id']),
    },
  }
}
