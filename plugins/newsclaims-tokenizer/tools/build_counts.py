"""Thin first version: count the words of the ANT corpus."""
import gzip, json, re, sys, collections
M = re.compile("[\u064b-\u065f\u0670ـ]")
T = str.maketrans("أإآٱیکى", "اااايكي")
c = collections.Counter()
with gzip.open(sys.argv[1], "rt", encoding="utf-8") as f:
    for line in f:
        a = json.loads(line)
        for w in re.findall(r"[ء-غف-ي]+", M.sub("", a["title"] + "\n" + a["text"]).translate(T)):
            c[w] += 1
rows = [f"{w} {n}" for w, n in sorted(c.items()) if n >= 3]
sys.stdout.buffer.write(gzip.compress("\n".join(rows).encode(), 9, mtime=0))
