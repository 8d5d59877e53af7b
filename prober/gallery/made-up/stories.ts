// The stories of the gallery: services that do not exist, one for each thing that a widget has to tell.
// Promise: made up from end to end, and said to be; each becomes a feed of its name.
// Not here: the checks made of them (checks.ts), pages that show them (../pages).

import type { Story, StoryEndpoint, Trouble } from './story.ts';

function trouble(what: Trouble['what'], daysAgo: number, hour: number, minutes: number): Trouble {
  return { what, when: { daysAgo, hour }, minutes };
}

/** It goes on. */
function since(what: Trouble['what'], minutesAgo: number): Trouble {
  return { what, when: { minutesAgo }, minutes: null };
}

const WEBSITE: StoryEndpoint = {
  ...{ id: 'website', name: 'Website', latencyMs: 182 },
  troubles: [
    trouble('down', 77, 3.2, 24),
    trouble('unwatched', 61, 0, 900),
    trouble('down', 29, 14.6, 210),
    trouble('down', 28, 9.1, 35),
    trouble('down', 7, 22.4, 10),
  ],
};

const CHECKOUT: StoryEndpoint = {
  ...{ id: 'checkout', name: 'Checkout', latencyMs: 264, watchedDays: 81 },
  troubles: [
    trouble('down', 58, 11.3, 15),
    trouble('down', 19, 16.8, 55),
    trouble('degraded', 18, 8, 240),
    trouble('down', 12, 2.5, 5),
  ],
};

const SEARCH: StoryEndpoint = {
  ...{ id: 'search', name: 'Search', latencyMs: 96 },
  troubles: [
    trouble('degraded', 46, 7, 1_000),
    trouble('degraded', 45, 6, 800),
    trouble('down', 33, 19.5, 70),
    trouble('unwatched', 9, 0, 400),
  ],
};

const MIGRATION = {
  ...{ title: 'Database upgrade', when: { daysAgo: 37, hour: 2 }, minutes: 150 },
  endpoints: ['website', 'checkout', 'search'],
};

/** Everything works, after a usual quarter of a year. */
const shop: Story = { title: 'Shop', endpoints: [WEBSITE, CHECKOUT, SEARCH], plans: [MIGRATION] };

/** The shop, with one more trouble for some of its endpoints. */
function troubled(now: Readonly<Record<string, Trouble>>, more: Partial<Story> = {}): Story {
  const endpoints = shop.endpoints.map((endpoint) => {
    const own = now[endpoint.id];
    return own === undefined ? endpoint : { ...endpoint, troubles: [own, ...endpoint.troubles] };
  });
  return { ...shop, endpoints, ...more };
}

/** As the shop of a country names them; its checkout fails, so that there is a sentence to tell. */
function named(title: string, ...names: readonly string[]): Story {
  const { endpoints, ...rest } = troubled({ checkout: since('down', 4) });
  return {
    ...rest,
    title,
    endpoints: endpoints.map((each, i) => ({ ...each, name: names[i] ?? each.name })),
  };
}

const incident = troubled(
  { checkout: since('down', 22) },
  {
    incidents: [
      {
        ...{ title: 'Payments fail with an error', impact: 'down', url: null },
        ...{ when: { minutesAgo: 22 }, minutes: null, endpoints: ['checkout'] },
        updates: [
          { minutesAfter: 16, text: 'The release is rolled back. The first payments go through again.' },
          { minutesAfter: 5, text: 'We found the cause in the release of this hour.' },
        ],
      },
      {
        ...{ title: 'The website did not answer', impact: 'down', url: 'https://example.org/reports/29' },
        ...{ when: { daysAgo: 29, hour: 14.6 }, minutes: 210, endpoints: ['website'] },
        updates: [{ minutesAfter: 240, text: 'A cable was cut. There are two ways to it now.' }],
      },
      {
        ...{ title: 'Search is slow', impact: 'degraded', url: null },
        ...{ when: { daysAgo: 46, hour: 7 }, minutes: 2_300, endpoints: ['search'] },
        updates: [{ minutesAfter: 1_900, text: 'The index is built anew, and quick again.' }],
      },
    ],
  },
);

const maintenance = troubled(
  {},
  {
    plans: [
      MIGRATION,
      { title: 'New servers', when: { minutesAgo: 25 }, minutes: 60, endpoints: ['checkout'] },
      { title: 'Backup of the index', when: { minutesAgo: -180 }, minutes: 30, endpoints: ['search'] },
    ],
  },
);

const platform: Story = {
  title: 'Platform',
  endpoints: [
    endpoint('app', 'Web app', 'Product', 148, [trouble('down', 50, 6.2, 45)]),
    endpoint('api', 'API', 'Product', 61, [trouble('down', 50, 6.2, 40), trouble('down', 5, 13.1, 10)]),
    endpoint('sign-in', 'Sign-in', 'Product', 93, [trouble('degraded', 24, 9, 300)]),
    endpoint('reports', 'Reports', 'Data', 730, [trouble('down', 66, 1.5, 190)]),
    endpoint('exports', 'Exports', 'Data', 410, [since('degraded', 38), trouble('down', 14, 17, 25)]),
    endpoint('mail', 'E-mail', 'Delivery', 205, [trouble('down', 40, 10.4, 20)]),
    endpoint('webhooks', 'Webhooks', 'Delivery', 118, [trouble('down', 2, 20.3, 15)]),
  ],
};

function endpoint(
  id: string,
  name: string,
  group: string,
  latencyMs: number,
  troubles: readonly Trouble[],
): StoryEndpoint {
  return { id, name, group, latencyMs, troubles };
}

const payments: Story = {
  title: 'A payment provider',
  endpoints: [
    { ...endpoint('cards', 'Card payments', 'Payments', 240, [trouble('down', 31, 12.2, 30)]) },
    { ...endpoint('refunds', 'Refunds', 'Payments', 320, [trouble('unwatched', 70, 0, 700)]) },
  ],
};

const parcels: Story = {
  title: 'A parcel service',
  endpoints: [endpoint('tracking', 'Tracking', 'Parcels', 390, [since('degraded', 75)])],
};

const sales: Story = { ...shop, endpoints: shop.endpoints.map((each) => ({ ...each, group: 'Our shop' })) };

/** By the name of their feed. */
export const STORIES: Readonly<Record<string, Story>> = {
  ...{ shop, sales, incident, maintenance, platform, payments, parcels },
  slow: troubled({ search: since('degraded', 47) }),
  down: troubled({
    website: since('down', 12),
    checkout: since('down', 12),
    search: since('down', 11),
  }),
  stale: { ...shop, silentMinutes: 200 },
  empty: { title: 'A service of tomorrow', endpoints: [] },
  new: {
    title: 'A service of last week',
    endpoints: [{ id: 'blog', name: 'Blog', latencyMs: 140, watchedDays: 5, troubles: [] }],
  },
  german: named('Laden', 'Website', 'Kasse', 'Suche'),
  spanish: named('Tienda', 'Sitio web', 'Caja', 'Búsqueda'),
  french: named('Boutique', 'Site web', 'Paiement', 'Recherche'),
  japanese: named('ショップ', 'ウェブサイト', 'お会計', '検索'),
  arabic: named('المتجر', 'الموقع', 'الدفع', 'البحث'),
};
