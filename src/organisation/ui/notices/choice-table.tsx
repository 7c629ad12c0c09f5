import { NativeSelect, Switch, Text } from '@mantine/core'
import { noticeGroupMessages } from '../../../platform/i18n/notice-group-messages.ts'
import { useFormat } from '../../../platform/ui/formats/use-format.ts'
import { useText } from '../../../platform/ui/text/use-text.ts'
import type { NoticeGroupChoice } from '../../contract.ts'
import classes from './choice-table.module.css'
import { settingsMessages } from './settings-messages.ts'

type Wanted = Pick<NoticeGroupChoice, 'group'> & Partial<Pick<NoticeGroupChoice, 'inApp' | 'mail'>>

interface ChoiceTableProps {
  readonly groups: readonly NoticeGroupChoice[]
  readonly onChoose: (wanted: Wanted) => void
}

const mailChoices = ['at_once', 'digest', 'never'] as const

/** Groups of notices by where they reach one; on a phone each group is a card. */
export function ChoiceTable({ groups, onChoose }: ChoiceTableProps) {
  const t = useText(settingsMessages)
  return (
    <div className={classes['table']} role="table" aria-label={t('table')}>
      <div role="rowgroup" className={classes['head']}>
        <div role="row" className={classes['row']}>
          <span role="columnheader">{t('group')}</span>
          <span role="columnheader">{t('inApp')}</span>
          <span role="columnheader">{t('mail')}</span>
        </div>
      </div>
      <div role="rowgroup">
        {groups.map((choice) => (
          <ChoiceRow key={choice.group} choice={choice} onChoose={onChoose} />
        ))}
      </div>
    </div>
  )
}

function ChoiceRow({
  choice,
  onChoose,
}: {
  readonly choice: NoticeGroupChoice
  readonly onChoose: ChoiceTableProps['onChoose']
}) {
  const t = useText(settingsMessages)
  const { say } = useFormat()
  const { group, inApp, inAppFixed, mail, mailFixed } = choice
  const { name, what } = noticeGroupMessages[group]
  return (
    <div role="row" className={classes['row']}>
      <div role="rowheader" className={classes['about']}>
        <span className={classes['name']}>{say(name)}</span>
        <span className={classes['what']}>{say(what)}</span>
      </div>
      <div role="cell">
        <span className={classes['channel']} aria-hidden>
          {t('inApp')}
        </span>
        {inAppFixed ? (
          <Text>{t('always')}</Text>
        ) : (
          <Switch
            checked={inApp}
            aria-label={t('inApp.of', { group: say(name) })}
            onChange={(event) => onChoose({ group, inApp: event.currentTarget.checked })}
          />
        )}
      </div>
      <div role="cell">
        <span className={classes['channel']} aria-hidden>
          {t('mail')}
        </span>
        {mailFixed ? (
          <Text>{t('always')}</Text>
        ) : (
          <NativeSelect
            value={mail}
            aria-label={t('mail.of', { group: say(name) })}
            data={mailChoices.map((value) => ({ value, label: t(value) }))}
            onChange={(event) => {
              const value = mailChoices.find((one) => one === event.currentTarget.value)
              if (value !== undefined) onChoose({ group, mail: value })
            }}
          />
        )}
      </div>
    </div>
  )
}
