#!/usr/bin/env python3
"""WCopyfind's rule on the planted pairs of a workload: `copyfind.py PREFIX` prints verdicts that judge.py reads.

The rule (L. Bloomfield, plagiarism.bloomfieldmedia.com): a phrase is shared where six words and more agree, with at most two words
in a row that do not, and four of five that do; case, punctuation and quotation marks do not count. WCopyfind compares pairs and
has no index, so it is given the planted pairs alone: it is the mark for how much of a copy passages cover. This is a plain
reading of the rule, not its program. CPU time a pair goes to standard error.
"""
import json, os, re, sys, time
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import judge

SHORTEST, FLAWS, AGREEING = 6, 2, .8
# Phrases of a text that recur oftener are tried at so many places.
MOST_PLACES = 32


def words(text):
    found = list(re.finditer(r"\w+", text.lower()))
    return [word.group() for word in found], [word.span() for word in found]


def extended(a, b, i, j):
    """The longest phrase that begins at two places: how many words of each it spans, and how many agree."""
    x, y, agreed, flaws, best = i, j, 0, 0, (0, 0, 0)
    while x < len(a) and y < len(b):
        if a[x] == b[y]:
            agreed, flaws, x, y = agreed + 1, 0, x + 1, y + 1
            if agreed >= AGREEING * max(x - i, y - j):
                best = (x - i, y - j, agreed)
            continue
        flaws += 1
        if flaws > FLAWS:
            break
        if x + 1 < len(a) and a[x + 1] == b[y]:
            x += 1
        elif y + 1 < len(b) and a[x] == b[y + 1]:
            y += 1
        else:
            x, y = x + 1, y + 1
    return best


def phrases(a, b):
    """The shared phrases, as spans of words in both, left to right in the second."""
    places, out, j = {}, [], 0
    for i in range(len(a) - 1):
        places.setdefault((a[i], a[i + 1]), []).append(i)
    while j < len(b) - 1:
        tried = [(extended(a, b, i, j), i) for i in places.get((b[j], b[j + 1]), [])[:MOST_PLACES]]
        (in_a, in_b, agreed), i = max(tried, key=lambda item: item[0][2], default=((0, 0, 0), 0))
        if agreed >= SHORTEST:
            out.append(((i, i + in_a), (j, j + in_b)))
            j += in_b
        else:
            j += 1
    return out


def main():
    if len(sys.argv) != 2:
        sys.exit("usage: copyfind.py PREFIX")
    workload, seconds = judge.Workload(sys.argv[1]), 0
    for source, copy, _, _ in workload.planted.values():
        start = time.process_time()
        (a, in_a), (b, in_b) = words(workload.texts[source]), words(workload.texts[copy])
        passages = [{"kind": "verbatim", "a": {"scalars": [in_a[x[0]][0], in_a[x[1] - 1][1]]},
                     "b": {"scalars": [in_b[y[0]][0], in_b[y[1] - 1][1]]}} for x, y in phrases(a, b)]
        seconds += time.process_time() - start
        print(json.dumps({"a": source, "b": copy, "probability": 1, "passages": passages}))
    print(f"{seconds / max(1, len(workload.planted)) * 1000:.1f} ms a pair", file=sys.stderr)


if __name__ == "__main__":
    main()
