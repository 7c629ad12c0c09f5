import { Card, Group, Stack, Text } from '@mantine/core'
import { downloadAddress } from '../../../platform/ui/client/call.ts'
import { FileLinks } from '../../../platform/ui/files/file-links.tsx'
import { Instant } from '../../../platform/ui/formats/instant.tsx'
import { useFormat } from '../../../platform/ui/formats/use-format.ts'
import { DangerousAct } from '../../../platform/ui/parts/dangerous-act.tsx'
import { Facts } from '../../../platform/ui/parts/facts.tsx'
import { useTell } from '../../../platform/ui/parts/tell.tsx'
import { Go } from '../../../platform/ui/shell/go.tsx'
import { useText } from '../../../platform/ui/text/use-text.ts'
import type { ExemptionFile, ExemptionView } from '../../contract.ts'
import { useWrite } from '../api.ts'
import { marketWords } from '../parts/market-messages.ts'
import { AddDocuments } from './add-documents.tsx'
import { creditsMessages } from './credits-messages.ts'

const refresh = [
  'GET /requests/:requestId/credits',
  'GET /exemptions',
  'GET /units/:unitId/statement',
] as const

/** An exemption: what was shown, what was decided, and what its reader may do. `of`: whether the request is named, too. */
export function ExemptionCard({ of, named }: { readonly of: ExemptionView; readonly named?: boolean }) {
  const t = useText(creditsMessages)
  const words = useText(marketWords)
  const { say } = useFormat()
  const said = (told: { readonly reason: string; readonly at: string } | null) =>
    told === null ? undefined : (
      <>
        {told.reason} · <Instant at={told.at} />
      </>
    )
  return (
    <Card withBorder padding="md" component="li">
      <Stack gap="xs">
        <Group justify="space-between" gap="xs">
          <Text fw={650}>
            {words(`breach.${of.breach}`)} · {words(`cause.${of.cause}`)}
          </Text>
          <Text>{words(`state.${of.state}`)}</Text>
        </Group>
        {named === true && (
          <Text>
            <Go to={`/requests/${of.request.id}/credits`} underline="always">
              {of.request.number}
            </Go>{' '}
            · {t('postings.line', { payer: say(of.payer.name), payee: say(of.payee.name) })}
          </Text>
        )}
        <Facts
          of={[
            [t('evidence'), of.evidence],
            [t('files'), of.files.length > 0 ? <Documents of={of} /> : undefined],
            [t('decision'), said(of.decision)],
            [t('appealReason'), said(of.appeal)],
            [t('appealDecision'), said(of.appealDecision)],
          ]}
        />
        <Acts of={of} />
      </Stack>
    </Card>
  )
}

function Documents({ of }: { readonly of: ExemptionView }) {
  const t = useText(creditsMessages)
  return <FileLinks of={of.files} address={addressOf} label={t('files')} />
}

function addressOf({ id }: ExemptionFile): string {
  return downloadAddress('GET /exemption-files/:exemptionFileId', { params: { exemptionFileId: id } })
}

type Word = keyof typeof creditsMessages
type Send = (body: { readonly exempt: boolean; readonly reason: string }) => Promise<unknown>

function Acts({ of }: { readonly of: ExemptionView }) {
  const params = { exemptionId: of.id }
  const decide = useWrite('POST /exemptions/:exemptionId/decide', { refresh })
  const appeal = useWrite('POST /exemptions/:exemptionId/appeal', { refresh })
  const rule = useWrite('POST /exemptions/:exemptionId/decide-appeal', { refresh })
  const { may, request } = of
  if (!may.decide && !may.appeal && !may.decideAppeal && may.addFiles === 0) return null
  const number = request.number
  return (
    <Group gap="sm">
      {may.decide && (
        <Ruling
          of={['decide.grant', 'decide.refuse']}
          number={number}
          send={(body) => decide.mutateAsync({ params, body })}
        />
      )}
      {may.appeal && (
        <Act
          word="appeal"
          why="appeal.why"
          done="appeal.done"
          number={number}
          run={(reason) => appeal.mutateAsync({ params, body: { reason } })}
        />
      )}
      {may.addFiles > 0 && <AddDocuments to={of} />}
      {may.decideAppeal && (
        <Ruling
          of={['uphold', 'overturn']}
          number={number}
          send={(body) => rule.mutateAsync({ params, body })}
        />
      )}
    </Group>
  )
}

interface RulingProps {
  /** The words for "exempt" and for "not". */
  readonly of: readonly ['decide.grant', 'decide.refuse'] | readonly ['uphold', 'overturn']
  readonly number: string
  readonly send: Send
}

function Ruling({ of, number, send }: RulingProps) {
  return of.map((word, index) => (
    <Act
      key={word}
      word={word}
      why={`${word}.why`}
      done="decide.done"
      number={number}
      run={(reason) => send({ exempt: index === 0, reason })}
    />
  ))
}

interface ActProps {
  readonly word: Extract<Word, 'appeal' | 'uphold' | 'overturn' | 'decide.grant' | 'decide.refuse'>
  readonly why: Extract<Word, `${string}.why`>
  readonly done: 'appeal.done' | 'decide.done'
  readonly number: string
  readonly run: (reason: string) => Promise<unknown>
}

function Act({ word, why, done, number, run }: ActProps) {
  const t = useText(creditsMessages)
  const tell = useTell()
  return (
    <DangerousAct
      label={t(word)}
      title={`${t(word)}: ${number}`}
      consequences={t(why)}
      act={t(word)}
      reason={{ min: 1 }}
      run={async (reason) => {
        await run(reason)
        tell.done(t(done))
      }}
    />
  )
}
