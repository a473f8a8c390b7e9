import type { Opportunity } from '../../rules/opportunity.js';
import type * as form from './form.js';

/** The types of a form, for the form that fills an opportunity. */
export type Fields = Opportunity;
export type Read = form.Read<Fields>;
export type ReadContext = form.ReadContext<Fields>;
export type Choice = form.Choice<Fields>;
export type Question = form.Question<Fields>;
