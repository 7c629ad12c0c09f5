import { Text, Title } from '@mantine/core'
import { useDocumentTitle } from '@mantine/hooks'
import { useRef, type ReactNode } from 'react'
import { uiMessages } from '../messages.ts'
import { Sign } from '../shell/brand.tsx'
import { LanguageSwitch } from '../shell/language-switch.tsx'
import { useArrival } from '../shell/use-arrival.ts'
import { useText } from '../text/use-text.ts'
import classes from './outside.module.css'

interface OutsideProps {
  readonly title: string
  readonly lead?: ReactNode
  /** Beside the form on a desk, below it on a phone. */
  readonly beside?: ReactNode
  readonly children: ReactNode
}

/** A page in front of the door: no rooms, one thing to do. */
export function Outside({ title, lead, beside, children }: OutsideProps) {
  const t = useText(uiMessages)
  const heading = useRef<HTMLHeadingElement>(null)
  useArrival(heading)
  useDocumentTitle(`${title} · ${t('app.name')}`)
  return (
    <div className={classes['outside']}>
      <header className={classes['top']}>
        <span className={classes['brand']}>
          <Sign size={30} />
          {t('app.name')}
        </span>
        <LanguageSwitch />
      </header>
      <main className={beside ? `${classes['main']} ${classes['two']}` : classes['main']}>
        <section className={classes['card']}>
          <Title order={1} ref={heading} tabIndex={-1} className={classes['title']}>
            {title}
          </Title>
          {lead !== undefined && (
            <Text component="div" c="dimmed" mb="lg">
              {lead}
            </Text>
          )}
          {children}
        </section>
        {beside}
      </main>
    </div>
  )
}
