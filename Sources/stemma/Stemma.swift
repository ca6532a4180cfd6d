internal import ArgumentParser

/// The version of the tool.
enum Version {
  static let text = "0.1.0"
}

/// The root of all commands.
struct Stemma: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stemma",
    abstract: "Finds news text that was copied or rewritten from other text.",
    discussion: """
      Stemma shows the passages that two articles share, and says how likely it is that one derives \
      from the other, in which direction, and whether it said so. It reads plain text, Markdown, \
      web pages, JSON, JSON lines, tables, the news industry's XML, feeds, web archives, mail, Word \
      and OpenDocument texts, scanned pages, and archives of these; a folder stands for all \
      articles in it, - for standard input. Nothing leaves this machine.

      EXAMPLES:
        stemma compare wire.txt draft.html     two articles in full
        stemma scan articles/                  every pair in a folder
        stemma archive add wire.stemma wire/   an archive to check drafts against
        stemma check draft.html --archive wire.stemma
        stemma gate drafts/ --archive wire.stemma   drafts held against a policy
        stemma scan a.jsonl --format jsonl     for a program

      To complete commands in a shell: stemma --generate-completion-script bash|zsh|fish

      \(Status.help)
      """,
    version: Version.text,
    subcommands: [
      ScanCommand.self, CheckCommand.self, GateCommand.self, CompareCommand.self,
      ExplainCommand.self, ProvenanceCommand.self, SketchCommand.self,
      ReportCommand.self, ArchiveCommand.self,
    ])
}
