import { describe, expect, it } from 'vitest'
import { instant } from '../../platform/time/instants.ts'
import { effectOf, exemptionState, heldUntil, type Exemption } from './exemption.ts'

const at = (hour: number) => instant(Date.UTC(2026, 2, 2, hour))
const ruling = (exempt: boolean, hour: number) => ({ exempt, at: at(hour) })
const asked: Exemption = { askedAt: at(2), decision: null, appealedAt: null, appealDecision: null }
const granted: Exemption = { ...asked, decision: ruling(true, 5) }
const refused: Exemption = { ...asked, decision: ruling(false, 5) }
const appealed: Exemption = { ...granted, appealedAt: at(6) }
const upheld: Exemption = { ...appealed, appealDecision: ruling(true, 9) }
const overturned: Exemption = { ...appealed, appealDecision: ruling(false, 9) }

describe('an exemption', () => {
  it('holds back while it is undecided, frees once granted, and an appeal changes nothing until it is decided', () => {
    const told = [asked, refused, granted, appealed, upheld, overturned].map((one) => [
      exemptionState(one),
      effectOf(one),
    ])
    expect(told).toEqual([
      ['pending', 'held'],
      ['refused', 'none'],
      ['granted', 'exempt'],
      ['appealed', 'exempt'],
      ['upheld', 'exempt'],
      ['overturned', 'none'],
    ])
    expect(effectOf(undefined)).toBe('none')
  })

  it('held back only what came due while it stood in the way', () => {
    expect(heldUntil(undefined, at(3))).toBeNull()
    expect(heldUntil(asked, at(3))).toBeNull()
    expect(heldUntil(refused, at(1)), 'paid before it was asked').toBeNull()
    expect(heldUntil(refused, at(3))).toBe(at(5))
    expect(heldUntil(refused, at(7)), 'came after the decision').toBeNull()
    expect(heldUntil(overturned, at(1)), 'was taken back, then owed again').toBe(at(9))
    expect(heldUntil(overturned, at(10))).toBeNull()
    expect(heldUntil(upheld, at(1))).toBeNull()
  })
})
