#!/usr/bin/env python3
"""Writes the fixtures anew: one invented story in every format, odd files, and hostile ones.

Needs the module zstandard. The files are kept beside it, so that tests need neither.
"""
import base64, gzip, io, json, os, struct, tarfile, zipfile, zlib
import zstandard

HERE = os.path.dirname(os.path.abspath(__file__))
TITLE = "Ferry to Norrby runs aground in fog"
PARAGRAPHS = [
    "CALDER (MNA) — A ferry with 214 passengers ran aground off Norrby early on Friday after thick fog closed the harbour entrance, the coast guard said.",
    "“We heard a long scraping noise and then the lights went out,” said Bo Ek, who was travelling to the island’s market with two colleagues.",
    "Nobody was hurt. Three fishing boats took the passengers to the café beside the old customs house, where they waited for buses until half past nine.",
    "The harbour master had warned the shipping company in January that the northern buoys were overdue for repair, according to minutes seen by the Meridian News Agency.",
    "The company, which runs eleven crossings a day, declined to comment on the warning and said that its own inquiry would take several weeks.",
]
TEXT = "\n\n".join(PARAGRAPHS)
URL = "https://mna.example/2025/03/14/ferry"
BYLINE = "Ada Berg"
OUTLET = "Meridian News Agency"
DATE = "2025-03-14T06:30:00+01:00"


def put(name, data):
    path = os.path.join(HERE, name)
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "wb") as file:
        file.write(data.encode() if isinstance(data, str) else data)


def esc(text):
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def ps(tag="p"):
    return "\n".join(f"<{tag}>{esc(p)}</{tag}>" for p in PARAGRAPHS)


def packed(data):
    out = io.BytesIO()
    with gzip.GzipFile(fileobj=out, mode="wb", mtime=0, filename="") as file:
        file.write(data)
    return out.getvalue()


def zipped(files, method=zipfile.ZIP_DEFLATED):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", method) as archive:
        for name, data in files:
            info = zipfile.ZipInfo(name, (2025, 3, 14, 6, 30, 0))
            info.compress_type = method
            info.external_attr = 0o100644 << 16
            if isinstance(data, tuple):  # a link
                info.external_attr = 0o120777 << 16
                data = data[0]
            archive.writestr(info, data)
    return out.getvalue()


def tarred(files):
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w", format=tarfile.GNU_FORMAT) as archive:
        for name, data in files:
            info = tarfile.TarInfo(name)
            info.mtime = 1741930200
            if isinstance(data, tuple):
                info.type, info.linkname = data
                archive.addfile(info)
                continue
            data = data.encode() if isinstance(data, str) else data
            info.size = len(data)
            archive.addfile(info, io.BytesIO(data))
    return out.getvalue()


RECORD = {"text": TEXT, "title": TITLE, "published": DATE, "outlet": OUTLET, "byline": BYLINE, "url": URL}

# ---- the story, in every format ----
put("story/plain.txt", TEXT + "\n")
put("story/windows.txt", TEXT.replace("\n", "\r\n").encode("cp1252"))
put("story/utf16le.txt", b"\xff\xfe" + TEXT.encode("utf-16-le"))
put("story/utf16be.txt", b"\xfe\xff" + TEXT.encode("utf-16-be"))
put("story/mark.txt", b"\xef\xbb\xbf" + TEXT.encode())
put("story/packed.txt.gz", packed(TEXT.encode()))
put("story/packed.txt.zst", zstandard.ZstdCompressor().compress(TEXT.encode()))
put("story/notes.md", f"---\ntitle: {TITLE}\ndate: {DATE}\nauthor: {BYLINE}\nsource: {OUTLET}\nurl: {URL}\n---\n\n" + TEXT + "\n")
LD = {"@context": "https://schema.org", "@type": "NewsArticle", "headline": TITLE, "datePublished": DATE,
      "dateModified": "2025-03-14T09:05:00+01:00", "author": {"@type": "Person", "name": BYLINE},
      "publisher": {"@type": "Organization", "name": OUTLET}, "url": URL, "dateline": "Calder",
      "isBasedOn": "https://coastguard.example/bulletin/7", "citation": [{"@type": "CreativeWork", "name": "Harbour board minutes"}],
      "creditText": "Reporting by the Meridian News Agency"}
