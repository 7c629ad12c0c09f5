import { Box, Text } from '@mantine/core'
import { useFormat } from '../../../platform/ui/formats/use-format.ts'
import { useText } from '../../../platform/ui/text/use-text.ts'
import type { TradedPage } from './pages.ts'
import { questionMessages } from './question-messages.ts'

interface AboutProps {
  readonly kind: 'traded' | 'bulk' | 'visits' | 'distant' | 'bunched'
  /** Of what times are looked at. */
  readonly of?: 'units' | 'services'
  readonly about: TradedPage['about'] | undefined
  /** Whether there is anything to choose. */
  readonly some: boolean
}

const acts = {
  traded: 'act.open',
  bulk: 'act.open',
  visits: 'act.seeVisits',
  distant: 'act.open',
  bunched: 'act.see',
} as const

/** What a list asks, by which threshold, in how much, and how often it is wrong: also where it is empty. */
export function About({ kind, of = 'units', about, some }: AboutProps) {
  const t = useText(questionMessages)
  const { number, day } = useFormat()
  const tried = kind === 'bunched' ? (`bunched.tried.${of}` as const) : (`${kind}.tried` as const)
  return (
    <section aria-label={t(kind)}>
      <Text mb="xs" maw="46rem">
        {t(`${kind}.what`)}
      </Text>
      <Text size="sm" mb="xs" maw="46rem" mih="1.5em" className="tabular">
        {about && t(tried, { tried: about.tried, marks: number(about.marks), since: day(about.since) })}{' '}
        {t('alarms')}
      </Text>
      <Box component="details" mb="md" maw="46rem">
        <summary>{t('method')}</summary>
        <Text size="sm" c="dimmed" mt={4}>
          {t(`${kind}.how`)} {t(kind === 'bunched' ? 'countedTimes' : 'counted')}
        </Text>
      </Box>
      {some && (
        <Text fw={650} mb="xs">
          {t(acts[kind])}
        </Text>
      )}
    </section>
  )
}
