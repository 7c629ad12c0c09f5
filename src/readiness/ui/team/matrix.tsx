import { Box, Card, Text } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { useFormat } from '../../../platform/ui/formats/use-format.ts'
import { Verdict } from '../../../platform/ui/parts/verdict.tsx'
import { Go } from '../../../platform/ui/shell/go.tsx'
import { useText } from '../../../platform/ui/text/use-text.ts'
import type { TeamCell, TeamMatrix } from '../../contract.ts'
import lines from '../parts/lines.module.css'
import { StateMark } from '../parts/state-mark.tsx'
import { useWords } from '../parts/use-words.ts'
import classes from './matrix.module.css'
import { teamMessages } from './team-messages.ts'

type TeamJob = TeamMatrix['jobs'][number]

/** People of one job against what it asks for. */
export function Matrix({ of, day }: { readonly of: TeamJob; readonly day: string }) {
  const t = useText(teamMessages)
  const { say } = useFormat()
  const words = useWords()
  const phone = useMediaQuery('(max-width: 47.99em)', false, { getInitialValueInEffect: false })
  const title = t('table', { job: say(of.job.title), n: of.people.length })
  return (
    <Card withBorder padding="md" component="section">
      <h2 className={lines['title']}>{title}</h2>
      {of.people.length === 0 ? (
        <Text c="dimmed">{t('none.filtered')}</Text>
      ) : phone ? (
        <PeopleLines of={of} day={day} label={title} />
      ) : (
        // What is wider than the screen is reached by the keyboard too.
        <Box className={classes['scroll'] ?? ''} role="group" aria-label={title} tabIndex={0}>
          <table className={classes['table']}>
            <thead>
              <tr>
                <th scope="col">{t('person')}</th>
                <th scope="col">{t('ready')}</th>
                {of.columns.map(({ requirementId, need, mandatory }) => (
                  <th key={requirementId} scope="col">
                    {words.need(need)}
                    {!mandatory && <Text c="dimmed">{t('wished')}</Text>}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {of.people.map(({ person, unit, state, until, cells }) => (
                <tr key={`${person.id} ${unit.id}`}>
                  <th scope="row">
                    <Go to={`/readiness/people/${person.id}`}>{person.name}</Go>
                    <Text c="dimmed">{unit.code}</Text>
                  </th>
                  <td>
                    <StateMark state={state} until={until} day={day} />
                  </td>
                  {of.columns.map((column) => (
                    <td key={column.requirementId}>
                      <Cell
                        of={cells.find(({ requirementId }) => requirementId === column.requirementId)}
                        mandatory={column.mandatory}
                      />
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </Box>
      )}
    </Card>
  )
}

interface PeopleLinesProps {
  readonly of: TeamJob
  readonly day: string
  readonly label: string
}

/** The same on a phone, person by person: a table would lie mostly beyond its side. */
function PeopleLines({ of, day, label }: PeopleLinesProps) {
  const t = useText(teamMessages)
  const words = useWords()
  return (
    <ul className={lines['lines']} aria-label={label}>
      {of.people.map(({ person, unit, state, until, cells }) => (
        <li key={`${person.id} ${unit.id}`}>
          <div className={lines['between']}>
            <span>
              <Go to={`/readiness/people/${person.id}`}>{person.name}</Go>{' '}
              <Text span c="dimmed">
                {unit.code}
              </Text>
            </span>
            <StateMark state={state} until={until} day={day} />
          </div>
          <dl className={classes['needs']}>
            {of.columns.map((column) => (
              <div key={column.requirementId}>
                <dt>
                  {words.need(column.need)}
                  {!column.mandatory && ` (${t('wished')})`}
                </dt>
                <dd>
                  <Cell
                    of={cells.find(({ requirementId }) => requirementId === column.requirementId)}
                    mandatory={column.mandatory}
                  />
                </dd>
              </div>
            ))}
          </dl>
        </li>
      ))}
    </ul>
  )
}

function Cell({ of, mandatory }: { readonly of: TeamCell | undefined; readonly mandatory: boolean }) {
  const t = useText(teamMessages)
  const { day } = useFormat()
  const words = useWords()
  if (of === undefined) return null
  if (of.state === 'unmet')
    return <Verdict kind={mandatory ? 'broken' : 'unknown'}>{of.why ? words.why(of.why) : '—'}</Verdict>
  return (
    <Verdict kind={of.state === 'ending' ? 'signal' : 'kept'}>
      {of.until === null ? t('met') : t('met.until', { day: day(of.until) })}
    </Verdict>
  )
}
