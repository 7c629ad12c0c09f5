import { defineRoutes } from '../platform/http/route.ts'
import { readGroupChart, readServiceChart, readTouchpointChart, readUnitChart } from './actions/read-chart.ts'
import {
  readGroupSpread,
  readServiceSpread,
  readTouchpointSpread,
  readUnitSpread,
} from './actions/read-spread.ts'
import { rebaseServiceChart, rebaseTouchpointChart, rebaseUnitChart } from './actions/rebase-chart.ts'
import { withdrawChartBaseline } from './actions/withdraw-chart-baseline.ts'
import { overTimeEndpoints } from './contract/over-time.ts'
import { spreadEndpoints } from './contract/spread.ts'
import type { measurementPolicy } from './policy.ts'
import type { MeasurementCode } from './problems.ts'

const rebasing = ['baseline_own_unit', 'baseline_day_invalid', 'baseline_exists'] as const

/** Endpoints of measures over time: charts and their baselines. */
export const overTimeRoutes = defineRoutes<
  typeof overTimeEndpoints,
  typeof measurementPolicy,
  MeasurementCode
>(overTimeEndpoints, {
  'GET /scorecards/units/:unitId/chart': {
    permit: 'scorecard:read',
    errors: ['period_invalid'],
    act: readUnitChart,
  },
  'GET /scorecards/services/:serviceId/chart': {
    permit: 'scorecard:read',
    errors: ['period_invalid'],
    act: readServiceChart,
  },
  'GET /scorecards/groups/:groupId/chart': {
    permit: 'scorecard:read',
    errors: ['period_invalid'],
    act: readGroupChart,
  },
  'POST /scorecards/units/:unitId/chart/baselines': {
    permit: 'scorecard:rebase',
    errors: rebasing,
    act: rebaseUnitChart,
  },
  'POST /scorecards/services/:serviceId/chart/baselines': {
    permit: 'scorecard:rebase',
    errors: rebasing,
    act: rebaseServiceChart,
  },
  'GET /scorecards/touchpoints/:touchpointId/chart': {
    permit: 'scorecard:read',
    errors: ['period_invalid'],
    act: readTouchpointChart,
  },
  'POST /scorecards/touchpoints/:touchpointId/chart/baselines': {
    permit: 'scorecard:rebase',
    errors: rebasing,
    act: rebaseTouchpointChart,
  },
  'POST /scorecards/chart-baselines/:baselineId/withdraw': {
    permit: 'scorecard:rebase',
    errors: ['baseline_own_unit', 'baseline_withdrawn'],
    act: withdrawChartBaseline,
  },
})

/** Endpoints of how answers and working times spread. */
export const spreadRoutes = defineRoutes<typeof spreadEndpoints, typeof measurementPolicy, MeasurementCode>(
  spreadEndpoints,
  {
    'GET /scorecards/touchpoints/:touchpointId/spread': {
      permit: 'scorecard:read',
      errors: ['period_invalid'],
      act: readTouchpointSpread,
    },
    'GET /scorecards/units/:unitId/spread': {
      permit: 'scorecard:read',
      errors: ['period_invalid'],
      act: readUnitSpread,
    },
    'GET /scorecards/groups/:groupId/spread': {
      permit: 'scorecard:read',
      errors: ['period_invalid'],
      act: readGroupSpread,
    },
    'GET /scorecards/services/:serviceId/spread': {
      permit: 'scorecard:read',
      errors: ['period_invalid'],
      act: readServiceSpread,
    },
  },
)
