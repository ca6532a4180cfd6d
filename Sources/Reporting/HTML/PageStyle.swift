extension PageAsset {
  /// How a page looks: ink on paper, by day and by night, on a wide or narrow screen and in print.
  ///
  /// Every kind of sharing has a line of its own under it besides its colour.
  static let style = PageAsset(
    palette + type + table + finding + passages + sources + drawings + media)

  private static let palette = """
    :root{color-scheme:light dark;--paper:#fbf9f4;--sheet:#fffefb;--ink:#211e1a;--soft:#6a635a;
    --rule:#d9d2c5;--strong:#211e1a;--accent:#7d1f1a;--verbatim:#f6d9cf;--verbatim-line:#b5452c;
    --edited:#f8e8bf;--edited-line:#a87a14;--rewritten:#d8e4f3;--rewritten-line:#3a66a3;
    --quotation:#dcebd8;--quotation-line:#4c7f43;--boilerplate:#ebe8e1;--boilerplate-line:#8b857a;
    --violet:#e8dcf2;--cyan:#d3ebea}
    @media (prefers-color-scheme:dark){:root{--paper:#171614;--sheet:#1d1c19;--ink:#e6e0d5;
    --soft:#a39b8d;--rule:#3a372f;--strong:#cfc7b8;--accent:#e59a87;--verbatim:#4d2a20;
    --verbatim-line:#e0856a;--edited:#443718;--edited-line:#d9b04f;--rewritten:#22344d;
    --rewritten-line:#86aee0;--quotation:#263a24;--quotation-line:#8dbb83;--boilerplate:#2c2a26;
    --boilerplate-line:#8b857a;--violet:#392b47;--cyan:#1d3b3a}}

    """

  private static let type = """
    *{box-sizing:border-box}[hidden]{display:none!important}
    body{margin:0 auto;max-width:78rem;padding:1.5rem 2rem 4rem;background:var(--paper);
    color:var(--ink);font:1rem/1.55 "Iowan Old Style","Palatino Linotype",Palatino,Charter,
    "Source Serif 4",Georgia,"DejaVu Serif",serif;overflow-wrap:anywhere}
    th{overflow-wrap:normal}
    .masthead{margin:0;padding:.2rem 0 .5rem;border-bottom:3px double var(--strong);
    text-align:center;font-size:2.4rem;line-height:1.1;font-weight:600;letter-spacing:.02em}
    h1{margin:1.4rem 0 .3rem;font-size:1.45rem;line-height:1.3;font-weight:600}
    h2{margin:0;font-size:1.15rem;line-height:1.35;font-weight:600}
    h3{margin:0;font-size:1.15rem;line-height:1.3;font-weight:600}
    p{margin:0 0 .6rem}.lead{margin:0;color:var(--ink)}
    .limits{margin:.9rem 0 0;max-width:46rem;color:var(--soft);font-style:italic;font-size:.94rem}
    .fine{display:block;color:var(--soft);font:.78rem/1.45 system-ui,"Segoe UI","Helvetica Neue",
    "DejaVu Sans",sans-serif}
    .whole{white-space:nowrap}
    a{color:inherit;text-decoration-color:var(--rule);text-underline-offset:.18em}
    a:hover{text-decoration-color:currentColor}
    :focus-visible{outline:2px solid var(--rewritten-line);outline-offset:2px}
    footer{margin-top:3rem;padding-top:.6rem;border-top:1px solid var(--rule);color:var(--soft);
    font-size:.85rem}.none,.absent,.rest{color:var(--soft);font-style:italic}
    .rest{margin:.6rem 0 0}

    """

  private static let table = """
    .filters{display:flex;flex-wrap:wrap;gap:.5rem 1.2rem;align-items:center;margin:1.8rem 0 0;
    font:.82rem/1.5 system-ui,"Segoe UI","Helvetica Neue","DejaVu Sans",sans-serif;
    color:var(--soft)}
    .filters input,.filters select{font:inherit;color:var(--ink);background:var(--sheet);
    border:1px solid var(--rule);border-radius:3px;padding:.15rem .4rem}
    .filters input[type=checkbox]{accent-color:var(--rewritten-line);vertical-align:-.1em}
    table{border-collapse:collapse;width:100%}
    .ranked{margin:1.2rem 0 2.4rem;border-top:2px solid var(--strong);
    border-bottom:1px solid var(--strong)}
    th{text-align:left;font:600 .74rem/1.4 system-ui,"Segoe UI","Helvetica Neue","DejaVu Sans",
    sans-serif;letter-spacing:.03em;color:var(--soft)}
    .ranked th,.ranked td{padding:.55rem .9rem .55rem 0;vertical-align:top}
    .ranked td{border-top:1px solid var(--rule)}.ranked tr>:last-child{padding-right:0}
    .ranked .below th{border-top:2px solid var(--strong);padding-top:1rem}
    td.rank{font-size:1.15rem;color:var(--soft);width:2.2rem;font-variant-numeric:tabular-nums}
    summary .rank{white-space:nowrap}td.names{width:34%}.names a{display:block;text-decoration:none}
    .names a:hover .title{text-decoration:underline}
    .title{display:block;font-weight:600;line-height:1.3}
    .joint{font-weight:400;font-style:italic;color:var(--soft)}
    .names .joint{display:block;line-height:1.35;font-size:.9rem}
    .number{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
    strong{font-weight:600;white-space:nowrap}.ranked th.number{white-space:normal}.uncredited{color:var(--accent)}
    .scale{display:block;margin:.2rem 0 .1rem}.scale line{stroke:var(--rule);stroke-width:1.5}
    .scale .half{stroke-width:1}.scale .span{stroke:var(--strong);stroke-width:3}
    .scale circle{fill:var(--paper);stroke:var(--strong);stroke-width:2}

    """

  private static let finding = """
    .finding{border-top:1px solid var(--strong);padding:.9rem 0 1.1rem}
    summary{display:grid;grid-template-columns:1.2rem 2rem 1fr auto;gap:0 .3rem;
    align-items:baseline;cursor:pointer;list-style:none}
    summary::-webkit-details-marker{display:none}
    summary::before{content:"+";color:var(--soft);font-size:1.1rem}
    [open]>summary::before{content:"–"}
    summary .rank{font-size:1.15rem;color:var(--soft);font-variant-numeric:tabular-nums}
    .body{padding:1rem 0 0;scroll-margin-top:3.2rem}
    .reasons{display:grid;grid-template-columns:1fr 1fr;gap:0 2.6rem;align-items:start}
    .answers{margin:0}.answers dt{font-weight:600;margin-top:.7rem}.answers dt:first-child{
    margin-top:0}.answers dd{margin:.1rem 0 0}.answers p{margin:0}
    .answers ul{margin:.2rem 0 0;padding-left:1.1rem;color:var(--soft);font-size:.93rem}
    .evidence{font-size:.93rem}caption{text-align:left;font-weight:600;padding-bottom:.3rem}
    .evidence td{padding:.3rem .8rem .3rem 0;vertical-align:top;border-top:1px solid var(--rule);
    line-height:1.4}.evidence tfoot td{border-top:2px solid var(--strong);font-weight:600}
    .turning{margin-top:.7rem}.turning h3{font-size:1rem}
    .turning ul{margin:.2rem 0 0;padding-left:1.1rem;color:var(--soft);font-size:.93rem}
    .more summary{display:inline;cursor:pointer}.more summary::before{content:"+ "}
    .more[open]>summary::before{content:"– "}.more ul{margin:.3rem 0 0;padding-left:1.1rem}
    .bar{width:128px}.weight{display:block;margin-top:.35rem}
    .weight .half{stroke:var(--rule);stroke-width:1}.weight .for{fill:var(--strong)}
    .weight .against{fill:none;stroke:var(--strong);stroke-width:1}
    .list{border-top:1px solid var(--strong);padding:.9rem 0 1.1rem}
    .list ul{margin:.5rem 0 0;padding-left:1.1rem}.list li{margin-bottom:.4rem}

    """

  private static let passages = """
    .passages{display:flex;flex-wrap:wrap;gap:.35rem .5rem;list-style:none;margin:1.4rem 0 .8rem;
    padding:0}.key{display:block;padding:.05rem .5rem;color:var(--ink);text-decoration:none;
    font:.78rem/1.6 system-ui,"Segoe UI","Helvetica Neue","DejaVu Sans",sans-serif;
    border-radius:2px}.sign{font-weight:700}
    .pair{display:grid;grid-template-columns:1fr 1fr;gap:0;border:1px solid var(--rule);
    background:var(--sheet)}
    .pair article{position:relative;max-height:min(85vh,60rem);overflow:auto;
    padding:1.1rem 1.5rem 1.6rem;min-width:0}
    .pair article+article{border-left:1px solid var(--rule)}
    .pair header{border-bottom:1px solid var(--rule);margin-bottom:.9rem;padding-bottom:.6rem}
    .pair header p{margin:.15rem 0}.text{font-size:1rem;line-height:1.62;hyphens:auto}
    .text p{margin:0 0 .8rem}.cut{text-align:center;color:var(--soft);font-style:italic}
    .m{color:inherit;text-decoration-thickness:2px;text-underline-offset:.2em;padding:.08em 0;
    scroll-margin:30vh 0}
    .m[data-n]::before{content:attr(data-n) "\\a0";color:var(--ink);
    font:700 .74em/1 system-ui,"DejaVu Sans",sans-serif;vertical-align:.12em}
    .verbatim{background:var(--verbatim)}.edited{background:var(--edited)}
    .rewritten{background:var(--rewritten)}.quotation{background:var(--quotation)}
    .boilerplate{background:var(--boilerplate)}
    .m.verbatim{text-decoration:underline solid 2px var(--verbatim-line)}
    .m.edited{text-decoration:underline dashed 2px var(--edited-line)}
    .m.rewritten{text-decoration:underline dotted 2px var(--rewritten-line)}
    .m.quotation{text-decoration:underline double 1.5px var(--quotation-line)}
    .m.boilerplate{text-decoration:overline solid 1px var(--boilerplate-line);color:var(--soft)}
    .m:hover,.m.here,.m:target{box-shadow:0 0 0 2px var(--strong)}
    .m.off{background:none;text-decoration:none;color:inherit;cursor:text}
    .m.off::before{content:none}.key.off{background:none;text-decoration:line-through}
    .marked{margin:.2rem 0 .5rem}.alterations ul,.times ul{margin:.3rem 0 0;padding-left:1.1rem}
    .alterations,.times{margin-top:1.3rem}.alterations p{margin:.15rem 0}
    .alterations .key{display:inline-block}
    mark{background:none;color:inherit;font-weight:700;text-decoration:underline wavy 1px
    var(--verbatim-line);text-underline-offset:.2em}

    """

  private static let sources = """
    .exclude{flex-basis:100%}.exclude summary{display:inline;cursor:pointer}
    .exclude summary::before{content:"+ "}.exclude[open]>summary::before{content:"– "}
    .exclude fieldset{border:1px solid var(--rule);margin:.4rem 0 0;max-height:14rem;overflow:auto;
    display:grid;grid-template-columns:repeat(auto-fill,minmax(16rem,1fr));gap:.1rem 1rem}
    .hint{flex-basis:100%;margin:0}
    .skip{position:absolute;left:-99rem}.skip:focus{left:1rem;background:var(--sheet);padding:.3rem}
    .sources{border-top:1px solid var(--rule);padding:.5rem 0}
    .sources summary{grid-template-columns:1.2rem 1fr auto}
    .legend{list-style:none;margin:.6rem 0;padding:0!important;font-size:.9rem}
    .label{font:700 .78rem/1.4 system-ui,"DejaVu Sans",sans-serif;padding:0 .35em;
    border:1px solid var(--strong);border-radius:2px}.legend li.off{text-decoration:line-through}
    .sources .text{max-width:44rem}
    .c1 .label,.s.c1{background:var(--rewritten)}.c2 .label,.s.c2{background:var(--edited)}
    .c3 .label,.s.c3{background:var(--quotation)}.c4 .label,.s.c4{background:var(--verbatim)}
    .c5 .label,.s.c5{background:var(--violet)}.c6 .label,.s.c6{background:var(--cyan)}
    .s[data-n]::before{content:attr(data-n) "\\a0";font:700 .7em/1 system-ui,"DejaVu Sans",
    sans-serif;vertical-align:.15em}
    .s.c1,.s.c2,.s.c3,.s.c4,.s.c5,.s.c6{text-decoration:underline 1px;
    text-decoration-color:var(--soft);text-underline-offset:.2em}
    .s.c2{text-decoration-style:dashed}.s.c3{text-decoration-style:dotted}
    .s.c4{text-decoration-style:double}.s.c5{text-decoration-style:wavy}

    """

  private static let drawings = """
    svg text{fill:var(--ink);font:12px system-ui,"Segoe UI","DejaVu Sans",sans-serif}
    .defs{position:absolute}#arrow path{fill:var(--strong)}
    .timeline{display:block;max-width:40rem;width:100%;height:auto}
    .axis{stroke:var(--rule);stroke-width:1}.reach{fill:var(--strong)}
    .drawings{display:flex;flex-wrap:wrap;gap:1rem 2rem;align-items:center;overflow-x:auto}
    .graph{width:21rem;max-width:100%;height:auto}.tree{max-width:100%;height:auto}
    .edge{stroke:var(--strong)}.edge.open{stroke-dasharray:4 3}
    .edge.bridge{stroke:var(--accent)}.node{fill:var(--sheet);stroke:var(--strong);stroke-width:1.5}
    .box{fill:var(--sheet);stroke:var(--strong)}.box.unseen{stroke-dasharray:4 3;fill:none}
    svg .odds{font-size:10px;fill:var(--soft);paint-order:stroke;stroke:var(--paper);stroke-width:4px}
    .cluster{margin:1rem 0 1.6rem;content-visibility:auto;contain-intrinsic-size:auto 20rem}.members{columns:2 18rem;margin:.4rem 0;padding-left:1.6rem}

    """

  private static let media = """
    @media screen{.long tr,.finding,.sources{content-visibility:auto;overflow-clip-margin:.4rem;
    contain-intrinsic-size:auto 3.5rem}.long tr{contain-intrinsic-size:auto 7.5rem}}
    @media screen and (min-width:52.01rem){.long,.long thead,.long tbody{display:block}
    .long tr{display:grid;grid-template-columns:3rem minmax(0,34fr) minmax(0,14fr) minmax(0,17fr)
    minmax(0,15fr) minmax(0,16fr) minmax(0,8fr)}.long td.names{width:auto}
    .long td.rank{white-space:nowrap;padding-right:0}.long .below th{grid-column:1/-1}.long tr[hidden]{display:none}}
    @media screen and (max-width:52rem){body{padding:1rem 1rem 3rem}.masthead{font-size:2rem}
    .reasons,.pair{grid-template-columns:1fr}.evidence{margin-top:1.2rem}
    .pair article{max-height:75vh;padding:1rem}.pair article+article{border-left:0;
    border-top:3px double var(--rule)}
    .ranked thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
    .ranked,.ranked tbody,.ranked tr,.ranked td,.ranked .below th{display:block;width:auto}
    .ranked tr{position:relative;border-top:1px solid var(--rule);padding:.8rem 0}
    .ranked td,.ranked tr>:last-child{border:0;padding:.15rem 0 .15rem 9.5rem;text-align:left}
    .ranked td.names,.ranked td.rank{padding-left:2rem}.ranked td.rank{position:absolute;
    padding-left:0}.ranked td.names{padding-bottom:.5rem}
    .ranked td[data-label]::before{content:attr(data-label);position:absolute;left:2rem;
    color:var(--soft);font:.78rem/1.9 system-ui,"DejaVu Sans",sans-serif}
    summary{grid-template-columns:1.2rem 2rem 1fr}summary .fine{grid-column:3}
    .sources summary{grid-template-columns:1.2rem 1fr}.sources summary .fine{grid-column:2}}
    @media print{.cluster{content-visibility:visible}.skip,.hint{display:none}.sources{break-inside:auto}:root{--paper:#fff;--sheet:#fff;--ink:#000;--soft:#444;--rule:#bbb;--strong:#000}
    html{font-size:8.5pt}body{max-width:none;padding:0}td.names{width:28%}.scale{width:5rem}
    .ranked td,.ranked th{padding-right:.6rem}.filters{display:none}
    .pair article{max-height:none;overflow:visible;padding:.6rem .8rem}
    .finding{break-before:page}summary{grid-template-columns:2rem 1fr auto}
    summary::before{content:none!important}
    .m,.key{print-color-adjust:exact;-webkit-print-color-adjust:exact}
    tr,.evidence,dd{break-inside:avoid}}

    """
}
