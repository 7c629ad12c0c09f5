import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { openSetAsideFile } from './set-aside-file.ts'

const row = {
  line: 7,
  rowNumber: 6,
  number: 'INC1',
  column: 'incident_state',
  value: '-100',
  reason: 'state_unknown',
} as const

async function written(
  language: 'id' | 'en',
  rows: readonly Parameters<ReturnType<typeof openSetAsideFile>['write']>[0][],
) {
  const folder = await mkdtemp(join(tmpdir(), 'etalase-import-'))
  try {
    const file = openSetAsideFile(join(folder, 'rows.csv'), language)
    for (const one of rows) await file.write(one)
    await file.close()
    return parse(await readFile(join(folder, 'rows.csv')), { bom: true })
  } finally {
    await rm(folder, { recursive: true })
  }
}

describe('the file of rows that were set aside', () => {
  it('names line, incident, column, value and reason in the reader’s language', async () => {
    expect(await written('id', [row])).toEqual([
      ['baris', 'nomor', 'kolom', 'isi', 'alasan'],
      ['7', 'INC1', 'incident_state', "'-100", 'Status ini tidak dikenal.'],
    ])
    expect((await written('en', [row]))[1]?.[4]).toBe('This is no state that we know.')
  })

  it('holds many rows and never a cell that a spreadsheet would run', async () => {
    const rows = Array.from({ length: 20_000 }, (_, line) => ({ ...row, line, value: '=1+1' }))
    const lines = await written('en', rows)
    expect(lines).toHaveLength(20_001)
    expect(lines.at(-1)?.slice(0, 4)).toEqual(['19999', 'INC1', 'incident_state', "'=1+1"])
  })

  it('says so where it cannot be written', async () => {
    const file = openSetAsideFile('/nowhere/at/all.csv', 'id')
    await expect(file.close()).rejects.toThrow('ENOENT')
  })
})
