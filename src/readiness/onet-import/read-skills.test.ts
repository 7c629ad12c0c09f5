import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { readSkillRows } from './skill-table.ts'
import { skillsIn, skillsOf, type SkillRow } from './read-skills.ts'
import { skillNames } from './skill-names.ts'

const row = (element: string, scale: string, value: number, flags: Partial<SkillRow> = {}): SkillRow => ({
  occupation: '1',
  element,
  name: element,
  scale,
  value,
  suppress: false,
  notRelevant: false,
  ...flags,
})

describe('skills of O*NET', () => {
  it('are taken at whole levels where they matter, and never where the publisher advises against it', () => {
    const rows = [
      row('a', 'LV', 4.5),
      row('a', 'IM', 4),
      row('b', 'LV', 3),
      row('b', 'IM', 2.9),
      row('c', 'LV', 3, { notRelevant: true }),
      row('c', 'IM', 5),
      row('d', 'LV', 3, { suppress: true }),
      row('d', 'IM', 5),
      row('e', 'LV', 2),
      row('e', 'IM', 5, { suppress: true }),
    ]
    expect(skillsOf(rows, '1')).toEqual([{ element: 'a', name: 'a', level: 5 }])
    expect(skillsOf(rows, '2')).toEqual([])
    expect(skillsIn(rows).map(({ element }) => element)).toEqual(['a', 'b', 'e'])
  })

  const file = join(import.meta.dirname, '../../../../shared/data/onet-skills/Skills.tsv.gz')
  it.skipIf(!existsSync(file))('of the real table are 35, each with a name in both languages', () => {
    const read = readSkillRows(gunzipSync(readFileSync(file)))
    if (!read.ok) throw new Error(read.code)
    const skills = skillsIn(read.value)
    expect(skills).toHaveLength(35)
    expect(skills.filter(({ element }) => skillNames[element] === undefined)).toEqual([])
    const tellers = skillsOf(read.value, '43-3071.00')
    expect(tellers.length).toBeGreaterThan(4)
    expect(tellers.map(({ name }) => name)).toContain('Service Orientation')
    expect(read.value.filter(({ notRelevant }) => notRelevant)).toHaveLength(3857)
  })
})
