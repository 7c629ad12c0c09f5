import { Group, Title } from '@mantine/core'
import { useFormat } from '../../platform/ui/formats/use-format.ts'
import { Verdict } from '../../platform/ui/parts/verdict.tsx'
import { Go } from '../../platform/ui/shell/go.tsx'
import { useText } from '../../platform/ui/text/use-text.ts'
import { useRead } from './api.ts'
import lines from './parts/lines.module.css'
import { shiftMessages } from './shifts/shift-messages.ts'
import { useShiftWords } from './shifts/use-shift-words.ts'

/** How many are shown on home. */
const few = 3

/** The next shifts that one stands; nothing for whoever stands none. */
export function Section() {
  const t = useText(shiftMessages)
  const { say } = useFormat()
  const { when, state } = useShiftWords()
  const mine = useRead('GET /shifts')
  const ahead = (mine.data?.ahead ?? []).filter((shift) => shift.state !== 'cancelled')
  if (ahead.length === 0) return null
  return (
    <section>
      <Group gap="xs" mb="xs" justify="space-between">
        <Title order={2}>{t('own.title')}</Title>
        <Go to="/readiness">{t('own.all')}</Go>
      </Group>
      <ul className={lines['lines']} aria-label={t('own.title')}>
        {ahead.slice(0, few).map((shift) => {
          const { kind, words } = state(shift)
          return (
            <li key={shift.id}>
              <div className={lines['between']}>
                <span>
                  <strong>{say(shift.touchpoint.name)}</strong>,{' '}
                  <span className="tabular">{when(shift)}</span>
                </span>
                <Verdict kind={kind}>{words}</Verdict>
              </div>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
