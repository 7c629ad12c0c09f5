import { Button, Card, Group, Text } from '@mantine/core'
import { useState } from 'react'
import { DangerousAct } from '../../../platform/ui/parts/dangerous-act.tsx'
import { useTell } from '../../../platform/ui/parts/tell.tsx'
import { Answered } from '../../../platform/ui/states/answered.tsx'
import { useText } from '../../../platform/ui/text/use-text.ts'
import type { BadgeIssuer } from '../../contract.ts'
import { useRead, useWrite } from '../api.ts'
import classes from '../parts/lines.module.css'
import { badgesMessages } from './badges-messages.ts'
import { IssuerForm } from './issuer-form.tsx'

/** Issuers whose badges are believed, and keeping them. */
export function IssuersCard() {
  const t = useText(badgesMessages)
  const issuers = useRead('GET /badge-issuers')
  const [opened, setOpened] = useState<BadgeIssuer | 'new'>()
  const may = issuers.data?.may.change === true
  return (
    <Card withBorder padding="md" component="section">
      <Group justify="space-between" gap="xs">
        <h2 className={classes['title']}>{t('issuers.title')}</h2>
        {may && (
          <Button variant="default" onClick={() => setOpened('new')}>
            {t('issuers.add')}
          </Button>
        )}
      </Group>
      <Answered
        of={issuers}
        shape="text"
        rows={3}
        empty={({ rows }) => rows.length === 0}
        whenEmpty={<Text c="dimmed">{t('issuers.none')}</Text>}
      >
        {({ rows }) => (
          <ul className={classes['lines']} aria-label={t('issuers.title')}>
            {rows.map((issuer) => (
              <li key={issuer.id}>
                <Text fw={650}>{issuer.name}</Text>
                <Text c="dimmed">
                  {issuer.issuer} ·{' '}
                  {issuer.keys.length === 0
                    ? t('issuers.ownKey')
                    : t('issuers.keys', { n: issuer.keys.length })}
                </Text>
                {may && <Acts issuer={issuer} onChange={() => setOpened(issuer)} />}
              </li>
            ))}
          </ul>
        )}
      </Answered>
      {opened !== undefined && (
        <IssuerForm {...(opened !== 'new' && { issuer: opened })} onClose={() => setOpened(undefined)} />
      )}
    </Card>
  )
}

function Acts({ issuer, onChange }: { readonly issuer: BadgeIssuer; readonly onChange: () => void }) {
  const t = useText(badgesMessages)
  const tell = useTell()
  const { id, name } = issuer
  const remove = useWrite('POST /badge-issuers/:badgeIssuerId/remove', {
    refresh: ['GET /badge-issuers', 'GET /badge-achievements'],
  })
  return (
    <Group gap="xs">
      <Button
        variant="default"
        size="compact-md"
        aria-label={t('issuers.changeOf', { name })}
        onClick={onChange}
      >
        {t('issuers.change')}
      </Button>
      <DangerousAct
        label={t('issuers.remove')}
        title={t('issuers.removeTitle', { name })}
        consequences={t('issuers.removeWhat')}
        act={t('issuers.remove')}
        reason={{ min: 1 }}
        button={{ size: 'compact-md' }}
        run={async (reason) => {
          await remove.mutateAsync({ params: { badgeIssuerId: id }, body: { reason } })
          tell.done(t('issuers.removed', { name }))
        }}
      />
    </Group>
  )
}
