import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readOnet } from './read-tables.ts'
import { skillsIn, skillsOf, type SkillRow } from './read-skills.ts'
import { levelText } from './level-texts.ts'
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

  const folder = join(import.meta.dirname, '../../../../shared/data/onet-skills')
  const there = existsSync(join(folder, 'Skills.tsv.gz'))
  it.skipIf(!there)(
    'of the real tables are 35, each named and with three levels described in both languages',
    () => {
      const read = readOnet([
        { name: 'skills.txt', bytes: readFileSync(join(folder, 'Skills.tsv.gz')) },
        { name: 'anchors.txt', bytes: readFileSync(join(folder, 'Level_Scale_Anchors.tsv')) },
      ])
      if (!read.ok) throw new Error(read.code)
      const { skills: rows, anchors, bad } = read.value
      expect(bad).toEqual([])
      const skills = skillsIn(rows)
      expect(skills).toHaveLength(35)
      expect(skills.filter(({ element }) => skillNames[element] === undefined)).toEqual([])
      const tellers = skillsOf(rows, '43-3071.00')
      expect(tellers.length).toBeGreaterThan(4)
      expect(tellers.map(({ name }) => name)).toContain('Service Orientation')
      expect(rows.filter(({ notRelevant }) => notRelevant)).toHaveLength(3857)
      expect(anchors).toHaveLength(105)
      const said = anchors.map(({ element, level, sentence }) => levelText(element, level, sentence))
      expect(said.filter((text) => text === undefined)).toEqual([])
    },
  )
})
