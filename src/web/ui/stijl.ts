// The order counts: NL Design System first, then the theme, then what is ours.
import '@utrecht/component-library-css/dist/index.css';
import '@nl-design-system-unstable/voorbeeld-design-tokens/dist/theme.css';
import './stijl.css';
