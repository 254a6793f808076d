/** What is said of exports before their code is here. */
export const exportButtonWords = {
  export: 'Export',
} as const
