import Reporting
import TextReuse

/// Known ways in which text breaks out of a page, as security cheat sheets list them. Each would set
/// `window.ran`, make an element `ran` or fetch something if it were taken for more than text.
enum HostileVectors {
  private static let act = "window.ran=1"

  /// All of them, each once.
  static let all = tags + handlers + addresses + endings + styles + entities + encodings + scripts

  private static let tags = [
    "<script>\(act)</script>", "<SCRIPT>\(act)</SCRIPT>",
    "<scr<script>ipt>\(act)</scr</script>ipt>",
    "<script/x>\(act)</script>", "<script\n>\(act)</script>", "<script type=module>\(act)</script>",
    "<script src=//ran.example/x.js></script>", "<script src=data:,\(act)></script>",
    "<script>\(act)//", "<<script>\(act);//<</script>", "<svg><script>\(act)</script></svg>",
    "<svg><script href=data:,\(act) /></svg>", "<svg><script xlink:href=data:,\(act) /></svg>",
    "<math><mtext></mtext><script>\(act)</script></math>",
    "<noscript><p title=\"</noscript><ran>\">",
    "<template><ran></template>", "<iframe srcdoc=\"<script>parent.ran=1</script>\">",
    "<iframe src=javascript:parent.ran=1>", "<object data=javascript:\(act)>",
    "<object data=\"data:text/html,<script>\(act)</script>\">", "<embed src=javascript:\(act)>",
    "<applet code=ran>", "<base href=//ran.example/>",
    "<link rel=stylesheet href=//ran.example/x.css>",
    "<link rel=import href=data:text/html,<ran>>",
    "<meta http-equiv=refresh content=0;url=//ran.example>",
    "<meta http-equiv=refresh content=\"0;javascript:\(act)\">", "<frameset onload=\(act)>",
    "<form action=javascript:\(act)><button>x</button></form>",
    "<isindex action=javascript:\(act)>",
    "<button formaction=javascript:\(act)>x</button>", "<input autofocus onfocus=\(act)>",
    "<marquee onstart=\(act)>x</marquee>", "<keygen autofocus onfocus=\(act)>",
    "<bgsound src=javascript:\(act)>", "<layer src=//ran.example/x>", "<xml src=javascript:\(act)>",
    "<xss onclick=\(act) tabindex=1>x</xss>", "<ran>", "<ran/>", "</ran><ran>", "<x:ran>",
    "<!ran><ran>",
    "<?ran ?><ran>", "<portal src=//ran.example>", "<fencedframe src=//ran.example>",
    "<dialog open><ran>",
  ]

  private static let handlers =
    [
      "onload", "onerror", "onclick", "onmouseover", "onfocus", "onblur", "onanimationstart",
      "onanimationend", "ontransitionend", "ontoggle", "onbeforetoggle", "onpointerover",
      "onpointerenter", "onpointerrawupdate", "onwheel", "onscroll", "onscrollend", "onbeforeprint",
      "onafterprint", "onhashchange", "onpageshow", "onpopstate", "onresize", "onmessage",
      "onbeforeinput", "oninput", "onchange", "oninvalid", "onselect", "onsearch", "onsubmit",
      "onreset", "onkeydown", "onkeyup", "onpaste", "oncopy", "oncut", "ondrag", "ondrop",
      "oncanplay", "onplay", "ondurationchange", "onloadstart", "onloadeddata", "onprogress",
      "oncontentvisibilityautostatechange", "onsecuritypolicyviolation", "onslotchange",
      "oncuechange",
      "onfullscreenchange", "onformdata", "onbegin", "onend", "onrepeat",
    ].flatMap { ["<img src=x \($0)=\(act)>", "\" \($0)=\"\(act)\" x=\""] } + [
      "<svg onload=\(act)>", "<svg/onload=\(act)>", "<body onload=\(act)>", "' onload='\(act)",
      "<video><source onerror=\(act)></video>", "<audio src=x onerror=\(act)>",
      "<details open ontoggle=\(act)>x</details>",
      "<svg><animate onbegin=\(act) attributeName=x dur=1s>",
      "<svg><set attributeName=onmouseover to=\(act)>", "<img src=x:x one\u{0}rror=\(act)>",
      "<img/src=x/onerror=\(act)>", "<img src=x onerror\u{C}=\(act)>",
      "<img src=`x` onerror=\(act)>",
      "<svg><a xmlns:xlink=x xlink:href=javascript:\(act)><circle r=400 /></a></svg>",
      "<svg><use href=data:image/svg+xml,<svg/onload=\(act)>#x /></svg>",
      "<svg><foreignObject><ran></foreignObject></svg>", "<math href=javascript:\(act)>x</math>",
      "<math><maction actiontype=statusline xlink:href=javascript:\(act)>x</maction></math>",
    ]

