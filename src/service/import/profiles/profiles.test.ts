import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { isoOf } from '../../../platform/time/instants.ts'
import { entriesOf } from '../imported.ts'
import { readMappedText } from '../mapped/sample-mapping.ts'
import { mappingOfProfile, type ProfileName } from './profiles.ts'

/** The made-up sample of a profile, in the shape that the system's own documents or source show. */
async function read(name: Exclude<ProfileName, 'servicenow'>) {
  const sample = await readFile(join(import.meta.dirname, `../fixtures/${name}-made-up.csv`))
  const reading = await readMappedText(sample, { ...(await mappingOfProfile(name)), zone: 'Asia/Jakarta' })
  const kinds = reading.requests.map((request) => [
    request.number,
    ...entriesOf(request).map(({ kind }) => kind),
  ])
  return { ...reading, kinds }
}

describe('the ready profile of', () => {
  it('Jira reads an issue export, without taking SLA durations for promises', async () => {
    const { kinds, requests, setAside, account } = await read('jira')
    expect(kinds).toEqual([
      ['FIK-1', 'submitted', 'completed'],
      ['FIK-2', 'submitted'],
      ['FIK-3', 'submitted', 'cancelled'],
    ])
    expect(requests[0]).toMatchObject({
      asker: 'Ani Fiktif',
      category: 'Service Request',
      priority: 2,
      due: null,
      events: [{ unit: 'Meja Bantuan Fiktif', assignee: 'Sari Fiktif' }],
    })
    expect(requests[0] && isoOf(requests[0].openedAt)).toBe('2026-02-25T15:17:00.000Z')
    expect(setAside).toMatchObject([
      { line: 5, column: 'Status', value: 'Awaiting the moon', reason: 'value_unmapped' },
    ])
    expect(account.rowsRead).toBe(4)
  })

  it('GLPI reads a list of tickets, whose time to resolve is the promise', async () => {
    const { kinds, requests, setAside } = await read('glpi')
    expect(setAside).toEqual([])
    expect(kinds).toEqual([
      ['1', 'submitted', 'completed', 'confirmed'],
      ['2', 'submitted'],
      ['3', 'submitted', 'completed'],
    ])
    expect(requests.map(({ priority, category }) => [priority, category])).toEqual([
      [1, 'Perangkat > Pencetak'],
      [4, 'Perabot'],
      [3, 'Akun'],
    ])
    const due = requests[0]?.due?.completion
    expect(due && isoOf(due)).toBe('2026-03-02T05:00:00.000Z')
    expect(requests[1]?.due).toEqual({ response: null, completion: null })
  })

  it('Zammad reads tickets of its API, those that wait with both promises', async () => {
    const { kinds, requests, setAside } = await read('zammad')
    expect(setAside).toEqual([])
    expect(kinds).toEqual([
      ['22001', 'submitted', 'responded', 'completed', 'confirmed'],
      ['22002', 'submitted'],
      ['22003', 'submitted', 'cancelled'],
    ])
    expect(requests[0]?.due).toEqual({ response: null, completion: null })
    const due = requests[1]?.due
    expect([due?.response, due?.completion].map((at) => at && isoOf(at))).toEqual([
      '2026-03-03T02:00:00.000Z',
      '2026-03-03T05:00:00.000Z',
    ])
    expect(requests.map(({ events: [first] }) => first.assignee)).toEqual(['sari@fiktif.example', null, null])
  })
})
