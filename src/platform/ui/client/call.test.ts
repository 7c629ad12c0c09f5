import { describe, expect, it } from 'vitest'
import { problemFromBody } from './api-problem.ts'
import { addressOf } from './call.ts'

describe('the address of a call', () => {
  it('has its parameters filled in and escaped', () => {
    expect(addressOf('GET /units/:unitId/queue', { params: { unitId: 'a/b' } })).toEqual({
      method: 'GET',
      address: '/api/v1/units/a%2Fb/queue',
    })
  })

  it('leaves out what was not asked for', () => {
    const { address } = addressOf('GET /people', {
      query: { q: '', left: false, limit: 20, unitId: undefined },
    })
    expect(address).toBe('/api/v1/people?left=false&limit=20')
  })
})

describe('a refusal', () => {
  it('keeps what the server said of it', () => {
    const problem = problemFromBody(
      422,
      {
        title: 'Isian belum benar',
        status: 422,
        code: 'invalid',
        requestId: 'r1',
        invalid_params: [{ name: 'body.name.id', reason: 'kosong' }],
      },
      null,
    )
    expect(problem).toMatchObject({ code: 'invalid', requestId: 'r1', passing: false })
    expect(problem.invalidParams).toEqual([{ name: 'body.name.id', reason: 'kosong' }])
  })

  it('that is no problem document, such as a proxy’s page, is told by its status', () => {
    expect(problemFromBody(503, undefined, 'r2')).toMatchObject({
      code: 'server_failed',
      requestId: 'r2',
      passing: true,
    })
  })
})
