import { Accordion, Table, Text } from '@mantine/core'
import { Instant } from '../../../platform/ui/formats/instant.tsx'
import { useFormat } from '../../../platform/ui/formats/use-format.ts'
import { Go } from '../../../platform/ui/shell/go.tsx'
import { useText } from '../../../platform/ui/text/use-text.ts'
import type { OpenedCase } from '../../contract.ts'
import { caseMessages } from './case-messages.ts'
import classes from './opened.module.css'

type OpenedMark = OpenedCase['people'][number]['marks'][number]

/** Who is behind a case, and the marks of that case. */
export function OpenedPeople({ of: { people, marks } }: { readonly of: OpenedCase }) {
  const t = useText(caseMessages)
  const { number } = useFormat()
  const meanOf = (own: readonly OpenedMark[]): string =>
    number(own.reduce((sum, { mark }) => sum + mark, 0) / own.length, 1)
  return (
    <>
      <Text fw={600} role="status">
        {t('opened', { marks, people: people.length })}
      </Text>
      <Text size="sm" c="dimmed" mb="sm">
        {t('once')}
      </Text>
      <Accordion
        variant="contained"
        defaultValue={people.length === 1 ? (people[0]?.person.id ?? null) : null}
      >
        {people.map(({ person, marks: own }) => (
          <Accordion.Item key={person.id} value={person.id}>
            <Accordion.Control>
              {t('person', { name: person.name, n: own.length, mean: meanOf(own) })}
            </Accordion.Control>
            <Accordion.Panel>
              <Marks of={own} label={person.name} />
            </Accordion.Panel>
          </Accordion.Item>
        ))}
      </Accordion>
    </>
  )
}

function Marks({ of, label }: { readonly of: readonly OpenedMark[]; readonly label: string }) {
  const t = useText(caseMessages)
  const { say } = useFormat()
  return (
    <Table.ScrollContainer
      minWidth={0}
      scrollAreaProps={{ viewportProps: { tabIndex: 0, 'aria-label': label } }}
    >
      <Table aria-label={label} verticalSpacing={4} className={classes['marks'] ?? ''}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('mark.mark')}</Table.Th>
            <Table.Th>{t('mark.to')}</Table.Th>
            <Table.Th>{t('mark.when')}</Table.Th>
            <Table.Th>{t('mark.request')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {of.map((mark) => (
            <Table.Tr key={mark.requestId}>
              <Table.Td className="tabular">{mark.mark}</Table.Td>
              <Table.Td>
                {say(mark.unit.name)}
                <Text size="xs" c="dimmed">
                  {say(mark.service.name)}
                </Text>
              </Table.Td>
              <Table.Td>
                <Instant at={mark.ratedAt} style="day" />
                <Text size="xs" c="dimmed">
                  <Instant at={mark.ratedAt} style="time" /> · {t('mark.from')}{' '}
                  {mark.from === null ? t('mark.unknown') : say(mark.from.name)}
                </Text>
              </Table.Td>
              <Table.Td>
                <Go to={`/requests/${mark.requestId}`} underline="always">
                  {t('mark.see')}
                </Go>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  )
}
