import { csvDownload, type Cell } from '../../platform/http/csv-file.ts'
import { accept } from '../../platform/http/result.ts'
import type { ActionContext } from '../../platform/http/route.ts'
import { renderText } from '../../platform/i18n/render.ts'
import type { Act } from '../acting.ts'
import { readinessFileMessages } from '../file-messages.ts'
import { teamOf, type TeamReply } from '../teams.ts'

/** People of a unit against what their jobs ask for. */
export const showTeam: Act<'GET /units/:unitId/readiness'> = (context, { params, query }) =>
  teamOf(context, params.unitId, query)

/** The same as a file, one row a person, job and requirement. */
export const exportTeam: Act<'GET /units/:unitId/readiness.csv'> = async (context, { params, query }) => {
  const found = await teamOf(context, params.unitId, query)
  if (!found.ok) return found
  const { unit, day } = found.value
  const header = columns.map((column) => renderText(context.language, readinessFileMessages[`csv.${column}`]))
  return accept(await csvDownload(`etalase-${unit.code}-${day}.csv`, header, rowsOf(context, found.value)))
}

const columns = [
  'person',
  'unit',
  'job',
  'ready',
  'readyUntil',
  'requirement',
  'mandatory',
  'met',
  'metUntil',
  'why',
] as const

function rowsOf({ language }: ActionContext, { jobs }: TeamReply): Cell[][] {
  const say = (key: keyof typeof readinessFileMessages) => renderText(language, readinessFileMessages[key])
  const yes = (value: boolean) => say(value ? 'yes' : 'no')
  return jobs.flatMap(({ job, columns: asked, people }) =>
    people.flatMap(({ person, unit, state, until, cells }) =>
      asked.map(({ requirementId, need, mandatory }) => {
        const cell = cells.find((one) => one.requirementId === requirementId)
        const name =
          need.kind === 'credential'
            ? need.credential.name[language]
            : `${need.ability.name[language]} ${need.level}`
        return [
          person.name,
          unit.code,
          job.title[language],
          yes(state !== 'not_ready'),
          until,
          name,
          yes(mandatory),
          yes(cell?.state !== 'unmet'),
          cell?.until ?? null,
          cell?.why ? say(`why.${cell.why.code}`) : null,
        ]
      }),
    ),
  )
}
