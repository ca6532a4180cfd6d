#!/usr/bin/env python3
"""Judges what was found in a planted workload.

    Benchmarks/judge PREFIX PAIRS.tsv [--jaccard .5]     pairs: id, tab, id a line; `#` comments
    Benchmarks/judge PREFIX --verdicts FILE.jsonl        verdicts as `stemma scan --format jsonl` writes them

Tells recall by planted level, and of planted pairs with a Jaccard index of --jaccard and more, and precision; with verdicts
also the share of each planted copy that stands in passages on its source, and recall and precision of lifted spans,
in characters of both sides.

A found pair that was not planted is *shared* where the texts share (a tenth of the word 5-grams of one, or a run of 20 words),
*natural* where they share much matter without it (an eighth, about, of the unordered pairs of neighbouring content words
outside quotations: weekly reports, follow-ups), else *false*. Natural pairs are nobody's truth: they count neither way.
"""
import argparse, collections, hashlib, json, random, re, sys

WORD = re.compile(r"\w+")
QUOTED = re.compile(r'"[^"]{0,600}"|\u201c[^\u201d]{0,600}\u201d')
SENTENCE_END = re.compile(r"(?<=[.!?])\s+")
TAILS = ("ings", "ing", "edly", "ied", "ies", "ed", "ly", "es", "s")
COMMON = frozenset("""a about after all also an and any are as at be because been before being between but by can could
did do does for from had has have he her him his how i if in into is it its just like may more most mr ms new no not now
of on one only or other our out over said say says she should so some than that the their them then there these they this
those through to two under up us was we were what when which while who will with would year years you your""".split())
# From these on a pair that was not planted is shared, or natural.
SHARED_GRAMS, SHARED_RUN, NATURAL_MATTER = 0.1, 20, 0.12
# More unplanted pairs than this are sampled.
MOST_READ = 5000


def shingles(text, width=5):
    words = WORD.findall(text.lower())
    return {" ".join(words[i:i + width]) for i in range(max(1, len(words) - width + 1))}


def stem(word):
    for tail in TAILS:
        if word.endswith(tail) and len(word) - len(tail) >= 3:
            return word[:-len(tail)]
    return word


def content_pairs(text):
    """Unordered pairs of unlike stems of content words, each with the next three of its sentence."""
    pairs = set()
    for sentence in SENTENCE_END.split(QUOTED.sub(" ", text)):
        stems = [stem(word) for word in WORD.findall(sentence.lower()) if word not in COMMON]
        for place, first in enumerate(stems):
            pairs.update((min(first, other), max(first, other))
                         for other in stems[place + 1:place + 4] if other != first)
    return pairs


def kind(a, b):
    """What a found pair that was not planted is."""
    x, y = shingles(a), shingles(b)
    if len(x & y) >= SHARED_GRAMS * min(len(x), len(y)):
        return "shared"
    if min(len(WORD.findall(a)), len(WORD.findall(b))) >= SHARED_RUN:
        if shingles(a, SHARED_RUN) & shingles(b, SHARED_RUN):
            return "shared"
    x, y = content_pairs(a), content_pairs(b)
    return "natural" if len(x & y) >= NATURAL_MATTER * max(1, min(len(x), len(y))) else "false"


def length(spans):
    """How much some half-open spans cover together."""
    total, reached = 0, -1
    for start, end in sorted(spans):
        total += max(0, end - max(start, reached))
        reached = max(reached, end)
    return total


def within(spans, start, end):
    return length([(max(a, start), min(b, end)) for a, b in spans if min(b, end) > max(a, start)])


def ordered(a, b):
    return (a, b) if a <= b else (b, a)


