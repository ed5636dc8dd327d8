/** Addresses on the published dashboard: what stands behind its #, as the page itself reads it. */

/** @param branch empty: the tracked one. @returns the line of a chart as one word of the address */
export function lineWord(benchmark: string, metric: string, branch = ''): string {
  return JSON.stringify(branch === '' ? [benchmark, metric] : [benchmark, metric, branch]);
}

/** The page of a series, whole and encoded. @param dashboardUrl http or https */
export function seriesPage(dashboardUrl: string, suite: string, benchmark: string, metric: string): string {
  const words = new URLSearchParams({ view: 'series', suite, line: lineWord(benchmark, metric) });
  return `${dashboardUrl.replace(/#.*$/s, '')}#${words}`;
}