PAGE = f"""<!DOCTYPE html>
<html lang="en-GB"><head><meta charset="utf-8"><title>{TITLE} | {OUTLET}</title>
<script type="application/ld+json">{json.dumps(LD)}</script>
<meta name="syndication-source" content="{URL}">
<meta name="original-source" content="https://norrbypost.example/fog">
<link rel="canonical" href="{URL}"></head>
<body><header><a href="/">MNA</a><nav><ul><li><a href="/world">World</a></li><li><a href="/sea">Sea</a></li></ul></nav></header>
<div class="cookie-banner"><p>We use cookies to remember what you read.</p><button>Accept</button></div>
<main><article><h1>{TITLE}</h1><p class="byline">By {BYLINE}</p>
{ps()}
<figure><img src="ferry.jpg" alt=""><figcaption>The ferry in the fog. Photograph: C. Dahl</figcaption></figure>
<div class="related-links"><h3>Related</h3><ul><li><a href="/a">Buses replace ferries</a></li><li><a href="/b">Harbour board meets</a></li></ul></div>
</article></main><footer><p>© Meridian News Agency. All rights reserved.</p></footer></body></html>
"""
put("story/page.html", PAGE)
put("story/xhtml.html", f'<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-strict.dtd">\n<html xmlns="http://www.w3.org/1999/xhtml"><head><title>{TITLE}</title></head><body>{ps()}</body></html>')
put("story/object.json", json.dumps(RECORD))
put("story/list.json", json.dumps({"articles": [RECORD]}, indent=1))
put("story/lines.jsonl", json.dumps(RECORD) + "\n")
put("story/ninjs1.json", json.dumps({"uri": "urn:mna:20250314:ferry", "type": "text", "version": "2", "versioncreated": DATE,
    "headline": TITLE, "byline": BYLINE, "language": "en", "body_xhtml": ps(), "copyrightholder": OUTLET,
    "embargoed": "2025-03-14T06:00:00+01:00", "located": "Calder", "pubstatus": "usable"}))
put("story/ninjs2.json", json.dumps({"uri": "urn:mna:20250314:ferry", "standard": {"name": "ninjs", "version": "2.0"}, "version": "3",
    "versionCreated": DATE, "headlines": [{"role": "main", "value": TITLE}], "provider": {"name": OUTLET},
    "bylines": [{"byline": BYLINE}], "bodies": [{"role": "main", "contentType": "text/plain", "value": TEXT}],
    "infosources": [{"name": "Coast guard"}]}))
NITF = f"""<nitf><head><title>{TITLE}</title><docdata><doc-id id-string="mna-20250314-7" regsrc="MNA"/>
<date.issue norm="20250314T063000+0100"/><date.release norm="20250314T060000+0100"/><du-key key="ferry" version="2"/>
<doc.copyright holder="{OUTLET}" year="2025"/></docdata><pubdata name="{OUTLET}" date.publication="20250314"/></head>
<body><body.head><hedline><hl1>{TITLE}</hl1></hedline><byline>By <person>{BYLINE}</person><byttl>Staff writer</byttl></byline>
<distributor><org>Meridian Wire</org></distributor><dateline><location>Calder</location><story.date norm="20250314">March 14</story.date></dateline></body.head>
<body.content>{ps()}<media media-type="image"><media-reference source="f.jpg"/><media-caption><p>The ferry in the fog.</p></media-caption></media></body.content>
<body.end><tagline>(Editing by C. Dahl)</tagline></body.end></body></nitf>"""
put("story/nitf.xml", '<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE nitf SYSTEM "nitf-3-6.dtd">\n' + NITF)