class Workload:
    """Documents and what was planted among them."""

    def __init__(self, prefix):
        self.texts, self.planted, self.spans = {}, {}, {}
        with open(prefix + ".jsonl", encoding="utf-8", newline="\n") as file:
            for line in file:
                row = json.loads(line)
                self.texts[row["id"]] = row["text"]
        for source, copy, level, jaccard, *_ in self.rows(prefix + ".truth.tsv"):
            self.planted[ordered(source, copy)] = (source, copy, level, float(jaccard))
        for source, copy, *places in self.rows(prefix + ".spans.tsv"):
            self.spans[source, copy] = [int(place) for place in places]

    @staticmethod
    def rows(path):
        with open(path, encoding="utf-8") as file:
            next(file)
            for line in file:
                yield line.rstrip("\n").split("\t")

    def judge(self, found, jaccard=.5):
        """Recall and precision of a set of ordered pairs; and the pairs that were not planted, by kind."""
        unknown = sorted(name for pair in found for name in pair if name not in self.texts)
        if unknown:
            raise ValueError(f"a pair names an unknown id: {unknown[0]}")
        total, hit = collections.Counter(), collections.Counter()
        for pair, (_, _, level, alike) in self.planted.items():
            for name in [level] + ([f"J>={jaccard}"] if alike >= jaccard else []):
                total[name] += 1
                hit[name] += pair in found
        extra = sorted(found - self.planted.keys())
        read = extra if len(extra) <= MOST_READ else random.Random(1).sample(extra, MOST_READ)
        kinds = collections.defaultdict(list)
        for pair in read:
            kinds[kind(self.texts[pair[0]], self.texts[pair[1]])].append(pair)
        count = {name: round(len(kinds[name]) * len(extra) / max(1, len(read)))
                 for name in ("shared", "natural", "false")}
        judged = max(1, len(found) - count["natural"])
        return {
            "pairs": len(found), "planted found": len(found) - len(extra),
            **{f"not planted, {name}": number for name, number in count.items()},
            "precision": round(1 - count["false"] / judged, 4),
            "recall": {name: round(hit[name] / total[name], 4) for name in sorted(total)},
            "n": dict(sorted(total.items())),
        }, kinds

    def judge_passages(self, passages):
        """How well passages cover copies and lifted spans; passages by ordered pair, each a dictionary of spans by id."""
        coverage, recall, precision = collections.defaultdict(list), [], []
        for pair, (source, copy, level, _) in self.planted.items():
            mine = passages.get(pair, [])
            if level != "partial30":
                covered = length([spans[copy] for spans in mine])
                coverage[level].append(covered / max(1, len(self.texts[copy])))
            elif (source, copy) in self.spans:
                a0, a1, b0, b1 = self.spans[source, copy]
                a, b = [spans[source] for spans in mine], [spans[copy] for spans in mine]
                right = within(a, a0, a1) + within(b, b0, b1)
                recall.append(right / (a1 - a0 + b1 - b0))
                if length(a) + length(b):
                    precision.append(right / (length(a) + length(b)))
        return {
            "share of the copy inside passages":
                {level: round(sum(v) / len(v), 4) for level, v in sorted(coverage.items())},
            "lifted span recall": round(sum(recall) / max(1, len(recall)), 4),
            "lifted span precision": round(sum(precision) / max(1, len(precision)), 4),
        }


def read_verdicts(path, probability=.5):
    """The pairs of verdicts at a probability and more, and their passages that are not standing text."""
    found, passages = set(), {}
    with open(path, encoding="utf-8", newline="\n") as file:
        for verdict in map(json.loads, file):
            a, b = verdict["a"], verdict["b"]
            if verdict["probability"] < probability:
                continue
            found.add(ordered(a, b))
            passages[ordered(a, b)] = [{a: passage["a"]["scalars"], b: passage["b"]["scalars"]}
                                       for passage in verdict["passages"] if passage["kind"] != "boilerplate"]
    return found, passages


def read_pairs(path):
    with open(path, encoding="utf-8", newline="\n") as file:
        rows = [line.rstrip("\n").split("\t")[:2] for line in file if line.strip() and line[0] != "#"]
    return {ordered(a, b) for a, b in rows if a != b}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("prefix")
    parser.add_argument("pairs", nargs="?")
    parser.add_argument("--verdicts")
    parser.add_argument("--jaccard", type=float, default=.5)
    parser.add_argument("--probability", type=float, default=.5)
    parser.add_argument("--show", type=int, default=0, help="list that many natural and false pairs")
    asked = parser.parse_args()
    if not asked.pairs and not asked.verdicts:
        parser.error("name a table of pairs, or --verdicts FILE")
    workload = Workload(asked.prefix)
    passages = None
    if asked.verdicts:
        found, passages = read_verdicts(asked.verdicts, asked.probability)
    else:
        found = read_pairs(asked.pairs)
    try:
        told, kinds = workload.judge(found, asked.jaccard)
    except ValueError as error:
        sys.exit(str(error))
    if passages is not None:
        told.update(workload.judge_passages(passages))
    print(json.dumps(told, indent=1))
    for name in ("natural", "false"):
        for a, b in random.Random(2).sample(kinds[name], min(asked.show, len(kinds[name]))):
            print(name, a, b, "|", workload.texts[a][:90].replace("\n", " "), "|", workload.texts[b][:90].replace("\n", " "))


if __name__ == "__main__":
    main()
