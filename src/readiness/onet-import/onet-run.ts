import { readFile } from 'node:fs/promises'
import { v7 as uuidv7 } from 'uuid'
import { z } from 'zod'
import type { RunKind, RunWork } from '../../intake/index.ts'
import { jobNames, organisationDay, postsOn } from '../../organisation/index.ts'
import { accept, refuse } from '../../platform/http/result.ts'
import type { WorkContext } from '../../platform/http/route.ts'
import { insertAbility, insertAbilityTerms, listAbilities, lockDefinitions } from '../store/kinds.ts'
import { insertRequirements, requirementsOf } from '../store/requirements.ts'
import { skillsIn, skillsOf, type RequiredSkill, type Skill } from './read-skills.ts'
import { skillNames } from './skill-names.ts'
import { readSkillRows } from './skill-table.ts'
import { onetRunTexts } from './texts.ts'

const options = z.object({
  /** An occupation of O*NET, whose important skills a job of ours is to wish for. */
  occupation: z
    .string()
    .regex(/^\d{2}-\d{4}\.\d{2}$/)
    .optional(),
  jobId: z.uuid().optional(),
})
type Options = z.output<typeof options>

const onetKind: RunKind<Options> = {
  name: 'onet_skills',
  permit: 'import:run',
  options,
  files: { taken: ['skills'], needed: ['skills'] },
  texts: onetRunTexts,
  check: bringIn,
  write: bringIn,
}

/** Skills of O*NET as abilities, for whoever does not know its options. */
export const onetRun = onetKind as unknown as RunKind

async function bringIn(work: RunWork<Options>) {
  const { context, run } = work
  const { occupation, jobId } = work.options
  const file = work.files.get('skills')
  if (file === undefined) throw new Error('A run is not started without the files that it needs')
  work.progress({ phase: 'reading', done: 0, total: 1 })
  const rows = readSkillRows(await readFile(file.path))
  if (!rows.ok) return rows
  await lockDefinitions(context.tx, context.organisationId)
  const skills = skillsIn(rows.value)
  const made = await makeAbilities(context, skills)
  for (const name of made) await work.remark({ grade: 'change', code: 'made', values: { name } })
  let wished = 0
  if (occupation !== undefined && jobId !== undefined) {
    const asked = await wishFor(context, jobId, run.startedBy, skillsOf(rows.value, occupation))
    if (asked === 'occupation_unknown') return refuse(asked, { code: occupation })
    if (typeof asked === 'string') return refuse(asked)
    wished = asked
  }
  return accept({
    account: {
      rows: skills.length,
      parts: [
        { name: 'made', count: made.length },
        { name: 'untouched', count: skills.length - made.length },
      ],
      facts: wished === 0 ? [] : [{ code: 'wished', values: { n: wished } }],
    },
    writable: made.length + wished > 0,
  })
}

/** Those that are not there yet; their Indonesian names. */
async function makeAbilities(context: WorkContext, skills: readonly Skill[]): Promise<string[]> {
  const { tx, organisationId, now } = context
  const there = await listAbilities(tx)
  const keys = new Set(there.map(({ sourceKey }) => sourceKey))
  const names = new Set(there.map(({ nameId }) => nameId.toLowerCase()))
  const made: string[] = []
  for (const { element, name } of skills) {
    if (keys.has(element)) continue
    const plain = skillNames[element] ?? name
    const nameId = names.has(plain.toLowerCase()) ? `${plain} (O*NET)` : plain
    const id = uuidv7()
    const none = { descriptionId: '', descriptionEn: '', levels: [] }
    const row = { organisationId, id, nameId, nameEn: name, sourceKey: element, madeAt: now, changedAt: now }
    await insertAbility(tx, { ...row, ...none })
    await insertAbilityTerms(tx, { organisationId, abilityId: id, since: now, freshMonths: 24 })
    await context.audit({
      action: 'ability.made',
      subjectKind: 'ability',
      subjectId: id,
      details: { name: { id: nameId, en: name }, byImport: true },
    })
    made.push(nameId)
  }
  return made
}

/** Has a job wish for skills that it does not ask for yet; how many, or why not. */
async function wishFor(
  context: WorkContext,
  jobId: string,
  startedBy: string,
  skills: readonly RequiredSkill[],
): Promise<number | 'job_unknown' | 'job_is_own' | 'occupation_unknown'> {
  const { tx, organisationId, now } = context
  const job = (await jobNames(tx, [jobId])).get(jobId)
  if (job === undefined) return 'job_unknown'
  const day = await organisationDay(tx, now)
  if ((await postsOn(tx, day, { personIds: [startedBy], jobIds: [jobId] })).length > 0) return 'job_is_own'
  if (skills.length === 0) return 'occupation_unknown'
  const abilities = new Map((await listAbilities(tx)).map(({ sourceKey, id }) => [sourceKey, id]))
  const asked = (await requirementsOf(tx, [jobId])).filter(({ until }) => until === null)
  const rows = skills.flatMap(({ element, level }) => {
    const abilityId = abilities.get(element)
    if (abilityId === undefined || asked.some((one) => one.abilityId === abilityId)) return []
    const why = { whyId: 'Menurut O*NET', whyEn: 'According to O*NET' }
    const of = { organisationId, id: uuidv7(), jobId, kindId: null, abilityId, level }
    return [{ ...of, mandatory: false, since: now, ...why }]
  })
  await insertRequirements(tx, rows)
  if (rows.length > 0)
    await context.audit({
      action: 'job_requirements.changed',
      subjectKind: 'job',
      subjectId: jobId,
      details: { title: job.title, added: rows.length, byImport: true },
    })
  return rows.length
}
