import Policy
import Testing
import TextReuse

@Suite("A policy asked about a draft") struct PolicyMatcherTests {
  private func article(_ path: String, outlet: String? = nil, provider: String? = nil) -> Article {
    var article = Article(id: path, text: "Fog.", outlet: outlet, path: path)
    article.origin.provider = provider
    return article
  }

  private func matcher(_ text: String) throws -> PolicyMatcher {
    PolicyMatcher(try GatePolicy(toml: text, file: "p"))
  }

  @Test("sets rules by path, section, outlet and source, the later exception over the earlier")
  func exceptions() throws {
    let matcher = try matcher(
      """
      [derivation]
      words = 30
      [rules]
      uncredited-derivation = "warning"
      [sections]
      opinion = ["opinion/"]
      [[when]]
      sections = ["opinion"]
      [when.rules]
      uncredited-derivation = "note"
      [[when]]
      outlets = ["The Brackwater Post"]
      sources = ["TPA"]
      [when.rules.uncredited-derivation]
      words = 0
      [[when]]
      paths = ["*.html"]
      [when.rules]
      uncredited-derivation = "off"
      """)
    func rule(_ draft: Article, _ source: Article? = nil) -> AppliedRule {
      matcher.rule(.uncreditedDerivation, draft: draft, source: source)
    }
    #expect(rule(article("city/a.md")).severity == .warning)
    #expect(rule(article("city/a.md")).derivation.words == 30)
    #expect(rule(article("/repository/opinion/x/a.md")).severity == .note)
    #expect(rule(article("./opinion/a.html")).severity == .off)
    var column = article("city/a.md")
    column.sections = ["Local", " OPINION"]
    #expect(rule(column).severity == .note)
    column.sections = ["Opinions"]
    #expect(rule(column).severity == .warning)
    let post = article("city/a.md", outlet: "Brackwater Post")
    #expect(rule(post, article("w", provider: "TPA")).derivation.words == 0)
    #expect(rule(post, article("w", outlet: "Chronicle")).derivation.words == 30)
    #expect(rule(post).derivation.words == 30)
  }

  @Test("knows an outlet by its full name, without its article, and by its address")
  func outlets() throws {
    let matcher = try matcher("own = [\"The Brackwater Post\"]\n[[licence]]\npartner = \"TPA\"")
    var byAddress = Article(id: "a", text: "Fog.")
    byAddress.url = "https://www.brackwaterpost.example/1"
    #expect(matcher.isOwn(article("a", outlet: "Brackwater Post")))
    #expect(matcher.isOwn(byAddress))
    #expect(!matcher.isOwn(article("a", outlet: "Ostmark Dispatch")))
    #expect(!matcher.isOwn(article("a")))
    #expect(matcher.licences(for: article("a", provider: "TPA")).count == 1)
    #expect(matcher.licences(for: article("a", outlet: "Tessaly Press Agency")).count == 1)
    #expect(matcher.licences(for: article("a", outlet: "Ostmark Dispatch")).isEmpty)
  }

  @Test(
    "matches paths from any folder on",
    arguments: [
      ("opinion/**", "opinion/a.md", true), ("opinion/**", "desk/opinion/b/a.md", true),
      ("opinion/**", "opinions/a.md", false), ("opinion/", "x/opinion/a/b.md", true),
      ("*.md", "a/b/c.md", true), ("*.md", "a.mdx", false), ("a/*.md", "a/b/c.md", false),
      ("a/**/c.md", "a/c.md", true), ("a/**/c.md", "a/b/b/c.md", true), ("?.md", "ab.md", false),
      ("", "a.md", false), ("**/**/x", "a/b/x", true),
    ])
  func paths(pattern: String, path: String, matches: Bool) {
    #expect(PathPattern(pattern).matches(path) == matches)
  }
}
