import { uiMessages } from '../messages.ts'
import { useText } from '../text/use-text.ts'
import { PlainGo } from './go.tsx'
import classes from './shell.module.css'

interface BrandProps {
  readonly className?: string | undefined
  readonly labelClassName?: string | undefined
}

/** The sign of a shop window: an awning over a frame. */
export function Sign({ size = 24 }: { readonly size?: number }) {
  return (
    <svg viewBox="0 0 32 32" width={size} height={size} aria-hidden>
      <rect width="32" height="32" rx="7" fill="#0f5c5c" />
      <path
        d="M6 9h20l1.5 6a3.2 3.2 0 0 1-6.1.9 3.2 3.2 0 0 1-5.4 0 3.2 3.2 0 0 1-5.400 0A3.2 3.2 0 0 1 4.5 15z"
        fill="#f4b740"
      />
      <path
        d="M7 18.5V25h18v-6.500"
        fill="none"
        stroke="#fff"
        strokeWidth="2.2"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  )
}

/** The name of the product, leading home. */
export function Brand({ className, labelClassName }: BrandProps) {
  const t = useText(uiMessages)
  return (
    <PlainGo to="/" className={`${classes['brand']} ${className ?? ''}`}>
      <Sign />
      <span className={labelClassName}>{t('app.name')}</span>
    </PlainGo>
  )
}
