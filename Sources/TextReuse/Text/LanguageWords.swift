/// The most common function words of languages, in small letters.
///
/// Short words that many languages share are left out where they would tell nothing. Cyrillic words are
/// as they stand inside a sentence: capitals are folded for ASCII only.
enum LanguageWords {
  /// A language in BCP 47 and its words.
  struct List: Sendable {
    let language: String
    let words: String
  }

  static let all: [List] = [
    List(
      language: "en",
      words: """
        the of and to in a is that for it was on with as at by from his her he she they be this have
        are not or an but had has were which you their its been will would who said more there than
        about after when what into over no we if can out up after also could new
        """),
    List(
      language: "de",
      words: """
        der die das und in den von zu mit sich des auf für ist im dem nicht ein eine als auch es an
        werden aus er hat dass sie nach wird bei einer um am sind noch wie einem über einen so zum
        war haben nur oder aber vor zur bis mehr durch man sein wurde sei ich wir sagte
        """),
    List(
      language: "fr",
      words: """
        de la le et les des en un une du dans est que pour qui par sur pas au plus avec il ne se ce sont
        ont aux son mais cette elle comme ses été nous ou leur était ces deux après fait selon sa
        dit entre aussi être avait lui je d l qu n s c
        """),
    List(
      language: "es",
      words: """
        de la que el en y los se del las un por con no una su para es al lo como más o pero sus le ha
        me si sin sobre este ya entre cuando todo esta ser son dos también fue había muy años hasta
        desde está porque han dijo según ante contra
        """),
    List(
      language: "it",
      words: """
        di che e la il un a per è in una sono non con si le da i del della nel alla ha dei al come
        anche più lo gli ma delle nella dal se ai questo degli hanno dopo stato essere era sua due
        tra l d dell all dalla ci cui suo
        """),
    List(
      language: "pt",
      words: """
        de a que e o do da em um para com não uma os no se na por mais as dos como mas ao ele das à
        seu sua ou quando muito nos já eu também só pelo pela até isso ela entre depois sem mesmo
        aos são foi está ser tem disse segundo
        """),
    List(
      language: "nl",
      words: """
        de het een van en in is dat op te zijn voor met die niet aan er om ook als maar dan bij nog
        uit naar door over ze hij werd wordt heeft worden wel zo tot hebben had deze meer geen kan
        was of ik we volgens tegen zei na
        """),
    List(
      language: "sv",
      words: """
        och i att det som en på är av för med den till inte har de ett om var han men sig från så vi kan
        hon när år nu också efter eller där ska ut mot under vid över blev vara mycket enligt hade
        skulle säger inom
        """),
    List(
      language: "da",
      words: """
        og i at det er en den til af på for med de som der ikke et har var han men sig fra så vi kan hun
        når også efter eller hvor skal ud mod blev være havde ved jeg om siger ifølge blevet mellem
        hvad uden noget
        """),
    List(
      language: "nb",
      words: """
        og i det på er en til av for med som at de den har ikke et var fra han men seg vi kan hun når
        også etter eller hvor skal ut mot ble være hadde ved jeg om sier ifølge blitt mellom hva uten
        noe
        """),
    List(
      language: "fi",
      words: """
        ja on ei että se oli hän ovat mutta myös kun jos niin kuin mukaan sen tai ole jo vain hänen
        joka jotka nyt sitä kanssa vielä mitä sekä olla tämä ovat siitä voi enää jälkeen sanoi joten
        eivät ollut olisi
        """),
    List(
      language: "is",
      words: """
        og að í á er sem það til við um með var en ekki af fyrir hann þá því segir hefur þeir hún þegar
        eru frá eftir þetta hafa verið verður einnig eða svo sé þess upp um
        """),
    List(
      language: "pl",
      words: """
        w i na z do się nie że to jest o jak za od po przez ale co dla są tym był przy jego już czy
        tylko która który które ze także może jej tego oraz było była być ich ma pod powiedział roku
        """),
    List(
      language: "cs",
      words: """
        a v se na je že s z do o i to ve za pro jako by ale po jsou který od podle nebo má až jeho už
        jeho byl bylo bude také při však která které byla kteří není jen než mezi řekl ze své
        """),
    List(
      language: "sk",
      words: """
        a v sa na je že s z do o aj to vo za pre ako by ale po sú ktorý od podľa alebo má až jeho už
        bol bolo bude tiež pri však ktorá ktoré bola ktorí nie len než medzi povedal zo svoje
        """),
    List(
      language: "hu",
      words: """
        a az és hogy nem is egy ez volt de meg már csak mint el ha még azt ami vagy szerint lesz mert
        után kell lehet ki ezt pedig mondta majd között minden nagyon sem alatt voltak aki ezek
        """),
    List(
      language: "ro",
      words: """
        de și în a la cu pe nu din care este o că un mai să se pentru fost sunt au ce prin sau după
        dar lui ca ale ei era cel până această fi între când numai are avea două spus fără
        """),
    List(
      language: "hr",
      words: """
        i je u se na da za su od s a kako koji što nije o ne iz će bi po to kao ali koja biti samo nakon
        bio prema još te koje li ili kada rekao dok već jer bila tijekom gdje mogu ima
        """),
    List(
      language: "sl",
      words: """
        je in v se na da za so z ki s pa po ne od kot bi tudi o še iz ali ter že bo pri ni kar med zaradi
        do bil pred le to bila leta lahko bilo katerega dejal kjer
        """),
    List(
      language: "et",
      words: """
        ja on ei et see oli ka kui ta ning mis aga oma kes selle nii välja siis veel või pärast üle
        seda juba ütles ole mida olid sest enne mille kuid nende nad järgi
        """),
    List(
      language: "lv",
      words: """
        un ir ar no par ka uz kas tas arī pēc bet līdz tika vai kā šo bija lai nav viņš jau savu tiek
        gan tikai kad būs vairāk pie to ja
        """),
    List(
      language: "lt",
      words: """
        ir kad su tai iš buvo yra į bet kaip jau apie po bei už ar nuo kuris dar jis per tik kurie savo
        nėra pagal prie jo būti jų šio teigia
        """),
    List(
      language: "tr",
      words: """
        ve bir bu da de için ile olarak çok daha olan gibi sonra kadar o var ama en ne ise diye her
        olduğu oldu değil ancak tarafından etti dedi göre üzerinde yeni bunu iki
        """),
    List(
      language: "ca",
      words: """
        de la que i el en a els per les un del una amb és al no va són més es ha pel com dels ser
        també aquest aquesta però hi seva seu han entre després fins molt ja sobre l d s n
        """),
    List(
      language: "ga",
      words: """
        an na agus ar i go a is le do bhí tá sé ag den ina nach ní sin ach mar leis sí iad chun faoi
        seo gur níos dúirt
        """),
    List(
      language: "sq",
      words: """
        të e në i dhe që për me është nga një se me nuk ka si janë më u do por kjo ky ishte edhe tha
        pas kanë këtë apo deri
        """),
    List(
      language: "ru",
      words: """
        и в не на что он с как по это из а у к за от о его но для был же до при также она так было
        после будет они который году были быть которые более чтобы или если сказал
        """),
    List(
      language: "uk",
      words: """
        і в не на що він з як за до та у це для від про але його є був також яка який було після бути
        вони які під час року більше або якщо сказав ще зі й
        """),
    List(
      language: "bg",
      words: """
        и на да се в за от не е с са по че си ще го като при до които след което един има беше той тя
        това или както бъде още който каза през
        """),
    List(
      language: "sr",
      words: """
        и је у да се на за су од са а који што није о не из ће би по то као али која само након био
        према још те које или када рекао јер била
        """),
  ]
}
