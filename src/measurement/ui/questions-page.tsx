import { SegmentedControl } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { IconZoomQuestion } from '@tabler/icons-react'
import { PageFrame } from '../../platform/ui/page/page-frame.tsx'
import { useSession } from '../../platform/ui/session/session.ts'
import { useFilters } from '../../platform/ui/shell/address.ts'
import { Empty } from '../../platform/ui/states/empty.tsx'
import { useText } from '../../platform/ui/text/use-text.ts'
import { Bulk } from './questions/bulk.tsx'
import { Bunched } from './questions/bunched.tsx'
import { Distant } from './questions/distant.tsx'
import { questionMessages } from './questions/question-messages.ts'
import { Traded } from './questions/traded.tsx'
import { Visits } from './questions/visits.tsx'

const kinds = ['traded', 'bulk', 'visits', 'distant', 'bunched'] as const

/** What may have been gamed, as questions for the auditor. */
export function Page() {
  const t = useText(questionMessages)
  const mayRead = useSession().permissions.includes('question:read')
  return (
    <PageFrame title={t('title')} subtitle={mayRead && t('subtitle')} wide>
      {mayRead ? <Questions /> : <Empty icon={IconZoomQuestion} text={t('notYours')} />}
    </PageFrame>
  )
}

function Questions() {
  const t = useText(questionMessages)
  const phone = useMediaQuery('(max-width: 61.99em)', false, { getInitialValueInEffect: false })
  const [{ kind, of }, change] = useFilters({ kind: kinds, of: ['units', 'services'], case: '' })
  return (
    <>
      <SegmentedControl
        aria-label={t('kinds')}
        data={kinds.map((value) => ({ value, label: t(value) }))}
        value={kind}
        onChange={(value) => change({ kind: kinds.find((one) => one === value) ?? 'traded', case: '' })}
        display="flex"
        w={phone ? '100%' : 'fit-content'}
        mb="md"
        orientation={phone ? 'vertical' : 'horizontal'}
      />
      {kind === 'traded' && <Traded />}
      {kind === 'bulk' && <Bulk />}
      {kind === 'visits' && <Visits />}
      {kind === 'distant' && <Distant />}
      {kind === 'bunched' && <Bunched of={of} onChange={(next) => change({ of: next })} />}
    </>
  )
}
