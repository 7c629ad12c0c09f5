import { cut } from '../../platform/cut.ts'
import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import { tableRemarks, type Remark, type RunKind, type RunWork, type StagedFile } from '../../intake/index.ts'
import { day } from '../../platform/http/endpoint.ts'
import { accept, refuse, type Result } from '../../platform/http/result.ts'
import type { Change } from '../../platform/tabular/columns.ts'
import { encodings } from '../../platform/tabular/decode.ts'
import { mapping, type Mapping } from '../../platform/tabular/mapping.ts'
import type { GivenFile } from '../../platform/tabular/read-files.ts'
import { readYaml } from '../../platform/tabular/read-yaml.ts'
import { separators } from '../../platform/tabular/read-table.ts'
import { headingOf, toldFields } from './organisation-changes.ts'
import { exportedFiles, importOrganisation, type OrganisationImport } from './organisation.ts'
import { fileNames, importKinds, templateOf, type ImportKind } from './organisation-kinds.ts'
import { mappingTemplate } from './organisation-mapping-template.ts'
import { organisationRunTexts } from './organisation-run-texts.ts'

const options = z.object({
  /** The list of people is complete: whoever is not on it leaves, today or on the day given. */
  fullPeople: z.boolean().default(false),
  fullPeopleOn: day.optional(),
  encoding: z.enum(encodings).optional(),
  separator: z.enum(separators).optional(),
  /** How the foreign file becomes ours; on the screen it comes as a file of its own. */
  mapping: mapping.optional(),
})
type Options = z.output<typeof options>

/** A file of another system, read through the mapping. */
const foreign = 'source'
/** That mapping in YAML, as the command line takes it. */
const mappingFile = 'mapping'
/** More than any mapping has: past it somebody gave another file, which is not taken into memory. */
const mostMappingBytes = 4_000_000

const organisationKind: RunKind<Options> = {
  name: 'organisation',
  permit: 'import:run',
  options,
  files: { taken: [...importKinds, foreign, mappingFile], needed: [], unwritten: [mappingFile] },
  texts: organisationRunTexts,
  check: (work) => bringIn(work, true),
  write: (work) => bringIn(work, false),
  template: (role, language) => {
    if (role === mappingFile) return mappingTemplate(language)
    const kind = importKinds.find((one) => one === role)
    return kind && { name: `${fileNames[kind][language]}.csv`, text: templateOf(kind, language) }
  },
  exported: async (context, role, language) => {
    const kind = importKinds.find((one) => one === role)
    const name = kind && `${fileNames[kind][language]}.csv`
    const text = name === undefined ? undefined : (await exportedFiles(context, language)).get(name)
    return name === undefined || text === undefined ? undefined : { name, text }
  },
}

/** Units, jobs, people, assignments and services from files, for whoever does not know its options. */
export const organisationRun = organisationKind as unknown as RunKind

async function bringIn(work: RunWork<Options>, dryRun: boolean) {
  work.progress({ phase: 'reading', done: 0, total: 1 })
  const rules = await rulesOf(work)
  if (!rules.ok) return rules
  const { fullPeople, fullPeopleOn = 'today', encoding, separator } = work.options
  const result = await importOrganisation(work.context, await filesOf(work, rules.value), {
    encoding,
    separator,
    mapping: rules.value,
    dryRun,
    ...(fullPeople && { fullPeopleOn }),
  })
  work.progress({ phase: 'telling', done: 0, total: 1 })
  for (const remark of remarksOn(result, work.run.language)) await work.remark(remark)
  const isWhole = result.bad.length === 0
  if (!dryRun && !isWhole) return refuse('rows_bad', { count: result.bad.length })
  return accept({ account: accountOf(result), writable: isWhole })
}

/** What is wrong first, then what is odd, then what changes. */
function* remarksOn(result: OrganisationImport, language: 'id' | 'en'): Generator<Remark> {
  const { changes } = result
  yield* tableRemarks(result, {
    roleOf: (kind) => importKinds.find((known) => known === kind),
    headingOf: (kind, column) => headingOf(language, kind, column),
  })
  for (const kind of importKinds) for (const change of changes[kind]) yield changeOf(language, kind, change)
}

/** How the foreign file is read, where there is one; no file that was given is passed over in silence. */
async function rulesOf({
  files,
  options: chosen,
  run,
}: RunWork<Options>): Promise<Result<Mapping | undefined>> {
  const given = files.get(mappingFile)
  const read = given === undefined ? accept(chosen.mapping) : await readRules(given, run.language)
  if (!read.ok) return read
  const rules = read.value
  const hasForeign = files.has(foreign)
  if (rules === undefined) return hasForeign ? refuse('mapping_needed') : accept(undefined)
  if (!hasForeign) return refuse('source_needed')
  return importKinds.some((kind) => files.has(kind)) ? refuse('source_alone') : accept(rules)
}

async function readRules({ path, name, bytes }: StagedFile, language: 'id' | 'en'): Promise<Result<Mapping>> {
  if (bytes > mostMappingBytes)
    return refuse('mapping_wrong', { file: name, reason: `> ${mostMappingBytes} B` })
  const read = readYaml(await readFile(path, 'utf8'), mapping, language)
  return read.ok ? read : refuse('mapping_wrong', { file: name, ...read.values })
}

/** Each file under the name of its kind, whatever it was called where it came from. */
async function filesOf({ files }: RunWork<Options>, rules: Mapping | undefined): Promise<GivenFile[]> {
  const wanted = [...files].filter(([role]) =>
    rules === undefined ? role !== mappingFile : role === foreign,
  )
  return Promise.all(
    wanted.map(async ([role, { path, name }]) => ({
      name: role === foreign ? name : `${role}.csv`,
      bytes: await readFile(path),
    })),
  )
}

function changeOf(language: 'id' | 'en', kind: ImportKind, change: Change): Remark {
  const { fate, line, name } = change
  return {
    grade: 'change',
    role: kind,
    ...(line > 0 && { line }),
    code: fate,
    values: { name, fields: cut(toldFields(language, kind, change), 400) },
  }
}

const parts = ['made', 'changed', 'ended', 'untouched', 'bad'] as const

function accountOf({ accounts }: OrganisationImport) {
  const all = importKinds.map((kind) => ({ kind, ...accounts[kind] }))
  const sum = (part: (typeof parts)[number] | 'rows') => all.reduce((count, one) => count + one[part], 0)
  return {
    rows: sum('rows'),
    parts: parts.map((name) => ({ name, count: sum(name) })),
    facts: all
      .filter(({ rows, endedBeside }) => rows > 0 || endedBeside > 0)
      .map(({ kind, rows, made, changed, ended, untouched, bad, endedBeside }) => ({
        code: kind,
        values: { rows, made, changed, ended, untouched, bad, endedBeside },
      })),
  }
}
