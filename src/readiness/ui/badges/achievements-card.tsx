import { Button, Card, Group, Text } from '@mantine/core'
import { useState } from 'react'
import { useFormat } from '../../../platform/ui/formats/use-format.ts'
import { DangerousAct } from '../../../platform/ui/parts/dangerous-act.tsx'
import { useTell } from '../../../platform/ui/parts/tell.tsx'
import { Answered } from '../../../platform/ui/states/answered.tsx'
import { useText } from '../../../platform/ui/text/use-text.ts'
import type { BadgeAchievement } from '../../contract.ts'
import { useRead, useWrite } from '../api.ts'
import classes from '../parts/lines.module.css'
import { AchievementForm } from './achievement-form.tsx'
import { badgesMessages } from './badges-messages.ts'

/** Which achievement proves which kind, and keeping that. */
export function AchievementsCard() {
  const t = useText(badgesMessages)
  const { say } = useFormat()
  const achievements = useRead('GET /badge-achievements')
  const [open, setOpen] = useState(false)
  const may = achievements.data?.may.change === true
  return (
    <Card withBorder padding="md" component="section">
      <Group justify="space-between" gap="xs">
        <h2 className={classes['title']}>{t('proves.title')}</h2>
        {may && (
          <Button variant="default" onClick={() => setOpen(true)}>
            {t('proves.add')}
          </Button>
        )}
      </Group>
      <Text c="dimmed">{t('proves.lead')}</Text>
      <Answered
        of={achievements}
        shape="text"
        rows={3}
        empty={({ rows }) => rows.length === 0}
        whenEmpty={<Text>{t('proves.none')}</Text>}
      >
        {({ rows }) => (
          <ul className={classes['lines']} aria-label={t('proves.title')}>
            {rows.map((row) => (
              <li key={row.id}>
                <Text fw={650}>{row.achievementId}</Text>
                <Text c="dimmed">
                  {t('proves.line', { kind: say(row.kind.name), issuer: row.issuer.name })}
                </Text>
                {may && <Remove achievement={row} />}
              </li>
            ))}
          </ul>
        )}
      </Answered>
      {open && <AchievementForm onClose={() => setOpen(false)} />}
    </Card>
  )
}

function Remove({ achievement }: { readonly achievement: BadgeAchievement }) {
  const t = useText(badgesMessages)
  const tell = useTell()
  const remove = useWrite('POST /badge-achievements/:badgeAchievementId/remove', {
    refresh: ['GET /badge-achievements'],
  })
  return (
    <DangerousAct
      label={t('issuers.remove')}
      title={t('proves.removeTitle')}
      consequences={t('proves.removeWhat')}
      act={t('issuers.remove')}
      reason={{ min: 1 }}
      button={{ size: 'compact-md' }}
      run={async (reason) => {
        await remove.mutateAsync({ params: { badgeAchievementId: achievement.id }, body: { reason } })
        tell.done(t('proves.removed'))
      }}
    />
  )
}
