/** Rendered by "npm run render": a hash of the JSON schemas, which take longer to make than a run to store. */
export const SCHEMA_MARK = '14c525b2ef1e';
