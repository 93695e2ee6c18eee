"""Makes resources/templates/court-base.docx: the styles of a court paper and nothing else.

Run it after a change of styles. Two runs give the same bytes.
"""
# ruff: noqa: INP001 - a script beside other scripts, no package

import zipfile
from io import BytesIO
from pathlib import Path

TARGET = Path(__file__).parents[1] / "resources" / "templates" / "court-base.docx"

MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main"
KIND = "application/vnd.openxmlformats-officedocument"
DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
FONT = "Times New Roman"

PARTS = {
    "document": ("document.main", "officeDocument"),
    "styles": ("styles", "styles"),
    "numbering": ("numbering", "numbering"),
    "settings": ("settings", "settings"),
    "fontTable": ("fontTable", "fontTable"),
    "header1": ("header", "header"),
    "footer1": ("footer", "footer"),
}
"""Parts of the word folder: their content type and their relationship."""

# Name, parent, paragraph properties, character properties; the id is the name without blanks.
STYLES = (
    (
        "Title",
        "Normal",
        (
            '<w:keepNext/><w:keepLines/><w:spacing w:before="240" w:after="240"/>'
            '<w:jc w:val="center"/><w:outlineLvl w:val="0"/>'
        ),
        "<w:b/><w:bCs/>",
    ),
    (
        "heading 1",
        "Normal",
        (
            '<w:keepNext/><w:keepLines/><w:spacing w:before="240" w:after="160"/>'
            '<w:jc w:val="center"/><w:outlineLvl w:val="0"/>'
        ),
        "<w:b/><w:bCs/>",
    ),
    (
        "heading 2",
        "Normal",
        '<w:keepNext/><w:keepLines/><w:spacing w:before="200" w:after="120"/><w:outlineLvl w:val="1"/>',
        "<w:b/><w:bCs/>",
    ),
    (
        "Filing Label",
        "Normal",
        '<w:keepNext/><w:keepLines/><w:spacing w:before="160" w:after="60"/>',
        "<w:b/><w:bCs/>",
    ),
    (
        "Filing Quote",
        "Normal",
        '<w:spacing w:after="120"/><w:ind w:left="720" w:right="720"/>',
        "",
    ),
    ("Filing Letter", "Normal", "", ""),
    ("Filing Letter Body", "Normal", '<w:spacing w:after="200"/>', ""),
    ("Filing Court", "Normal", '<w:jc w:val="center"/>', "<w:b/><w:bCs/>"),
    ("Filing Counsel", "Normal", '<w:ind w:right="4680"/>', ""),
    ("Filing Caption", "Normal", "", ""),
    ("Filing Caption Goes On", "Filing Caption", '<w:ind w:left="288"/>', ""),
    ("Filing Caption Versus", "Filing Caption", '<w:ind w:left="720"/>', ""),
    ("Filing Caption Role", "Filing Caption", '<w:ind w:left="1440"/>', ""),
    ("Filing Caption Mark", "Filing Caption", '<w:jc w:val="center"/>', ""),
    ("Filing Caption Number", "Filing Caption", '<w:ind w:left="144"/>', ""),
    ("Filing Caption Title", "Filing Caption Number", "", "<w:b/><w:bCs/>"),
    ("Filing Body", "Normal", '<w:spacing w:line="480" w:lineRule="auto"/><w:ind w:firstLine="720"/>', ""),
    (
        "Filing Numbered",
        "Filing Body",
        (
            '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
            '<w:tabs><w:tab w:val="left" w:pos="1440"/></w:tabs><w:ind w:left="0" w:firstLine="720"/>'
        ),
        "",
    ),
    (
        "Filing Subitem",
        "Filing Body",
        (
            '<w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr>'
            '<w:tabs><w:tab w:val="left" w:pos="2160"/></w:tabs><w:ind w:left="0" w:firstLine="1440"/>'
        ),
        "",
    ),
    ("Filing Continued", "Filing Body", '<w:spacing w:before="160"/><w:ind w:firstLine="0"/>', ""),
    ("Filing Table", "Normal", "", ""),
    ("Filing Table Head", "Filing Table", "<w:keepNext/>", "<w:b/><w:bCs/>"),
    (
        "Filing Date",
        "Normal",
        (
            '<w:keepNext/><w:tabs><w:tab w:val="left" w:leader="underscore" w:pos="2880"/></w:tabs>'
            '<w:spacing w:before="200"/>'
        ),
        "",
    ),
    ("Filing Signature", "Normal", "<w:keepNext/><w:keepLines/>", ""),
    (
        "Filing Signature Line",
        "Filing Signature",
        (
            '<w:tabs><w:tab w:val="left" w:leader="underscore" w:pos="4320"/></w:tabs>'
            '<w:spacing w:before="600"/>'
        ),
        "",
    ),
    (
        "Filing End",
        "Normal",
        '<w:spacing w:line="20" w:lineRule="exact"/>',
        '<w:sz w:val="2"/><w:szCs w:val="2"/>',
    ),
    (
        "Filing Exhibit",
        "Normal",
        '<w:keepLines/><w:spacing w:after="60"/><w:ind w:left="1260" w:hanging="1260"/>',
        "",
    ),
    (
        "Filing Certificate",
        "Normal",
        (
            '<w:keepNext/><w:keepLines/><w:spacing w:before="480" w:after="240"/>'
            '<w:jc w:val="center"/><w:outlineLvl w:val="0"/>'
        ),
        "<w:b/><w:bCs/>",
    ),
    ("header", "Normal", '<w:jc w:val="center"/>', ""),
    ("footer", "Normal", '<w:jc w:val="center"/>', ""),
    (
        "Filing Foot Title",
        "footer",
        '<w:pBdr><w:top w:val="single" w:sz="4" w:space="1" w:color="000000"/></w:pBdr>',
        '<w:sz w:val="20"/><w:szCs w:val="20"/>',
    ),
    ("Filing Line Number", "Normal", '<w:spacing w:line="480" w:lineRule="exact"/><w:jc w:val="right"/>', ""),
    ("Filing Drop", "Normal", '<w:spacing w:line="20" w:lineRule="exact"/>', ""),
    (
        "Filing Specimen",
        "Normal",
        '<w:spacing w:before="80"/><w:jc w:val="center"/>',
        (
            '<w:b/><w:bCs/><w:color w:val="9B1C1C"/><w:spacing w:val="20"/>'
            '<w:sz w:val="18"/><w:szCs w:val="18"/>'
        ),
    ),
)


