import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core'

/** Deep teal, from tint to shade: the one colour of the brand. */
const teal: MantineColorsTuple = [
  '#e9f6f5',
  '#d0ebe9',
  '#a3d7d4',
  '#71c0bc',
  '#48aaa6',
  '#279390',
  '#147a78',
  '#0f6363',
  '#0d5052',
  '#093a3d',
]
/** Marigold: the accent of the single next act, and of a signal. */
const marigold: MantineColorsTuple = [
  '#fff6e0',
  '#ffebc0',
  '#ffdb8f',
  '#fbca5d',
  '#f4b740',
  '#e5a01f',
  '#c5820d',
  '#9a6407',
  '#744a06',
  '#4f3205',
]
/** Kept: blue-green. */
const kept: MantineColorsTuple = [
  '#e3f7f0',
  '#c3ecdf',
  '#92dcc5',
  '#5ec9a9',
  '#31b48f',
  '#0c9d78',
  '#007f60',
  '#00684f',
  '#00533f',
  '#003c2e',
]
/** Broken: vermilion. */
const broken: MantineColorsTuple = [
  '#fff0ea',
  '#ffddd0',
  '#ffbfa8',
  '#ff9c7a',
  '#f57d54',
  '#e25d2f',
  '#c9471b',
  '#a83610',
  '#86290b',
  '#611d07',
]
const dark: MantineColorsTuple = [
  '#e6e9ea',
  '#c3c9cb',
  '#9ba4a7',
  '#7c868a',
  '#4a5458',
  '#384145',
  '#2a3235',
  '#1f2628',
  '#171d1f',
  '#101516',
]
const gray: MantineColorsTuple = [
  '#f7f8f8',
  '#eff1f1',
  '#e2e5e6',
  '#d2d7d8',
  '#b7bfc1',
  '#949ea1',
  '#6b7679',
  '#525c5f',
  '#3a4345',
  '#232a2c',
]

const sans = "'Plus Jakarta Sans Variable', 'Segoe UI', system-ui, sans-serif"

/** Four sizes (small 13, text 15, lead 18, title 24) and two weights (450 text, 650 strong). */
export const theme = createTheme({
  primaryColor: 'teal',
  primaryShade: { light: 7, dark: 5 },
  colors: { teal, marigold, kept, broken, dark, gray },
  autoContrast: true,
  luminanceThreshold: 0.4,
  fontFamily: sans,
  fontFamilyMonospace: 'ui-monospace, SFMono-Regular, Menlo, monospace',
  fontSizes: { xs: '0.8125rem', sm: '0.9375rem', md: '0.9375rem', lg: '1.125rem', xl: '1.5rem' },
  lineHeights: { xs: '1.4', sm: '1.5', md: '1.5', lg: '1.4', xl: '1.25' },
  fontWeights: { regular: '450', medium: '650', bold: '650' },
  headings: {
    fontFamily: sans,
    fontWeight: '650',
    sizes: {
      h1: { fontSize: '1.5rem', lineHeight: '1.25' },
      h2: { fontSize: '1.125rem', lineHeight: '1.4' },
      h3: { fontSize: '0.9375rem', lineHeight: '1.5' },
      h4: { fontSize: '0.9375rem', lineHeight: '1.5' },
    },
  },
  defaultRadius: 'md',
  radius: { xs: '3px', sm: '5px', md: '8px', lg: '12px', xl: '20px' },
  cursorType: 'pointer',
  respectReducedMotion: true,
  focusRing: 'auto',
  components: {
    Button: { defaultProps: { size: 'sm' } },
    Badge: { defaultProps: { variant: 'light', size: 'lg' } },
    Modal: {
      defaultProps: {
        centered: true,
        transitionProps: { duration: 120 },
        // The head of a dialog is no head of the page.
        attributes: { header: { role: 'presentation' } },
        // One ground from the title on, so that what follows does not stick to its edge.
        styles: {
          header: { background: 'var(--etalase-surface)' },
          title: { lineHeight: 1.4 },
          content: { overflowWrap: 'anywhere' },
        },
      },
    },
    Alert: { defaultProps: { variant: 'outline' } },
    Menu: { defaultProps: { transitionProps: { duration: 100 } } },
    Tooltip: {
      defaultProps: {
        transitionProps: { duration: 100 },
        withArrow: true,
        events: { hover: true, focus: true, touch: true },
      },
    },
  },
})

/** Roles of colour as CSS variables; each pair has AA contrast on the ground of its scheme. */
export const variables: CSSVariablesResolver = () => ({
  variables: {
    '--etalase-bar': '3.5rem',
    '--etalase-phone-bar': '3.75rem',
  },
  light: {
    '--mantine-color-body': '#f7f8f8',
    '--mantine-color-text': '#1c2426',
    '--mantine-color-dimmed': '#566164',
    '--mantine-color-placeholder': '#6b7679',
    '--mantine-color-error': '#a83610',
    '--etalase-surface': '#ffffff',
    '--etalase-raised': '#ffffff',
    '--etalase-well': '#e6eaea',
    '--etalase-line': '#dfe3e4',
    '--etalase-mark': '#7b868a',
    '--etalase-brand': '#0f6363',
    '--etalase-brand-soft': '#e3f2f1',
    '--etalase-kept': '#00684f',
    '--etalase-broken': '#a83610',
    '--etalase-signal': '#9a6407',
    '--etalase-signal-mark': '#c5820d',
    '--etalase-noise': '#566164',
    '--etalase-act': '#f4b740',
    '--etalase-act-hover': '#e9a92b',
    '--etalase-act-text': '#2b1d02',
  },
  dark: {
    '--mantine-color-body': '#101516',
    '--mantine-color-text': '#e6e9ea',
    '--mantine-color-dimmed': '#a3adb0',
    '--mantine-color-placeholder': '#98a3a6',
    '--mantine-color-error': '#ff9c7a',
    '--mantine-color-default': '#1f2628',
    '--mantine-color-default-hover': '#2a3235',
    '--mantine-color-default-border': '#465156',
    '--etalase-surface': '#171d1f',
    '--etalase-raised': '#1f2628',
    '--etalase-well': '#0a0e0f',
    '--etalase-line': '#2f383b',
    '--etalase-mark': '#7c868a',
    '--etalase-brand': '#71c0bc',
    '--etalase-brand-soft': '#12302f',
    '--etalase-kept': '#5ec9a9',
    '--etalase-broken': '#ff9c7a',
    '--etalase-signal': '#fbca5d',
    '--etalase-signal-mark': '#f4b740',
    '--etalase-noise': '#a3adb0',
    '--etalase-act': '#f4b740',
    '--etalase-act-hover': '#e9a92b',
    '--etalase-act-text': '#2b1d02',
  },
})

/** Okabe and Ito's palette for series: told apart with every kind of colour vision. */
export const okabeIto = [
  '#0072B2',
  '#E69F00',
  '#009E73',
  '#CC79A7',
  '#56B4E9',
  '#D55E00',
  '#F0E442',
  '#000000',
] as const
