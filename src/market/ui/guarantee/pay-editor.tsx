import { ActionIcon, Button, Card, Checkbox, Group, NumberInput, Stack, Text } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { useFormat } from '../../../platform/ui/formats/use-format.ts'
import type { InputProps } from '../../../platform/ui/forms/mantine-form.ts'
import { useText } from '../../../platform/ui/text/use-text.ts'
import { marketWords } from '../parts/market-messages.ts'
import { guaranteeMessages } from './guarantee-messages.ts'
import { hasTiers, type TypedPay, type TypedTier } from './guarantee-values.ts'

interface PayEditorProps {
  readonly value: TypedPay
  readonly currency: string
  /** The form's name of this kind of breach: `pays.1`. */
  readonly path: string
  readonly field: (path: string) => InputProps
  readonly onChange: (value: TypedPay) => void
}

const mostTiers = 10

/** Whether one kind of breach pays, and how much from when on. */
export function PayEditor({ value, currency, path, field, onChange }: PayEditorProps) {
  const t = useText(guaranteeMessages)
  const words = useText(marketWords)
  const name = words(`breach.${value.breach}`)
  const tiers = (next: readonly TypedTier[]) => onChange({ ...value, tiers: next })
  return (
    <Card withBorder padding="sm">
      <Stack gap="sm">
        <Checkbox
          label={name}
          checked={value.pays}
          onChange={(event) => onChange({ ...value, pays: event.currentTarget.checked })}
        />
        {value.pays && (value.breach === 'not_ready' || value.breach === 'missed_appointment') && (
          <Text c="dimmed" size="sm">
            {t(`hint.${value.breach}`)}
          </Text>
        )}
        {value.pays &&
          value.tiers.map((tier, index) => (
            <TierEditor
              key={index}
              tier={tier}
              label={t('tier', { breach: name, n: index + 1 })}
              late={hasTiers(value.breach)}
              currency={currency}
              path={`${path}.tiers.${index}`}
              field={field}
              onChange={(changed) => tiers(value.tiers.map((one, at) => (at === index ? changed : one)))}
              onRemove={
                value.tiers.length > 1 ? () => tiers(value.tiers.filter((_, at) => at !== index)) : undefined
              }
            />
          ))}
        {value.pays && hasTiers(value.breach) && value.tiers.length < mostTiers && (
          <div>
            <Button
              variant="default"
              size="compact-md"
              leftSection={<IconPlus size={16} aria-hidden />}
              onClick={() => tiers([...value.tiers, { overMinutes: '', amount: '' }])}
              aria-label={`${t('addTier')}: ${name}`}
            >
              {t('addTier')}
            </Button>
          </div>
        )}
      </Stack>
    </Card>
  )
}

interface TierEditorProps {
  readonly tier: TypedTier
  readonly label: string
  readonly late: boolean
  readonly currency: string
  readonly path: string
  readonly field: (path: string) => InputProps
  readonly onChange: (tier: TypedTier) => void
  readonly onRemove: (() => void) | undefined
}

function TierEditor({ tier, label, late, currency, path, field, onChange, onRemove }: TierEditorProps) {
  const t = useText(guaranteeMessages)
  const words = useText(marketWords)
  const { language, minutes } = useFormat()
  const typed = (value: string | number): number | '' => (value === '' ? '' : Number(value))
  const common = { allowDecimal: false, allowNegative: false, hideControls: true } as const
  return (
    <Group gap="xs" align="flex-end" role="group" aria-label={label} wrap="wrap">
      {late && (
        <NumberInput
          {...common}
          w="17rem"
          label={t('over')}
          description={
            tier.overMinutes !== '' &&
            (tier.overMinutes === 0
              ? words('over.at_once')
              : words('over.later', { minutes: minutes(tier.overMinutes) }))
          }
          value={tier.overMinutes}
          max={525_600}
          onChange={(value) => onChange({ ...tier, overMinutes: typed(value) })}
          error={field(`${path}.overMinutes`).error}
          data-path={`${path}.overMinutes`}
        />
      )}
      <NumberInput
        {...common}
        w="10rem"
        label={t('amount', { currency })}
        value={tier.amount}
        thousandSeparator={language === 'id' ? '.' : ','}
        decimalSeparator={language === 'id' ? ',' : '.'}
        max={1_000_000_000_000}
        onChange={(value) => onChange({ ...tier, amount: typed(value) })}
        error={field(`${path}.amount`).error}
        data-path={`${path}.amount`}
      />
      {onRemove && (
        <ActionIcon
          variant="default"
          size="lg"
          onClick={onRemove}
          aria-label={`${t('removeTier')}: ${label}`}
        >
          <IconTrash size={18} aria-hidden />
        </ActionIcon>
      )}
    </Group>
  )
}
