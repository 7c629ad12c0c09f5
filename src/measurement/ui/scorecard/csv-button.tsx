import { Button } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useText } from '../../../platform/ui/text/use-text.ts'
import { scorecardMessages } from './scorecard-messages.ts'

/** All figures of the trend as a file. */
export function CsvButton({ address }: { readonly address: string }) {
  const t = useText(scorecardMessages)
  return (
    <Button
      component="a"
      href={address}
      download
      variant="default"
      leftSection={<IconDownload size={18} aria-hidden />}
    >
      {t('csv')}
    </Button>
  )
}
