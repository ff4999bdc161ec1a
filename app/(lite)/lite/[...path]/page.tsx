export { default } from '../../../(reader)/[...path]/page.tsx';