  private static let addresses = [
    "javascript:\(act)", "JaVaScRiPt:\(act)", "java\nscript:\(act)", "java\tscript:\(act)",
    "\u{1}javascript:\(act)", " javascript:\(act)", "javascript&colon;\(act)",
    "javascript&#58;\(act)",
    "&#106;avascript:\(act)", "vbscript:msgbox(1)", "livescript:\(act)", "data:text/html,<ran>",
    "data:text/html;base64,PHJhbj4=", "data:image/svg+xml,<svg onload=\(act)>", "blob:ran",
    "file:///etc/passwd", "//ran.example/x", "\\\\ran.example\\x", "https://x.example/\"><ran>",
    "https://x.example/'><ran>", "http://ran.example/#\"><ran>", "feed:javascript:\(act)",
    "view-source:javascript:\(act)", "[x](javascript:\(act))", "![x](//ran.example/x.png)",
    "<a href=javascript:\(act)>x</a>", "<a href=\"\u{1}javascript:\(act)\">x</a>",
    "<area href=javascript:\(act)>", "<a target=_blank href=//ran.example>x</a>",
    "<a href=x ping=//ran.example>x</a>", "<img srcset=\"//ran.example/x 1x\">",
    "<video poster=//ran.example/x>", "<body background=//ran.example/x>",
    "<table background=javascript:\(act)>", "<input type=image src=//ran.example/x>",
  ]

  private static let endings = [
    "</script><script>\(act)</script>", "</script ><ran>", "</SCRIPT/><ran>", "</style><ran>",
    "</title><ran>", "</textarea><ran>", "</noscript><ran>", "</details></main><ran>",
    "</article></div></body><ran>", "</svg><ran>", "</template><ran>", "</select><ran>", "--><ran>",
    "--!><ran>", "<!--><ran>-->", "<!-- --!><ran>", "]]><ran>", "<![CDATA[<ran>]]>", "?><ran>",
    "%><ran>",
    "\"><ran>", "'><ran>", "`><ran>", "\" ><ran x=\"", "'\"><ran>", "\"/><ran>", "\\\"><ran>",
    "\\x22><ran>",
    "*/</script><ran>", "'; \(act); //", "\"; \(act); //", "`; \(act); //", "');\(act)//",
    "\\'; \(act)//",
    "${\(act)}", "{{constructor.constructor('\(act)')()}}", "<%= ran %>", "#{ran}", "{%ran%}",
    "${{ran}}",
  ]

  private static let styles = [
    "<style>@import '//ran.example/x.css';</style>",
    "<style>body{background:url(//ran.example/x)}</style>",
    "<div style=\"background:url(javascript:\(act))\">", "<div style=\"width:expression(\(act))\">",
    "<p style=\"position:fixed;inset:0\">x", "<style>.finding{display:none}</style>",
    "<style>*{-moz-binding:url(//ran.example/x)}</style>",
    "\" style=\"position:fixed;inset:0\" x=\"",
    "<div style=behavior:url(//ran.example/x)>", "</style><style>*{display:none}</style>",
    "@import url(//ran.example);", "<svg><style>@import'//ran.example';</style></svg>",
    "<link rel=stylesheet href=data:text/css,*{display:none}>",
    "<font style='color:expression(\(act))'>",
  ]

