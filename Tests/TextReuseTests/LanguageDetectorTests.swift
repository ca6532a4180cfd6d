import Testing

@testable import TextReuse

/// The language of a text is told by its function words and its script.
@Suite struct LanguageDetectorTests {
  /// One invented report in many languages.
  static let reports: [(language: String, text: String)] = [
    (
      "en", "The ferry ran aground in the fog, but nobody was hurt, the coast guard said on Friday."
    ),
    (
      "de",
      "Die Fähre lief im Nebel auf Grund, aber niemand wurde verletzt, sagte die Küstenwache am Freitag. Das Schiff war auf dem Weg zur Insel."
    ),
    (
      "fr",
      "Le ferry s’est échoué dans le brouillard, mais personne n’a été blessé, selon les gardes-côtes. Il était en route pour une île avec des passagers."
    ),
    (
      "es",
      "El transbordador encalló en la niebla, pero no hubo heridos, según dijo el viernes la guardia costera. El barco iba a la isla con los pasajeros."
    ),
    (
      "it",
      "Il traghetto si è incagliato nella nebbia, ma nessuno è rimasto ferito, ha detto la guardia costiera. La nave era diretta all’isola con i passeggeri."
    ),
    (
      "pt",
      "O navio encalhou no nevoeiro, mas ninguém ficou ferido, disse a guarda costeira na sexta-feira. O barco seguia para uma ilha com os passageiros."
    ),
    (
      "nl",
      "De veerboot liep in de mist vast, maar niemand raakte gewond, zei de kustwacht vrijdag. Het schip was op weg naar het eiland met de passagiers."
    ),
    (
      "sv",
      "Färjan gick på grund i dimman, men ingen skadades, säger kustbevakningen. Fartyget var på väg till ön med passagerare när det hände och det var mörkt."
    ),
    (
      "da",
      "Færgen gik på grund i tågen, men ingen kom til skade, siger kystvagten. Skibet var på vej til øen med passagerer, da det skete, og der blev sendt hjælp af sted efter en time."
    ),
    (
      "nb",
      "Fergen gikk på grunn i tåken, men ingen ble skadet, sier kystvakten. Skipet var på vei til øya med passasjerer da det skjedde, og det ble sendt hjelp etter en time."
    ),
    (
      "fi",
      "Lautta ajoi karille sumussa, mutta kukaan ei loukkaantunut, sanoi rannikkovartiosto. Alus oli matkalla saarelle ja sen kyydissä oli matkustajia, jotka ovat nyt turvassa."
    ),
    (
      "is",
      "Ferjan strandaði í þokunni en enginn slasaðist, segir landhelgisgæslan. Skipið var á leið til eyjarinnar með farþega og það var dimmt þegar þetta gerðist."
    ),
    (
      "pl",
      "Prom osiadł na mieliźnie we mgle, ale nikt nie został ranny, powiedziała straż przybrzeżna. Statek płynął na wyspę z pasażerami i był już blisko brzegu."
    ),
    (
      "cs",
      "Trajekt najel v mlze na mělčinu, ale nikdo nebyl zraněn, řekl mluvčí pobřežní stráže. Loď byla na cestě k ostrovu a podle svědků se to stalo za tmy."
    ),
    (
      "sk",
      "Trajekt narazil v hmle na plytčinu, ale nikto nebol zranený, povedal hovorca pobrežnej stráže. Loď bola na ceste k ostrovu a podľa svedkov sa to stalo za tmy."
    ),
    (
      "hu",
      "A komp zátonyra futott a ködben, de senki sem sérült meg, mondta a parti őrség. A hajó egy sziget felé tartott, és az utasok már nem voltak messze a parttól."
    ),
    (
      "ro",
      "Feribotul a eșuat în ceață, dar nimeni nu a fost rănit, a spus paza de coastă. Nava era în drum spre o insulă cu pasageri și se afla aproape de țărm."
    ),
    (
      "hr",
      "Trajekt se nasukao u magli, ali nitko nije ozlijeđen, rekao je glasnogovornik. Brod je bio na putu prema otoku s putnicima koji su već bili spremni za iskrcaj."
    ),
    (
      "sl",
      "Trajekt je v megli nasedel, vendar ni bil nihče poškodovan, je dejal tiskovni predstavnik. Ladja je bila na poti na otok in potniki so že bili pri izhodu."
    ),
    (
      "et",
      "Praam sõitis udus madalikule, kuid keegi ei saanud viga, ütles rannavalve. Laev oli teel saarele ja reisijad olid juba väljas, kui see juhtus, ning nad on nüüd kaldal."
    ),
    (
      "lv",
      "Prāmis miglā uzskrēja uz sēkļa, bet neviens nav cietis, teica krasta apsardze. Kuģis bija ceļā uz salu ar pasažieriem, un tas notika pēc tumsas, kad jau bija vēls."
    ),
    (
      "lt",
      "Keltas rūke užplaukė ant seklumos, bet niekas nenukentėjo, sakė pakrančių apsauga. Laivas buvo pakeliui į salą su keleiviais ir tai įvyko po to, kai jau buvo tamsu."
    ),
    (
      "tr",
      "Feribot siste karaya oturdu ama kimse yaralanmadı, dedi sahil güvenlik. Gemi bir adaya doğru gidiyordu ve yolcular için yeni bir tekne gönderildi, daha sonra hepsi kurtarıldı."
    ),
    (
      "ca",
      "El transbordador va encallar a la boira, però ningú no va resultar ferit, segons els guardacostes. El vaixell anava cap a una illa amb els passatgers i era molt a prop de la costa."
    ),
    (
      "ga",
      "Chuaigh an bád farantóireachta i dtír sa cheo, ach níor gortaíodh aon duine, a dúirt an garda cósta. Bhí an long ar an mbealach go dtí an t-oileán agus bhí sé dorcha ag an am."
    ),
    (
      "sq",
      "Trageti u bllokua në mjegull, por nuk ka të lënduar, tha roja bregdetare. Anija ishte në rrugë për një ishull me pasagjerë dhe kjo ndodhi pas mesnatës."
    ),
    (
      "ru",
      "Паром сел на мель в тумане, но никто не пострадал, сообщила береговая охрана. Судно шло на остров с пассажирами, и это было уже после полуночи."
    ),
    (
      "uk",
      "Пором сів на мілину в тумані, але ніхто не постраждав, повідомила берегова охорона. Судно йшло на острів з пасажирами, і це було вже після опівночі."
    ),
    (
      "bg",
      "Фериботът заседна в мъглата, но никой не е пострадал, каза бреговата охрана. Корабът беше на път за остров с пътници и това стана след полунощ, като се движеше бавно."
    ),
    (
      "sr",
      "Трајект се насукао у магли, али нико није повређен, рекао је портпарол. Брод је био на путу према острву са путницима који су већ били спремни за искрцавање."
    ),
    ("el", "Το πλοίο προσάραξε στην ομίχλη, αλλά κανείς δεν τραυματίστηκε."),
    ("he", "המעבורת עלתה על שרטון בערפל, אך איש לא נפגע, אמר משמר החופים."),
    ("ja", "フェリーは霧の中で座礁したが、けが人はいなかったと海上保安庁は発表した。"),
    ("zh", "渡轮在浓雾中搁浅，但没有人受伤，海岸警卫队星期五表示。船上有两百名乘客。"),
    ("ko", "여객선이 안개 속에서 좌초했지만 다친 사람은 없다고 해안경비대가 밝혔다."),
    ("th", "เรือข้ามฟากเกยตื้นในหมอก แต่ไม่มีผู้ได้รับบาดเจ็บ หน่วยยามฝั่งกล่าว"),
  ]

