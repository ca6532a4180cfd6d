import Foundation
import Testing
import TextReuse

@testable import Reporting

#if canImport(FoundationXML)
  import FoundationXML
#endif

@Suite("A report as JUnit XML") struct JUnitTests {
  @Test("fails for what is probably derived and not credited, passes for what is credited")
  func counts() {
    let text = SampleReport.three.rendered(as: .junit)
    #expect(text.contains("<testsuites tests=\"4\" failures=\"1\" errors=\"1\">"))
    #expect(text.ranges(of: "<testcase ").count == 4)
    #expect(text.ranges(of: "<failure ").count == 1)
    #expect(
      text.contains(
        "<testcase classname=\"coastline-88\" name=\"northwire-2291 and coastline-88: rewrite, uncredited\""
      ))
    #expect(
      text.contains("message=\"drafts/empty.html: holds no text; remove it or give its text\""))
  }

  @Test("is well-formed whatever the texts hold")
  func wellFormed() {
    for report in [Report(), SampleReport.three, HostileReport.report, RandomReport.make(6)] {
      for format in [ReportFormat.junit, .graphml] {
        let parser = XMLParser(data: Data(report.rendered(as: format).utf8))
        #expect(parser.parse(), "\(String(describing: parser.parserError))")
      }
    }
    #expect(XMLEscape.text("a\u{FFFF}b\u{1FFFE}<") == "a⟨U+FFFF⟩b⟨U+1FFFE⟩&lt;")
  }
}

@Suite("A report as GitHub annotations") struct GitHubTests {
  @Test("annotates the derived article, by level, after a notice with the total")
  func lines() {
    let lines = SampleReport.three.rendered(as: .github).split(separator: "\n")
    #expect(lines.count == 4)
    #expect(
      lines[0].hasPrefix("::notice title=Stemma::Compared drafts/ with wire.stemma: 412 articles"))
    #expect(
      lines[1].hasPrefix(
        "::error file=coastline-88,line=1,title=northwire-2291 and coastline-88%3A rewrite%2C "
          + "uncredited::Rewrite: most of one restates the other. 31 %25 of northwire-2291"))
    #expect(lines[2].hasPrefix("::notice file=valley-12,") && lines[3].hasPrefix("::notice file="))
  }

  @Test("keeps to ten of each level, the first of the report, and says how many are left out")
  func limits() {
    var report = Report()
    let probabilities = [0.95, 0.7]
    report.findings = (0..<60).map {
      SampleReport.verdict(
        "a-\($0)", "b-\($0)", probability: probabilities[$0 % 2],
        disclosure: $0 % 3 == 0 ? .credited : .uncredited)
    }
    report.total = 60
    let lines = report.rendered(as: .github).split(separator: "\n")
    for level in ["error", "warning", "notice"] {
      #expect(lines.count { $0.hasPrefix("::\(level) ") } == 10)
    }
    #expect(
      lines[0].contains("60 findings at or above")
        && lines[0].contains("31 more are not annotated."))
    let ranks = lines.dropFirst().compactMap {
      $0.firstMatch(of: /file=b-([0-9]+)/).flatMap { Int($0.1) }
    }
    #expect(ranks == ranks.sorted())
  }

  @Test("has a command on every line, whatever the texts hold")
  func commands() {
    for report in [HostileReport.report, RandomReport.make(7)] {
      for line in report.rendered(as: .github).split(
        separator: "\n", omittingEmptySubsequences: false
      ).dropLast() {
        let levels = ["::error ", "::warning ", "::notice "]
        #expect(levels.contains { line.hasPrefix($0) })
      }
    }
    #expect(
      GitHubReport.command("error", [("title", "50%: a,b\n::x")], "50%\n::error::x")
        == "::error title=50%25%3A a%2Cb %3A%3Ax::50%25%0A::error::x\n")
  }
}

@Suite("A report as a graph") struct GraphTests {
  @Test("has articles, findings, steps of descent and unseen sources")
  func dot() {
    let text = SampleReport.three.rendered(as: .dot)
    #expect(text.contains("n1 [label=\"northwire-2291\\nEstuary bridge closed"))
    #expect(text.contains("n1 -> n2 [label=\"80 %, rewrite, uncredited\", penwidth=2.6];"))
    #expect(
      text.contains(
        "n3 -> n4 [label=\"62 %, partial, declared\", penwidth=2.24, style=dashed, dir=none];"))
    #expect(text.contains("u4 [label=\"source not at hand\", style=dashed];"))
    #expect(text.contains("u4 -> n4 [label=\"31 %, not at hand\", penwidth=1.62, style=dashed];"))
    #expect(text.contains("subgraph cluster_1 {\nstyle=dotted;\nn2;\nn1;\n}"))
  }

  @Test("is drawn by Graphviz", .enabled(if: OutsideTools.dot != nil, "needs dot"))
  func drawn() throws {
    for report in [Report(), SampleReport.three, HostileReport.report, RandomReport.make(8)] {
      try OutsideTools.withFolder { folder in
        let file = folder.appending(path: "graph.dot")
        try report.rendered(as: .dot).write(to: file, atomically: true, encoding: .utf8)
        let drawn = try OutsideTools.run(try #require(OutsideTools.dot), ["-Tsvg", file.path()])
        #expect(drawn.status == 0 && drawn.output.contains("</svg>"))
        let nodes = ReportGraph(report.stated).nodes.count
        #expect(drawn.output.ranges(of: "class=\"node\"").count == nodes)
      }
    }
  }

  @Test(
    "is read by networkx", .enabled(if: OutsideTools.graphs != nil, "needs python3 with networkx"))
  func read() throws {
    let read = """
      import sys, networkx
      graph = networkx.read_graphml(sys.argv[1])
      print(graph.number_of_nodes(), graph.number_of_edges(), graph.is_directed())
      for source, target, facts in graph.edges(data=True):
          print(graph.nodes[source].get("id"), graph.nodes[target].get("id"),
                facts["probability"], facts["stemma"], facts.get("disclosure"))
      """
    func output(_ report: Report) throws -> String {
      try OutsideTools.withFolder { folder in
        let file = folder.appending(path: "graph.graphml")
        try report.rendered(as: .graphml).write(to: file, atomically: true, encoding: .utf8)
        let python = try #require(OutsideTools.graphs)
        return try OutsideTools.run(python, ["-c", read, file.path()]).output
      }
    }
    #expect(
      try output(SampleReport.three) == """
        7 4 True
        northwire-2291 coastline-88 0.8 True uncredited
        tolmouth-7 valley-12 0.62 False declared
        lantern-5 post-31 0.8088 False credited
        None valley-12 0.31 True None

        """)
    #expect(try output(Report()) == "0 0 True\n")
    #expect(try output(HostileReport.report).hasPrefix("3 "))
  }
}
