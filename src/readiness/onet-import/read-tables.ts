import {
  gatherBadRows,
  readRow,
  type BadRow,
  type Columns,
  type TextRow,
} from '../../platform/tabular/columns.ts'
import { readFiles, type GivenFile, type ReadFile } from '../../platform/tabular/read-files.ts'
import { accept, refuse, type Result } from '../../platform/http/result.ts'
import { anchorColumns, skillColumns } from './columns.ts'
import type { Anchor, SkillRow } from './read-skills.ts'

export const onetFiles = {
  skills: { columns: skillColumns, names: { id: 'skills', en: 'skills' } },
  anchors: { columns: anchorColumns, names: { id: 'anchors', en: 'anchors' } },
} as const
export type OnetFile = keyof typeof onetFiles

/** What was read of O*NET’s tables, and what could not be. */
export interface OnetTables {
  readonly skills: readonly SkillRow[]
  readonly anchors: readonly Anchor[]
  /** Rows of all tables, those with something wrong, and those of other elements or scales than are taken. */
  readonly rows: number
  readonly badRows: number
  readonly elsewhere: number
  readonly bad: readonly BadRow[]
  readonly files: readonly ReadFile[]
}

/** Without these a table would be taken as if its publisher advised against nothing. */
const flags = ['recommend_suppress', 'not_relevant']

/**
 * Reads the tables, packed or not. Each row with something wrong is told with line, column and reason; refused where the table of
 * skills is another one.
 */
export function readOnet(given: readonly GivenFile[]): Result<OnetTables, 'onet_unreadable'> {
  const read = readFiles(given, onetFiles)
  const skills = read.rows.get('skills')
  const [first] = skills ?? []
  const isWhole = first !== undefined && 'suppress' in first.texts && 'notRelevant' in first.texts
  if (skills === undefined || !isWhole) return refuse('onet_unreadable', { flags: flags.join(', ') })
  const ofSkills = understood('skills', skillColumns, skills)
  const anchorRows = read.rows.get('anchors') ?? []
  const ofAnchors = understood('anchors', anchorColumns, anchorRows)
  const anchors = ofAnchors.rows.flatMap(({ element, scale, level, sentence }) =>
    scale === 'LV' && element !== undefined && level !== undefined && sentence !== undefined
      ? [{ element, level: Math.round(level), sentence }]
      : [],
  )
  const elements = new Set(ofSkills.rows.map(({ element }) => element))
  const taken = anchors.filter(({ element }) => elements.has(element))
  return accept({
    skills: ofSkills.rows.flatMap(skillOf),
    anchors: taken,
    rows: skills.length + anchorRows.length,
    badRows: ofSkills.badRows + ofAnchors.badRows,
    elsewhere: ofAnchors.rows.length - taken.length,
    bad: [...read.bad, ...ofSkills.bad, ...ofAnchors.bad],
    files: read.files,
  })
}

/** The cells of rows with nothing wrong, and what is wrong with the others. */
function understood<Of extends Columns>(kind: OnetFile, columns: Of, texts: readonly TextRow[]) {
  const bad = gatherBadRows(kind)
  const rows = texts.map((row) => ({ row, cells: readRow(columns, row, bad).cells }))
  const well = rows.filter(({ row }) => !bad.has(row))
  return { rows: well.map(({ cells }) => cells), badRows: rows.length - well.length, bad: bad.all }
}

function skillOf({
  occupation,
  element,
  name,
  scale,
  value,
  suppress,
  notRelevant,
}: ReturnType<typeof understood<typeof skillColumns>>['rows'][number]): SkillRow[] {
  if (occupation === undefined || element === undefined || name === undefined) return []
  if (scale === undefined || value === undefined) return []
  const flagged = { suppress: suppress === 'Y', notRelevant: notRelevant === 'Y' }
  return [{ occupation, element, name, scale, value, ...flagged }]
}
