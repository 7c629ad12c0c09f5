import { Alert, Card, Stack, Text, Title } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { Fragment, useState, type ReactNode } from 'react'
import { Instant } from '../../platform/ui/formats/instant.tsx'
import { useFormat } from '../../platform/ui/formats/use-format.ts'
import { ActButton } from '../../platform/ui/page/act-button.tsx'
import { PageFrame } from '../../platform/ui/page/page-frame.tsx'
import { DangerousAct } from '../../platform/ui/parts/dangerous-act.tsx'
import { useTell } from '../../platform/ui/parts/tell.tsx'
import { useParam } from '../../platform/ui/shell/address.ts'
import { Go } from '../../platform/ui/shell/go.tsx'
import { Answered } from '../../platform/ui/states/answered.tsx'
import { useText } from '../../platform/ui/text/use-text.ts'
import type { MailView } from '../contract.ts'
import { useRead, useWrite } from './api.ts'
import { LetInDialog } from './mail/let-in-dialog.tsx'
import { mailMessages } from './mail/mail-messages.ts'
import classes from './mail/mail.module.css'
import { reasonMessages } from './mail/reason-messages.ts'
import { Sender, Standing } from './mail/standing.tsx'

/** One mail: who says they wrote it, why it waits, and what it says, as plain words. */
export function Page() {
  const t = useText(mailMessages)
  const { say } = useFormat()
  const mail = useRead('GET /mails/:mailId', { params: { mailId: useParam('mailId') } })
  const view = mail.data
  const title = view?.subject === '' ? t('noSubject') : view?.subject
  return (
    <PageFrame
      title={mail.error ? t('plain') : title}
      subtitle={view && <Standing of={view} />}
      back={{
        to: view === undefined ? '/queue' : `/units/${view.unit.id}/mail`,
        label: view === undefined ? '' : t('mail.toUnit', { unit: say(view.unit.name) }),
      }}
      act={view && <Acts mail={view} />}
    >
      <Answered of={mail} shape="card">
        {(read) => (
          <Stack gap="lg">
            {read.may.letIn && (
              <Alert variant="default" icon={<IconAlertTriangle aria-hidden />}>
                {t('mail.careful')}
              </Alert>
            )}
            <About mail={read} />
            <Words mail={read} />
            {read.attachments.length > 0 && <Files mail={read} />}
          </Stack>
        )}
      </Answered>
    </PageFrame>
  )
}

function Acts({ mail }: { readonly mail: MailView }) {
  const t = useText(mailMessages)
  const tell = useTell()
  const [open, setOpen] = useState(false)
  const discard = useWrite('POST /mails/:mailId/discard', {
    refresh: ['GET /mails/:mailId', 'GET /units/:unitId/mails', 'GET /units/:unitId/mailbox'],
  })
  return (
    <>
      {mail.may.letIn && <ActButton onClick={() => setOpen(true)}>{t('letIn')}</ActButton>}
      {mail.may.discard && (
        <DangerousAct
          label={t('discard')}
          title={t('discard.title')}
          consequences={t('discard.why')}
          act={t('discard')}
          reason={{ min: 3 }}
          run={async (reason) => {
            await discard.mutateAsync({ params: { mailId: mail.id }, body: { reason } })
            tell.done(t('discard.done'))
          }}
        />
      )}
      {open && <LetInDialog mail={mail} onClose={() => setOpen(false)} />}
    </>
  )
}

function About({ mail }: { readonly mail: MailView }) {
  const facts = useFacts(mail)
  return (
    <Card withBorder padding="md">
      <dl className={classes['facts']}>
        {facts.map(([name, value]) => (
          <Fragment key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </Fragment>
        ))}
      </dl>
    </Card>
  )
}

function useFacts(mail: MailView): readonly (readonly [string, ReactNode])[] {
  const t = useText(mailMessages)
  const reasons = useText(reasonMessages)
  const { short } = useFormat()
  const { reason, envelopeFrom, from, person, answers, request, decidedBy, decidedAt, decision } = mail
  const facts: (readonly [string, ReactNode] | false)[] = [
    reason !== null && [t(mail.state === 'ignored' ? 'mail.whyIgnored' : 'mail.why'), reasons(reason)],
    [t('mail.from'), <Sender key="from" of={mail} />],
    envelopeFrom !== from?.address && [t('mail.envelope'), envelopeFrom === '' ? '—' : envelopeFrom],
    person !== null && [t('mail.person'), person.name],
    answers !== null && [t('mail.answers'), <RequestLink key="answers" of={answers} />],
    [t('mail.at'), <Instant key="at" at={mail.receivedAt} style="full" />],
    request !== null && [t('mail.became'), <RequestLink key="became" of={request} />],
    decidedBy !== null &&
      decidedAt !== null && [
        t('mail.decided'),
        t('mail.decided.by', { name: decidedBy.name, at: short(decidedAt) }),
      ],
    decision !== null && [t('mail.decision'), decision],
  ]
  return facts.filter((fact) => fact !== false)
}

function RequestLink({
  of: { id, number },
}: {
  readonly of: { readonly id: string; readonly number: string }
}) {
  return (
    <Go to={`/requests/${id}`} underline="always">
      {number}
    </Go>
  )
}

function Words({ mail: { words } }: { readonly mail: MailView }) {
  const t = useText(mailMessages)
  return (
    <Card withBorder padding="md" component="section" aria-label={t('mail.words')}>
      <Title order={2} mb="xs">
        {t('mail.words')}
      </Title>
      {words === null || words === '' ? (
        <Text c="dimmed">{t(words === null ? 'mail.words.gone' : 'mail.words.none')}</Text>
      ) : (
        <p className={classes['words']}>{words}</p>
      )}
    </Card>
  )
}

function Files({ mail: { attachments } }: { readonly mail: MailView }) {
  const t = useText(mailMessages)
  const { bytes } = useFormat()
  return (
    <Card withBorder padding="md" component="section" aria-label={t('mail.files')}>
      <Title order={2} mb="xs">
        {t('mail.files')}
      </Title>
      <ul className={classes['files']}>
        {attachments.map((file, index) => (
          <li key={index}>{`${file.name} (${bytes(file.bytes)})`}</li>
        ))}
      </ul>
      <Text c="dimmed" mt="xs">
        {t('mail.files.hint')}
      </Text>
    </Card>
  )
}
