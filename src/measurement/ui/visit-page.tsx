import { Text } from '@mantine/core'
import { useIdle } from '@mantine/hooks'
import { useEffect, useState } from 'react'
import { apiHooks } from '../../platform/ui/client/api-hooks.ts'
import { useFormat } from '../../platform/ui/formats/use-format.ts'
import { Outside } from '../../platform/ui/session/outside.tsx'
import { useParam, useSearchWord } from '../../platform/ui/shell/address.ts'
import { Empty } from '../../platform/ui/states/empty.tsx'
import { Failure } from '../../platform/ui/states/failure.tsx'
import { Loading } from '../../platform/ui/states/loading.tsx'
import { useLanguage, useText } from '../../platform/ui/text/use-text.ts'
import type { VisitEndpoints, VisitView } from '../contract/touchpoints.ts'
import { visitMessages } from './touchpoints/visit-messages.ts'
import { VisitForm } from './touchpoints/visit-form.tsx'
import { VisitThanks } from './touchpoints/visit-thanks.tsx'

const { useRead } = apiHooks<VisitEndpoints>()

/** After so long without a touch a kiosk forgets what was begun, in milliseconds. */
const idleAfter = 60_000

/** Where customers rate a touchpoint, without a sign-in: on their phone, or on a kiosk that returns to the start. */
export function Page() {
  const t = useText(visitMessages)
  const code = useParam('code')
  const [kiosk] = useState(useSearchWord('kiosk') === '1')
  const visit = useRead('GET /t/:code', { params: { code } })
  const view = visit.data
  if (view !== undefined) return <Visit code={code} view={view} kiosk={kiosk} />
  const again = () => void visit.refetch()
  return (
    <Outside title={t('title')}>
      {visit.error === null && <Loading shape="form" rows={2} />}
      {visit.error !== null && visit.error.status !== 404 && <Failure problem={visit.error} retry={again} />}
      {visit.error?.status === 404 && <Empty text={t('gone')} />}
    </Outside>
  )
}

interface VisitProps {
  readonly code: string
  readonly view: VisitView
  readonly kiosk: boolean
}

function Visit({ code, view, kiosk }: VisitProps) {
  const t = useText(visitMessages)
  const { say } = useFormat()
  const [, setLanguage] = useLanguage()
  const [sent, setSent] = useState(false)
  const [round, setRound] = useState(0)
  const idle = useIdle(idleAfter, { initialState: false })
  const restart = (): void => {
    setSent(false)
    setRound((before) => before + 1)
    setLanguage('id')
  }
  useEffect(() => {
    if (kiosk && idle) restart()
    // eslint-disable-next-line react/exhaustive-deps -- once each time that nobody touches it any more
  }, [kiosk, idle])
  const about = { name: say(view.name), unit: say(view.unit), organisation: view.organisation }
  const lead = (
    <>
      {about.name === about.unit ? `${about.name}, ${about.organisation}` : t('lead', about)}
      {view.simulated && (
        <Text span display="block" size="sm">
          {t('simulated')}
        </Text>
      )}
    </>
  )
  if (view.refusal !== null) {
    return (
      <Outside title={t('refused')} lead={lead}>
        <Text role="status">{view.refusal.text}</Text>
      </Outside>
    )
  }
  if (sent) return <VisitThanks kiosk={kiosk} onAgain={restart} lead={lead} />
  return (
    <Outside title={t('title')} lead={lead}>
      <VisitForm key={round} code={code} view={view} onSent={() => setSent(true)} />
    </Outside>
  )
}
