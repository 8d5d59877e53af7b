// Editing an endpoint on a page of its own: the popup's form, with room.
// Promise: an address of something that is no longer watched says so, and leads back.
// Not here: the form (editing/endpoint-form.tsx).

import { useRef } from 'preact/hooks';
import { EndpointForm } from '../../editing/endpoint-form.tsx';
import { HOME, hashOf } from '../route.ts';
import type { View, ViewFrame } from '../view.ts';

export const editView: View = {
  name: 'edit',
  title: null,
  draw: (frame) => <Edit frame={frame} />,
};

function Edit({ frame }: { frame: ViewFrame }) {
  const { route, known, words, go } = frame;
  const isKnown = known.config?.endpoints.some(({ id }) => id === route.id) === true;
  // Removed elsewhere while one types here, the form stays and says so.
  const opened = useRef<string | null>(null);
  if (isKnown) opened.current = route.id;
  if (opened.current !== route.id) {
    return (
      <p class="empty">
        {words.editing.unknown} <a href={hashOf(HOME)}>{words.watched}</a>
      </p>
    );
  }
  return <EndpointForm frame={frame} id={route.id} close={() => go(HOME)} />;
}
