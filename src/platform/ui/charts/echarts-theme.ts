import { okabeIto } from '../theme.ts'

/** Colours of a scheme, as charts need them: canvas knows no CSS variables. */
export interface ChartInk {
  readonly text: string
  readonly quiet: string
  readonly line: string
  readonly surface: string
  readonly brand: string
  readonly signal: string
  readonly broken: string
  readonly kept: string
}

export const chartInks: Readonly<Record<'light' | 'dark', ChartInk>> = {
  light: {
    text: '#1c2426',
    quiet: '#566164',
    line: '#dfe3e4',
    surface: '#ffffff',
    brand: '#0f6363',
    signal: '#c5820d',
    broken: '#a83610',
    kept: '#00684f',
  },
  dark: {
    text: '#e6e9ea',
    quiet: '#a3adb0',
    line: '#2f383b',
    surface: '#171d1f',
    brand: '#71c0bc',
    signal: '#f4b740',
    broken: '#ff9c7a',
    kept: '#5ec9a9',
  },
}

/** The font of all charts, and of the words in their pictures. */
export const chartFont = "'Plus Jakarta Sans Variable', system-ui, sans-serif"

/** The one theme of all charts, for a scheme. Black of the palette is unreadable on dark ground and becomes white there. */
export function chartTheme(scheme: 'light' | 'dark'): object {
  const ink = chartInks[scheme]
  const axis = {
    axisLine: { lineStyle: { color: ink.line } },
    axisTick: { show: false },
    axisLabel: { color: ink.quiet, fontFamily: chartFont, fontSize: 13 },
    splitLine: { lineStyle: { color: ink.line } },
    nameTextStyle: { color: ink.quiet, fontFamily: chartFont, fontSize: 13 },
  }
  return {
    color: okabeIto.map((colour) => (scheme === 'dark' && colour === '#000000' ? '#ffffff' : colour)),
    backgroundColor: 'transparent',
    textStyle: { fontFamily: chartFont, color: ink.text, fontSize: 13 },
    valueAxis: axis,
    categoryAxis: { ...axis, splitLine: { show: false } },
    timeAxis: axis,
    tooltip: {
      backgroundColor: ink.surface,
      borderColor: ink.line,
      textStyle: { color: ink.text, fontFamily: chartFont, fontSize: 13 },
    },
    legend: { textStyle: { color: ink.text, fontFamily: chartFont, fontSize: 13 } },
  }
}
