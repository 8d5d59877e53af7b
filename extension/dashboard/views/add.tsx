// Adding an endpoint on a page of its own: the popup's form, with room.
// Promise: saved or left, one is back at the list.
// Not here: the form (editing/endpoint-form.tsx), many at once (bulk.tsx).

import { EndpointForm } from '../../editing/endpoint-form.tsx';
import { HOME } from '../route.ts';
import type { View } from '../view.ts';

export const addView: View = {
  name: 'add',
  title: (words) => words.add,
  draw: (frame) => <EndpointForm frame={frame} id={null} close={() => frame.go(HOME)} />,
};
