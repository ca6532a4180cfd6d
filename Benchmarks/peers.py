#!/usr/bin/env python3
"""Peers' pairs of a file of articles: `peers.py PEER FILE.jsonl` prints two ids a line, separated by a tab.

Each is used as its documentation advises, with word 5-grams, 128 values (gaoya: 42 bands of 3, its nearest) and a Jaccard
index of .5. Where a peer only names candidates, they are verified with its own estimate. `peers.py --list` names them.
"""
import json, re, sys

WORD = re.compile(r"\w+")
THRESHOLD, VALUES, BANDS = .5, 128, 32


def grams(text, width=5):
    words = WORD.findall(text.lower())
    return {" ".join(words[i:i + width]) for i in range(max(1, len(words) - width + 1))}


def gaoya(texts):
    from gaoya.minhash import MinHashStringIndex
    index = MinHashStringIndex(hash_size=32, jaccard_threshold=THRESHOLD, num_bands=42, band_size=3,
                               analyzer="word", lowercase=True, ngram_range=(5, 5))
    index.par_bulk_insert_docs(list(range(len(texts))), texts)
    for a, found in enumerate(index.par_bulk_query(texts)):
        yield from ((a, b) for b in found if a < b)


def datasketch(texts):
    from datasketch import MinHash, MinHashLSH
    lsh, hashes = MinHashLSH(threshold=THRESHOLD, num_perm=VALUES), []
    for number, text in enumerate(texts):
        hashed = MinHash(num_perm=VALUES)
        hashed.update_batch([gram.encode() for gram in grams(text)])
        lsh.insert(number, hashed)
        hashes.append(hashed)
    for a, hashed in enumerate(hashes):
        yield from ((a, b) for b in lsh.query(hashed) if a < b and hashed.jaccard(hashes[b]) >= THRESHOLD)


def rensa(texts):
    from rensa import RMinHash, RMinHashLSH
    lsh, hashes = RMinHashLSH(threshold=THRESHOLD, num_perm=VALUES, num_bands=BANDS), []
    # In stretches, so that the sets of all articles need not be held at once.
    for start in range(0, len(texts), 1000):
        hashes += RMinHash.from_token_sets([list(grams(text)) for text in texts[start:start + 1000]],
                                           num_perm=VALUES, seed=42)
    lsh.insert_many(hashes)
    for a, hashed in enumerate(hashes):
        yield from ((a, b) for b in lsh.query(hashed) if a < b and hashed.jaccard(hashes[b]) >= THRESHOLD)


def fastsketchlsh(texts):
    import numpy
    from FastSketchLSH import LSH, FastSimilaritySketch, estimate_jaccard
    sketcher = FastSimilaritySketch(size=VALUES, seed=42)
    parts = [sketcher.batch([list(grams(text)) for text in texts[start:start + 1000]])
             for start in range(0, len(texts), 1000)]
    matrix = numpy.vstack([numpy.asarray(part) for part in parts])
    lsh = LSH(num_perm=VALUES, num_bands=BANDS)
    lsh.insert(matrix)
    for a, found in enumerate(lsh.query(matrix)):
        yield from ((a, b) for b in found if a < b and estimate_jaccard(matrix[a], matrix[b]) >= THRESHOLD)


PEERS = {peer.__name__: peer for peer in (gaoya, rensa, fastsketchlsh, datasketch)}


def main():
    if sys.argv[1:] == ["--list"]:
        return print("\n".join(PEERS))
    if len(sys.argv) != 3 or sys.argv[1] not in PEERS:
        sys.exit(f"usage: peers.py {'|'.join(PEERS)} FILE.jsonl")
    ids, texts = [], []
    with open(sys.argv[2], encoding="utf-8", newline="\n") as file:
        for row in map(json.loads, file):
            ids.append(row["id"])
            texts.append(row["text"])
    try:
        for a, b in PEERS[sys.argv[1]](texts):
            print(ids[a], ids[b], sep="\t")
    except ImportError as error:
        sys.exit(f"{sys.argv[1]} is not installed: {error}")


main()
