import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { describedApi, descriptionFile } from './cli/describe-api.ts'

describe('the description of the API', () => {
  it('is committed as it is served; npm run api writes it anew', () => {
    expect(JSON.parse(readFileSync(descriptionFile, 'utf8'))).toEqual(JSON.parse(describedApi()))
  })
})