  private static let entities = [
    "&lt;ran&gt;", "&#60;ran&#62;", "&#x3c;ran&#x3e;", "&#0000060ran&#0000062", "&LT;ran&GT;",
    "&ltran&gt",
    "&amp;lt;ran&amp;gt;", "&quot;&gt;&lt;ran&gt;", "&apos;&gt;&lt;ran&gt;", "&nbsp;&shy;&zwj;",
    "&#8238;ran",
    "&lbrace;&lbrace;ran", "&NewLine;javascript&colon;\(act)", "&Tab;<ran>", "<ran&gt;",
    "&#x22;><ran>",
  ]

  private static let encodings = [
    "%3Cran%3E", "%253Cran%253E", "\\u003cran\\u003e", "\\x3cran\\x3e", "\\74ran\\76",
    "+ADw-ran+AD4-",
    "\u{FF1C}ran\u{FF1E}", "\u{2039}ran\u{203A}", "<\u{0}ran>", "<\u{200B}ran>", "<\u{FEFF}ran>",
    "\u{202E}>nar<", "\u{2066}<ran>\u{2069}", "\u{1B}[2J<ran>", "\u{9B}31m<ran>", "<r\u{AD}an>",
    "\u{2028}\(act)\u{2029}", "\u{85}<ran>", "<ran\u{3000}>", "\u{1F600}<ran>", "\u{FFFD}<ran>",
    "\u{E0001}<ran>", "<ſcript>\(act)</ſcript>", "<ran\u{0301}>", "\u{FFFE}<ran>",
  ]

  private static let scripts = [
    "\(act)", "eval('\(act)')", "setTimeout('\(act)')", "document.write('<ran>')", "constructor",
    "__proto__", "toString", "hasOwnProperty", "*{ran}", "\\", "\\\\", "\"", "'", "`", "<", ">",
    "&", "&&",
    "-->", "<!--", "//", "/*", "*/", ";", ")", "}", "]]>", "null", "undefined", "NaN", "true",
  ]

  /// A report in which every vector stands wherever text from outside can: in both texts with a
  /// passage on it, and as id, headline, outlet, byline, address, reason, speaker and credit.
  static var report: Report {
    var report = Report()
    for (index, vector) in all.enumerated() {
      let ids = Sides(a: "a\(index) \(vector)", b: "b\(index) \(vector)")
      let text = "Before \(vector) and after.\n\n\(vector)\nEnd."
      let part = SampleReport.span(vector, in: text)
      let passage = Passage(
        kind: PassageKind.allCases[index % 5], words: 1, a: part, b: part,
        parts: [PassagePart(kind: PassageKind.allCases[index % 5], a: part, b: part)])
      var verdict = SampleReport.verdict(
        ids.a, ids.b, passages: [passage],
        evidence: [Evidence(name: vector, logOdds: 1, says: vector)])
      verdict.directionReasons = [vector]
      verdict.disclosureReason = vector
      report.findings.append(verdict)
      for id in [ids.a, ids.b] {
        var document = SampleReport.document(
          id, text, title: vector, outlet: vector, published: "2031-03-11", url: vector)
        document.article.byline = vector
        let mark = Provenance.Mark(text: vector, span: part)
        document.provenance.credits = [.init(mark: mark, fact: vector)]
        document.provenance.declared = [mark]
        report.documents.append(document)
      }
      report.stemma.append(StemmaEdge(source: ids.a, derived: ids.b, probability: 0.8))
      report.versions.append(VersionPair(ids: ids, reason: vector))
      report.skipped.append(Skipped(path: vector, place: vector, reason: vector))
    }
    report.total = all.count
    report.clusters = [
      Cluster(
        members: report.findings.prefix(20).flatMap { [$0.ids.a, $0.ids.b] }, cohesion: 0.5,
        bridges: [report.findings[0].ids])
    ]
    report.compared = all.prefix(20).joined(separator: " ")
    return report
  }
}
