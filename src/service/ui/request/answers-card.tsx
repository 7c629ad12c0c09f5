import { Card, Text, Title } from '@mantine/core'
import { useFormat } from '../../../platform/ui/formats/use-format.ts'
import { useSession } from '../../../platform/ui/session/session.ts'
import { GoButton } from '../../../platform/ui/shell/go.tsx'
import { useText } from '../../../platform/ui/text/use-text.ts'
import type { RequestView } from '../../contract.ts'
import { Attachments } from '../parts/attachments.tsx'
import classes from './request.module.css'
import { requestMessages } from './request-messages.ts'
import { templateMessages } from '../templates/template-messages.ts'

/** What was asked, in the order of the form. */
export function AnswersCard({ view }: { readonly view: RequestView }) {
  const t = useText(requestMessages)
  const again = useText(templateMessages)
  const { say } = useFormat()
  const selfId = useSession().person.id
  const asked = [view.asker.id, view.askedFor.id].some((id) => id === selfId)
  return (
    <Card withBorder padding="md" component="section" className={classes['answers']}>
      <Title order={2} mb="xs">
        {t('answers.title')}
      </Title>
      {view.answers.length === 0 ? (
        <Text c="dimmed">{t('answers.none')}</Text>
      ) : (
        <dl className={classes['asked']}>
          {view.answers.map((answer) => (
            <div key={answer.key}>
              <dt>{say(answer.label)}</dt>
              <dd>
                {answer.text}
                {answer.text === null && answer.attachments.length === 0 && (
                  <Text c="dimmed">{t('answers.empty')}</Text>
                )}
                <Attachments of={answer.attachments} />
              </dd>
            </div>
          ))}
        </dl>
      )}
      {asked && (
        <div className={classes['again']}>
          <GoButton to={`/services/${view.service.id}/ask?from=${view.id}`} size="compact-md">
            {again('again')}
          </GoButton>
        </div>
      )}
    </Card>
  )
}
