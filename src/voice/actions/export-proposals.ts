import { stringify } from 'csv-stringify/sync'
import { unitNames } from '../../organisation/index.ts'
import { accept, refuse } from '../../platform/http/result.ts'
import type { ActionContext } from '../../platform/http/route.ts'
import { renderText } from '../../platform/i18n/render.ts'
import type { Act } from '../acting.ts'
import type { ProposalRow } from '../contract.ts'
import { voiceMessages } from '../messages.ts'
import { proposalRowViews } from '../proposal-rows.ts'
import { ofUnit } from '../store/board.ts'
import { readStatements, type Statement } from '../store/matters.ts'
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
  const lines: string[][] = []
  for (const [index, proposal] of proposals.entries()) {
    const row = rows[index]
    if (row !== undefined)
      lines.push(lineOfCsv(context, proposal, row, await readStatements(tx, proposal.id)))
  }
  const header = columns.map((column) => renderText(language, voiceMessages[`csv.${column}`]))
  const content = stringify([header, ...lines], { bom: true, escape_formulas: true })
  return accept({
    name: `${unit.code}-${language === 'id' ? 'usulan' : 'proposals'}.csv`,
    type: 'text/csv',
    content,
  })
}

function lineOfCsv(
  { language }: ActionContext,
  { id, text, closedAt }: StoredProposal,
  { service, title, author, madeAt, state, votes, standing }: ProposalRow,
  said: readonly Statement[],
): string[] {
  const say = (key: keyof typeof voiceMessages) => renderText(language, voiceMessages[key])
  return [
    id,
    service.name[language],
    title,
    text,
    author.name,
    madeAt,
    say(`state.${state}`),
    String(votes),
    standing.unit?.name[language] ?? '',
    standing.dueOn ?? '',
    String(standing.climbed),
    say(standing.late || said.some(({ late }) => late) ? 'csv.yes' : 'csv.no'),
    standing.promisedOn ?? '',
    closedAt?.toISOString() ?? '',
    said.at(-1)?.text ?? '',
  ]
}
