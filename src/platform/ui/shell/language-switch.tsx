import { SegmentedControl } from '@mantine/core'
import type { Language } from '../../http/endpoint.ts'
import { uiMessages } from '../messages.ts'
import { useLanguage, useText } from '../text/use-text.ts'

interface LanguageSwitchProps {
  /** Called after the screens have changed. */
  readonly onChange?: (language: Language) => void
}

/** Indonesian or English, at once. */
export function LanguageSwitch({ onChange }: LanguageSwitchProps) {
  const t = useText(uiMessages)
  const [language, setLanguage] = useLanguage()
  const change = (value: string): void => {
    const next: Language = value === 'en' ? 'en' : 'id'
    setLanguage(next)
    onChange?.(next)
  }
  return (
    <SegmentedControl
      size="xs"
      aria-label={t('shell.language')}
      value={language}
      onChange={change}
      transitionDuration={0}
      data={[
        { value: 'id', label: 'ID' },
        { value: 'en', label: 'EN' },
      ]}
    />
  )
}
