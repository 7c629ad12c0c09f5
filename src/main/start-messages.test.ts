import { expect, it } from 'vitest'
import { readyText, say, sentenceOf } from './start-messages.ts'

const values = { directory: '/data', reason: 'disk full' }

it('a refusal is one sentence that names what it is about', () => {
  expect(sentenceOf({ ok: false, code: 'data_unwritable', values }, 'en')).toBe(
    'The data folder /data cannot be written (disk full); mend its permissions, or choose another with ETALASE_DATA.',
  )
  expect(sentenceOf({ ok: false, code: 'data_unwritable', values }, 'id')).toMatch(
    /^Folder data \/data tidak dapat ditulis/,
  )
})

it('a value is put in as it is, even where it looks like a place for another', () => {
  const odd = { directory: '{reason}', reason: '$&' }
  expect(sentenceOf({ ok: false, code: 'data_unwritable', values: odd }, 'en')).toContain(
    '{reason} cannot be written ($&)',
  )
})

it('the console speaks both languages', () => {
  expect(say('stopped', 'id')).toBe('Etalase berhenti dengan bersih.')
  expect(say('stopped', 'en')).toBe('Etalase has stopped cleanly.')
})

it('whoever starts with an empty database is told how the first organisation is made', () => {
  const address = 'http://127.0.0.1:4100'
  expect(readyText({ address, isEmpty: true }, 'en')).toContain(
    'npm run etalase -- organisation create --name',
  )
  expect(readyText({ address }, 'en')).not.toContain('organisation')
})
