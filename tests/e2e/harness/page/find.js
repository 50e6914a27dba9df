// Runs inside the page: finds elements the way people and screen readers name them, by role and visible name. Never by class or id.
// Called with a query and returns { elements, there }: what matches, and what of the same role is there instead, for the message.
function find(query) {
  const tidy = (text) => text.replace(/[\s\u00a0]+/g, " ").trim();
  const shown = (element) => element.checkVisibility({ visibilityProperty: true });
  const modal = document.querySelector("dialog:modal");
  const reachable = (element) => shown(element) && !element.closest("[inert], [aria-hidden=true]") && (!modal || modal.contains(element));

  const inputs = { checkbox: "checkbox", radio: "radio", number: "spinbutton", range: "slider", file: "file", button: "button", submit: "button", reset: "button", hidden: "", search: "searchbox" };
  const tags = {
    button: "button", summary: "button", textarea: "textbox", fieldset: "group", details: "group", dialog: "dialog", nav: "navigation", main: "main",
    article: "article", ul: "list", ol: "list", li: "listitem", table: "table", tr: "row", td: "cell", th: "columnheader", progress: "progressbar",
    meter: "meter", img: "img", p: "paragraph", section: "region", form: "form", output: "status", aside: "complementary", option: "option", dt: "term", dd: "definition",
  };
  function role(element) {
    const told = element.getAttribute("role");
    if (told) return told;
    const tag = element.localName;
    if (/^h[1-6]$/.test(tag)) return "heading";
    if (tag === "a" || tag === "area") return element.hasAttribute("href") ? "link" : "";
    if (tag === "input") return inputs[element.type] ?? "textbox";
    if (tag === "select") return element.multiple || element.size > 1 ? "listbox" : "combobox";
    if (tag === "header" || tag === "footer") return element.closest("article, section, main, aside, nav") ? "" : tag === "header" ? "banner" : "contentinfo";
    return tags[tag] ?? "";
  }

  // What is read aloud of an element: its text without what is hidden from screen readers, `skip` left out.
  function text(element, skip) {
    let said = "";
    for (const child of element.childNodes) {
      if (child.nodeType === Node.TEXT_NODE) said += child.data;
      else if (child.nodeType !== Node.ELEMENT_NODE || child === skip || child.getAttribute("aria-hidden") === "true") continue;
      else if (!child.checkVisibility({ visibilityProperty: true }) && child.localName !== "legend") continue;
      else if (child.localName === "img") said += ` ${child.alt} `;
      else if (child.localName === "svg" || child.localName === "select" || child.localName === "script" || child.localName === "style") continue;
      else {
        const inner = child.hasAttribute("aria-label") ? child.getAttribute("aria-label") : text(child, skip);
        said += getComputedStyle(child).display.startsWith("inline") ? inner : ` ${inner} `;
      }
    }
    return said;
  }

  const byContent = new Set(["button", "link", "heading", "listitem", "row", "cell", "columnheader", "option", "paragraph", "status", "alert", "term", "definition", "tab"]);
  function name(element) {
    const ids = element.getAttribute("aria-labelledby");
    if (ids) {
      const told = ids.split(/\s+/).map((id) => document.getElementById(id)).filter((one) => one && shown(one)).map((one) => text(one)).join(" ");
      if (tidy(told)) return tidy(told);
    }
    if (element.hasAttribute("aria-label")) return tidy(element.getAttribute("aria-label"));
    if (element.labels?.length) return tidy([...element.labels].map((label) => text(label, element)).join(" "));
    if (element.localName === "fieldset") return tidy(text([...element.children].find((child) => child.localName === "legend") ?? document.createElement("i")));
    if (element.localName === "table") return tidy(element.caption ? text(element.caption) : "");
    if (element.localName === "details") return tidy(text(element.querySelector("summary") ?? document.createElement("i")));
    if (element.localName === "img") return tidy(element.alt);
    if (element.localName === "article" || element.localName === "li") {
      const heading = element.querySelector("h1, h2, h3, h4, h5, h6");
      if (heading) return tidy(text(heading));
    }
    if (byContent.has(role(element))) return tidy(text(element));
    return tidy(element.getAttribute("title") ?? "");
  }

  // A text is the whole name, or, if no name is exactly that, the words that it begins with; a pattern is searched for.
  function named(elements, wanted) {
    if (wanted === undefined || wanted === null) return elements;
    if (typeof wanted === "object") {
      const pattern = new RegExp(wanted.source, wanted.flags);
      return elements.filter((element) => pattern.test(name(element)));
    }
    const words = tidy(wanted);
    const whole = elements.filter((element) => name(element) === words);
    if (whole.length) return whole;
    return elements.filter((element) => name(element).startsWith(words) && !/^[\p{L}\p{N}]/u.test(name(element).slice(words.length)));
  }

  if (query.what === "describe") {
    const element = document.activeElement;
    if (!element || element === document.body) return { role: "none", name: "" };
    return { role: role(element), name: name(element), value: element.value ?? null, checked: element.checked ?? null };
  }
  if (query.what === "text") {
    // A place is looked for in the whole page: an open dialog is one itself, and hides the others.
    let roots = query.within?.length ? [document] : [modal ?? document.body];
    for (const step of query.within ?? []) roots = roots.flatMap((root) => named([...root.querySelectorAll("*")].filter((one) => role(one) === step.role && reachable(one)), step.name));
    // While a page is arriving it may have no body yet.
    return tidy(roots.map((root) => root?.innerText ?? "").join("\n"));
  }

  let roots = [document];
  for (const step of query.within ?? []) {
    roots = roots.flatMap((root) => named([...root.querySelectorAll("*")].filter((one) => role(one) === step.role && reachable(one)), step.name));
  }
  const roles = new Set([query.role].flat());
  const all = [...new Set(roots.flatMap((root) => [...root.querySelectorAll("*")]))].filter((element) => roles.has(role(element)) && reachable(element));
  const elements = named(all, query.name);
  return {
    elements,
    names: elements.map(name),
    there: elements.length ? [] : all.slice(0, 40).map((element) => `${role(element)} “${name(element).slice(0, 80)}”`),
  };
}
