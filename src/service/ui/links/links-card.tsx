import { ActionIcon, Button, Card, Text, Title } from '@mantine/core'
import { IconLink, IconX } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { putAnswer } from '../../../platform/ui/client/cache.ts'
import { useTell } from '../../../platform/ui/parts/tell.tsx'
import { useText } from '../../../platform/ui/text/use-text.ts'
import type { LinkView, RequestView, ServiceEndpoints } from '../../contract.ts'
import { useWrite } from '../api.ts'
import requestClasses from '../request/request.module.css'
import { AddLinkDialog } from './add-link-dialog.tsx'
import { linkMessages } from './link-messages.ts'
import classes from './links.module.css'
import { OtherRequest } from './other-request.tsx'
import { relations } from './relations.ts'

/** More links of one kind than this are folded. */
const inSight = 5
const put = putAnswer<ServiceEndpoints>()

/** With which requests one hangs together, kind by kind, as far as the reader sees them. */
export function LinksCard({ view }: { readonly view: RequestView }) {
  const t = useText(linkMessages)
  const [adding, setAdding] = useState(false)
  if (view.links.length === 0 && !view.may.link) return null
  return (
    <Card withBorder padding="md" component="section" className={requestClasses['hops']}>
      <Title order={2} mb={4}>
        {t('title')}
      </Title>
      {view.blocked && (
        <Text size="sm" mb="sm">
          {t('blocked')}
        </Text>
      )}
      {view.links.length === 0 && (
        <Text size="sm" c="dimmed" mb="sm">
          {t('none')}
        </Text>
      )}
      {relations.map((relation) => {
        const links = view.links.filter((link) => link.relation === relation)
        return links.length > 0 && <Links key={relation} view={view} links={links} />
      })}
      {view.may.link && (
        <div>
          <Button
            variant="default"
            leftSection={<IconLink size={18} aria-hidden />}
            onClick={() => setAdding(true)}
          >
            {t('add')}
          </Button>
        </div>
      )}
      {adding && <AddLinkDialog view={view} onClose={() => setAdding(false)} />}
    </Card>
  )
}

/** All links of one kind. */
function Links({ view, links }: { readonly view: RequestView; readonly links: readonly LinkView[] }) {
  const t = useText(linkMessages)
  const [whole, setWhole] = useState(false)
  const [first] = links
  if (first === undefined) return null
  const shown = whole ? links : links.slice(0, inSight)
  return (
    <>
      <Text component="h3" fw={650} size="sm" mb={4}>
        {t(`relation.${first.relation}`)}
      </Text>
      <ul className={classes['links']}>
        {shown.map((link) => (
          <li key={link.id} className={classes['link']}>
            <OtherRequest of={link.request} />
            {link.may.remove && <Remove view={view} link={link} />}
          </li>
        ))}
      </ul>
      {shown.length < links.length && (
        <Button variant="subtle" size="compact-sm" px={0} mb="sm" onClick={() => setWhole(true)}>
          {t('more', { n: links.length - shown.length })}
        </Button>
      )}
    </>
  )
}

function Remove({ view, link }: { readonly view: RequestView; readonly link: LinkView }) {
  const t = useText(linkMessages)
  const tell = useTell()
  const client = useQueryClient()
  const { number } = link.request
  const remove = useWrite('DELETE /requests/:requestId/links/:linkId', {
    refresh: ['GET /units/:unitId/queue'],
    onDone: (now) => {
      put(client, 'GET /requests/:requestId', { params: { requestId: view.id } }, now)
      tell.done(t('removed', { number }))
    },
  })
  const run = () =>
    remove.mutate({ params: { requestId: view.id, linkId: link.id } }, { onError: tell.failed })
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      loading={remove.isPending}
      aria-label={t('remove', { number })}
      onClick={run}
    >
      <IconX size={16} aria-hidden />
    </ActionIcon>
  )
}
