import Foundation
import Newsroom
import Testing
import TextReuse

@Suite("Comparing two articles")
struct CompareJobTests {
  private func path(_ name: String) -> String {
    Tool.root.appending(path: "samples/articles/" + name).path()
  }

  private func error(_ a: String, _ b: String) -> NewsroomError? {
    do {
      _ = try CompareJob(a, b).run()
      return nil
    } catch {
      return error.error
    }
  }

  @Test("gives the verdict and both articles, in the order named")
  func two() throws {
    let (wire, copy) = (path("ferry-wire-mna.md"), path("ferry-courier-neardup.md"))
    let outcome = try CompareJob(wire, copy).run()
    #expect(outcome.verdict.ids == Sides(a: wire, b: copy))
    #expect(outcome.documents.a.article.id == wire && outcome.documents.b.article.id == copy)
    #expect(outcome.verdict.probability > 0.9)
    #expect(try CompareJob(copy, wire).run().verdict == outcome.verdict.swapped)
  }

  @Test("takes one article of a file of several by its id")
  func oneOfSeveral() throws {
    let weekly = path("market-calder-weekly.jsonl")
    let outcome = try CompareJob(
      weekly + "#calder-2025-0228", weekly + "#calder-2025-0321"
    ).run()
    #expect(outcome.verdict.ids == Sides(a: "calder-2025-0228", b: "calder-2025-0321"))
  }

  @Test("asks which article of several is meant")
  func several() {
    let weekly = path("market-calder-weekly.jsonl")
    let ids = ["calder-2025-0228", "calder-2025-0321"]
    #expect(
      error(weekly, path("ferry-wire-mna.md")) == .severalArticles(file: weekly, ids: ids))
    #expect(
      error(weekly + "#nobody", path("ferry-wire-mna.md"))
        == .unknownArticle(file: weekly, id: "nobody", ids: ids))
  }

  @Test("takes a file whose name has a # in it for a file")
  func hash() throws {
    let folder = try TemporaryFolder()
    try folder.write("a#1.txt", "A word.")
    let file = folder.url.path() + "/a#1.txt"
    #expect(try CompareJob(file, file).run().verdict.ids == Sides(a: file, b: file))
  }

  @Test("names different articles of one id by their files")
  func oneID() throws {
    let folder = try TemporaryFolder()
    try folder.write("a.jsonl", #"{"id": "1", "text": "A word."}"#)
    try folder.write("b.jsonl", #"{"id": "1", "text": "Another."}"#)
    let files = (folder.url("a.jsonl").path(), folder.url("b.jsonl").path())
    let outcome = try CompareJob(files.0, files.1).run()
    #expect(outcome.verdict.ids == Sides(a: files.0, b: files.1))
  }

  @Test("cannot read standard input twice")
  func input() { #expect(error("-", "-") == .standardInputTwice) }

  @Test("says in words what is wrong and what cures it")
  func words() {
    let several = NewsroomError.severalArticles(file: "a.jsonl", ids: (1...10).map { "w\($0)" })
    #expect(
      several.description
        == "a.jsonl has 10 articles; name one as a.jsonl#ID, with the ID one of "
        + "w1, w2, w3, w4, w5, w6, w7, w8 and 2 more")
    #expect(
      NewsroomError.pairsHeader(file: "p.tsv", found: "x").description
        == "p.tsv: the first line must name the columns a_id and b_id, with a tab between; "
        + "it is “x”")
  }
}
