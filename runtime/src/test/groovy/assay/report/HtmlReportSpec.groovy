package assay.report

import assay.model.NumberColumn
import assay.model.NumberColumn.Errors
import assay.model.Problem
import assay.model.Table
import assay.model.TextColumn
import assay.unit.Units
import java.nio.file.Files
import java.nio.file.Path
import javax.xml.parsers.DocumentBuilderFactory
import org.w3c.dom.Element
import spock.lang.Specification
import spock.lang.TempDir

class HtmlReportSpec extends Specification {
    static final String EVIL = '''"><script>alert(1)</script><img src=x onerror='alert(2)'>&lt;b&gt;</style>\u0000'''

    @TempDir
    Path folder

    def "content that smuggles HTML is shown and not obeyed, wherever it stands"() {
        given:
        def column = new NumberColumn(EVIL, new assay.unit.Unit(EVIL, 1, assay.unit.Dimension.NONE), EVIL, [1d] as double[])
        def table = new Table(EVIL, EVIL, [new TextColumn('t', EVIL, [EVIL]), column], [(EVIL): EVIL])
        def link = new Inline.Link(EVIL, 'https://example.org/?a=1&b=2')
        def report = new Report(EVIL, EVIL, [EVIL], [
            new Section.Prose(EVIL, [Paragraph.of(new Inline.Text(EVIL), new Inline.Code(EVIL), new Inline.Emphasis(EVIL), link)]),
            new Section.TableSection(EVIL, table, EVIL, [link]),
            new Section.FigureSection(EVIL, "<svg xmlns='http://www.w3.org/2000/svg'>$EVIL</svg>", EVIL, [link]),
            new Section.KeyValues(EVIL, [(EVIL): EVIL]),
            new Section.Warnings(EVIL, [EVIL])
        ])

        when:
        def html = HtmlReport.html(report)
        def elements = elements(html)

        then:
        elements*.tagName.toSet() == ['html', 'head', 'meta', 'title', 'style', 'body', 'header', 'h1', 'p', 'span', 'nav', 'ol',
            'li', 'a', 'main', 'section', 'h2', 'code', 'em', 'figure', 'figcaption', 'div', 'table', 'thead', 'tbody', 'tr', 'th',
            'td', 'img', 'dl', 'dt', 'dd', 'ul'].toSet()
        elements.every { e -> (0..<e.attributes.length).every { !e.attributes.item(it).nodeName.startsWith('on') } }
        elements.findAll { it.tagName == 'img' }*.getAttribute('src').every { it.startsWith('data:image/svg+xml;base64,') }
        elements.find { it.tagName == 'h1' }.textContent == EVIL.replace('\u0000', '\ufffd')
        html.contains('&quot;&gt;&lt;script&gt;alert(1)')
        !html.contains('<script')
    }

    def "a formula may hold MathML and nothing else: #mathml"() {
        when:
        new Inline.Math(mathml)

        then:
        def refusal = thrown(Problem)
        refusal.message.contains(why)

        where:
        mathml                                                       | why
        '<math><script>alert(1)</script></math>'                     | '<script>'
        '<math><mi onclick="alert(1)">x</mi></math>'                 | 'onclick'
        '<math href="javascript:alert(1)"><mi>x</mi></math>'         | 'href'
        '<math><annotation-xml encoding="text/html"/></math>'        | '<annotation-xml>'
        '<math><mtext><img src="x"/></mtext></math>'                 | '<img>'
        '<math><mi style="background:url(http://x)">x</mi></math>'   | 'style'
        '<svg/>'                                                     | '<math>'
        '<math><mi>x</math>'                                         | 'well-formed'
        '<!DOCTYPE m [<!ENTITY e "x">]><math><mi>&e;</mi></math>'    | 'DOCTYPE'
        'x'                                                          | 'well-formed'
    }

