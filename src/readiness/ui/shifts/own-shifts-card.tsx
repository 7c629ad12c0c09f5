import { Card, Text } from '@mantine/core'
import { useFormat } from '../../../platform/ui/formats/use-format.ts'
import { Answered } from '../../../platform/ui/states/answered.tsx'
import { useText } from '../../../platform/ui/text/use-text.ts'
import type { ShiftView } from '../../contract.ts'
import { useRead } from '../api.ts'
import lines from '../parts/lines.module.css'
import { shiftMessages } from './shift-messages.ts'
import { ShiftState } from './shift-state.tsx'
import { useShiftWords } from './use-shift-words.ts'

/** Where one stands, and where one stood, each with whether one is ready for it. */
export function OwnShiftsCard() {
  const t = useText(shiftMessages)
  const mine = useRead('GET /shifts')
  return (
    <Card withBorder padding="md" component="section">
      <h2 className={lines['title']}>{t('own.title')}</h2>
      <Answered of={mine} shape="text" rows={2}>
        {({ ahead, over }) => (
          <>
            {ahead.length === 0 ? (
              <Text c="dimmed" mt="xs">
                {t('own.none')}
              </Text>
            ) : (
              <ShiftLines of={ahead} label={t('own.title')} />
            )}
            {over.length > 0 && (
              <details>
                <summary>{t('own.over')}</summary>
                <ShiftLines of={over} label={t('own.over')} />
              </details>
            )}
          </>
        )}
      </Answered>
    </Card>
  )
}

function ShiftLines({ of, label }: { readonly of: readonly ShiftView[]; readonly label: string }) {
  const { say } = useFormat()
  const { when } = useShiftWords()
  return (
    <ul className={lines['lines']} aria-label={label}>
      {of.map((shift) => (
        <li key={shift.id}>
          <div className={lines['between']}>
            <Text fw={650}>{placeOf(say(shift.touchpoint.name), say(shift.unit.name))}</Text>
            <Text className="tabular">{when(shift)}</Text>
          </div>
          <ShiftState of={shift} />
        </li>
      ))}
    </ul>
  )
}

/** A touchpoint and its unit; once where both are called the same. */
function placeOf(touchpoint: string, unit: string): string {
  return touchpoint === unit ? touchpoint : `${touchpoint} · ${unit}`
}
