// Shows the findings that have all words of the filter, and the files and families that have any.
const filter = document.getElementById("filter");
const articles = [...document.querySelectorAll("article")];
const texts = new Map(articles.map(article =>
    [article, (article.closest(".family").querySelector("h2").textContent + " " + article.textContent)
        .toLowerCase()]));

function show() {
  const words = filter.value.toLowerCase().split(/\s+/).filter(word => word);
  for (const article of articles) {
    article.hidden = !words.every(word => texts.get(article).includes(word));
  }
  for (const section of document.querySelectorAll("section")) {
    section.hidden = !section.querySelector("article:not([hidden])");
  }
  const shown = articles.filter(article => !article.hidden).length;
  document.getElementById("shown").textContent = shown + " of " + articles.length + " shown";
  history.replaceState(null, "", words.length ? "#" + encodeURIComponent(filter.value) : "#");
}

// A filter can be sent as a part of the address.
filter.value = decodeURIComponent(location.hash.slice(1));
filter.addEventListener("input", show);
show();
