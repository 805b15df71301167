package org.pmocore.report;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** A picture read back as XML, for tests that ask what is in it and where. */
record SvgDocument(Element root) {

    /** One line of text with the place it takes by the estimate of its width. */
    record Text(String cssClass, String text, double left, double right, double y, double size) {

        boolean touches(Text other) {
            boolean sameLine = Math.abs(y - other.y) < Math.min(size, other.size) * 0.75;
            return sameLine && left < other.right && other.left < right;
        }
    }

    static SvgDocument parse(String svg) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            Document document = factory.newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
            return new SvgDocument(document.getDocumentElement());
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new AssertionError("not well-formed: " + e.getMessage() + "\n" + svg, e);
        }
    }

    double width() {
        return Double.parseDouble(root.getAttribute("width"));
    }

    double height() {
        return Double.parseDouble(root.getAttribute("height"));
    }

    List<Element> all(String element, String cssClass) {
        List<Element> found = new ArrayList<>();
        NodeList nodes = root.getElementsByTagName(element);
        for (int i = 0; i < nodes.getLength(); i++) {
            Element node = (Element) nodes.item(i);
            if (List.of(node.getAttribute("class").split(" ")).contains(cssClass)) {
                found.add(node);
            }
        }
        return found;
    }

    String child(String element) {
        return root.getElementsByTagName(element).item(0).getTextContent();
    }

    /** All texts but the rims that lie under them. */
    List<Text> texts() {
        List<Text> found = new ArrayList<>();
        NodeList nodes = root.getElementsByTagName("text");
        for (int i = 0; i < nodes.getLength(); i++) {
            Element node = (Element) nodes.item(i);
            if (node.getAttribute("aria-hidden").isEmpty()) {
                found.add(text(node));
            }
        }
        return found;
    }

    static double number(Element element, String attribute) {
        return Double.parseDouble(element.getAttribute(attribute));
    }

    private static Text text(Element node) {
        double size = number(node, "font-size");
        double width = EmWidth.of(node.getTextContent(), size);
        double x = number(node, "x");
        double left = switch (node.getAttribute("text-anchor")) {
            case "middle" -> x - width / 2;
            case "end" -> x - width;
            default -> x;
        };
        return new Text(node.getAttribute("class"), node.getTextContent(), left, left + width, number(node, "y"), size);
    }
}