def style_id(name: str) -> str:
    """The id of a style: its name without blanks; the first letter of Word's own is a capital."""
    return (name[0].upper() + name[1:]).replace(" ", "")


def paragraph_style(name: str, parent: str, paragraph: str, characters: str) -> str:
    """One paragraph style."""
    own = '<w:uiPriority w:val="1"/><w:qFormat/>' if name not in ("header", "footer") else ""
    custom = ' w:customStyle="1"' if name.startswith("Filing") else ""
    return (
        f'<w:style w:type="paragraph"{custom} w:styleId="{style_id(name)}"><w:name w:val="{name}"/>'
        f'<w:basedOn w:val="{style_id(parent)}"/>{own}'
        + (f"<w:pPr>{paragraph}</w:pPr>" if paragraph else "")
        + (f"<w:rPr>{characters}</w:rPr>" if characters else "")
        + "</w:style>"
    )


def table_style(name: str, borders: str, margins: str) -> str:
    """One table style."""
    return (
        f'<w:style w:type="table" w:customStyle="1" w:styleId="{style_id(name)}"><w:name w:val="{name}"/>'
        f'<w:basedOn w:val="TableNormal"/><w:uiPriority w:val="1"/>'
        f"<w:tblPr>{borders}<w:tblCellMar>{margins}</w:tblCellMar></w:tblPr></w:style>"
    )


def margins(top: int, left: int, bottom: int, right: int) -> str:
    """Margins of a cell."""
    sides = (("top", top), ("left", left), ("bottom", bottom), ("right", right))
    return "".join(f'<w:{side} w:w="{width}" w:type="dxa"/>' for side, width in sides)


