import { describe, expect, it } from 'vitest'
import type { RequestView } from '../../contract.ts'
import { actsOf } from './acts.ts'

const nothing: RequestView['may'] = {
  take: false,
  accept: false,
  assign: false,
  override: false,
  respond: false,
  comment: false,
  attach: false,
  handOn: false,
  pause: false,
  resume: false,
  complete: false,
  confirm: false,
  reopen: false,
  cancel: false,
  correct: false,
  rate: false,
  approve: false,
  decline: false,
  watch: false,
  unwatch: false,
  involve: false,
  link: false,
}

describe('the acts offered on a request', () => {
  it('are none for who only reads', () => {
    expect(actsOf({ ...nothing, comment: true })).toEqual({ main: undefined, beside: undefined, more: [] })
  })
  it('ask the asker first whether it is done, with the way back beside', () => {
    expect(actsOf({ ...nothing, confirm: true, reopen: true, rate: true })).toEqual({
      main: 'confirm',
      beside: 'reopen',
      more: ['rate'],
    })
  })
  it('let an approver decide first, either way', () => {
    expect(actsOf({ ...nothing, approve: true, decline: true, comment: true })).toEqual({
      main: 'approve',
      beside: 'decline',
      more: [],
    })
  })
  it('offer whoever serves to take it before anything else', () => {
    const may = {
      ...nothing,
      take: true,
      accept: true,
      respond: true,
      complete: true,
      handOn: true,
      pause: true,
    }
    expect(actsOf(may)).toEqual({
      main: 'take',
      beside: 'respond',
      more: ['accept', 'complete', 'handOn', 'pause'],
    })
  })
  it('offer completion once it is answered', () => {
    expect(actsOf({ ...nothing, complete: true, pause: true }).main).toBe('complete')
  })
  it('never make cancelling the next act', () => {
    expect(actsOf({ ...nothing, cancel: true })).toEqual({
      main: undefined,
      beside: undefined,
      more: ['cancel'],
    })
  })
})
