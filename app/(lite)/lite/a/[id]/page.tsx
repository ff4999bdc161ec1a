export { default } from '../../article/[id]/page.tsx';
