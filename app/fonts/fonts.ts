import "@fontsource-variable/inter/wght.css";
import "@fontsource-variable/jetbrains-mono/wght.css";
import "@fontsource-variable/newsreader/opsz-italic.css";
import "@fontsource-variable/newsreader/opsz.css";
