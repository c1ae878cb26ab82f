"use strict";
// Without this script the page can be read, and its links lead from claims to words and back.
(() => {
  const all = (what, where = document) => [...where.querySelectorAll(what)];
  const one = (what, where = document) => where.querySelector(what);
  const calm = matchMedia("(prefers-reduced-motion: reduce)");
  const narrow = matchMedia("(max-width: 56rem)");
  const form = one(".filters");
  const articles = all("article.item").map((element) => ({
    element,
    body: one(".body", element),
    list: one(".claims", element),
    claims: all(".claim", element),
  }));
  const articleOf = new Map(articles.map((article) => [article.element, article]));
  const owner = (node) => articleOf.get(node.closest("article.item"));
  let chosen = null; // the claim that is selected

  // What is told of a claim in the text: all its marks, and where its speakers are named.
  const marksOf = (claim) => {
    const article = owner(claim);
    if (!article.marks) {
      article.marks = article.claims.map(() => []);
      for (const mark of all("mark[data-m]", article.body)) {
        const places = new Set(mark.dataset.m.split(" ").map((told) => parseInt(told, 10)));
        for (const place of places) article.marks[place].push(mark);
      }
    }
    return article.marks[article.claims.indexOf(claim)];
  };
  const namesOf = (claim) => {
    const ids = new Set((claim.dataset.w || "").split(" "));
    return all("[data-w]", owner(claim).body).filter((element) =>
      element.dataset.w.split(" ").some((id) => ids.has(id)),
    );
  };
  const claimsAt = (mark) => {
    const article = owner(mark);
    const places = mark.dataset.m.split(" ").map((told) => parseInt(told, 10)).reverse();
    return [...new Set(places)].map((place) => article.claims[place]).filter((claim) => !claim.hidden);
  };
  const who = (claim) => one(".who", claim);
  const cue = (claim) => document.getElementById(claim.id.replace("c", "m"));

  // One stop of the Tab key in each list and each text; arrows go on from there.
  const stop = (links, at) => {
    for (const link of links) link.tabIndex = link === at ? 0 : -1;
  };
  const restOn = (article, claim) => {
    const seen = article.claims.filter((one) => !one.hidden);
    const at = claim && !claim.hidden ? claim : seen[0];
    stop(article.claims.map(who), at && who(at));
    stop(article.claims.map(cue).filter(Boolean), at && cue(at));
  };

  const shut = document.createElement("button");
  shut.type = "button";
  shut.className = "shut";
  shut.textContent = form.dataset.close;

  const colour = (claim) => [...claim.classList].find((name) => /^k\w$/.test(name));
  const release = () => {
    if (!chosen) return;
    shut.remove();
    const article = owner(chosen);
    chosen.classList.remove("on");
    who(chosen).removeAttribute("aria-current");
    article.element.classList.remove("reading", colour(chosen));
    for (const mark of all(".on, .he", article.body)) mark.classList.remove("on", "he");
    chosen = null;
  };
  const intoView = (element, block) => {
    const box = element.getBoundingClientRect();
    const top = narrow.matches ? 0 : form.getBoundingClientRect().bottom;
    const bottom = narrow.matches ? innerHeight * 0.45 : innerHeight;
    if (box.top < top || box.bottom > bottom) {
      element.scrollIntoView({ block: narrow.matches ? "start" : block, behavior: calm.matches ? "auto" : "smooth" });
    }
  };
  const intoList = (claim) => {
    const { list } = owner(claim);
    if (list.scrollHeight <= list.clientHeight) return;
    const above = claim.offsetTop - list.scrollTop;
    if (above < 0 || above + claim.offsetHeight > list.clientHeight) {
      list.scrollTo({ top: claim.offsetTop - list.clientHeight / 4, behavior: calm.matches ? "auto" : "smooth" });
    }
  };
  const select = (claim, from) => {
    if (claim !== chosen) {
      release();
      chosen = claim;
      const article = owner(claim);
      article.element.classList.add("reading", colour(claim));
      claim.classList.add("on");
      claim.prepend(shut);
      who(claim).setAttribute("aria-current", "true");
      for (const mark of marksOf(claim)) mark.classList.add("on");
      for (const name of namesOf(claim)) name.classList.add("he");
      restOn(article, claim);
    }
    const first = cue(claim) || marksOf(claim)[0];
    if (from !== "text" && first) intoView(first, "center");
    if (from !== "list" || narrow.matches) intoList(claim);
  };

  document.addEventListener("click", (event) => {
    const target = event.target;
    const speaker = target.closest("[data-speaker]");
    if (speaker) return bySpeaker(speaker.dataset.speaker);
    const mark = target.closest(".body mark[data-m]");
    if (mark) {
      const here = claimsAt(mark);
      if (mark.classList.contains("off") || !here.length || getSelection().toString()) return;
      event.preventDefault();
      // a second click goes on to the claim around this one
      return select(here[(here.indexOf(chosen) + 1) % here.length], "text");
    }
    const claim = target.closest(".claim");
    if (claim) {
      if (target.closest(".shut")) return release();
      if (target.closest("dl, .steps")) return;
      if (target.closest("summary")) return select(claim, "list");
      event.preventDefault();
      if (!getSelection().toString()) select(claim, "list");
      return;
    }
    if (target.closest(".text")) release();
  });

  const ahead = { ArrowDown: 1, ArrowUp: -1 };
  document.addEventListener("keydown", (event) => {
    const { key, target } = event;
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    if (key === "Escape") {
      const article = chosen && owner(chosen);
      release();
      if (article) restOn(article, null);
      return;
    }
    const claim = target.classList.contains("who") && target.closest(".claim");
    const mark = target.closest(".body mark[data-m]");
    if (!claim && !mark) return;
    const article = owner(target);
    const seen = article.claims.filter((one) => !one.hidden && (claim || cue(one)));
    const now = claim ? seen.indexOf(claim) : seen.findIndex((one) => cue(one) === target);
    const left = getComputedStyle(claim ? document.body : article.body).direction === "rtl" ? 1 : -1;
    let next = null;
    if (key === "Home") next = seen[0];
    else if (key === "End") next = seen[seen.length - 1];
    else if (claim && key in ahead) next = seen[now + ahead[key]];
    else if (mark && key === "ArrowLeft") next = seen[now + left];
    else if (mark && key === "ArrowRight") next = seen[now - left];
    else return;
    event.preventDefault();
    if (!next) return;
    select(next, claim ? "list" : "text");
    const link = claim ? who(next) : cue(next);
    link.focus({ preventScroll: true });
    if (claim) intoList(next);
    else intoView(link, "center");
  });

  // Filters
  const everything = articles.flatMap((article) => article.claims);
  const keysOf = (claim) => (claim.dataset.s ? claim.dataset.s.split("\n") : [""]);
  const speakers = new Map();
  for (const claim of everything) {
    for (const key of keysOf(claim)) {
      const names = all("bdi", who(claim));
      const name = key ? (keysOf(claim).length > 1 ? key : names[0].textContent) : form.dataset.nobody;
      const entry = speakers.get(key) || { name, claims: 0 };
      entry.claims += 1;
      if (key && keysOf(claim).length === 1) entry.name = name;
      speakers.set(key, entry);
    }
  }
  const ranked = [...speakers.keys()].sort((a, b) => speakers.get(b).claims - speakers.get(a).claims);
  form.elements.speaker.append(
    new Option(form.dataset.everybody, "-1"),
    ...ranked.map((key, place) => new Option(`${speakers.get(key).name} (${speakers.get(key).claims})`, place)),
  );
  for (const [name, key] of [["act", "a"], ["form", "f"]]) {
    const there = new Set(everything.map((claim) => claim.dataset[key]));
    for (const box of all(`input[name="${name}"]`, form)) box.closest("label").hidden = !there.has(box.value);
  }
  const jump = form.elements.article;
  if (jump) {
    jump.append(
      new Option("–", ""),
      ...articles.map(({ element }, place) => new Option(`${place + 1}. ${one("h2", element).textContent}`, element.id)),
    );
    jump.addEventListener("change", () => {
      if (jump.value) document.getElementById(jump.value).scrollIntoView();
      jump.value = "";
    });
  }

  const count = one(".count", form);
  const told = (name) => new Set(all(`input[name="${name}"]:checked`, form).map((box) => box.value));
  const filter = () => {
    const speaker = ranked[Number(form.elements.speaker.value)];
    const acts = told("act");
    const forms = told("form");
    const least = Number(form.elements.least.value);
    one("output", form).textContent = `${least}%`;
    const any = speaker !== undefined || acts.size || forms.size || least;
    let shown = 0;
    for (const article of articles) {
      let changed = false;
      let here = 0;
      for (const claim of article.claims) {
        const fits =
          (speaker === undefined || keysOf(claim).includes(speaker)) &&
          (!acts.size || acts.has(claim.dataset.a)) &&
          (!forms.size || forms.has(claim.dataset.f)) &&
          Number(claim.dataset.p) >= least;
        changed ||= claim.hidden === fits;
        claim.hidden = !fits;
        here += fits;
      }
      shown += here;
      article.element.hidden = Boolean(any && !here);
      if (!changed) continue;
      if (chosen && chosen.hidden) release();
      for (const mark of all("mark[data-m]", article.body)) mark.classList.toggle("off", !claimsAt(mark).length);
      restOn(article, chosen && owner(chosen) === article ? chosen : null);
    }
    one(".reset", form).hidden = !any;
    count.textContent = form.dataset.shown.replace("{n}", shown).replace("{all}", everything.length);
  };
  const bySpeaker = (key) => {
    form.elements.speaker.value = ranked.indexOf(key);
    filter();
    one("article.item:not([hidden])")?.scrollIntoView({ behavior: calm.matches ? "auto" : "smooth" });
  };
  form.addEventListener("input", filter);
  one(".reset", form).addEventListener("click", () => {
    form.reset();
    filter();
  });
  form.addEventListener("submit", (event) => event.preventDefault());

  // The list follows the reading, unless somebody is at the list or has selected a claim.
  const follow = () => {
    if (chosen || narrow.matches) return;
    const line = innerHeight * 0.4;
    const article = articles.find(({ element }) => !element.hidden && element.getBoundingClientRect().bottom > line);
    if (!article || !article.list || article.list.matches(":hover, :focus-within")) return;
    const seen = article.claims.filter((claim) => !claim.hidden && cue(claim));
    const read = seen.filter((claim) => cue(claim).getBoundingClientRect().top < line);
    const at = read[read.length - 1] || seen[0];
    if (at) intoList(at);
  };
  let awaited = false;
  addEventListener(
    "scroll",
    () => {
      if (awaited) return;
      awaited = true;
      requestAnimationFrame(() => {
        awaited = false;
        follow();
      });
    },
    { passive: true },
  );
  document.addEventListener(
    "toggle",
    ({ target }) => {
      const claim = target.open && target.closest(".claim");
      if (claim) intoList(claim);
    },
    true,
  );

  const arrive = () => {
    const target = /^#a\d+[cm]\d+$/.test(location.hash) && one(location.hash.replace("m", "c"));
    if (target) select(target, "outside");
  };

  document.documentElement.classList.add("js");
  if (articles.length > 1) one("main").prepend(one("#overview"));
  form.hidden = false;
  filter();
  for (const article of articles) restOn(article, null);
  new ResizeObserver(() => document.documentElement.style.setProperty("--top", `${form.offsetHeight}px`)).observe(form);
  addEventListener("hashchange", arrive);
  arrive();
})();
