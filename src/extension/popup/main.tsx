import { render } from 'preact';

const root = document.getElementById('root');
if (root) render(<h1>Sidelight</h1>, root);
