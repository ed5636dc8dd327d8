/** The light build (no Redis) has the types of the whole. */
declare module 'bottleneck/light.js' {
  export { default } from 'bottleneck';
}
