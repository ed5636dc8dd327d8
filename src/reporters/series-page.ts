/** Addresses on the published dashboard: the part after the #, in the dashboard's own format. */

/** @param branch empty for the tracked branch. @returns the line of a chart as one word of the address */
export function lineWord(benchmark: string, metric: string, branch = ''): string {
  return JSON.stringify(branch === '' ? [benchmark, metric] : [benchmark, metric, branch]);
}

/** The complete, encoded address of the page of a series. @param dashboardUrl http or https */
export function seriesPage(dashboardUrl: string, suite: string, benchmark: string, metric: string): string {
  const words = new URLSearchParams({ view: 'series', suite, line: lineWord(benchmark, metric) });
  return `${dashboardUrl.replace(/#.*$/s, '')}#${words}`;
}