def defaults() -> str:
    """What every paragraph and run begins with, and Word's own four styles."""
    return (
        "<w:docDefaults><w:rPrDefault><w:rPr>"
        f'<w:rFonts w:ascii="{FONT}" w:hAnsi="{FONT}" w:eastAsia="{FONT}" w:cs="{FONT}"/>'
        '<w:sz w:val="24"/><w:szCs w:val="24"/><w:lang w:val="en-US" w:eastAsia="en-US" w:bidi="he-IL"/>'
        "</w:rPr></w:rPrDefault><w:pPrDefault><w:pPr>"
        '<w:widowControl/><w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/>'
        "</w:pPr></w:pPrDefault></w:docDefaults>"
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/>'
        "</w:style>"
        '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
        '<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>'
        '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>'
        '<w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/>'
        f"<w:tblCellMar>{margins(0, 108, 0, 108)}</w:tblCellMar></w:tblPr></w:style>"
        '<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/>'
        '<w:uiPriority w:val="99"/><w:semiHidden/></w:style>'
    )


def styles() -> str:
    """All styles."""
    rule = '<w:{} w:val="single" w:sz="{}" w:space="0" w:color="{}"/>'
    ruled = rule.format("top", 8, "000000") + rule.format("bottom", 8, "000000")
    ruled += rule.format("insideH", 4, "808080")
    return (
        f'<w:styles xmlns:w="{MAIN}">{defaults()}'
        + "".join(paragraph_style(*style) for style in STYLES)
        + '<w:style w:type="character" w:customStyle="1" w:styleId="FilingGap"><w:name w:val="Filing Gap"/>'
        '<w:basedOn w:val="DefaultParagraphFont"/><w:uiPriority w:val="1"/><w:qFormat/>'
        '<w:rPr><w:shd w:val="clear" w:color="auto" w:fill="FFF176"/></w:rPr></w:style>'
        + table_style("Filing Layout", "", margins(0, 0, 0, 0))
        + table_style("Filing Ruled", f"<w:tblBorders>{ruled}</w:tblBorders>", margins(30, 0, 30, 144))
        + "</w:styles>"
    )


def level(number: int, form: str, text: str, style: str, first: int) -> str:
    """One level of the numbering, bound to its style."""
    return (
        f'<w:lvl w:ilvl="{number}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>'
        f'<w:pStyle w:val="{style}"/><w:suff w:val="tab"/><w:lvlText w:val="{text}"/><w:lvlJc w:val="left"/>'
        f'<w:pPr><w:tabs><w:tab w:val="num" w:pos="{first + 720}"/></w:tabs>'
        f'<w:ind w:left="0" w:firstLine="{first}"/></w:pPr></w:lvl>'
    )


def numbering() -> str:
    """Numbered paragraphs and their items."""
    return (
        f'<w:numbering xmlns:w="{MAIN}"><w:abstractNum w:abstractNumId="0">'
        '<w:multiLevelType w:val="multilevel"/>'
        + level(0, "decimal", "%1.", "FilingNumbered", 720)
        + level(1, "lowerLetter", "(%2)", "FilingSubitem", 1440)
        + '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>'
    )


def settings() -> str:
    """Settings of today's Word: no mode of an older one."""
    uri = "http://schemas.microsoft.com/office/word"
    return (
        f'<w:settings xmlns:w="{MAIN}"><w:zoom w:percent="100"/><w:defaultTabStop w:val="720"/>'
        '<w:characterSpacingControl w:val="doNotCompress"/><w:compat>'
        f'<w:compatSetting w:name="compatibilityMode" w:uri="{uri}" w:val="15"/></w:compat>'
        '<w:themeFontLang w:val="en-US"/><w:decimalSymbol w:val="."/><w:listSeparator w:val=","/>'
        "</w:settings>"
    )


def fonts() -> str:
    """The one font."""
    return (
        f'<w:fonts xmlns:w="{MAIN}"><w:font w:name="{FONT}"><w:panose1 w:val="02020603050405020304"/>'
        '<w:charset w:val="00"/><w:family w:val="roman"/><w:pitch w:val="variable"/></w:font></w:fonts>'
    )


