import { IconArrowBigDownFilled, IconArrowBigUpFilled, IconEqual } from '@tabler/icons-react'
import { useText } from '../../../platform/ui/text/use-text.ts'
import type { Band as BandOfUnit } from '../../contract.ts'
import { bandMessages } from './band-messages.ts'
import classes from './league.module.css'

const shapes = { above: IconArrowBigUpFilled, none: IconEqual, below: IconArrowBigDownFilled } as const

/** One of three bands, always as shape and word; colour only repeats what is beyond doubt. */
export function Band({ band }: { readonly band: BandOfUnit }) {
  const t = useText(bandMessages)
  const Shape = shapes[band]
  return (
    <span className={`${classes['band']} ${classes[band]}`}>
      <Shape size="1.1em" aria-hidden />
      <span>{t(`band.${band}`)}</span>
    </span>
  )
}
