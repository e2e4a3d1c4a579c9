package assay.report;

import assay.model.Problem;
import java.io.IOException;
import java.io.StringReader;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Lets presentation MathML through and nothing else: what is written is what was understood, not what came in. */
final class MathMl {
    private static final Set<String> ELEMENTS = Set.of(
            "math",
            "mrow",
            "mi",
            "mn",
            "mo",
            "mtext",
            "mspace",
            "msup",
            "msub",
            "msubsup",
            "mfrac",
            "msqrt",
            "mroot",
            "mover",
            "munder",
            "munderover",
            "mtable",
            "mtr",
            "mtd",
            "mstyle",
            "mpadded",
            "mphantom");
    private static final Set<String> ATTRIBUTES = Set.of(
            "accent",
            "columnalign",
            "display",
            "displaystyle",
            "fence",
            "form",
            "linethickness",
            "lspace",
            "mathvariant",
            "rspace",
            "scriptlevel",
            "separator",
            "stretchy",
            "width",
            "height",
            "depth",
            "xmlns");

    private MathMl() {}

    static String checked(String mathml) {
        Element root = parsed(mathml);
        if (!root.getTagName().equals("math")) throw new Problem("a formula must be a <math> element");
        StringBuilder text = new StringBuilder();
        append(text, root);
        return text.toString();
    }

    private static void append(StringBuilder text, Node node) {
        if (node instanceof Text words) {
            text.append(Html.escaped(words.getData()));
        } else if (node instanceof Element element) {
            String tag = element.getTagName();
            if (!ELEMENTS.contains(tag))
                throw new Problem("a formula holds <" + tag + ">, which is not MathML of a formula");
            text.append('<').append(tag);
            for (int i = 0; i < element.getAttributes().getLength(); i++) {
                Node attribute = element.getAttributes().item(i);
                String name = attribute.getNodeName();
                if (!ATTRIBUTES.contains(name)) {
                    throw new Problem("a formula holds the attribute " + name + ", which is not let through");
                }
                text.append(' ')
                        .append(name)
                        .append("=\"")
                        .append(Html.escaped(attribute.getNodeValue()))
                        .append('"');
            }
            text.append('>');
            for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) append(text, child);
            text.append("</").append(tag).append('>');
        }
    }

    private static Element parsed(String mathml) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new DefaultHandler());
            return builder.parse(new InputSource(new StringReader(mathml))).getDocumentElement();
        } catch (SAXException e) {
            throw new Problem("a formula is not well-formed MathML: " + e.getMessage(), e);
        } catch (ParserConfigurationException | IOException e) {
            throw new IllegalStateException("every Java platform reads XML from memory", e);
        }
    }
}
