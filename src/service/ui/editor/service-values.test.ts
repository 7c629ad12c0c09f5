import { describe, expect, it } from 'vitest'
import { form as formShape, serviceBody, type FormField, type ServiceView } from '../../contract.ts'
import {
  bodyOf,
  formOf,
  keyFor,
  newField,
  pathOf,
  retiredNow,
  valuesOf,
  type ServiceValues,
} from './service-values.ts'

const both = (text: string) => ({ id: text, en: `${text} (en)` })
const fresh = (): ServiceValues => ({ ...valuesOf(undefined, () => ''), name: both('Laptop') })

const everyKind: FormField[] = [
  { key: 'a', kind: 'short_text', label: both('A'), hint: both('Petunjuk'), required: true, max: 80 },
  { key: 'b', kind: 'long_text', label: both('B'), required: false, max: 2000 },
  { key: 'c', kind: 'number', label: both('C'), required: false, whole: true, min: 1 },
  { key: 'd', kind: 'date', label: both('D'), required: false },
  {
    key: 'e',
    kind: 'one_choice',
    label: both('E'),
    required: false,
    choices: [
      { value: 'x', label: both('X') },
      { value: 'y', label: both('Y') },
    ],
  },
  {
    key: 'f',
    kind: 'several_choices',
    label: both('F'),
    required: false,
    choices: [
      { value: 'x', label: both('X') },
      { value: 'y', label: both('Y') },
    ],
  },
  { key: 'g', kind: 'person', label: both('G'), required: false },
  { key: 'h', kind: 'unit', label: both('H'), required: false },
  { key: 'i', kind: 'file', label: both('I'), required: false },
]
const service = {
  name: both('Laptop'),
  description: both('Untuk bekerja'),
  doneWell: both(''),
  form: everyKind,
  promises: [
    { priority: 2, responseMinutes: 60, completionMinutes: null },
    { priority: 4, responseMinutes: null, completionMinutes: 960 },
  ],
  stopsClock: ['asker'],
  askers: [{ id: '0198c0de-0000-7000-8000-000000000001', name: both('Logistik'), code: 'LOG' }],
  approvals: {
    order: 'side_by_side',
    steps: [
      {
        by: 'head',
        minutes: 60,
        from: { field: 'amount', atLeast: 5 },
        field: null,
        unit: null,
        person: null,
      },
    ],
  },
  reasons: [
    { id: '0198c0de-0000-7000-8000-000000000002', text: both('Cepat'), retired: false },
    { id: '0198c0de-0000-7000-8000-000000000003', text: both('Lama'), retired: true },
  ],
} as unknown as ServiceView

describe('the editor of a service', () => {
  it('sends back what it was given, every kind of field included', () => {
    const body = bodyOf(valuesOf(service, (unit) => unit.name.id))
    expect(body.form).toEqual(everyKind)
    expect(formShape.parse(body.form)).toEqual(everyKind)
    expect(body.promises).toEqual(service.promises)
    expect(body.askerUnitIds).toEqual([service.askers[0]?.id])
    expect(body.reasons).toEqual([{ id: service.reasons[0]?.id, text: both('Cepat') }])
    expect(retiredNow(valuesOf(service, (unit) => unit.name.id)).map(({ text }) => text)).toEqual([
      both('Lama'),
    ])
    expect(body.approvals).toEqual({
      order: 'side_by_side',
      steps: [{ by: 'head', minutes: 60, from: { field: 'amount', atLeast: 5 } }],
    })
  })
  it('offers again a reason that was just taken out, with its id', () => {
    const values = { ...valuesOf(service, () => ''), reasons: [] }
    expect(retiredNow(values).map(({ id, text }) => [id, text])).toEqual(
      service.reasons.map(({ id, text }) => [id, text]),
    )
  })
  it('begins with one promise, for the normal priority', () => {
    const body = bodyOf(fresh())
    expect(body.promises).toEqual([{ priority: 3, responseMinutes: 120, completionMinutes: 960 }])
    expect(serviceBody.safeParse(body).success).toBe(true)
  })
  it('sends no units where everybody may ask', () => {
    const values = valuesOf(service, () => '')
    expect(bodyOf({ ...values, forEverybody: true }).askerUnitIds).toEqual([])
  })
})

describe('keys of new fields', () => {
  it('are made of the label and told apart', () => {
    const fields = ['Jenis laptop', 'Jenis laptop', 'Jenis laptop?'].map((label) => ({
      ...newField('short_text'),
      label: both(label),
    }))
    expect(formOf(fields).map(({ key }) => key)).toEqual(['jenis_laptop', 'jenis_laptop_2', 'jenis_laptop_3'])
  })
  it('do not touch keys that exist', () => {
    const fields = [
      { ...newField('date'), label: both('Mulai') },
      { ...newField('date'), key: 'mulai', label: both('Sejak') },
    ]
    expect(formOf(fields).map(({ key }) => key)).toEqual(['mulai_2', 'mulai'])
  })
  it('fit the contract whatever the label is', () => {
    for (const label of ['2026 Rencana', '???', 'Très naïf café', 'x'.repeat(200), '']) {
      expect(keyFor(both(label), new Set())).toMatch(/^[a-z][a-z0-9_]{0,39}$/)
    }
  })
})

describe('what the server says of an input', () => {
  it('leads to the promise of the right priority', () => {
    const values = valuesOf(service, () => '')
    expect(pathOf('body.promises.1.completionMinutes', values)).toBe('promises.p4.completionMinutes')
    expect(pathOf('body.promises.7', values)).toBe('promises')
  })
  it('leads to the same place of everything else', () => {
    expect(pathOf('body.form.2.label.id', fresh())).toBe('form.2.label.id')
    expect(pathOf('body.askerUnitIds.3', fresh())).toBe('askers')
    expect(pathOf('body.name.en', fresh())).toBe('name.en')
  })
})