def newsml(body, wrap=True):
    item = f"""<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:newsml:mna.example:20250314:ferry" version="3" standard="NewsML-G2" xml:lang="en-GB">
<catalogRef href="http://www.iptc.org/std/catalog/catalog.IPTC-G2-Standards_38.xml"/>
<itemMeta><itemClass qcode="ninat:text"/><provider literal="MNA"><name>{OUTLET}</name></provider><versionCreated>{DATE}</versionCreated>
<firstCreated>2025-03-14T05:50:00+01:00</firstCreated><embargoed>2025-03-14T06:00:00+01:00</embargoed><pubStatus qcode="stat:usable"/></itemMeta>
<contentMeta><contentModified>2025-03-14T06:25:00+01:00</contentModified><located qcode="city:calder"><name>Calder</name></located>
<infoSource literal="Coast guard"/><by>By {BYLINE}</by><creditline>MNA/Norrby Post</creditline><language tag="en-GB"/>
<headline>{TITLE}</headline><dateline>CALDER, March 14</dateline></contentMeta>
<contentSet>{body}</contentSet></newsItem>"""
    if not wrap:
        return '<?xml version="1.0"?>\n' + item
    return f'<?xml version="1.0"?>\n<newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><header><sent>{DATE}</sent></header><itemSet>{item}</itemSet></newsMessage>'


put("story/newsml-xhtml.xml", newsml(f'<inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><head><title>{TITLE}</title></head><body><h1>{TITLE}</h1>{ps()}</body></html></inlineXML>'))
put("story/newsml-nitf.xml", newsml(f'<inlineXML contenttype="application/nitf+xml">{NITF}</inlineXML>', wrap=False))
put("story/newsml-plain.xml", newsml(f'<inlineData contenttype="text/plain">{esc(TEXT)}</inlineData>'))
put("story/feed.rss", f"""<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>
<title>{OUTLET}</title><link>https://mna.example/</link><language>en-gb</language>
<item><title>{TITLE}</title><link>{URL}</link><guid isPermaLink="false">mna-20250314-7</guid><pubDate>Fri, 14 Mar 2025 06:30:00 +0100</pubDate>
<dc:creator>{BYLINE}</dc:creator><description>A ferry ran aground.</description><source url="https://norrbypost.example/rss">Norrby Post</source>
<content:encoded><![CDATA[{ps()}<figure><figcaption>The ferry in the fog.</figcaption></figure>]]></content:encoded></item>
</channel></rss>""")
put("story/feed.atom", f"""<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>{OUTLET}</title><id>urn:mna</id><updated>{DATE}</updated>
<author><name>{BYLINE}</name></author><entry><title type="html">{esc(esc(TITLE))}</title><id>tag:mna.example,2025:ferry</id><link href="{URL}"/><link rel="via" href="https://coastguard.example/bulletin/7"/>
<published>{DATE}</published><updated>2025-03-14T09:05:00+01:00</updated><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">{ps()}</div></content></entry></feed>""")
put("story/entry.atom", f"""<entry xmlns="http://www.w3.org/2005/Atom"><title>{TITLE}</title><id>tag:mna.example,2025:ferry</id><updated>{DATE}</updated><author><name>{BYLINE}</name></author>
<content type="html">{esc(ps())}</content></entry>""")


def lines(paragraph, width=46):
    """Printed lines; every second long word at an end is divided."""
    rows, row, divide = [], "", True
    for word in paragraph.split(" "):
        if len(row) + len(word) + 1 <= width:
            row = (row + " " + word).strip()
            continue
        if divide and word.isalpha() and word.islower() and len(word) > 6:
            rows.append((row + " " + word[:4]).strip() + "-")
            row = word[4:]
        else:
            rows.append(row)
            row = word
        divide = not divide
    return rows + [row]


