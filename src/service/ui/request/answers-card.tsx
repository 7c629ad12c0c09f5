import { Card, Text, Title } from '@mantine/core'
import { useFormat } from '../../../platform/ui/formats/use-format.ts'
import { useText } from '../../../platform/ui/text/use-text.ts'
import type { RequestView } from '../../contract.ts'
import { Attachments } from '../parts/attachments.tsx'
import classes from './request.module.css'
import { requestMessages } from './request-messages.ts'

/** What was asked, in the order of the form. */
export function AnswersCard({ view }: { readonly view: RequestView }) {
  const t = useText(requestMessages)
  const { say } = useFormat()
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
    </Card>
  )
}
