import { SegmentedControl } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { useState } from 'react'
import type { Language } from '../../platform/http/endpoint.ts'
import { useFormat } from '../../platform/ui/formats/use-format.ts'
import { ActButton } from '../../platform/ui/page/act-button.tsx'
import { PageFrame } from '../../platform/ui/page/page-frame.tsx'
import { useSession } from '../../platform/ui/session/session.ts'
import { useParam } from '../../platform/ui/shell/address.ts'
import { Answered } from '../../platform/ui/states/answered.tsx'
import { inLanguage } from '../../platform/ui/text/language.ts'
import { useLanguage, useText } from '../../platform/ui/text/use-text.ts'
import type { TouchpointView } from '../contract/touchpoints.ts'
import { useRead } from './api.ts'
import { QrCode } from './touchpoints/qr-code.tsx'
import { touchpointMessages } from './touchpoints/touchpoint-messages.ts'
import classes from './touchpoints/touchpoints.module.css'

/** The page for the counter, to print, in either language whatever the screen's. */
export function Page() {
  const t = useText(touchpointMessages)
  const { say } = useFormat()
  const [language] = useLanguage()
  const [chosen, choose] = useState<Language>(language)
  const touchpointId = useParam('touchpointId')
  const touchpoint = useRead('GET /touchpoints/:touchpointId', { params: { touchpointId } })
  return (
    <PageFrame
      title={t('print.title')}
      subtitle={t('print.lead')}
      back={{ to: `/touchpoints/${touchpointId}`, label: say(touchpoint.data?.name) }}
      act={
        <ActButton leftSection={<IconPrinter size={18} aria-hidden />} onClick={() => window.print()}>
          {t('print.act')}
        </ActButton>
      }
    >
      <Answered of={touchpoint} shape="card">
        {(view) => (
          <>
            <SegmentedControl
              mb="md"
              data-screen-only
              aria-label={t('print.language')}
              value={chosen}
              onChange={(value) => choose(value === 'en' ? 'en' : 'id')}
              data={[
                { value: 'id', label: 'Indonesia' },
                { value: 'en', label: 'English' },
              ]}
            />
            <Sheet touchpoint={view} language={chosen} />
          </>
        )}
      </Answered>
    </PageFrame>
  )
}

function Sheet({
  touchpoint: { name, unit, link },
  language,
}: {
  readonly touchpoint: TouchpointView
  readonly language: Language
}) {
  const { organisation } = useSession()
  const t = (key: 'paper.question' | 'paper.scan' | 'paper.promise' | 'paper.simulated') =>
    inLanguage(touchpointMessages[key], language)
  return (
    <article className={classes['paper']} data-paper lang={language}>
      <p className={classes['where']}>
        {[organisation.name, inLanguage(unit.name, language)]
          .filter((one) => one !== inLanguage(name, language))
          .join(' · ')}
      </p>
      <h2>{t('paper.question')}</h2>
      <p className={classes['what']}>{inLanguage(name, language)}</p>
      <QrCode text={link} label={link} className={classes['large']} />
      <p>{t('paper.scan')}</p>
      <p className={classes['address']}>{link.replace(/^https?:\/\//, '')}</p>
      <p className={classes['where']}>{t('paper.promise')}</p>
      {organisation.simulated && <p className={classes['where']}>{t('paper.simulated')}</p>}
    </article>
  )
}
