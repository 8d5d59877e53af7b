// The page: one component in its place.
// Promise: nothing but that.
// Not here: the component (status.tsx).

import { createRoot } from 'react-dom/client';
import { Status } from './status.tsx';

const place = document.querySelector('main');
if (place !== null) createRoot(place).render(<Status />);
