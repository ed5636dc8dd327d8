/**
 * Schemas of data from outside: zod/mini with zod's English messages. The full zod makes the same schemas, but takes four times as
 * long to load, which every run would pay for.
 */
import { config } from 'zod/mini';
import english from 'zod/v4/locales/en.js';

config(english());

export * from 'zod/mini';
