import { Alert, Stack, Text } from '@mantine/core'
import { useFormat } from '../../platform/ui/formats/use-format.ts'
import { PageFrame } from '../../platform/ui/page/page-frame.tsx'
import { useParam } from '../../platform/ui/shell/address.ts'
import { PageParts } from '../../platform/ui/shell/page-parts.tsx'
import { Answered } from '../../platform/ui/states/answered.tsx'
import { useText } from '../../platform/ui/text/use-text.ts'
import type { ImportView } from '../contract.ts'
import { useRead } from './api.ts'
import { intakeUiMessages } from './intake-messages.ts'
import { Mapping } from './mapping/mapping.tsx'
import { Account } from './run/account.tsx'
import { Files } from './run/files.tsx'
import { MainAct, QuietActs } from './run/acts.tsx'
import { ProgressOf } from './run/progress-of.tsx'
import { Reading } from './run/reading.tsx'
import { Remarks } from './run/remarks.tsx'
import { runMessages } from './run/run-messages.ts'
import { StateWord } from './run/state-word.tsx'

/** How long to wait before asking again how far the work is, where no announcement comes. */
const askAgain = 4000

/** One import from its file to its undoing; it can be left at any time and found again as it is then. */
export function Page() {
  const t = useText(intakeUiMessages)
  const importId = useParam('importId')
  const run = useRead('GET /imports/:importId', { params: { importId } }, { every: askAgain })
  return (
    <PageFrame
      title={run.error ? t('title') : run.data?.kindName}
      subtitle={run.data && <StateWord of={run.data.state} />}
      back={{ to: '/imports', label: t('title') }}
      act={run.data && <MainAct of={run.data} />}
    >
      <Answered of={run} shape="card">
        {(view) => <Run of={view} />}
      </Answered>
    </PageFrame>
  )
}

/** Whether its file is there, and read by a mapping of one's own. */
function isMapped({ kind, options, files }: ImportView): boolean {
  return kind === 'requests' && options['profile'] === 'mapping' && files.some(({ kept }) => kept)
}

/** It was tried, and what is wrong with rows of it forbids to write the others; of requests the others are written. */
function HeldUp({ of: { kind, state, may, remarks } }: { readonly of: ImportView }) {
  const t = useText(runMessages)
  const isTried = kind !== 'requests' && state === 'checked' && may.check
  const isHeldUp = isTried && !may.write && remarks.problem > 0
  return isHeldUp && <Alert title={t('heldUp')}>{t('heldUpWhat')}</Alert>
}

function Run({ of: run }: { readonly of: ImportView }) {
  const t = useText(runMessages)
  const { short } = useFormat()
  const isMoving = ['checking', 'writing', 'undoing'].includes(run.state)
  return (
    <Stack gap="lg">
      {run.failure && (
        <Alert color="broken" title={t('failed')} role="alert">
          {run.failure.text}
        </Alert>
      )}
      {isMoving && <ProgressOf run={run} />}
      {run.account && <Account of={run} />}
      <HeldUp of={run} />
      {run.may.change && <Files of={run} />}
      {run.may.change && <Reading of={run} />}
      {run.may.change && isMapped(run) && <Mapping of={run} />}
      <PageParts on="/imports/$importId" />
      <QuietActs of={run} />
      <Text c="dimmed">{t('begun', { at: short(run.madeAt), by: run.startedBy?.name ?? '–' })}</Text>
      {run.remarks.more && <Alert>{t('listCut')}</Alert>}
      {!isMoving &&
        (['problem', 'warning', 'change'] as const).map(
          (grade) => run.remarks[grade] > 0 && <Remarks key={grade} of={run} grade={grade} />,
        )}
    </Stack>
  )
}
