import { unitNames } from '../../organisation/index.ts'
import { csvDownload, type Cell } from '../../platform/http/csv-file.ts'
import { accept, refuse } from '../../platform/http/result.ts'
import type { ActionContext } from '../../platform/http/route.ts'
import { renderText } from '../../platform/i18n/render.ts'
import type { Act } from '../acting.ts'
import type { ProposalRow } from '../contract.ts'
import { voiceMessages } from '../messages.ts'
import { proposalRowViews } from '../proposal-rows.ts'
import { ofUnit } from '../store/board.ts'
import { statementsOfEach, type Statement } from '../store/matters.ts'
import type { StoredProposal } from '../store/proposals.ts'

const columns = [
  'id',
  'service',
  'title',
  'text',
  'author',
  'made',
  'state',
  'votes',
  'asked',
  'dueOn',
  'climbed',
  'late',
  'promisedOn',
  'closed',
  'answer',
] as const

/** All proposals on services of a unit, but those removed; votes as a number alone. */
export const exportProposals: Act<'GET /units/:unitId/proposals.csv'> = async (context, { params }) => {
  const { tx, language } = context
  const unit = (await unitNames(tx, [params.unitId])).get(params.unitId)
  if (unit === undefined) return refuse('not_found')
  const proposals = await ofUnit(tx, params.unitId)
  const rows = await proposalRowViews(context, proposals)
  const said = await statementsOfEach(
    tx,
    proposals.map(({ id }) => id),
  )
  const header = columns.map((column) => renderText(language, voiceMessages[`csv.${column}`]))
  const lines = proposals.flatMap((proposal, index) => {
    const row = rows[index]
    return row === undefined ? [] : [lineOfCsv(context, proposal, row, said.get(proposal.id) ?? [])]
  })
  return accept(
    await csvDownload(`${unit.code}-${language === 'id' ? 'usulan' : 'proposals'}.csv`, header, lines),
  )
}

function lineOfCsv(
  { language }: ActionContext,
  { id, text, closedAt }: StoredProposal,
  { service, title, author, madeAt, state, votes, standing }: ProposalRow,
  said: readonly Statement[],
): Cell[] {
  const say = (key: keyof typeof voiceMessages) => renderText(language, voiceMessages[key])
  return [
    id,
    service.name[language],
    title,
    text,
    author.name,
    madeAt,
    say(`state.${state}`),
    votes,
    standing.unit?.name[language] ?? null,
    standing.dueOn,
    standing.climbed,
    say(standing.late || said.some(({ late }) => late) ? 'csv.yes' : 'csv.no'),
    standing.promisedOn,
    closedAt?.toISOString() ?? null,
    said.at(-1)?.text ?? null,
  ]
}
