/** Rendered by "npm run render": a hash of the JSON schemas, which take longer to make than a run to store. */
export const SCHEMA_MARK = '4ae5083a147d';
