import { v7 as uuidv7 } from 'uuid'
import { refuse, type Refusal } from '../../platform/http/result.ts'
import type { WorkContext } from '../../platform/http/route.ts'
import { mostKept } from '../contract.ts'
import { definitionChanged } from '../events.ts'
import {
  insertAbility,
  insertAbilityTerms,
  listAbilities,
  updateAbility,
  type StoredAbility,
} from '../store/kinds.ts'
import { levelText } from './level-texts.ts'
import type { Anchor, Skill } from './read-skills.ts'
import { skillNames } from './skill-names.ts'

/** What bringing skills in did to the abilities of an organisation, by their Indonesian names. */
export interface AbilitiesBroughtIn {
  readonly made: readonly string[]
  /** Those that were there, and of which levels are described now. */
  readonly described: readonly string[]
  readonly untouched: number
  /** Levels that were described, of those made as of those that were there. */
  readonly levels: number
  /** Sentences without a translation: their levels stay undescribed, until somebody describes them in both languages. */
  readonly untranslated: readonly Anchor[]
}

const source = {
  descriptionId: 'Kecakapan dari O*NET, Departemen Tenaga Kerja Amerika Serikat (CC BY 4.0), diterjemahkan.',
  descriptionEn: 'A skill of O*NET, U.S. Department of Labor (CC BY 4.0).',
}

/** How long an observation of such an ability counts, until somebody decides otherwise. */
const freshMonths = 24

/**
 * Makes abilities of skills that are not there yet, and describes levels of which nobody said anything: what people wrote stays. To be
 * called with the definitions locked.
 */
export async function bringAbilitiesIn(
  context: WorkContext,
  skills: readonly Skill[],
  anchors: readonly Anchor[],
): Promise<AbilitiesBroughtIn | Refusal<'kind_too_many'>> {
  const there = await listAbilities(context.tx)
  const bySource = new Map(there.map((ability) => [ability.sourceKey, ability]))
  const anchorsOf = Map.groupBy(anchors, ({ element }) => element)
  const names = new Set(there.map(({ nameId }) => nameId.toLowerCase()))
  const wanting = skills.filter(({ element }) => !bySource.has(element))
  if (there.length + wanting.length > mostKept) return refuse('kind_too_many', { most: mostKept })
  const made: string[] = []
  const described: string[] = []
  let levels = 0
  const untranslated: Anchor[] = []
  for (const skill of skills) {
    const before = bySource.get(skill.element)
    const found = levelsFor(anchorsOf.get(skill.element) ?? [], before?.levels ?? [])
    untranslated.push(...found.untranslated)
    levels += found.added.length
    if (before === undefined) made.push(await makeAbility(context, skill, found.added, names))
    else if (found.added.length > 0) described.push(await describeAbility(context, before, found.added))
  }
  const untouched = skills.length - made.length - described.length
  return { made, described, untouched, levels, untranslated }
}

type Levels = StoredAbility['levels']

/** Levels that are not described yet and can be in both languages. */
function levelsFor(anchors: readonly Anchor[], there: Levels) {
  const open = anchors.filter(({ level }) => there.every((one) => one.level !== level))
  const byLevel = [...new Map(open.map((anchor) => [anchor.level, anchor])).values()]
  const read = byLevel.map((anchor) => ({
    anchor,
    id: levelText(anchor.element, anchor.level, anchor.sentence),
  }))
  return {
    added: read.flatMap(({ anchor: { level, sentence }, id }) =>
      id === undefined ? [] : [{ level, id, en: sentence }],
    ),
    untranslated: read.flatMap(({ anchor, id }) => (id === undefined ? [anchor] : [])),
  }
}

async function makeAbility(
  context: WorkContext,
  { element, name }: Skill,
  levels: Levels,
  names: ReadonlySet<string>,
): Promise<string> {
  const { tx, organisationId, now } = context
  const plain = skillNames[element] ?? name
  const nameId = names.has(plain.toLowerCase()) ? `${plain} (O*NET)` : plain
  const id = uuidv7()
  const row = { organisationId, id, nameId, nameEn: name, sourceKey: element, madeAt: now, changedAt: now }
  await insertAbility(tx, { ...row, ...source, levels: inOrder(levels) })
  await insertAbilityTerms(tx, { organisationId, abilityId: id, since: now, freshMonths })
  await context.audit({
    action: 'ability.made',
    subjectKind: 'ability',
    subjectId: id,
    details: { name: { id: nameId, en: name }, byImport: true },
  })
  await context.announce(definitionChanged('ability.changed', { abilityId: id }))
  return nameId
}

async function describeAbility(
  context: WorkContext,
  { id, nameId, nameEn, levels }: StoredAbility,
  added: Levels,
): Promise<string> {
  const { tx, now } = context
  await updateAbility(tx, id, { levels: inOrder([...levels, ...added]), changedAt: now })
  await context.audit({
    action: 'ability.changed',
    subjectKind: 'ability',
    subjectId: id,
    details: {
      name: { id: nameId, en: nameEn },
      levels: added.map(({ level }) => level).join(', '),
      byImport: true,
    },
  })
  await context.announce(definitionChanged('ability.changed', { abilityId: id }))
  return nameId
}

function inOrder(levels: Levels): Levels {
  return levels.toSorted((one, other) => one.level - other.level)
}
