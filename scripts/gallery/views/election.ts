import { views } from '../view';

export const election = views([]);