def alto(subs):
    blocks = []
    for paragraph in PARAGRAPHS:
        out, whole = [], None
        rows = lines(paragraph)
        for index, row in enumerate(rows):
            words, cells = row.split(" "), []
            for place, word in enumerate(words):
                extra = ""
                if whole and place == 0:
                    extra = f' SUBS_TYPE="HypPart2" SUBS_CONTENT="{whole}"' if subs else ""
                    whole = None
                if place == len(words) - 1 and word.endswith("-") and index + 1 < len(rows):
                    whole = word[:-1] + rows[index + 1].split(" ")[0]
                    extra = f' SUBS_TYPE="HypPart1" SUBS_CONTENT="{whole}"' if subs else ""
                    cells.append(f'<String CONTENT="{esc(word[:-1])}"{extra}/><HYP CONTENT="-"/>')
                else:
                    cells.append(f'<String CONTENT="{esc(word)}"{extra}/>')
            out.append("<TextLine>" + "<SP/>".join(cells) + "</TextLine>")
        blocks.append('<TextBlock LANG="eng">' + "\n".join(out) + "</TextBlock>")
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<alto xmlns="http://www.loc.gov/standards/alto/ns-v4#"><Layout><Page><PrintSpace>{"".join(blocks)}</PrintSpace></Page></Layout></alto>'


put("story/alto.xml", alto(True))
put("story/alto-plain.xml", alto(False))
regions = "".join(
    f'<TextRegion id="r{i}" type="paragraph">' + "".join(
        f'<TextLine id="l{i}_{j}"><TextEquiv index="1"><Unicode>rubbish</Unicode></TextEquiv><TextEquiv index="0"><Unicode>{esc(row)}</Unicode></TextEquiv></TextLine>'
        for j, row in enumerate(lines(p))) + "</TextRegion>"
    for i, p in reversed(list(enumerate(PARAGRAPHS))))
order = "".join(f'<RegionRefIndexed index="{i}" regionRef="r{i}"/>' for i in range(len(PARAGRAPHS)))
put("story/page.xml", f'<?xml version="1.0"?><PcGts xmlns="http://schema.primaresearch.org/PAGE/gts/pagecontent/2019-07-15"><Page imageFilename="a.tif"><ReadingOrder><OrderedGroup id="g">{order}</OrderedGroup></ReadingOrder><TextRegion id="h" type="heading"><TextLine><TextEquiv><Unicode>{TITLE}</Unicode></TextEquiv></TextLine></TextRegion><TextRegion id="n" type="page-number"><TextEquiv><Unicode>7</Unicode></TextEquiv></TextRegion>{regions}</Page></PcGts>')


def cell(text):
    return '"' + text.replace('"', '""') + '"'


put("story/table.csv", "Title,Text,Published,Outlet\r\n" + ",".join(cell(x) for x in [TITLE, TEXT, DATE, OUTLET]) + "\r\n")
put("story/table.tsv", "title\ttext\tdate\n" + "\t".join([TITLE, TEXT.replace("\n\n", " "), DATE]) + "\n")
put("story/semicolons.csv", "title;body;date\n" + ";".join([cell(TITLE), cell(TEXT), DATE]) + "\n")
mail = f"From: \"{OUTLET}\" <wire@mna.example>\r\nTo: desk@norrbypost.example\r\nSubject: =?utf-8?B?{base64.b64encode(TITLE.encode()).decode()}?=\r\nDate: Fri, 14 Mar 2025 06:30:00 +0100 (CET)\r\nMessage-ID: <7@mna.example>\r\n"
b64 = base64.encodebytes(TEXT.encode()).decode().replace("\n", "\r\n")
multi = mail + f'MIME-Version: 1.0\r\nContent-Type: multipart/alternative;\r\n boundary="=_b"\r\n\r\nignored\r\n--=_b\r\nContent-Type: text/html; charset=utf-8\r\n\r\n{ps()}\r\n--=_b\r\nContent-Type: text/plain; charset="UTF-8"\r\nContent-Transfer-Encoding: base64\r\n\r\n{b64}\r\n--=_b--\r\n'
put("story/wire.mbox", "From wire@mna.example Fri Mar 14 06:30:00 2025\n" + multi.replace("\r\n", "\n") + "\n")
import quopri
put("story/mail.eml", mail + "Content-Type: text/plain; charset=windows-1252\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n" + quopri.encodestring(TEXT.replace("\n", "\r\n").encode("cp1252")).decode().replace("\r\n", "\n").replace("\n", "\r\n"))