def theme() -> str:
    """The theme that Word expects; no style uses it."""
    colors = ("dk1", "lt1", "dk2", "lt2", *(f"accent{n}" for n in range(1, 7)), "hlink", "folHlink")
    scheme = "".join(
        f'<a:{name}><a:srgbClr val="{"FFFFFF" if name.startswith("lt") else "000000"}"/></a:{name}>'
        for name in colors
    )
    latin = f'<a:latin typeface="{FONT}"/><a:ea typeface=""/><a:cs typeface=""/>'
    fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
    line = f'<a:ln w="6350">{fill}</a:ln>'
    effect = "<a:effectStyle><a:effectLst/></a:effectStyle>"
    return (
        f'<a:theme xmlns:a="{DRAWING}" name="Court paper"><a:themeElements>'
        f'<a:clrScheme name="Court paper">{scheme}</a:clrScheme><a:fontScheme name="Court paper">'
        f"<a:majorFont>{latin}</a:majorFont><a:minorFont>{latin}</a:minorFont></a:fontScheme>"
        f'<a:fmtScheme name="Court paper"><a:fillStyleLst>{fill * 3}</a:fillStyleLst>'
        f"<a:lnStyleLst>{line * 3}</a:lnStyleLst><a:effectStyleLst>{effect * 3}</a:effectStyleLst>"
        f"<a:bgFillStyleLst>{fill * 3}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>"
    )


def document() -> str:
    """A body without a word on Letter paper."""
    return (
        f'<w:document xmlns:w="{MAIN}" xmlns:r="{OFFICE}"><w:body><w:sectPr>'
        '<w:headerReference w:type="default" r:id="rId5"/><w:footerReference w:type="default" r:id="rId6"/>'
        '<w:pgSz w:w="12240" w:h="15840"/><w:pgMar w:top="1440" w:right="1440" w:bottom="1440" w:left="1440"'
        ' w:header="720" w:footer="620" w:gutter="0"/><w:cols w:space="720"/></w:sectPr>'
        "</w:body></w:document>"
    )


def edge(tag: str, style: str) -> str:
    """A header or footer without a word."""
    return f'<w:{tag} xmlns:w="{MAIN}"><w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr></w:p></w:{tag}>'


def content_types() -> str:
    """What each part is."""
    word = {f"/word/{part}.xml": f"{KIND}.wordprocessingml.{kind}+xml" for part, (kind, _) in PARTS.items()}
    word["/word/theme/theme1.xml"] = f"{KIND}.theme+xml"
    word["/docProps/core.xml"] = "application/vnd.openxmlformats-package.core-properties+xml"
    return (
        f'<Types xmlns="{PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        + "".join(f'<Override PartName="{part}" ContentType="{kind}"/>' for part, kind in word.items())
        + "</Types>"
    )


def relationships(*targets: tuple[str, str]) -> str:
    """Relationships, numbered in order."""
    return (
        f'<Relationships xmlns="{PACKAGE}/relationships">'
        + "".join(
            f'<Relationship Id="rId{number}" Type="{kind}" Target="{target}"/>'
            for number, (kind, target) in enumerate(targets, 1)
        )
        + "</Relationships>"
    )


def parts() -> dict[str, str]:
    """All twelve parts, in the order of the package."""
    core = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
    inner = [(f"{OFFICE}/{kind}", f"{part}.xml") for part, (_, kind) in PARTS.items() if part != "document"]
    return {
        "[Content_Types].xml": content_types(),
        "_rels/.rels": relationships(
            (f"{OFFICE}/officeDocument", "word/document.xml"),
            (f"{PACKAGE}/relationships/metadata/core-properties", "docProps/core.xml"),
        ),
        "docProps/core.xml": f'<cp:coreProperties xmlns:cp="{core}"/>',
        "word/document.xml": document(),
        "word/_rels/document.xml.rels": relationships(*inner, (f"{OFFICE}/theme", "theme/theme1.xml")),
        "word/styles.xml": styles(),
        "word/numbering.xml": numbering(),
        "word/settings.xml": settings(),
        "word/fontTable.xml": fonts(),
        "word/theme/theme1.xml": theme(),
        "word/header1.xml": edge("hdr", "Header"),
        "word/footer1.xml": edge("ftr", "Footer"),
    }


def template() -> bytes:
    """The template's bytes."""
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as package:
        for name, text in parts().items():
            entry = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            entry.create_system = 3
            entry.external_attr = 0o644 << 16
            package.writestr(entry, DECLARATION + text, zipfile.ZIP_STORED)
    return out.getvalue()


if __name__ == "__main__":
    TARGET.parent.mkdir(parents=True, exist_ok=True)
    TARGET.write_bytes(template())
