// Adding an endpoint on a page of its own: the popup's form, with room.
// Promise: saved or left, one is back at the list.
// Not here: the form (editing/endpoint-form.tsx), many at once (many.tsx).

import { EndpointForm } from '../../editing/endpoint-form.tsx';
import { HOME, hashOf } from '../../route.ts';
import type { View } from '../view.ts';
import { ViewHead } from '../view-head.tsx';

export const addView: View = {
  name: 'add',
  title: (words) => words.add,
  draw: (frame) => {
    const { url } = frame.route.query;
    return (
      <>
        <ViewHead title={frame.words.addTitle}>
          <a href={hashOf({ ...HOME, view: 'many' })}>{frame.words.bulk.link}</a>
        </ViewHead>
        <EndpointForm
          isHeaded
          frame={frame}
          id={null}
          {...(url !== undefined && { url })}
          close={() => frame.go(HOME)}
        />
      </>
    );
  },
};
