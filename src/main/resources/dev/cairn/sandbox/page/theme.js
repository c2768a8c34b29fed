/*
 * Light or dark. A classic script in the head, not a module: the theme must be set before the first paint,
 * else a dark page flashes white.
 */
(() => {
  const system = matchMedia("(prefers-color-scheme: light)");
  let chosen = stored();

  function stored() {
    try {
      return localStorage.getItem("theme");
    } catch {
      return null; // storage can be forbidden; the system's preference then decides
    }
  }

  function remember() {
    try {
      localStorage.setItem("theme", chosen);
    } catch {
      // Forbidden storage: the choice then lasts as long as the window.
    }
  }

  function apply() {
    document.documentElement.dataset.theme = chosen ?? (system.matches ? "light" : "dark");
    document.dispatchEvent(new Event("themechange"));
  }

  window.switchTheme = () => {
    chosen = document.documentElement.dataset.theme === "dark" ? "light" : "dark";
    remember();
    apply();
  };

  system.addEventListener("change", apply);
  apply();
})();
