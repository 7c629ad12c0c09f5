import { describe, expect, it } from 'vitest'
import { correctedAmounts, correctionsOf } from './corrections.ts'

const frozen = { paid: 100, received: 40, rechargedTo: 0, rechargedOn: 0 }
const nothing = { paid: 0, received: 0, rechargedTo: 0, rechargedOn: 0 }

describe('corrections beside a frozen publication', () => {
  it('go on from the frozen figure day by day, each from what was said last', () => {
    expect(
      correctionsOf(frozen, [
        { day: '2026-04-10', ...nothing, paid: -100 },
        { day: '2026-05-02', ...nothing, paid: 30, received: 5 },
      ]),
    ).toEqual([
      { on: '2026-04-10', measure: 'paid', from: 100, to: 0 },
      { on: '2026-05-02', measure: 'paid', from: 0, to: 30 },
      { on: '2026-05-02', measure: 'received', from: 40, to: 45 },
    ])
  })

  it('come to what the amounts are by now, as of the last of their days', () => {
    const changes = [
      { day: '2026-04-10', ...nothing, paid: -100 },
      { day: '2026-05-02', ...nothing, paid: 30, received: 5 },
    ]
    expect(correctedAmounts(frozen, correctionsOf(frozen, changes))).toEqual({
      paid: 30,
      received: 45,
      rechargedTo: 0,
      rechargedOn: 0,
      on: '2026-05-02',
    })
  })

  it('are none where nothing changed', () => {
    expect(correctedAmounts(frozen, [])).toBeNull()
    expect(correctionsOf(frozen, [])).toEqual([])
    expect(correctionsOf(frozen, [{ day: '2026-04-10', ...nothing }])).toEqual([])
  })
})
