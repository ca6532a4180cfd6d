#!/usr/bin/env python3
"""Tests of judge.py: on a small workload whose figures were counted by hand, and beside the judge it is the twin of."""
import contextlib, io, json, os, subprocess, sys, tempfile, unittest
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import judge

HERE = os.path.dirname(os.path.abspath(__file__))
OTHER = os.path.join(HERE, "..", "..", "shared", "workload", "judge.py")
FERRY = "The ferry Merrow ran onto the Skerne rocks in thick fog shortly before seven on Tuesday, the harbour office said."
BRIDGE = "Engineers closed the upper bridge at Calder after a crack was found in its third arch by a passing schoolboy."
HOST = "Eggs grew dearer in Vess market this week. Traders blamed the cold. Nobody could say when it would end."
MARKET = "Wheat futures closed higher in Calder grain trading. Barley contracts fell while rye prices held."
MARKET_2 = "Barley contracts fell while oat prices held. Wheat futures ended higher in Calder grain trading."


def document(name, text):
    return {"id": name, "text": text}


class JudgeTest(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)
        self.prefix = os.path.join(self.folder.name, "small")
        self.lifted = f"{HOST[:43]}{BRIDGE} {HOST[43:]}"
        texts = {"a": FERRY, "b": FERRY, "c": BRIDGE, "d": self.lifted, "e": MARKET, "f": MARKET_2,
                 "g": f"{FERRY} It sank."}
        with open(self.prefix + ".jsonl", "w") as file:
            file.writelines(json.dumps(document(*item)) + "\n" for item in texts.items())
        with open(self.prefix + ".truth.tsv", "w") as file:
            file.write("source\tcopy\tlevel\tjaccard\tcopy_in_source\tsource_in_copy\n"
                       "a\tb\tcopy\t1.0\t1.0\t1.0\nc\td\tpartial30\t0.4\t0.4\t1.0\n")
        start = self.lifted.index(BRIDGE)
        self.place = start, start + len(BRIDGE)
        with open(self.prefix + ".spans.tsv", "w") as file:
            file.write("source\tcopy\tsource_start\tsource_end\tcopy_start\tcopy_end\n"
                       f"c\td\t0\t{len(BRIDGE)}\t{self.place[0]}\t{self.place[1]}\n")

    def verdicts(self):
        def passage(kind, a, b):
            return {"kind": kind, "a": {"scalars": a}, "b": {"scalars": b}}
        half = len(BRIDGE) // 2
        return [
            {"a": "b", "b": "a", "probability": .9, "passages": [passage("verbatim", [0, 40], [0, 40])]},
            {"a": "c", "b": "d", "probability": .8,
             "passages": [passage("verbatim", [0, half], [self.place[0], self.place[0] + half]),
                          passage("boilerplate", [0, 9], [0, 9])]},
            {"a": "e", "b": "f", "probability": .6, "passages": []},
            {"a": "a", "b": "g", "probability": .6, "passages": []},
            {"a": "c", "b": "e", "probability": .6, "passages": []},
            {"a": "a", "b": "c", "probability": .4, "passages": []},
        ]

    def write_verdicts(self):
        path = self.prefix + ".verdicts.jsonl"
        with open(path, "w") as file:
            file.writelines(json.dumps(verdict) + "\n" for verdict in self.verdicts())
        return path

    def test_the_figures_are_those_counted_by_hand(self):
        found, passages = judge.read_verdicts(self.write_verdicts())
        workload = judge.Workload(self.prefix)
        told, kinds = workload.judge(found)
        self.assertEqual(kinds, {"natural": [("e", "f")], "shared": [("a", "g")], "false": [("c", "e")]})
        # Five pairs at .5 and more, of which the natural one counts neither way: one of four is false.
        self.assertEqual((told["pairs"], told["planted found"], told["precision"]), (5, 2, .75))
        self.assertEqual(told["recall"], {"J>=0.5": 1, "copy": 1, "partial30": 1})
        spans = workload.judge_passages(passages)
        self.assertEqual(spans["share of the copy inside passages"], {"copy": round(40 / len(FERRY), 4)})
        self.assertEqual(spans["lifted span recall"], round(len(BRIDGE) // 2 / len(BRIDGE), 4))
        self.assertEqual(spans["lifted span precision"], 1)

    def test_a_pair_of_an_unknown_id_is_named(self):
        with self.assertRaisesRegex(ValueError, "^a pair names an unknown id: z$"):
            judge.Workload(self.prefix).judge({("a", "z")})

    def test_overlapping_spans_count_once(self):
        self.assertEqual(judge.length([(0, 4), (2, 6), (8, 9)]), 7)
        self.assertEqual(judge.within([(0, 4), (2, 6), (8, 9)], 3, 9), 4)

    @unittest.skipUnless(os.path.exists(OTHER), "the judge that this is the twin of is not beside the repository")
    def test_the_figures_are_those_of_the_judge_it_is_the_twin_of(self):
        path = self.write_verdicts()
        arguments = [self.prefix, "--verdicts", path, "--show", "3"]
        told = [subprocess.run([sys.executable, script, *arguments], capture_output=True, text=True, check=True).stdout
                for script in (os.path.join(HERE, "judge.py"), OTHER)]
        self.assertEqual(told[0], told[1])


if __name__ == "__main__":
    unittest.main()
