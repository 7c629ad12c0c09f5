import { Button, Card, FileButton, Group, Progress, Stack, Text } from '@mantine/core'
import { IconPaperclip } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useFormat } from '../../../platform/ui/formats/use-format.ts'
import { Verdict } from '../../../platform/ui/parts/verdict.tsx'
import { Answered } from '../../../platform/ui/states/answered.tsx'
import { useText } from '../../../platform/ui/text/use-text.ts'
import type { BadgeStatusList } from '../../contract.ts'
import { useRead, useUpload } from '../api.ts'
import classes from '../parts/lines.module.css'
import { listsMessages } from './lists-messages.ts'

/** Lists of revocations that issuers signed, until when each is believed, and bringing a newer one. */
export function ListsCard() {
  const t = useText(listsMessages)
  const lists = useRead('GET /badge-status-lists')
  return (
    <Card withBorder padding="md" component="section">
      <h2 className={classes['title']}>{t('title')}</h2>
      <Text c="dimmed">{t('lead')}</Text>
      <Answered
        of={lists}
        shape="text"
        rows={3}
        empty={({ rows }) => rows.length === 0}
        whenEmpty={<Text mt="xs">{t('none')}</Text>}
      >
        {({ rows }) => (
          <ul className={classes['lines']} aria-label={t('title')}>
            {rows.map((list) => (
              <li key={list.id}>
                <ListLine of={list} />
              </li>
            ))}
          </ul>
        )}
      </Answered>
      {lists.data?.may.upload === true && <Bring />}
    </Card>
  )
}

function ListLine({ of }: { readonly of: BadgeStatusList }) {
  const t = useText(listsMessages)
  const { dayOf } = useFormat()
  const { issuer, address, purposes, validFrom, validUntil, heldUntil, stale } = of
  const days = { from: dayOf(validFrom), until: dayOf(validUntil ?? heldUntil) }
  return (
    <Stack gap={2}>
      <Group justify="space-between" gap="xs">
        <Text fw={650}>
          {issuer.name} · {purposes.map((one) => t(`purpose.${one}`)).join(', ')}
        </Text>
        <Verdict kind={stale ? 'broken' : 'kept'}>{stale ? t('stale') : t('current')}</Verdict>
      </Group>
      <Text c="dimmed">{validUntil === null ? t('noEnd', days) : t('until', days)}</Text>
      <Text c="dimmed" style={{ overflowWrap: 'anywhere' }}>
        {address}
      </Text>
    </Stack>
  )
}

interface Taken {
  readonly issuer: string
  readonly checked: number
  readonly withdrawn: number
}

function Bring() {
  const t = useText(listsMessages)
  const client = useQueryClient()
  const upload = useUpload('POST /badge-status-lists')
  const [taken, setTaken] = useState<Taken>()
  const send = async (file: File): Promise<void> => {
    setTaken(undefined)
    for (const { id } of upload.files) upload.forget(id)
    try {
      const { list, checked, withdrawn } = await upload.send(file)
      setTaken({ issuer: list.issuer.name, checked, withdrawn })
      await client.invalidateQueries({ queryKey: ['GET /badge-status-lists'] })
    } catch {
      // What failed is told below, with its reason.
    }
  }
  return (
    <Stack gap={6} mt="sm" role="group" aria-label={t('file')}>
      {upload.files.map((file) =>
        file.problem === undefined ? (
          <Progress
            key={file.id}
            value={file.sent * 100}
            size="sm"
            aria-label={t('sending', { name: file.name })}
          />
        ) : (
          <Text key={file.id} c="var(--etalase-broken)" role="alert">
            {file.problem.detail ?? file.problem.title}
          </Text>
        ),
      )}
      <Text component="div" role="status">
        {taken && t('taken', { ...taken })}
      </Text>
      <div>
        <FileButton onChange={(file) => file && void send(file)}>
          {(button) => (
            <Button {...button} variant="default" leftSection={<IconPaperclip size={18} aria-hidden />}>
              {t('choose')}
            </Button>
          )}
        </FileButton>
      </div>
    </Stack>
  )
}