  @Test(arguments: reports)
  func `a short report tells its language`(language: String, text: String) {
    #expect(LanguageDetector().language(of: text) == language)
  }

  @Test(arguments: ["", "Fog.", "1 2 3 4 5 6 7 8", "xq zv kj qx vz jk xk", "— … “ ” —", "日本"])
  func `nothing is said of what tells nothing`(text: String) {
    #expect(LanguageDetector().language(of: text) == nil)
  }

  @Test func `a few words of another language do not matter`() {
    let text =
      "“Wir schaffen das,” said the mayor of Grünau, and the people in the square were silent. "
      + "It was the first time that he had spoken to them since the flood."
    #expect(LanguageDetector().language(of: text) == "en")
  }

  @Test func `English rules are kept to English`() {
    let words = "The dying lions were running to the nearest stations"
    var german = Article(id: "a", text: words)
    german.language = "de-AT"
    let plain = ArticleAnalyser().analyse(german)
    let english = ArticleAnalyser().analyse(Article(id: "a", text: words))
    let tokens = Tokenizer().tokenize(words)
    #expect(plain.stems == (0..<tokens.count).map { StableHash.hash(Array(tokens.word($0).utf8)) })
    #expect(english.stems != plain.stems)
    #expect(english.text.marks[0].contains(.stop) && !plain.text.marks[0].contains(.stop))
  }

  @Test func `a language's function words are its stop words`() {
    var german = Article(id: "a", text: "Der Bürgermeister und die Stadt")
    german.language = "de"
    let marks = ArticleAnalyser().analyse(german).text.marks.map { $0.contains(.stop) }
    #expect(marks == [true, false, true, true, false])
  }

  @Test func `the languages and their words are each there once`() {
    let languages = LanguageWords.all.map(\.language)
    #expect(Set(languages).count == languages.count && languages.count <= 64)
  }

  @Test(arguments: ["ກຂຄງຈ", "ကခဂဃင", "កខគឃង", "กขฃคฅ", "汉字", "かな"])
  func `in scripts without spaces every letter is a word`(text: String) {
    #expect(Tokenizer().tokenize(text).count == text.unicodeScalars.count)
  }
}
