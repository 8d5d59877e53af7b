// The words of the dashboard's frame: what stands around every view.
// Promise: every sentence that asks for something says what to do.
// Not here: the views' own words (a section each).

export interface DashboardWords {
  /** The name of the product after a view's title, in the browser's tab. */
  readonly tabTitle: (view: string) => string;
  readonly skip: string;
  /** Names the list of views. */
  readonly views: string;
  readonly loading: string;
  readonly noSuchEndpoint: string;
  readonly toAll: string;
}

export const dashboardEnglish: DashboardWords = {
  tabTitle: (view) => `${view} · Uptally`,
  skip: 'Skip to the content',
  views: 'Views',
  loading: 'Reading the history…',
  noSuchEndpoint: 'This endpoint is not watched here, or no longer.',
  toAll: 'See everything that is watched',
};
