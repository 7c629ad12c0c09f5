import { Skeleton, Text, Title, VisuallyHidden } from '@mantine/core'
import { IconChevronLeft } from '@tabler/icons-react'
import { useDocumentTitle } from '@mantine/hooks'
import { useRef, type ReactNode } from 'react'
import { uiMessages } from '../messages.ts'
import { Go } from '../shell/go.tsx'
import { useArrival } from '../shell/use-arrival.ts'
import { useText } from '../text/use-text.ts'
import classes from './page-frame.module.css'

interface PageFrameProps {
  /** What the page is about; undefined while it is not known yet. */
  readonly title: string | undefined
  readonly subtitle?: ReactNode
  /** The page above this one. */
  readonly back?: { readonly to: string; readonly label: string }
  /** The one main act of the page, and at most a few quiet ones beside it. */
  readonly act?: ReactNode
  /** True: for wide tables and charts. */
  readonly wide?: boolean
  readonly children: ReactNode
}

/** A page: one title (focused on arrival), one main act, its content. */
export function PageFrame({ title, subtitle, back, act, wide, children }: PageFrameProps) {
  const t = useText(uiMessages)
  const heading = useRef<HTMLHeadingElement>(null)
  useArrival(heading)
  useDocumentTitle(title === undefined ? t('app.name') : `${title} · ${t('app.name')}`)
  return (
    <div className={wide ? `${classes['frame']} ${classes['wide']}` : classes['frame']}>
      <header className={classes['head']} data-page-head>
        <div className={classes['words']}>
          {back && (
            <Go to={back.to} className={classes['back']} size="sm" c="dimmed">
              <IconChevronLeft size={16} aria-hidden />
              {back.label}
            </Go>
          )}
          <Title order={1} ref={heading} tabIndex={-1} className={classes['title']}>
            {title ?? <UnknownYet />}
          </Title>
          {subtitle !== undefined && (
            <Text component="div" c="dimmed" mt={4}>
              {subtitle}
            </Text>
          )}
        </div>
        {act !== undefined && <div className={classes['act']}>{act}</div>}
      </header>
      {children}
    </div>
  )
}

/** The place of a title that is not known yet. */
function UnknownYet() {
  const t = useText(uiMessages)
  return (
    <>
      <Skeleton component="span" display="block" height="1.75rem" width="60%" aria-hidden />
      <VisuallyHidden>{t('page.loading')}</VisuallyHidden>
    </>
  )
}
