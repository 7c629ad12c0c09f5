import { IconArrowBigDownFilled, IconArrowBigUpFilled, IconEqual } from '@tabler/icons-react'
import { Meaning } from '../../../platform/ui/parts/verdict.tsx'
import { useText } from '../../../platform/ui/text/use-text.ts'
import type { Band as BandOfUnit } from '../../contract.ts'
import { bandMessages } from './band-messages.ts'

const shapes = { above: IconArrowBigUpFilled, none: IconEqual, below: IconArrowBigDownFilled } as const
const kinds = { above: 'kept', none: 'noise', below: 'broken' } as const

/** One of three bands; colour only repeats what is beyond doubt. */
export function Band({ band }: { readonly band: BandOfUnit }) {
  const t = useText(bandMessages)
  return (
    <Meaning shape={shapes[band]} kind={kinds[band]}>
      {t(`band.${band}`)}
    </Meaning>
  )
}
