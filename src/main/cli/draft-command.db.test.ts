import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { runOn } from '../../../test/desk.ts'
import { testHarness } from '../../../test/harness.ts'
import { ownFolder } from '../../../test/own-folder.ts'
import { sampleList, sampleRow } from '../../service/import/mapped/sample-mapping.ts'

describe('the command that drafts a mapping', () => {
  const harness = testHarness()
  const own = ownFolder()

  it('writes one that imports the file it was made of, and never over one that is there', async () => {
    const list = join(own.folder, 'list.csv')
    const yaml = join(own.folder, 'mapping.yaml')
    await writeFile(list, sampleList(sampleRow))
    expect((await runOn(harness, ['import', 'draft', list])).told).toContain('system: list')
    const written = await runOn(harness, ['import', 'draft', list, '--output', yaml], 'id')
    expect(written.told).toContain('Pemetaan pertama ditulis')
    expect(await readFile(yaml, 'utf8')).toContain('PERIKSA')
    const again = await runOn(harness, ['import', 'draft', list, '--output', yaml])
    expect(again).toMatchObject({ code: 1 })
    expect(again.murmured).toContain('is there already and is not written over')
    const place = ['--organisation', 'PT Konsep', '--set-aside', join(own.folder, 'set-aside.csv')]
    const imported = await runOn(harness, [
      'import',
      'requests',
      list,
      '--mapping',
      yaml,
      ...place,
      '--dry-run',
    ])
    expect(imported.told, imported.murmured).toContain('1 row read = 1 used + 0 there already + 0 set aside')
    expect(imported.murmured).toContain('There is no organisation "PT Konsep" yet; this import makes it.')
    expect((await runOn(harness, ['import', 'draft', `${list}.gone`])).murmured).toBe(
      'list.csv.gone: There is no such file.',
    )
    await writeFile(join(own.folder, 'list.xlsx'), 'PK\u0003\u0004 and so on')
    expect((await runOn(harness, ['import', 'draft', join(own.folder, 'list.xlsx')])).murmured).toContain(
      'list.xlsx: This is an Excel file',
    )
  })
})