    def "a formula is kept as it is written"() {
        given:
        def mathml = '<math display="block"><mrow><mfrac><mi>a</mi><mn>2</mn></mfrac><mo>&lt;</mo><mi>β</mi></mrow></math>'

        expect:
        new Inline.Math('<?xml version="1.0"?><!-- c -->' + mathml).mathml() == mathml
    }

    def "a link goes to the web or to a file beside the report: #target"() {
        when:
        new Inline.Link('x', target)

        then:
        thrown(Problem)

        where:
        target << ['javascript:alert(1)', 'java\nscript:alert(1)', 'data:text/html,x', '//evil.org', '/etc/passwd', 'file:///x', '', ' ',
            'https://x y', 'vbscript:x', 'a"b']
    }

    def "the path of a file becomes a link"() {
        expect:
        Inline.Link.toFile('SVG', 'figures/fig 4: "a".svg').target() == 'figures/fig%204%3A%20%22a%22.svg'
    }

    def "a file needs nothing from outside and has its contents and its badges"() {
        given:
        def report = new Report('Gradients', 'of 55 dwarfs', ['simulated input'], [
            Section.Prose.of('Sample', 'First.', 'Second.'),
            new Section.KeyValues('Run', [seed: '55'])
        ])

        when:
        HtmlReport.write(report, folder.resolve('report.html'))
        def html = Files.readString(folder.resolve('report.html'))

        then:
        html.contains('<span>simulated input</span>')
        html.contains('<li><a href="#s1">Sample</a></li>\n<li><a href="#s2">Run</a></li>')
        html.contains('<p>First.</p>\n<p>Second.</p>')
        html.contains('prefers-color-scheme: dark')
        !(html =~ /(?i)(src|href)="(https?:)?\/\//)
        !(html =~ /(?i)url\(|@import/)
    }

    def "a table has the digits of its errors"() {
        given:
        def nan = Double.NaN
        def table = new Table('t', '', [
            new NumberColumn('slope', Units.parse('dex/kpc'), 'gradient', [-0.0811d, nan, 0.5d] as double[],
                new Errors([0.0162d, nan, nan] as double[], [0.0162d, nan, nan] as double[], [false, false, true] as boolean[])),
            new NumberColumn('length', Units.parse('1e-20 erg'), '', [1.6268d, 4.4e-17d, 0.1234567d] as double[],
                new Errors([2.0d, 1.2e-18d, nan] as double[], [1.19d, 1.2e-18d, nan] as double[], null))
        ], [:])

        expect:
        HtmlTable.of(table) == '''\
<table>
<thead><tr><th class="n" scope="col" title="gradient">slope <span class="unit">dex kpc<sup>−1</sup></span></th>\
<th class="n" scope="col">length <span class="unit">10<sup>−20</sup> erg</span></th></tr></thead>
<tbody>
<tr><td class="n">−0.081 ± 0.016</td><td class="n">1.6<span class="errors"><span>+2.0</span><span>−1.2</span></span></td></tr>
<tr><td class="n"><span class="absent">–</span></td><td class="n">(4.40 ± 0.12) × 10<sup>−17</sup></td></tr>
<tr><td class="n">&lt; 0.5</td><td class="n">0.12346</td></tr>
</tbody>
</table>
'''
    }

    def "names stay on one line and sentences may wrap"() {
        given:
        def table = new Table('t', '', [new TextColumn('x', '', ['NGC 1385', 'a' * 21])], [:])

        expect:
        HtmlTable.of(table).contains("<td>NGC 1385</td>")
        HtmlTable.of(table).contains("<td class=\"words\">${'a' * 21}</td>")
    }

    /** The page as XML, which it is once its empty elements are closed. */
    private static List<Element> elements(String html) {
        def xml = html.replace('<!DOCTYPE html>', '').replaceAll(/<(meta|img)([^>]*)>/, '<$1$2/>')
        def all = DocumentBuilderFactory.newInstance().newDocumentBuilder()
            .parse(new ByteArrayInputStream(xml.getBytes('UTF-8'))).getElementsByTagName('*')
        (0..<all.length).collect { all.item(it) as Element }
    }
}