def warc(kind, uri, block, mime, version="1.0"):
    head = f"WARC/{version}\r\nWARC-Type: {kind}\r\nWARC-Target-URI: {uri}\r\nWARC-Date: 2025-03-15T00:00:00Z\r\nWARC-Record-ID: <urn:uuid:0>\r\nContent-Type: {mime}\r\nContent-Length: {len(block)}\r\n\r\n".encode()
    return head + block + b"\r\n\r\n"


def http(body, mime="text/html; charset=utf-8", extra="", status="200 OK"):
    return f"HTTP/1.1 {status}\r\nContent-Type: {mime}\r\n{extra}\r\n".encode() + body


INFO = warc("warcinfo", "", b"software: none\r\n", "application/warc-fields")
REQUEST = warc("request", URL, b"GET / HTTP/1.1\r\n\r\n", "application/http; msgtype=request")
RESPONSE = warc("response", URL, http(PAGE.encode()), "application/http; msgtype=response")
put("story/crawl.warc", INFO + REQUEST + RESPONSE)
put("story/crawl.warc.gz", packed(INFO) + packed(REQUEST) + packed(RESPONSE))
chunk = PAGE.encode()
chunked = b"".join(f"{len(chunk[i:i+700]):x}\r\n".encode() + chunk[i:i + 700] + b"\r\n" for i in range(0, len(chunk), 700)) + b"0\r\n\r\n"
put("story/chunked.warc", warc("response", URL, http(chunked, extra="Transfer-Encoding: chunked\r\n"), "application/http; msgtype=response", "1.1"))
put("story/packed-page.warc", warc("response", URL, http(packed(PAGE.encode()), extra="Content-Encoding: gzip\r\n"), "application/http; msgtype=response"))
put("story/crawl.wet", INFO + warc("conversion", URL, TEXT.encode(), "text/plain"))

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
runs = "".join(f'<w:p><w:pPr><w:pStyle w:val="Normal"/></w:pPr><w:r><w:t xml:space="preserve">{esc(p[:40])}</w:t></w:r><w:del><w:r><w:delText>never</w:delText></w:r></w:del><w:ins><w:r><w:t xml:space="preserve">{esc(p[40:])}</w:t></w:r></w:ins></w:p>' for p in PARAGRAPHS)
CORE = f'<?xml version="1.0"?><cp:coreProperties xmlns:cp="c" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"><dc:creator>{BYLINE}</dc:creator><dcterms:modified>2025-03-14T05:00:00Z</dcterms:modified></cp:coreProperties>'
DOCX = [("[Content_Types].xml", "<Types/>"), ("_rels/.rels", "<Relationships/>"),
        ("word/document.xml", f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:document {W}><w:body><w:p><w:pPr><w:pStyle w:val="Title"/></w:pPr><w:r><w:t>{TITLE}</w:t></w:r></w:p>{runs}<w:sectPr/></w:body></w:document>'),
        ("docProps/core.xml", CORE)]
put("story/draft.docx", zipped(DOCX))
TEXTNS = 'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:meta="m"'
odt = "".join(f'<text:p text:style-name="Standard">{esc(p[:30])}<text:span>{esc(p[30:])}</text:span><text:note><text:note-body><text:p>A note.</text:p></text:note-body></text:note></text:p>\n' for p in PARAGRAPHS)
put("story/draft.odt", zipped([("mimetype", "application/vnd.oasis.opendocument.text"),
    ("content.xml", f'<?xml version="1.0"?><office:document-content {TEXTNS}><office:body><office:text><text:tracked-changes><text:p>never</text:p></text:tracked-changes><text:h text:outline-level="1">{TITLE}</text:h>{odt}</office:text></office:body></office:document-content>'),
    ("meta.xml", f'<?xml version="1.0"?><office:document-meta {TEXTNS}><office:meta><meta:initial-creator>{BYLINE}</meta:initial-creator><dc:date>2025-03-14T05:00:00</dc:date></office:meta></office:document-meta>')]))
put("story/wire.zip", zipped([("wire/", ""), ("wire/ferry.txt", TEXT), ("wire/logo.png", b"\x89PNG"), (".hidden.txt", "no")]))
put("story/wire.tar.gz", packed(tarred([("wire/ferry.txt", TEXT), ("wire/logo.png", b"\x89PNG")])))
put("story/nested.zip", zipped([("inner.tar.gz", b"x"), ("a/ferry.jsonl.zst", zstandard.ZstdCompressor().compress((json.dumps(RECORD) + "\n").encode()))]).replace(b"inner.tar.gz", b"inner.tar.xx"))

# ---- odd but readable ----
put("odd/no-columns.csv", "a,b\n1,2\n")
put("odd/ragged.csv", 'text,title\n"The ferry sank, at night",Ferry,extra\n\nOnly a text\n"unclosed, and the end')
put("odd/mapped.jsonl", '{"doc": {"body": "The ferry sank at night."}, "when": "2025-03-14", "a.b": "Norrby Post"}\n')
put("odd/rss1.rdf.xml", '<?xml version="1.0"?><rdf:RDF xmlns:rdf="r" xmlns="http://purl.org/rss/1.0/" xmlns:dc="d"><channel><title>Old Feed</title></channel><item><title>One</title><link>https://a.example/1</link><description>The first caf&eacute; &lt;b&gt;opened&lt;/b&gt;.</description><dc:date>2025-03-14</dc:date></item><item><title>Two</title><description/></item></rdf:RDF>')
put("odd/latin.rss", '<?xml version="1.0" encoding="ISO-8859-1"?><rss><channel><title>Café</title><item><title>Fähre</title><description>Die Fähre lief auf Grund, sagte der Sprecher der Küstenwache am Freitag.</description></item></channel></rss>'.encode("latin-1"))
put("odd/utf16.xml", b"\xff\xfe" + '<?xml version="1.0" encoding="UTF-16"?><nitf><body><body.content><p>The ferry sank.</p></body.content></body></nitf>'.encode("utf-16-le"))
put("odd/corrections.xml", '<newsMessage><itemSet>' + "".join(f'<newsItem guid="urn:a" version="{v}"><itemMeta><versionCreated>2025-03-14T0{v}:00:00Z</versionCreated></itemMeta><contentSet><inlineData contenttype="text/plain">The ferry sank, version {v}.</inlineData></contentSet></newsItem>' for v in (1, 2)) + '<newsItem guid="urn:p"><contentSet><remoteContent/></contentSet></newsItem></itemSet></newsMessage>')
put("odd/unknown.xml", '<?xml version="1.0"?><invoice><p>No article</p></invoice>')
put("odd/polish.txt", "Prom z dwustu pasażerami osiadł na mieliźnie w pobliżu Norrby, ponieważ gęsta mgła zamknęła wejście do portu. Nikt nie został ranny, powiedział rzecznik straży przybrzeżnej. Łodzie rybackie zabrały pasażerów na ląd.".encode("cp1250"))
put("odd/russian.txt", "Паром с двумястами пассажирами сел на мель у острова, потому что густой туман закрыл вход в гавань. Никто не пострадал, сообщил представитель береговой охраны. Рыбацкие лодки доставили пассажиров на берег.".encode("koi8-r"))
put("odd/ukrainian.txt", "Пором із двомастами пасажирами сів на мілину біля острова, тому що густий туман закрив вхід до гавані. Ніхто не постраждав, повідомив речник берегової охорони, який був на місці.".encode("cp1251"))
put("odd/japanese.txt", "濃い霧のため港の入り口が閉ざされ、二百人の乗客を乗せたフェリーが島の沖で座礁した。けが人はいなかったと海上保安庁は発表した。漁船が乗客を岸まで運んだ。".encode("shift_jis"))
put("odd/chinese.txt", "由于浓雾封锁了港口入口，一艘载有两百名乘客的渡轮在岛屿附近搁浅。海岸警卫队表示，没有人受伤。渔船把乘客送到了岸边。".encode("gb18030"))
put("odd/messages.mbox", "From a@b Fri Mar 14 06:30:00 2025\nFrom: wire@mna.example\nSubject: One\nDate: Fri, 14 Mar 2025 06:30:00 GMT\n\nThe ferry sank.\n>From the quay people watched.\n\nFrom a@b Fri Mar 14 07:30:00 2025\nFrom: =?iso-8859-1?Q?Caf=E9?= Wire <w@c.example>\nSubject: Two\nContent-Type: image/png\n\nnot text\n\nFrom a@b Fri Mar 14 08:30:00 2025\nSubject: Three\nContent-Type: text/html; charset=iso-8859-1\nContent-Transfer-Encoding: quoted-printable\n\n<p>The caf=E9 opened =\nagain.</p>\n")
put("odd/mixed.warc", INFO + warc("response", "https://a.example/gone", http(b"<p>Gone</p>", status="404 Not Found"), "application/http; msgtype=response") + warc("response", "https://a.example/x.png", http(b"\x89PNG", "image/png"), "application/http; msgtype=response") + warc("response", "https://a.example/empty", http(b"<html><nav>Home</nav></html>"), "application/http; msgtype=response") + warc("resource", "https://a.example/latin", "<p>The café sank at night.</p>".encode("latin-1"), "text/html; charset=iso-8859-1") + warc("response", "https://a.example/plain", http(b"Plain words of a page.", "text/plain"), "application/http; msgtype=response"))
put("odd/spreadsheet.docx", zipped([("[Content_Types].xml", "<Types/>"), ("xl/workbook.xml", "<workbook/>")]))
put("odd/page-of-headings.xml", '<PcGts><Page><TextRegion type="heading"><TextEquiv><Unicode>Only a heading</Unicode></TextEquiv></TextRegion></Page></PcGts>')
put("odd/stored.zip", zipped([("a.txt", "The ferry sank."), ("b.txt", ""), ("sub/c.jsonl", '{"text": "One"}\n{"text": "Two"}\n')], zipfile.ZIP_STORED))
put("odd/empty.zip", zipped([]))
put("odd/no-articles.tar", tarred([("logo.png", b"\x89PNG")]))
put("odd/two-frames.txt.zst", zstandard.ZstdCompressor().compress(b"The ferry ") + zstandard.ZstdCompressor().compress(b"sank."))
put("odd/from.txt", "From the quay, people watched the ferry sink.\nNobody was hurt: all were saved.\n")
put("odd/markup.txt", "<b>Not a page</b>, but text that begins with a mark.\n")

# ---- hostile ----
laughs = '<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "ha">' + "".join(f'<!ENTITY {chr(98+i)} "{("&" + chr(97+i) + ";") * 10}">' for i in range(9)) + ']><rss><channel><item><title>&j;</title><description>The ferry sank.</description></item></channel></rss>'
put("hostile/laughs.rss", laughs)
put("hostile/laughs-attribute.xml", laughs.replace("<rss><channel><item><title>&j;</title>", '<rss><channel><item><title x="&j;">t</title>'))
put("hostile/external.xml", '<?xml version="1.0"?><!DOCTYPE nitf [<!ENTITY x SYSTEM "file:///etc/passwd">]><nitf><body><body.content><p>The ferry &x; sank.</p></body.content></body></nitf>')
put("hostile/external-subset.xml", '<?xml version="1.0"?><!DOCTYPE nitf SYSTEM "file:///etc/passwd" [<!ENTITY % p SYSTEM "http://127.0.0.1:9/x"> %p;]><nitf><body><body.content><p>The ferry sank.</p></body.content></body></nitf>')
put("hostile/deep.xml", "<rss><channel><item>" + "<a>" * 5000 + "x" + "</a>" * 5000 + "</item></channel></rss>")
put("hostile/deep.json", '{"text": "a", "x": ' + "[" * 5000 + "]" * 5000 + "}")
put("hostile/deep.mbox", "From a@b Fri Mar 14 06:30:00 2025\nSubject: x\nContent-Type: multipart/mixed; boundary=b0\n\n" + "".join(f"--b{i}\nContent-Type: multipart/mixed; boundary=b{i+1}\n\n" for i in range(200)) + "--b200\n\nThe ferry sank.\n")
put("hostile/nul.txt", b"The ferry\x00 sank.")
put("hostile/nul.xml", b"<rss><channel><item><description>The ferry\x00 sank.</description></item></channel></rss>")
put("hostile/nul.csv", b"text\nThe ferry\x00 sank.\nThe second row is whole.\n")
put("hostile/nul.jsonl", b'{"text": "The ferry\\u0000 sank."}\n')
put("hostile/mismatch.rss", "<rss><channel><item><description>The ferry sank.</description></item><item><title>Two</description></item></channel></rss>")
put("hostile/entity.rss", "<rss><channel><item><description>The &ferry; sank.</description></item></channel></rss>")
put("hostile/charset.rss", '<?xml version="1.0" encoding="x-klingon"?><rss><channel><item><description>The ferry sank.</description></item></channel></rss>')
put("hostile/traversal.zip", zipped([("../escape.txt", "The ferry sank."), ("/absolute.txt", "The ferry sank."), ("a/../../b.txt", "x y"), ("C:\\windows.txt", "x y"), ("good.txt", "The ferry sank.")]))
put("hostile/links.zip", zipped([("link.txt", ("/etc/passwd",)), ("good.txt", "The ferry sank.")]))
put("hostile/links.tar", tarred([("link.txt", (tarfile.SYMTYPE, "/etc/passwd")), ("hard.txt", (tarfile.LNKTYPE, "good.txt")), ("pipe.txt", (tarfile.FIFOTYPE, "")), ("../escape.txt", "The ferry sank."), ("good.txt", "The ferry sank.")]))
secret = bytearray(zipped([("secret.txt", "The ferry sank.")]))
secret[6] |= 1
place = bytes(secret).find(b"PK\x01\x02")
secret[place + 8] |= 1
put("hostile/encrypted.zip", bytes(secret))
zeros = zlib.compressobj(9, zlib.DEFLATED, 31)
blank = b"".join([zeros.compress(b" " * (1 << 20)) for _ in range(600)] + [zeros.flush()])
put("hostile/bomb.jsonl.gz.gz", packed(blank))
frame = zstandard.ZstdCompressor(level=19)
put("hostile/bomb.jsonl.zst", frame.compress(b" " * (300 << 20)))
put("hostile/bomb.txt.zst", frame.compress(b"a" * (300 << 20)))
put("hostile/bomb.zip", packed(zipped([("bomb.jsonl", b" " * (200 << 20)), ("after.txt", "The ferry sank.")])))
inner = b"The ferry sank."
for _ in range(8):
    inner = packed(inner)
put("hostile/eightfold.txt.gz", inner)
put("hostile/length.warc", b"WARC/1.0\r\nWARC-Type: response\r\nContent-Type: application/http\r\nContent-Length: 99999999999\r\n\r\nHTTP/1.1 200 OK\r\n")
put("hostile/negative.warc", b"WARC/1.0\r\nWARC-Type: resource\r\nContent-Type: text/plain\r\nContent-Length: -5\r\n\r\nThe ferry")
put("hostile/not-a-record.warc", warc("resource", "https://a.example/", b"The ferry sank.", "text/plain") + b"rubbish\r\n")
put("hostile/word-bomb.docx", packed(zipped([("[Content_Types].xml", "<Types/>"), ("word/document.xml", b"<w:document>" + b"<w:p/>" * 12_000_000)])))
put("hostile/word-entities.docx", zipped([("[Content_Types].xml", "<Types/>"), ("word/document.xml", '<!DOCTYPE d [<!ENTITY a "ha">]><d><p><t>The ferry &a; sank.</t></p></d>')]))
