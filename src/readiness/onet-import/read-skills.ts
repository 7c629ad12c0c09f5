/** One row of O*NET's table of skills, as far as it is used. */
export interface SkillRow {
  readonly occupation: string
  readonly element: string
  readonly name: string
  /** `LV` level 0–7, `IM` importance 1–5. */
  readonly scale: string
  readonly value: number
  /** Too few answers, or too far apart: the publisher advises against using it. */
  readonly suppress: boolean
  /** Most of those asked said that the occupation does not need it. */
  readonly notRelevant: boolean
}

export interface Skill {
  readonly element: string
  readonly name: string
}

/** What a level of a skill means, in the publisher’s words. */
export interface Anchor {
  readonly element: string
  /** 0 to 7. */
  readonly level: number
  readonly sentence: string
}

export interface RequiredSkill extends Skill {
  readonly level: number
}

/** From this importance on a skill is taken for a job: 3 is "important". */
const important = 3

/** Skills of which at least one occupation has a level that may be used, in the order of the content model. */
export function skillsIn(rows: readonly SkillRow[]): Skill[] {
  const usable = rows.filter(isUsable)
  const names = new Map(
    usable.filter(({ scale }) => scale === 'LV').map(({ element, name }) => [element, name]),
  )
  return [...names]
    .map(([element, name]) => ({ element, name }))
    .toSorted((one, other) => one.element.localeCompare(other.element))
}

/** What an occupation needs: skills that matter to it, each at its level in whole steps. */
export function skillsOf(rows: readonly SkillRow[], occupation: string): RequiredSkill[] {
  const own = rows.filter((row) => row.occupation === occupation && isUsable(row))
  const weights = new Map(
    own.filter(({ scale }) => scale === 'IM').map(({ element, value }) => [element, value]),
  )
  return own
    .filter(({ scale, element }) => scale === 'LV' && (weights.get(element) ?? 0) >= important)
    .map(({ element, name, value }) => ({
      element,
      name,
      level: Math.min(7, Math.max(0, Math.round(value))),
    }))
    .toSorted((one, other) => one.element.localeCompare(other.element))
}

function isUsable({ suppress, notRelevant }: SkillRow): boolean {
  return !suppress && !notRelevant
}
